/** The visit form: all values as text, with conversions from and to the facts of a visit. */
import { z } from 'zod'
import { CalendarDate, ClockTime, isNearby } from '#domain/ground/time.ts'
import type { Visit, VisitFacts } from '#domain/programme/visit.ts'

const Line = z.string().trim().max(120, 'too_long')

/** The shape of a draft. It may be incomplete, so it is not validated. */
export const VisitDraft = z.object({
  ordinal: z.enum(['1', '2', 'extra']),
  date: z.string(),
  start: z.string(),
  end: z.string(),
  class: z.string(),
  sectorYear: z.string(),
  subjectGroup: z.string(),
  pupilsBand: z.string(),
  lessonType: z.string(),
  focus: z.string(),
})

/** Error messages are keys of `problems.ofField`. */
export const VisitForm = z
  .object({
    ordinal: z.enum(['1', '2', 'extra']),
    date: z.string().refine((text) => CalendarDate.safeParse(text).success, 'not_a_date'),
    start: z.string().refine((text) => ClockTime.safeParse(text).success, 'not_a_time'),
    end: z.string().refine((text) => text === '' || ClockTime.safeParse(text).success, 'not_a_time'),
    class: Line,
    sectorYear: Line,
    subjectGroup: Line,
    pupilsBand: Line,
    lessonType: Line,
    focus: z.string().trim().max(600, 'too_long'),
  })
  .refine(({ start, end }) => end === '' || end > start, { path: ['end'], message: 'before_start' })
export type VisitForm = z.infer<typeof VisitForm>

/** `kept` is the date of the visit as the form opened it, which stays allowed in a later school year. */
export const visitFormOn = (today: CalendarDate, kept: CalendarDate | undefined) =>
  VisitForm.refine(({ date }) => date === kept || isNearby(date, today), {
    path: ['date'],
    message: 'far_date',
  })

export function toForm(
  visit: Partial<VisitFacts> & Pick<VisitFacts, 'ordinal' | 'date' | 'start'>,
): VisitForm {
  const { ordinal, date, start } = visit
  return {
    ordinal: ordinal === 1 ? '1' : ordinal === 2 ? '2' : 'extra',
    date,
    start,
    end: visit.end ?? '',
    class: visit.class ?? '',
    sectorYear: visit.sectorYear ?? '',
    subjectGroup: visit.subjectGroup ?? '',
    pupilsBand: visit.pupilsBand ?? '',
    lessonType: visit.lessonType ?? '',
    focus: visit.focus ?? '',
  }
}

const textFields = [
  'end',
  'class',
  'sectorYear',
  'subjectGroup',
  'pupilsBand',
  'lessonType',
  'focus',
] as const

const ordinalOf = (text: VisitForm['ordinal']) => (text === '1' ? 1 : text === '2' ? 2 : 'extra')

export function toFacts(form: VisitForm): VisitFacts {
  const facts: VisitFacts = { ordinal: ordinalOf(form.ordinal), date: form.date, start: form.start }
  for (const field of textFields) if (form[field] !== '') facts[field] = form[field]
  return facts
}

type VisitChange = { [K in keyof VisitFacts]?: VisitFacts[K] | null }

/** The fields that differ from the visit as the form opened it. An emptied field is null. */
export function toChange(form: VisitForm, opened: Visit): VisitChange {
  const before = toForm(opened)
  const change: VisitChange = {}
  if (form.ordinal !== before.ordinal) change.ordinal = ordinalOf(form.ordinal)
  if (form.date !== before.date) change.date = form.date
  if (form.start !== before.start) change.start = form.start
  for (const field of textFields)
    if (form[field] !== before[field]) change[field] = form[field] === '' ? null : form[field]
  return change
}
