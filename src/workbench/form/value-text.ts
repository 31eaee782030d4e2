/** One answer as text. A code without an option is shown as it is. */
import type { Json } from '#domain/ground/canonical.ts'
import type { Localized } from '#domain/ground/localized.ts'
import { lessonTimeToText } from '#domain/ground/time.ts'
import type { Field, Part } from '#domain/instrument/form.ts'
import { type Tell, tellCode } from '#domain/instrument/form-words.ts'
import type { Format } from '#ui/text/format.ts'
import type { LessonText } from '#ui/text/nl-lesson.ts'
import { itemName } from '#workbench/questionnaire/framework-words.ts'
import { speakerName } from '#workbench/questionnaire/speaker-name.ts'
import type { Material } from './material.ts'

export type Words = { pick: (localized: Localized) => string; text: LessonText; format: Format }

/** The text of one value, or '' without an answer. Rows and scores are rendered by their own components. */
export function valueText(
  field: Field | Part,
  value: Json | undefined,
  { questionnaire, notes = [] }: Material,
  { pick, text, format }: Words,
): string {
  if (value === undefined || value === null) return ''
  const each = (name: (one: string) => string) =>
    (Array.isArray(value) ? value : [value]).map((one) => name(String(one))).join(', ')
  switch (field.type) {
    case 'choice':
      return each((code) => {
        const option = field.options.find((one) => one.code === code)
        return option ? pick(option.label) : code
      })
    case 'indicator':
      return each((id) => {
        const item = questionnaire?.items.find((one) => one.id === id)
        return item ? `${itemName(item, pick)}: ${pick(item.text)}` : id
      })
    case 'evidence': {
      const note = notes.find(({ key }) => key === value)
      return note ? `${lessonTimeToText(note.time)} · ${speakerName(note.speaker, pick)}: ${note.text}` : ''
    }
    case 'boolean':
      return value === true ? text.form.yes : text.form.no
    case 'date':
      return format.date(String(value))
    case 'timecode':
      return lessonTimeToText(Number(value))
    case 'number':
      return [value, field.unit && pick(field.unit)].filter(Boolean).join(' ')
    case 'triad':
      return field.corners
        .map((corner, at) => `${pick(corner)} ${Array.isArray(value) ? value[at] : ''}`)
        .join(' · ')
    case 'time_range':
      return Object.values(value)
        .map((one) => lessonTimeToText(Number(one)))
        .join(' – ')
    default:
      return String(value)
  }
}

/** The text of one value in words that the record carries. A reference is shown as its key or code. */
export const carriedText =
  ({ pick, text, format }: Words): Tell =>
  (value, as) => {
    if (typeof value === 'boolean') return value ? text.form.yes : text.form.no
    if (as.type === 'timecode' && typeof value === 'number') return lessonTimeToText(value)
    if (as.type === 'date' && typeof value === 'string') return format.date(value)
    if (as.type === 'time_range' && typeof value === 'object' && value !== null)
      return Object.values(value)
        .map((one) => lessonTimeToText(Number(one)))
        .join(' – ')
    return tellCode(pick)(value, as)
  }
