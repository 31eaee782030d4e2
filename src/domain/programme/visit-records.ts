/**
 * Joins a visit with its worksheets, locked lessons and conversations, and decides which of several counts. All callers
 * use this one tie-break, so that no two screens continue with different records. The lesson room calls it after every
 * write: it compares raw ids in one pass, and parses a record only where two conversations compete. All records of a
 * visit have its person, so a caller that needs one visit links the records of that person only.
 */
import type { AccountId, PersonId } from '#domain/ground/id.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { membersOf } from '#domain/record/path-view.ts'
import { recordTypeOf } from '#domain/record/record-types.ts'
import { conversationOf } from './conversation.ts'
import type { Lesson } from './lesson.ts'

export type LinkedRecords = {
  /** There is one per person: it has the id of its person. */
  trajectories: ReadonlyMap<PersonId, RecordState>
  visits: readonly RecordState[]
  /** Records made from private sheets, of any kind. */
  locked: readonly RecordState[]
  /** Kind → id of the parent → records, in order of arrival. */
  children: Record<ChildKind, ReadonlyMap<string, readonly RecordState[]>>
}

/** A visit or a lesson. Its children are records of the same coach and person only: nobody else can lock her lesson. */
type Parent = { recordId: string; coach: AccountId; personId: PersonId | undefined }

type ChildKind = 'worksheet' | 'lesson' | 'conversation-sheet' | 'conversation'

export const toParent = ({ recordId, owner, person }: RecordState): Parent => ({
  recordId,
  coach: owner,
  personId: person,
})

export function linkRecords(records: Iterable<RecordState>): LinkedRecords {
  const trajectories = new Map<PersonId, RecordState>()
  const visits: RecordState[] = []
  const locked: RecordState[] = []
  const children = {
    worksheet: new Map<string, RecordState[]>(),
    lesson: new Map<string, RecordState[]>(),
    'conversation-sheet': new Map<string, RecordState[]>(),
    conversation: new Map<string, RecordState[]>(),
  }
  for (const one of records) {
    if (recordTypeOf(one.kind).privateFirst) locked.push(one)
    switch (one.kind) {
      case 'trajectory':
        if (one.person) trajectories.set(one.person, one)
        break
      case 'visit':
        visits.push(one)
        break
      case 'worksheet':
      case 'lesson':
      case 'conversation-sheet':
      case 'conversation':
        addTo(children[one.kind], parentOf(one), one)
    }
  }
  return { trajectories, visits, locked, children }
}

function addTo(map: Map<string, RecordState[]>, parent: string | undefined, one: RecordState) {
  if (parent === undefined) return
  const list = map.get(parent)
  if (list) list.push(one)
  else map.set(parent, [one])
}

function parentOf({ kind, paths }: RecordState): string | undefined {
  const parent = (kind === 'worksheet' || kind === 'lesson' ? paths.visit : paths.lesson)?.value
  return typeof parent === 'string' ? parent : undefined
}

const childrenOf = (
  { children }: LinkedRecords,
  kind: ChildKind,
  { recordId, coach, personId }: Parent,
): RecordState[] =>
  (children[kind].get(recordId) ?? []).filter(({ owner, person }) => owner === coach && person === personId)

/**
 * More than one when two devices began a worksheet independently. Sorted by number of written paths, then by age; work
 * continues on the first.
 */
export function worksheetsOf(links: LinkedRecords, visit: Parent): RecordState[] {
  const sheets = childrenOf(links, 'worksheet', visit)
  if (sheets.length < 2) return sheets
  const written = new Map(sheets.map((one) => [one, writtenPaths(one)]))
  return sheets.sort((a, b) => (written.get(b) ?? 0) - (written.get(a) ?? 0) || olderFirst(a, b))
}

/** True when something was written after the birth entry. */
export const isUsedSheet = (sheet: RecordState): boolean => writtenPaths(sheet) > 0

function writtenPaths({ recordId, paths }: RecordState): number {
  let count = 0
  for (const { heads } of Object.values(paths))
    if (heads.some(({ entryId }) => String(entryId) !== String(recordId))) count++
  return count
}

/** In order of locking. More than one when two devices locked the lesson independently; only one of them counts. */
export const lessonsOf = (links: LinkedRecords, visit: Parent): RecordState[] =>
  childrenOf(links, 'lesson', visit).sort(olderFirst)

type Counting = {
  /** The lesson of the conversation that counts, else the first shared lesson, else the one locked first. */
  lesson: Lesson | undefined
  /** The conversation sheet of that lesson; of two, the older one, on every device. */
  sheet: RecordState | undefined
  /** The conversation that the teacher answered first on her own device; without an answer, the oldest. */
  conversation: RecordState | undefined
  /** Further conversations in the same order. A later one never replaces one that she answered. */
  otherConversations: RecordState[]
}

/** `lessons`: those of one visit in order of locking, or a single one to know what counts for that version alone. */
export function countingIn(links: LinkedRecords, lessons: readonly Lesson[]): Counting {
  const conversations = lessons.flatMap((one) => childrenOf(links, 'conversation', one))
  const [conversation, ...otherConversations] = answeredFirst(conversations)
  const lesson =
    lessons.find(({ recordId }) => conversation && recordId === parentOf(conversation)) ??
    lessons.find(({ sharedAt }) => sharedAt) ??
    lessons[0]
  const [sheet] = lesson ? childrenOf(links, 'conversation-sheet', lesson).sort(olderFirst) : []
  return { lesson, sheet, conversation, otherConversations }
}

function answeredFirst(conversations: RecordState[]): RecordState[] {
  if (conversations.length < 2) return conversations
  const answeredAt = new Map(conversations.map((one) => [one, ownAnswerAt(one)]))
  return conversations.sort((a, b) => {
    const [first, second] = [answeredAt.get(a), answeredAt.get(b)]
    if (first === second) return olderFirst(a, b)
    return first !== undefined && (second === undefined || first < second) ? -1 : 1
  })
}

function ownAnswerAt(state: RecordState) {
  const { agreement } = conversationOf(state)
  return agreement && !agreement.onBehalf ? agreement.at : undefined
}

/** Duplicates come from two devices. This order is the same on both, whatever the order of arrival. */
const olderFirst = (a: RecordState, b: RecordState): number =>
  a.bornAt === b.bornAt ? (a.recordId < b.recordId ? -1 : 1) : a.bornAt < b.bornAt ? -1 : 1

/**
 * The records made from a private sheet: those that it points to, and for a worksheet every lesson of its visit, because
 * no room opens the worksheet after that.
 */
export function madeFrom(links: LinkedRecords, sheet: RecordState): RecordState[] {
  const pointedAt = membersOf(sheet.paths, 'locked')
  const visit = sheet.kind === 'worksheet' ? parentOf(sheet) : undefined
  const lessons = visit === undefined ? [] : lessonsOf(links, { ...toParent(sheet), recordId: visit })
  const made = links.locked.filter(
    ({ recordId, kind, owner }) =>
      pointedAt.has(recordId) && owner === sheet.owner && recordTypeOf(kind).privateFirst === sheet.kind,
  )
  return [...new Set([...made, ...lessons])].sort(olderFirst)
}
