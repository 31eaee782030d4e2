/** The speaker of a note, in the words of the newest observation form. All versions share the codes. */
import type { Localized } from '#domain/ground/localized.ts'
import type { Option } from '#domain/instrument/heading.ts'
import type { Speaker } from '#domain/programme/worksheet.ts'
import { newestEdition } from '#instruments/editions.ts'

const speakers: readonly Option[] = newestEdition.observation.fields.flatMap((field) =>
  field.type === 'note'
    ? field.parts.flatMap((part) => (part.id === 'speaker' && part.type === 'choice' ? part.options : []))
    : [],
)

export function speakerName(speaker: Speaker, pick: (localized: Localized) => string): string {
  const option = speakers.find(({ code }) => code === speaker)
  return option ? pick(option.label) : speaker
}
