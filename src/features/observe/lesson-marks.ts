/** What an edition asks to be marked with one tap during a lesson, and how often its meter asks. */

import type { Localized } from '#domain/ground/localized.ts'
import type { Form } from '#domain/instrument/form.ts'
import { atOf } from '#domain/instrument/heading.ts'
import type { Path } from '#domain/record/entry.ts'

export type LessonMark = { at: Path; label: Localized; help: Localized | undefined }

/** The single times of the observation form, in its order: when the first content began, when the last task ended. */
export const lessonMarks = (observation: Form | undefined): LessonMark[] =>
  (observation?.fields ?? []).flatMap((field) =>
    field.type === 'timecode' ? [{ at: atOf(field), label: field.label, help: field.help }] : [],
  )

/** In seconds; undefined where the edition has no meter. */
export const pulseSeconds = (observation: Form | undefined): number | undefined =>
  observation?.fields.find((field) => field.type === 'pulse')?.everySeconds
