/**
 * F07/1: the note of feedback and feedforward. The owner gives it, and the receiver answers and closes. There is no
 * level for the person.
 */
import type { Form } from '#domain/instrument/form.ts'
import { published } from '#domain/instrument/published.ts'
import { inDevelopment, ownWording } from './provenance.ts'

export const feedback2026: Form = published({
  kind: 'form',
  instrumentId: 'F07/1',
  id: 'F07',
  key: 'feedback_note',
  title: {
    nl: 'Feedback en feedforward',
    en: 'Feedback and feedforward',
  },
  status: inDevelopment,
  origin: ownWording,
  who: {
    nl: 'coach, duopartner of lid van het subteam geeft; de ontvanger antwoordt en sluit af',
    en: 'coach, duo partner or sub-team member gives; the receiver answers and closes',
  },
  when: {
    nl: 'Na een les, binnen drie dagen (bij film: F09).',
    en: 'After a lesson, within three days (with film: F09).',
  },
  purpose: {
    nl: 'Eén waarneming, één gevolg, één volgende stap, en wat de ontvanger ermee doet.',
    en: 'One observation, one consequence, one next step, and what the receiver does with it.',
  },
  privacy: {
    nl: 'Gever en ontvanger. Zonder antwoord verdwijnt de notitie na 30 dagen.',
    en: 'Giver and receiver. Without an answer the note disappears after 30 days.',
  },
  fields: [
    {
      id: 'time',
      type: 'timecode',
      required: true,
      label: {
        nl: 'Wanneer in de les?',
        en: 'When in the lesson?',
      },
      writer: ['owner'],
      format: 'mm:ss',
    },
    {
      id: 'saw',
      type: 'text',
      required: true,
      label: {
        nl: 'Ik zag of hoorde',
        en: 'I saw or heard',
      },
      help: {
        nl: 'Wie (rol, geen naam), wat, letterlijk waar het kan.',
        en: 'Who (role, no name), what, literally where possible.',
      },
      writer: ['owner'],
      max: 280,
    },
    {
      id: 'effect',
      type: 'text',
      required: true,
      label: {
        nl: 'Daarna gebeurde',
        en: 'What happened next',
      },
      help: {
        nl: 'Wat er te zien was bij de klas of een leerling.',
        en: 'What could be seen in the class or a pupil.',
      },
      writer: ['owner'],
      max: 200,
    },
    {
      id: 'indicators',
      type: 'indicator',
      required: false,
      label: {
        nl: 'Hoort bij',
        en: 'Belongs to',
      },
      writer: ['owner'],
      set: 'full',
      maxChosen: 2,
    },
    {
      id: 'feed_up',
      type: 'text',
      required: false,
      label: {
        nl: 'Feed up: waar wilde je heen?',
        en: 'Feed up: where did you want to go?',
      },
      help: {
        nl: 'In de woorden van de ontvanger. Vraag het; vul het niet in voor een ander.',
        en: 'In the receiver’s words. Ask; do not fill it in for someone else.',
      },
      writer: ['receiver'],
      max: 200,
    },
    {
      id: 'feedback',
      type: 'text',
      required: true,
      label: {
        nl: 'Feedback: wat deed dit voor dat doel?',
        en: 'Feedback: what did this do for that goal?',
      },
      help: {
        nl: 'Over de taak, de aanpak of het sturen van zichzelf; niet over de persoon.',
        en: 'About the task, the approach or self-regulation; not about the person.',
      },
      writer: ['owner'],
      max: 280,
    },
    {
      id: 'level',
      type: 'choice',
      required: true,
      label: {
        nl: 'Dit gaat over',
        en: 'This is about',
      },
      writer: ['owner'],
      maxChosen: 1,
      options: [
        {
          code: 'taak',
          label: {
            nl: 'de taak',
            en: 'the task',
          },
        },
        {
          code: 'aanpak',
          label: {
            nl: 'de aanpak',
            en: 'the approach',
          },
        },
        {
          code: 'zelfsturing',
          label: {
            nl: 'het sturen van zichzelf',
            en: 'self-regulation',
          },
        },
      ],
    },
    {
      id: 'feedforward',
      type: 'list',
      required: true,
      label: {
        nl: 'Feedforward: eerstvolgende stap',
        en: 'Feedforward: very next step',
      },
      help: {
        nl: 'Eén stap. Liefst eerst vragen: ‘Wat zou jij doen?’',
        en: 'One step. Preferably ask first: ‘What would you do?’',
      },
      writer: ['owner', 'receiver'],
      min: 1,
      max: 1,
      parts: [
        {
          id: 'action',
          type: 'text',
          label: {
            nl: 'Wat doe je? (werkwoord)',
            en: 'What will you do? (verb)',
          },
          required: true,
          help: {
            nl: '‘Wacht tot …’, ‘zeg …’, ‘loop naar …’',
            en: '‘Wait until …’, ‘say …’, ‘walk to …’',
          },
          max: 140,
        },
        {
          id: 'situation',
          type: 'text',
          label: {
            nl: 'In welke situatie?',
            en: 'In which situation?',
          },
          required: true,
          max: 120,
        },
        {
          id: 'moment',
          type: 'text',
          label: {
            nl: 'Op welk moment?',
            en: 'At which moment?',
          },
          required: true,
          help: {
            nl: '‘bij de eerstvolgende lesstart in deze klas’',
            en: '‘at the next start of a lesson with this class’',
          },
          max: 80,
        },
      ],
    },
    {
      id: 'question',
      type: 'text',
      required: false,
      label: {
        nl: 'Open vraag',
        en: 'Open question',
      },
      writer: ['owner'],
      max: 160,
    },
    {
      id: 'receiver_answer',
      type: 'text',
      required: true,
      label: {
        nl: 'Antwoord in eigen woorden',
        en: 'Answer in own words',
      },
      help: {
        nl: 'Klopt het? Wat zag jij?',
        en: 'Is it right? What did you see?',
      },
      writer: ['receiver'],
      max: 300,
    },
    {
      id: 'receiver_does',
      type: 'choice',
      required: true,
      label: {
        nl: 'Wat doe je ermee?',
        en: 'What will you do with it?',
      },
      writer: ['receiver'],
      maxChosen: 1,
      options: [
        {
          code: 'proberen',
          label: {
            nl: 'ik probeer dit',
            en: 'I will try this',
          },
        },
        {
          code: 'aanpassen',
          label: {
            nl: 'ik doe het op mijn manier',
            en: 'I will do it my way',
          },
        },
        {
          code: 'later',
          label: {
            nl: 'nu niet, misschien later',
            en: 'not now, maybe later',
          },
        },
        {
          code: 'niet',
          label: {
            nl: 'dit past niet bij mij',
            en: 'this does not suit me',
          },
        },
      ],
    },
    {
      id: 'receiver_plan',
      type: 'text',
      required: false,
      label: {
        nl: 'Mijn stap in eigen woorden',
        en: 'My step in my own words',
      },
      writer: ['receiver'],
      max: 200,
    },
    {
      id: 'look_back',
      type: 'date',
      required: false,
      label: {
        nl: 'Terugkijken op',
        en: 'Look back on',
      },
      writer: ['receiver'],
    },
  ],
  closing: [
    {
      as: 'sent',
      needs: ['time', 'saw', 'effect', 'feedback', 'level', 'feedforward'],
    },
    {
      as: 'closed',
      needs: ['receiver_answer', 'receiver_does'],
    },
  ],
  rules: [
    {
      nl: 'De ontvanger sluit. ‘Dit past niet bij mij’ is een volwaardig slot.',
      en: 'The receiver closes. ‘This does not suit me’ is a full ending.',
    },
    {
      nl: '‘Persoon’ is bewust geen niveau.',
      en: '‘Person’ is deliberately not a level.',
    },
  ],
  leftOut: [],
})
