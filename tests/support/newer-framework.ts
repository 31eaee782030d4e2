/** Instruments of a later release in the words that records carry: a framework, a marker, a conversation form. */

import type { CarriedForms } from '#domain/instrument/form-words.ts'
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'

const said = (nl: string) => ({ nl, en: `${nl} (en)` })

export const newerFramework: QuestionnaireWords = {
  instrumentId: 'ts4-2031/1',
  title: said('Kader van later'),
  blocks: [{ id: 'XY', name: said('Vijfde bouwsteen'), short: said('Vijfde') }],
  scale: [
    { value: 1, label: said('Niet te zien') },
    { value: 2, label: said('Soms te zien') },
    { value: 3, label: said('Vaak te zien') },
    { value: 4, label: said('Steeds te zien') },
  ],
  missing: [
    { code: 'nvt', means: 'not-applicable', short: said('nvt') },
    { code: 'ntz', means: 'not-seen', short: said('niet te zien') },
  ],
  items: [{ id: 'XY7', block: 'XY', core: true, text: said('Laat leerlingen elkaar vragen stellen') }],
}

/** Has a question that this release's marker lacks. */
export const newerMarker: CarriedForms = [
  {
    instrumentId: 'kantelmoment/9',
    title: said('Kantelmoment van later'),
    questions: [
      {
        at: 'moments/direction',
        label: said('Waarheen'),
        options: [{ code: 'op', label: said('de goede kant op') }],
      },
      {
        at: 'moments/mood',
        label: said('Stemming'),
        options: [
          { code: 'licht', label: said('luchtig') },
          { code: 'stil', label: said('stil geworden') },
        ],
      },
    ],
  },
]

/** Has a renamed step and a question below another one. */
export const newerConversation: CarriedForms = [
  {
    instrumentId: 'F08/9',
    title: said('Nabespreking van later'),
    questions: [
      { at: 's4', label: said('Twee blikken naast elkaar') },
      { at: 's4/why', label: said('Waar komt het verschil vandaan?') },
    ],
  },
]
