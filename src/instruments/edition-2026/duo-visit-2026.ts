/**
 * F06/1: a visit of a duo. The host asks a question and chooses what is looked at; afterwards each writes what it gave.
 * The scores and the evidence of the observers are records of their own.
 */
import type { Form } from '#domain/instrument/form.ts'
import { published } from '#domain/instrument/published.ts'
import { inDevelopment, ownWording } from '#instruments/provenance.ts'

export const duoVisit2026: Form = published({
  kind: 'form',
  instrumentId: 'F06/1',
  id: 'F06',
  key: 'duo_observation',
  title: {
    nl: 'Duo-observatie',
    en: 'Duo observation',
  },
  status: inDevelopment,
  origin: ownWording,
  who: {
    nl: '{Leraar} A kijkt met de TS-coach bij {leraar} B, en andersom.',
    en: 'Teacher A watches with the TS coach in B’s lesson, and the other way round.',
  },
  when: {
    nl: 'Na de vierde masterclass.',
    en: 'After the fourth masterclass.',
  },
  purpose: {
    nl: 'Samen kijken naar de vraag van B, apart vastleggen, daarna naast elkaar leggen. Beiden nemen iets mee.',
    en: 'Looking together at B’s question, recording apart, then laying side by side. Both take something home.',
  },
  privacy: {
    nl: 'Alleen A, B en de coach. Overeenstemming is gespreksstof, geen cijfer voor A.',
    en: 'Only A, B and the coach. Agreement is material for the talk, not a mark for A.',
  },
  fields: [
    {
      id: 'host_question',
      type: 'text',
      required: false,
      label: {
        nl: 'Waar wil je dat wij naar kijken? (B)',
        en: 'What do you want us to look at? (B)',
      },
      help: {
        nl: 'Leeg mag: dan kijken we naar de kern van één bouwsteen.',
        en: 'May stay empty: then we look at the core of one block.',
      },
      max: 200,
      prompts: [
        {
          nl: 'Wat doe ik waardoor de klas meedoet?',
          en: 'What do I do that makes the class take part?',
        },
        {
          nl: 'Wat gebeurt er achterin als ik voorin uitleg?',
          en: 'What happens at the back when I explain at the front?',
        },
        {
          nl: 'Hoe lopen mijn overgangen?',
          en: 'How do my transitions go?',
        },
      ],
      writer: ['host'],
    },
    {
      id: 'focus_blocks',
      type: 'choice',
      required: true,
      label: {
        nl: 'Bouwstenen',
        en: 'Blocks',
      },
      help: {
        nl: 'Kies er één of twee.',
        en: 'Choose one or two.',
      },
      minChosen: 1,
      maxChosen: 2,
      options: [
        {
          code: 'SG',
          label: {
            nl: 'Spelgevoel',
            en: 'Feel for the game',
          },
        },
        {
          code: 'SE',
          label: {
            nl: 'Eigen kunnen',
            en: 'Self-efficacy',
          },
        },
        {
          code: 'GZ',
          label: {
            nl: 'Gezag',
            en: 'Authority',
          },
        },
        {
          code: 'LD',
          label: {
            nl: 'Leerdoelen',
            en: 'Learning goals',
          },
        },
      ],
      writer: ['host', 'coach'],
    },
    {
      id: 'focus_indicators',
      type: 'indicator',
      required: true,
      label: {
        nl: 'Indicatoren (hoogstens acht)',
        en: 'Indicators (at most eight)',
      },
      help: {
        nl: 'De kern van de gekozen bouwstenen staat klaar; ruilen mag.',
        en: 'The core of the chosen blocks is ready; swapping is fine.',
      },
      minChosen: 3,
      maxChosen: 8,
      set: 'full',
      writer: ['host', 'coach'],
    },
    {
      id: 'answer',
      type: 'text',
      required: true,
      label: {
        nl: 'Antwoord op de vraag van B',
        en: 'Answer to B’s question',
      },
      help: {
        nl: 'Eerst wat je zag, dan wat het deed.',
        en: 'First what you saw, then what it did.',
      },
      max: 400,
      writer: ['observer', 'coach'],
    },
    {
      id: 'what_worked',
      type: 'text',
      required: true,
      label: {
        nl: 'Wat werkte in deze les?',
        en: 'What worked in this lesson?',
      },
      help: {
        nl: 'Handeling en gevolg: ‘Je deed …, daarna …’',
        en: 'Action and consequence: ‘You did …, after that …’',
      },
      max: 300,
      writer: ['observer'],
    },
    {
      id: 'joint_view',
      type: 'text',
      required: false,
      label: {
        nl: 'Waar keken jullie verschillend naar?',
        en: 'What did you look at differently?',
      },
      max: 400,
      writer: ['observer', 'coach', 'host'],
    },
    {
      id: 'take_home_guest',
      type: 'text',
      required: true,
      label: {
        nl: 'Wat neem ik (A) mee naar mijn eigen les?',
        en: 'What do I (A) take to my own lesson?',
      },
      help: {
        nl: 'Werkwoord, situatie, moment.',
        en: 'Verb, situation, moment.',
      },
      max: 240,
      writer: ['observer'],
    },
    {
      id: 'take_home_host',
      type: 'text',
      required: true,
      label: {
        nl: 'Wat neem ik (B) mee?',
        en: 'What do I (B) take home?',
      },
      max: 240,
      writer: ['host'],
    },
    {
      id: 'return_visit',
      type: 'date',
      required: false,
      label: {
        nl: 'Wanneer kijkt B bij A?',
        en: 'When does B watch in A’s lesson?',
      },
      help: {
        nl: 'Leeg als die les al is geweest.',
        en: 'Empty when that lesson has been.',
      },
      writer: ['observer', 'host'],
    },
  ],
  rules: [
    {
      nl: 'Twee bouwstenen × vier kernindicatoren is precies acht.',
      en: 'Two blocks × four core indicators is exactly eight.',
    },
    {
      nl: 'Bespreken in ± 20 minuten na de les: vraag van B, wat werkte, verschil, twee keer meenemen.',
      en: 'Discuss in ± 20 minutes after the lesson: B’s question, what worked, difference, twice a take-home.',
    },
  ],
  leftOut: [
    {
      nl: 'Geen kappa op het scherm van A of B onder de 20 paren; nooit bij één les.',
      en: 'No kappa on A’s or B’s screen below 20 pairs; never for one lesson.',
    },
  ],
})
