/** F02: what is written during and right after the lesson. The framework has the indicators. */
import type { Form } from '#domain/instrument/form.ts'
import { published } from '#domain/instrument/published.ts'
import { inDevelopment, ownWording } from '#instruments/provenance.ts'

export const observation2019: Form = published({
  kind: 'form',
  instrumentId: 'F02/1',
  id: 'F02',
  key: 'observation',
  title: {
    nl: 'Observatieformulier bouwstenen',
    en: 'Building-block observation form',
  },
  status: inDevelopment,
  origin: ownWording,
  who: {
    nl: 'TS-coach',
    en: 'TS coach',
  },
  when: {
    nl: 'tijdens en direct na de les',
    en: 'during and right after the lesson',
  },
  purpose: {
    nl: 'Indicatoren met een niveau of een reden waarom dat er niet is, met bewijs en kantelmomenten.',
    en: 'Indicators with a level or a reason why there is none, with evidence and tipping points.',
  },
  fields: [
    {
      id: 'scores',
      type: 'scores',
      required: true,
      label: {
        nl: 'Score per indicator',
        en: 'Score per indicator',
      },
      help: {
        nl: 'Was er gelegenheid? Nee: nvt. Ja, maar ik kon het niet volgen: niet te zien. Ja: 1–4. Leeg betekent nog niet gescoord. Bij twijfel tussen twee niveaus: kies het laagste en schrijf op waarom.',
        en: 'Was there an opportunity? No: n/a. Yes, but I could not follow it: not seen. Yes: 1–4. Empty means not scored yet. In doubt between two levels: choose the lower one and write down why.',
      },
      set: 'full',
      voice: 'observer',
    },
    {
      id: 'evidence',
      type: 'evidence',
      required: false,
      label: {
        nl: 'Bewijs',
        en: 'Evidence',
      },
      help: {
        nl: 'Wat je zag of hoorde, met de tijd. Bij score 1 of 4 is minstens één bewijsregel nodig.',
        en: 'What you saw or heard, with the time. A score of 1 or 4 needs at least one line of evidence.',
      },
    },
    {
      id: 'timeline',
      type: 'note',
      required: false,
      label: {
        nl: 'Losse waarneming',
        en: 'Running note',
      },
      help: {
        nl: 'Tijd en tekst; achteraf te koppelen aan geen, één of meer indicatoren.',
        en: 'Time and text; can be linked to none, one or more indicators afterwards.',
      },
      at: 'notes',
      parts: [
        {
          id: 'time',
          type: 'timecode',
          required: true,
          label: {
            nl: 'Lestijd',
            en: 'Lesson time',
          },
          format: 'mm:ss',
        },
        {
          id: 'speaker',
          type: 'choice',
          required: true,
          label: {
            nl: 'Wie',
            en: 'Who',
          },
          options: [
            {
              code: 'docent',
              label: {
                nl: 'docent',
                en: 'teacher',
              },
            },
            {
              code: 'leerling',
              label: {
                nl: 'leerling',
                en: 'pupil',
              },
            },
            {
              code: 'klas',
              label: {
                nl: 'klas',
                en: 'class',
              },
            },
          ],
        },
        {
          id: 'text',
          type: 'text',
          required: true,
          label: {
            nl: 'Waarneming',
            en: 'Observation',
          },
          max: 2000,
        },
      ],
    },
    {
      id: 'tipping_points',
      type: 'tipping_point',
      required: false,
      label: {
        nl: 'Kantelmoment',
        en: 'Tipping point',
      },
      help: {
        nl: 'Eén tik legt de tijd vast. Richting, aanleiding, omvang, reactie, effect, hersteltijd en toelichting kunnen later.',
        en: 'One tap fixes the time. Direction, trigger, scope, response, effect, recovery time and explanation can wait.',
      },
      at: 'moments',
      parts: [
        {
          id: 'time',
          type: 'timecode',
          required: true,
          label: {
            nl: 'Lestijd',
            en: 'Lesson time',
          },
          format: 'mm:ss',
        },
        {
          id: 'text',
          type: 'text',
          required: false,
          label: {
            nl: 'Toelichting',
            en: 'Explanation',
          },
          max: 2000,
        },
      ],
    },
    {
      id: 'time_on_task',
      type: 'pulse',
      required: false,
      label: {
        nl: 'Lestijdmeter',
        en: 'Time-on-task meter',
      },
      help: {
        nl: 'Naar keuze: elke 2 minuten één momentopname. Zijn klas en docent samen bij de les?',
        en: 'Optional: one snapshot every 2 minutes. Are class and teacher together focused on the lesson?',
      },
      at: 'pulses',
      everySeconds: 120,
      parts: [
        {
          id: 'time',
          type: 'timecode',
          required: true,
          label: {
            nl: 'Lestijd',
            en: 'Lesson time',
          },
          format: 'mm:ss',
        },
        {
          id: 'value',
          type: 'choice',
          required: true,
          label: {
            nl: 'Doet de klas mee?',
            en: 'Is the class with the lesson?',
          },
          options: [
            {
              code: 'samen',
              short: { nl: 'samen', en: 'together' },
              label: {
                nl: 'samen bij de les',
                en: 'together on the lesson',
              },
            },
            {
              code: 'deels',
              short: { nl: 'deels', en: 'partly' },
              label: {
                nl: 'deels',
                en: 'partly',
              },
            },
            {
              code: 'niet',
              short: { nl: 'niet', en: 'not' },
              label: {
                nl: 'niet',
                en: 'not',
              },
            },
            {
              code: 'nvt',
              short: { nl: 'nvt', en: 'n/a' },
              label: {
                nl: 'nvt (toets, wisseling, uitval)',
                en: 'n/a (test, transition, cancelled)',
              },
            },
          ],
        },
      ],
    },
    {
      id: 'status',
      type: 'computed',
      required: true,
      label: {
        nl: 'Status',
        en: 'Status',
      },
    },
  ],
  leftOut: [
    {
      nl: 'Er is bewust geen algemene indruk: geen totaaloordeel en geen totaalscore.',
      en: 'There is deliberately no general impression: no overall judgement and no total score.',
    },
  ],
})
