/**
 * F08/2: the conversation after the lesson. Feed up is a question in step 1. An agreement needs a verb, a situation
 * and a moment.
 */
import type { Form } from '#domain/instrument/form.ts'
import { published } from '#domain/instrument/published.ts'
import { inDevelopment, ownWording } from '#instruments/provenance.ts'

export const conversation2026: Form = published({
  kind: 'form',
  instrumentId: 'F08/2',
  id: 'F08',
  key: 'conversation',
  title: {
    nl: 'Nabespreking',
    en: 'Post-lesson conversation',
  },
  status: inDevelopment,
  origin: ownWording,
  who: {
    nl: 'TS-coach en {leraar}',
    en: 'TS coach and teacher',
  },
  when: {
    nl: 'Liefst dezelfde dag, uiterlijk binnen 5 schooldagen.',
    en: 'Preferably the same day, at the latest within 5 school days.',
  },
  purpose: {
    nl: 'Acht stappen in ± 40 minuten; de {leraar} begint en sluit af. Feed up in 1, feedback in 2 tot en met 5, feedforward in 6.',
    en: 'Eight steps in ± 40 minutes; the teacher begins and closes. Feed up in 1, feedback in 2 to 5, feedforward in 6.',
  },
  privacy: {
    nl: 'Alleen coach en {leraar}. Zienswijze en beide versies blijven erbij.',
    en: 'Only coach and teacher. The statement and both versions stay with it.',
  },
  opening: {
    nl: 'Drie waarderende vragen dragen het gesprek: wat gaat goed (3), wat kan beter of anders (5), wat is nodig om vervolgstappen te zetten (6).',
    en: 'Three appreciative questions carry the conversation: what goes well (3), what can be better or different (5), what is needed to take next steps (6).',
  },
  steps: [
    {
      id: 1,
      name: {
        nl: 'Terugblik',
        en: 'Look back',
      },
      material: ['focus', 'earlier'],
    },
    {
      id: 2,
      name: {
        nl: 'Waarnemingen',
        en: 'Observations',
      },
      material: ['timeline'],
    },
    {
      id: 3,
      name: {
        nl: 'Wat gaat goed',
        en: 'What goes well',
      },
      material: ['picture'],
    },
    {
      id: 4,
      name: {
        nl: 'Zelfbeeld naast coachbeeld',
        en: 'Self-view beside coach’s view',
      },
      material: ['picture'],
    },
    {
      id: 5,
      name: {
        nl: 'Beter of anders',
        en: 'Better or different',
      },
      material: ['picture'],
    },
    {
      id: 6,
      name: {
        nl: 'Afspraken',
        en: 'Agreements',
      },
      material: ['earlier', { answers: 's5_opportunities' }, { answers: 's3_what_works' }],
    },
    {
      id: 7,
      name: {
        nl: 'Reflectie',
        en: 'Reflection',
      },
      material: [{ answers: 's6_agreements' }],
    },
    {
      id: 8,
      name: {
        nl: 'Akkoord',
        en: 'Agreement',
      },
      material: ['conversation'],
    },
  ],
  fields: [
    {
      id: 's1_teacher_lookback',
      type: 'text',
      at: 's1',
      required: true,
      label: {
        nl: '1 Terugblik: hoe kijk jij op de les terug?',
        en: '1 Look back: how do you look back on the lesson?',
      },
      title: {
        nl: 'Terugblik van de {leraar}',
        en: 'The teacher’s look back',
      },
      help: {
        nl: 'De {leraar} eerst; de coach luistert en vat samen.',
        en: 'The teacher first; the coach listens and sums up.',
      },
      writer: ['teacher'],
      step: 1,
      minutes: 4,
      prompts: [
        {
          nl: 'Neem me mee: hoe was deze les voor jou?',
          en: 'Take me along: how was this lesson for you?',
        },
        {
          nl: 'Waar was je tevreden over?',
          en: 'What were you content with?',
        },
      ],
      pitfall: {
        nl: 'meteen het eigen beeld geven',
        en: 'giving your own view straight away',
      },
      max: 1200,
    },
    {
      id: 's1_feed_up',
      type: 'text',
      at: 's1/feed_up',
      required: true,
      label: {
        nl: '1 Feed up: waar wilde je met deze klas heen?',
        en: '1 Feed up: where did you want to go with this class?',
      },
      title: {
        nl: 'Waar de {leraar} heen wilde',
        en: 'Where the teacher wanted to go',
      },
      help: {
        nl: 'Het doel van deze les en wat daarachter ligt, in eigen woorden. Alles hierna wordt daarnaast gelegd.',
        en: 'The goal of this lesson and what lies behind it, in own words. Everything after this is laid beside it.',
      },
      writer: ['teacher'],
      step: 1,
      minutes: 2,
      prompts: [
        {
          nl: 'Wat moesten leerlingen aan het eind weten of kunnen?',
          en: 'What should pupils know or be able to do at the end?',
        },
        {
          nl: 'Waar wil je over een maand met deze klas zijn?',
          en: 'Where do you want to be with this class in a month?',
        },
      ],
      pitfall: {
        nl: 'de coach vult het doel in',
        en: 'the coach fills in the goal',
      },
      max: 300,
    },
    {
      id: 's2_observations',
      type: 'list',
      at: 's2',
      required: false,
      label: {
        nl: '2 Waarnemingen: tijdlijn en kantelmomenten samen bekijken',
        en: '2 Observations: look at timeline and tipping points together',
      },
      title: {
        nl: 'Wat we samen bekeken',
        en: 'What we looked at together',
      },
      help: {
        nl: 'Feiten vóór duiding; de {leraar} vult aan of verbetert.',
        en: 'Facts before interpretation; the teacher adds or corrects.',
      },
      writer: ['coach'],
      step: 2,
      minutes: 8,
      prompts: [
        {
          nl: 'Om 12:40 zag ik drie leerlingen naar de deur kijken; jij liep erheen. Wat zag jij toen?',
          en: 'At 12:40 I saw three pupils look at the door; you walked over. What did you see then?',
        },
        {
          nl: 'Naar wie keek de klas op dat moment? Wat deed jij daarmee?',
          en: 'Whom did the class look at in that moment? What did you do with that?',
        },
      ],
      pitfall: {
        nl: 'duiding als feit brengen',
        en: 'presenting interpretation as fact',
      },
      max: 12,
      parts: [
        {
          id: 'text',
          type: 'text',
          required: true,
          label: {
            nl: 'Waarneming',
            en: 'Observation',
          },
          max: 400,
        },
        {
          id: 'indicator',
          type: 'indicator',
          required: false,
          label: {
            nl: 'Hoort bij',
            en: 'Belongs to',
          },
          set: 'full',
          maxChosen: 1,
        },
        {
          id: 'note',
          type: 'evidence',
          required: false,
          label: {
            nl: 'Bewijs',
            en: 'Evidence',
          },
        },
        {
          id: 'time',
          type: 'timecode',
          required: false,
          label: {
            nl: 'Lestijd',
            en: 'Lesson time',
          },
          format: 'mm:ss',
        },
      ],
    },
    {
      id: 's3_what_works',
      type: 'list',
      at: 's3',
      required: true,
      label: {
        nl: '3 Wat gaat goed? (minstens twee)',
        en: '3 What goes well? (at least two)',
      },
      title: {
        nl: 'Wat werkt',
        en: 'What works',
      },
      help: {
        nl: 'Handeling en gevolg: ‘je deed …, daarna …’. Koppel aan bewijs.',
        en: 'Action and consequence: ‘you did …, after that …’. Link to evidence.',
      },
      writer: ['coach'],
      step: 3,
      minutes: 6,
      prompts: [
        {
          nl: 'Wat gaat goed?',
          en: 'What goes well?',
        },
        {
          nl: 'Dit deed je, en daarna gebeurde dat. Doe je dat bewust?',
          en: 'You did this, and then that happened. Do you do that on purpose?',
        },
      ],
      pitfall: {
        nl: 'algemene complimenten',
        en: 'general compliments',
      },
      min: 2,
      max: 6,
      parts: [
        {
          id: 'text',
          type: 'text',
          required: true,
          label: {
            nl: 'Wat werkte',
            en: 'What worked',
          },
          max: 400,
        },
        {
          id: 'indicator',
          type: 'indicator',
          required: false,
          label: {
            nl: 'Hoort bij',
            en: 'Belongs to',
          },
          set: 'full',
          maxChosen: 1,
        },
        {
          id: 'note',
          type: 'evidence',
          required: false,
          label: {
            nl: 'Bewijs',
            en: 'Evidence',
          },
        },
        {
          id: 'time',
          type: 'timecode',
          required: false,
          label: {
            nl: 'Lestijd',
            en: 'Lesson time',
          },
          format: 'mm:ss',
        },
      ],
    },
    {
      id: 's4_self_vs_coach',
      type: 'computed',
      required: false,
      label: {
        nl: '4 Zelfbeeld naast coachbeeld',
        en: '4 Self-view beside coach’s view',
      },
      help: {
        nl: 'Per indicator van deze les: gelijk, één verschil, meer. ZE ligt ernaast en wordt niet afgetrokken. Zonder F03: ‘niet ingevuld’.',
        en: 'Per indicator of this lesson: equal, one apart, more. ZE lies beside it and is not subtracted. Without F03: ‘not filled in’.',
      },
      step: 4,
      minutes: 5,
      prompts: [
        {
          nl: 'Hier kijken we verschillend. Wat zie jij dat ik niet zag?',
          en: 'Here we see it differently. What do you see that I did not see?',
        },
      ],
      pitfall: {
        nl: 'gelijk willen krijgen',
        en: 'wanting to be right',
      },
    },
    {
      id: 's4_talk',
      type: 'text',
      at: 's4',
      required: false,
      label: {
        nl: '4 Wat bespraken jullie daarover?',
        en: '4 What did you say about it?',
      },
      title: {
        nl: 'Zelfbeeld naast coachbeeld',
        en: 'Self-view beside coach’s view',
      },
      step: 4,
      max: 600,
    },
    {
      id: 's5_opportunities',
      type: 'list',
      at: 's5',
      required: false,
      label: {
        nl: '5 Wat kan beter of anders? (hoogstens twee)',
        en: '5 What can be better or different? (at most two)',
      },
      title: {
        nl: 'Waar kansen liggen',
        en: 'Where opportunities lie',
      },
      help: {
        nl: 'Naast het doel uit stap 1 gelegd.',
        en: 'Laid beside the goal of step 1.',
      },
      writer: ['coach'],
      step: 5,
      minutes: 5,
      prompts: [
        {
          nl: 'Wat kan beter of anders?',
          en: 'What can be better or different?',
        },
        {
          nl: 'Als je één moment mocht overdoen, welk zou dat zijn?',
          en: 'If you could do one moment again, which would it be?',
        },
      ],
      pitfall: {
        nl: 'meer dan twee punten',
        en: 'more than two points',
      },
      max: 2,
      parts: [
        {
          id: 'text',
          type: 'text',
          required: true,
          label: {
            nl: 'Kans',
            en: 'Opportunity',
          },
          max: 400,
        },
        {
          id: 'indicator',
          type: 'indicator',
          required: false,
          label: {
            nl: 'Hoort bij',
            en: 'Belongs to',
          },
          set: 'full',
          maxChosen: 1,
        },
        {
          id: 'note',
          type: 'evidence',
          required: false,
          label: {
            nl: 'Bewijs',
            en: 'Evidence',
          },
        },
      ],
    },
    {
      id: 's6_agreements',
      type: 'list',
      at: 's6',
      required: true,
      label: {
        nl: '6 Feedforward en afspraken: wat is nodig voor de volgende stap?',
        en: '6 Feedforward and agreements: what is needed for the next step?',
      },
      title: {
        nl: 'Afspraken',
        en: 'Agreements',
      },
      help: {
        nl: 'Werkwoord, situatie en moment maken er een stap van. Eén is genoeg.',
        en: 'Verb, situation and moment make it a step. One is enough.',
      },
      step: 6,
      minutes: 6,
      prompts: [
        {
          nl: 'Wat is nodig om vervolgstappen te zetten?',
          en: 'What is needed to take next steps?',
        },
        {
          nl: 'Wat doe je bij de eerstvolgende lesstart? Waaraan merk je dat het werkt?',
          en: 'What will you do at the very next lesson start? How will you notice that it works?',
        },
      ],
      pitfall: {
        nl: 'vage voornemens',
        en: 'vague intentions',
      },
      min: 1,
      max: 3,
      parts: [
        {
          id: 'action',
          type: 'text',
          required: true,
          label: {
            nl: 'Wat ga je doen? (werkwoord)',
            en: 'What will you do? (verb)',
          },
          max: 200,
        },
        {
          id: 'situation',
          type: 'text',
          required: true,
          label: {
            nl: 'In welke situatie of klas?',
            en: 'In which situation or class?',
          },
          max: 140,
        },
        {
          id: 'when',
          type: 'text',
          required: true,
          label: {
            nl: 'Op welk moment?',
            en: 'At which moment?',
          },
          max: 100,
        },
        {
          id: 'noticeableBy',
          type: 'text',
          required: true,
          label: {
            nl: 'Waaraan merk je het?',
            en: 'How will you notice it?',
          },
          max: 200,
        },
        {
          id: 'needed',
          type: 'text',
          required: false,
          label: {
            nl: 'Wat is daarvoor nodig?',
            en: 'What is needed for it?',
          },
          max: 200,
          folded: true,
        },
        {
          id: 'helper',
          type: 'person',
          required: false,
          label: {
            nl: 'Wie helpt?',
            en: 'Who helps?',
          },
          folded: true,
        },
        {
          id: 'lookBackOn',
          type: 'date',
          required: true,
          label: {
            nl: 'Terugkijken op',
            en: 'Look back on',
          },
        },
      ],
      rowName: {
        nl: 'Afspraak',
        en: 'Agreement',
      },
    },
    {
      id: 's7_teacher_reflection',
      type: 'text',
      at: 's7',
      required: true,
      label: {
        nl: '7 Reflectie: wat neem ik hieruit mee?',
        en: '7 Reflection: what do I take from this?',
      },
      title: {
        nl: 'Wat de {leraar} meeneemt',
        en: 'What the teacher takes along',
      },
      help: {
        nl: 'In de eigen woorden van de {leraar}; de coach kan dit veld niet wijzigen.',
        en: 'In the teacher’s own words; the coach cannot change this field.',
      },
      writer: ['teacher'],
      step: 7,
      minutes: 2,
      prompts: [
        {
          nl: 'Wat neem je mee, in je eigen woorden?',
          en: 'What do you take with you, in your own words?',
        },
      ],
      pitfall: {
        nl: 'de coach vat samen in plaats van de {leraar}',
        en: 'the coach sums up instead of the teacher',
      },
      max: 800,
    },
    {
      id: 's8_agree',
      type: 'choice',
      at: 'agree',
      required: true,
      label: {
        nl: '8 Akkoord',
        en: '8 Agreement',
      },
      writer: ['teacher'],
      step: 8,
      minutes: 2,
      prompts: [
        {
          nl: 'Klopt dit verslag? Wil je er iets bij zetten?',
          en: 'Is this report right? Do you want to add anything?',
        },
      ],
      pitfall: {
        nl: 'akkoord als formaliteit',
        en: 'agreement as a formality',
      },
      options: [
        {
          code: 'agreed',
          label: {
            nl: 'akkoord',
            en: 'agreed',
          },
        },
        {
          code: 'agreed_with_statement',
          label: {
            nl: 'akkoord met zienswijze',
            en: 'agreed, with a statement',
          },
        },
        {
          code: 'not_agreed',
          label: {
            nl: 'niet akkoord (met zienswijze)',
            en: 'not agreed (with a statement)',
          },
        },
      ],
    },
    {
      id: 'view_statement',
      type: 'text',
      at: 'statement',
      required: false,
      label: {
        nl: 'Zienswijze van de {leraar}',
        en: 'Teacher’s statement',
      },
      title: {
        nl: 'Zienswijze van de {leraar}',
        en: 'The teacher’s statement',
      },
      help: {
        nl: 'Blijft bij de observatie bewaard (AVG, artikel 16).',
        en: 'Stays with the observation (GDPR, article 16).',
      },
      writer: ['teacher'],
      max: 2000,
    },
    {
      id: 'end_without_agreement',
      type: 'list',
      at: 'end',
      required: false,
      label: {
        nl: 'Zonder akkoord beëindigen',
        en: 'End without agreement',
      },
      help: {
        nl: 'Beiden mogen het gesprek zo beëindigen; er blijft niets openstaan.',
        en: 'Either may end the conversation this way; nothing stays open.',
      },
      max: 1,
      parts: [
        {
          id: 'reason',
          type: 'text',
          required: true,
          label: {
            nl: 'Reden',
            en: 'Reason',
          },
          max: 300,
        },
      ],
    },
    {
      id: 'next_visit',
      type: 'date',
      at: 'nextVisit',
      required: false,
      label: {
        nl: 'Volgend bezoek',
        en: 'Next visit',
      },
      title: {
        nl: 'Volgend bezoek',
        en: 'Next visit',
      },
      writer: ['coach'],
      step: 6,
    },
    {
      id: 'duration_min',
      type: 'number',
      at: 'duration',
      required: false,
      label: {
        nl: 'Duur in minuten',
        en: 'Duration in minutes',
      },
      title: {
        nl: 'Duur',
        en: 'Duration',
      },
      writer: ['coach'],
      step: 6,
      min: 1,
      max: 240,
      unit: {
        nl: 'minuten',
        en: 'minutes',
      },
    },
  ],
  closing: [
    {
      as: 'agreed',
      needs: ['s1_teacher_lookback', 's1_feed_up', 's3_what_works', 's6_agreements', 's7_teacher_reflection'],
    },
  ],
  rules: [
    {
      nl: 'Afsluiten met akkoord kan als 1 (beide), 3, 6, 7 en 8 zijn gevuld. Stap 2 en 5 mogen leeg blijven.',
      en: 'Closing as agreed is possible when 1 (both), 3, 6, 7 and 8 are filled. Steps 2 and 5 may stay empty.',
    },
    {
      nl: 'Oudere versies van de app tonen `s1/feed_up` niet; daarom is F08/2 daar alleen te lezen.',
      en: 'Older releases do not show `s1/feed_up`; so F08/2 can only be read there.',
    },
  ],
  leftOut: [
    {
      nl: 'Geen cijfer voor het gesprek of de les.',
      en: 'No mark for the conversation or the lesson.',
    },
  ],
})
