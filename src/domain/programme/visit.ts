/** A planned lesson visit (form F01): when, with which class, and what the teacher wants attention for. */
import { z } from 'zod'
import type { AccountId, PersonId, RecordId } from '#domain/ground/id.ts'
import { CalendarDate, ClockTime, type WallTime } from '#domain/ground/time.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { fieldsUnder, flagAt, valueAt } from '#domain/record/path-view.ts'
import { commitmentsBy } from '#domain/record/reveal.ts'

/** The first and the second lesson of the basic programme, or an extra lesson, which does not count. */
export const Ordinal = z.union([z.literal(1), z.literal(2), z.literal('extra')])
export type Ordinal = z.infer<typeof Ordinal>

const ShortText = z.string().trim().max(120)

export const VisitFacts = z.object({
  ordinal: Ordinal,
  date: CalendarDate,
  start: ClockTime,
  end: ClockTime.optional(),
  class: ShortText.optional(),
  sectorYear: ShortText.optional(),
  subjectGroup: ShortText.optional(),
  pupilsBand: ShortText.optional(),
  lessonParts: z.array(ShortText).max(10).optional(),
  lessonType: ShortText.optional(),
  /** May be empty: a teacher need not prepare anything. */
  focus: z.string().trim().max(600).optional(),
})
export type VisitFacts = z.infer<typeof VisitFacts>

export type Visit = VisitFacts & {
  recordId: RecordId
  coach: AccountId
  personId: PersonId | undefined
  isCancelled: boolean
  /** The coach has locked the lesson. The teacher can know it before reading the lesson. */
  isObserved: boolean
}

/** In an ordinary lesson every item can have an opportunity; in a test or a film it may not (form F01). */
export const isOrdinaryLesson = ({ lessonType = ORDINARY }: Pick<VisitFacts, 'lessonType'>): boolean =>
  lessonType === ORDINARY
const ORDINARY = 'gewoon'

/** A plan that did not come true. */
export const Planned = z.object({ date: CalendarDate, start: ClockTime })
type Planned = z.infer<typeof Planned>

/** The day of a lesson is that on which its clock was started first. The plan stands beside it when that was another day. */
export function heldOn(
  { date, start }: Planned,
  began: WallTime | undefined,
): Planned & { planned?: Planned } {
  if (!began || began.date === date) return { date, start }
  return { date: began.date, start: began.time, planned: { date, start } }
}

/** Records made for a visit have its person, so that they can be found and granted together. */
export const planVisit = (person: PersonId, facts: VisitFacts): EntryDraft => ({
  birth: { kind: 'visit', person },
  changes: fieldsUnder('', facts),
})
/** Writes only the given fields: `undefined` leaves a path unchanged, `null` empties it. */
export const replanVisit = (facts: { [K in keyof VisitFacts]?: VisitFacts[K] | null }): EntryDraft => ({
  changes: fieldsUnder('', facts),
})
export const cancelVisit = (isCancelled: boolean): EntryDraft => ({ changes: { cancelled: isCancelled } })

/** Undefined without ordinal, date and start. Another field that does not parse is left out. */
export function visitOf(state: RecordState): Visit | undefined {
  const values = Object.fromEntries(
    Object.entries(VisitFacts.shape).map(([path, schema]) => [path, valueAt(state.paths, path, schema)]),
  )
  const facts = VisitFacts.safeParse(values)
  if (!facts.success) return undefined
  return {
    ...facts.data,
    recordId: state.recordId,
    coach: state.owner,
    personId: state.person,
    isCancelled: flagAt(state.paths, 'cancelled'),
    isObserved: commitmentsBy(state, state.owner).length > 0,
  }
}
