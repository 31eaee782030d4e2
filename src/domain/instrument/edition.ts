/** The instruments that belong together. A trajectory keeps its edition from beginning to end. */
import type { Form } from './form.ts'
import { type CarriedForms, formWords, markerWords, type QuestionWords } from './form-words.ts'
import type { Marker } from './instrument.ts'
import type { Questionnaire } from './questionnaire.ts'

export type Edition = {
  framework: Questionnaire
  marker: Marker
  visit: Form
  observation: Form
  conversation: Form
}

const isRead = ({ type, options, parts = [] }: QuestionWords): boolean =>
  type === 'timecode' || options !== undefined || parts.some((part) => part.options !== undefined)

/** The words that a lesson carries beside its framework: the marker, the questions with options, and the times to mark. */
export const lessonWords = ({ marker, visit, observation }: Edition): CarriedForms => [
  markerWords(marker),
  ...[visit, observation].map((form) => {
    const words = formWords(form)
    return { ...words, questions: words.questions.filter(isRead) }
  }),
]
