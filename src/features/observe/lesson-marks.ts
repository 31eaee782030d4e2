/** The single times that an edition asks for during a lesson, and the interval of its time-on-task meter. */

import type { Localized } from '#domain/ground/localized.ts'
import type { Form } from '#domain/instrument/form.ts'
import { atOf } from '#domain/instrument/heading.ts'
import type { Path } from '#domain/record/entry.ts'

export type LessonMark = { at: Path; label: Localized; help: Localized | undefined }

/** The timecode fields of the observation form in its order, such as the first content and the end of the last task. */
export const lessonMarks = (observation: Form | undefined): LessonMark[] =>
  (observation?.fields ?? []).flatMap((field) =>
    field.type === 'timecode' ? [{ at: atOf(field), label: field.label, help: field.help }] : [],
  )

/** Interval in seconds. Undefined when the edition has no meter. */
export const pulseSeconds = (observation: Form | undefined): number | undefined =>
  observation?.fields.find((field) => field.type === 'pulse')?.everySeconds
