/** What this account may print about one teacher. */
import type { AccountId, PersonId, RecordId } from '#domain/ground/id.ts'
import { duoOf, nameIn, sideOfPerson } from '#domain/programme/duo.ts'
import { duoVisitOf } from '#domain/programme/duo-visit.ts'
import { lessonOf } from '#domain/programme/lesson.ts'
import { isLessonTwoOpen, type PersonProgress, progressByPerson } from '#domain/programme/progress.ts'
import type { RecordState } from '#domain/record/fold.ts'

export type PaperRecords = {
  progress: PersonProgress
  isHerself: boolean
  /** Lesson 1 stays closed while this coach observes lesson 2. */
  isLessonOneClosed: boolean
  /** Shared reports, in order of their lessons. */
  reports: RecordState[]
  /** Lessons without a report, or the one that is asked for. */
  lessons: RecordState[]
  notes: RecordState[]
  /** Visits in which something was written, with the name of the host. */
  duoVisits: { state: RecordState; host: string }[]
  /** What she saw at a colleague's. Only the observer has it here. */
  observations: RecordState[]
  selfViews: RecordState[]
}

/** `only`: one of the records. Undefined without a trajectory of hers, and for a record that is not hers. */
export function paperOf(
  records: ReadonlyMap<RecordId, RecordState>,
  personId: PersonId,
  { accountId, only }: { accountId: AccountId; only: string | undefined },
): PaperRecords | undefined {
  const progress = progressByPerson(records.values()).get(personId)
  if (!progress) return undefined
  const isHerself = progress.trajectory.accounts.includes(accountId)
  const isLessonOneClosed = !isHerself && isLessonTwoOpen(progress)
  const isWanted = ({ recordId }: Pick<RecordState, 'recordId'>) => only === undefined || recordId === only
  const statesOf = (ids: readonly (RecordId | undefined)[]) =>
    ids.flatMap((id) => (id && records.get(id)) ?? []).filter(isWanted)
  const visits = progress.visits.filter(({ visit }) => !(isLessonOneClosed && visit.ordinal === 1))
  const ofKind = (kind: RecordState['kind']) =>
    [...records.values()].filter((one) => one.kind === kind && isWanted(one)).sort(byBirth)
  const isHers = ({ person, owner }: RecordState) => person === personId || (isHerself && owner === accountId)
  const found = {
    reports: statesOf(
      visits.flatMap(({ conversation, otherConversations }) =>
        [conversation, ...otherConversations].map((one) => one?.recordId),
      ),
    ),
    lessons: statesOf(
      visits.flatMap(({ lesson, lessons, conversation }) =>
        only === undefined ? (conversation ? [] : [lesson?.recordId]) : lessons.map((one) => one.recordId),
      ),
    ).filter((state) => lessonOf(state)),
    notes: ofKind('feedback').filter(isHers),
    duoVisits: ofKind('duo-visit').flatMap((state) => inDuo(records, state, personId)),
    observations: ofKind('observation').filter(({ owner }) => isHerself && owner === accountId),
    selfViews: ofKind('self-view').filter(({ owner }) => owner === accountId),
  }
  const isEmpty = Object.values(found).every((list) => list.length === 0)
  if (only !== undefined && isEmpty) return undefined
  return { progress, isHerself, isLessonOneClosed, ...found }
}

function inDuo(records: ReadonlyMap<RecordId, RecordState>, state: RecordState, person: PersonId) {
  const visit = duoVisitOf(state)
  const found = visit?.duo && records.get(visit.duo)
  const duo = found?.kind === 'duo' ? duoOf(found) : undefined
  if (!visit || !duo || visit.written === 0 || sideOfPerson(duo, person) === undefined) return []
  return [{ state, host: nameIn(duo, visit.host) }]
}

const byBirth = (a: RecordState, b: RecordState) => (a.bornAt < b.bornAt ? -1 : 1)
