/**
 * The teacher's own view of one lesson (form F03), on the items that the coach scores. It is a private sheet first, then a
 * record that opens to the coach once both have locked (`record/reveal.ts`). On the coach's screen, where the coach has
 * locked already, it is one record in the teacher's own words.
 */
import { z } from 'zod'
import { type AccountId, type PersonId, RecordId } from '#domain/ground/id.ts'
import { Instant } from '#domain/ground/time.ts'
import { openForm } from '#domain/instrument/answering.ts'
import { itemsAsked, Score } from '#domain/instrument/answers.ts'
import type { FormWords } from '#domain/instrument/form-words.ts'
import { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { lockSheet } from '#domain/record/locking.ts'
import { textAt, valueAt, valuesByKey } from '#domain/record/path-view.ts'
import { type RevealStatus, revealsIn } from '#domain/record/reveal.ts'
import type { Digest } from '#domain/wire/item.ts'
import type { Conversation } from './conversation.ts'
import type { Lesson } from './lesson.ts'
import { type ComparedItem, compareViews } from './observation.ts'
import type { Scores } from './worksheet.ts'

/** The paths of these answers in every version of the form. Rooms show them in a place of their own. */
export const SHARE = 'share'
const DONE = 'done'

type SheetFacts = {
  visit: RecordId
  person: PersonId
  framework: string
  words: QuestionnaireWords
  form: FormWords
}

const opened =
  (kind: 'self-view-sheet' | 'self-view-together') =>
  ({ form, person, ...facts }: SheetFacts): EntryDraft =>
    openForm(kind, form, person, facts)

export const openSelfViewSheet = opened('self-view-sheet')
export const openSelfViewTogether = opened('self-view-together')
/** Without an answer about sharing it stays with the teacher. */
export const lockSelfView = (sheet: RecordState): EntryDraft => lockSheet(sheet, 'self-view').birth
/** What the teacher kept, to be locked once more and opened. */
export const openKeptSelfView = (kept: RecordState): EntryDraft => {
  const { birth, ...draft } = lockSheet(kept, 'self-view', { [SHARE]: true }).birth
  const changes = Object.entries(draft.changes).filter(([path]) => !path.startsWith('bind/'))
  return { ...draft, ...(birth ? { birth } : {}), changes: Object.fromEntries(changes) }
}
export const maySelfViewBeOpened = (sheet: RecordState): boolean => valueAt(sheet.paths, SHARE, Yes) === true
/** On the coach's screen: the teacher has finished, and from now on the coach's room shows it. */
export const finishTogether = (at: Instant): EntryDraft => ({ changes: { [DONE]: at } })

const Yes = z.boolean()

export type SelfView = {
  recordId: RecordId
  how: 'own-device' | 'together'
  /** Undefined while it is being written on the coach's screen. */
  lockedAt: Instant | undefined
  framework: string
  words: QuestionnaireWords | undefined
  scores: Scores
}

/** Undefined for a record of another kind. */
export function selfViewOf(state: RecordState): SelfView | undefined {
  const { kind, paths, recordId } = state
  if (kind !== 'self-view' && kind !== 'self-view-together') return undefined
  return {
    recordId,
    how: kind === 'self-view' ? 'own-device' : 'together',
    lockedAt: kind === 'self-view' ? state.bornAt : valueAt(paths, DONE, Instant),
    framework: textAt(paths, 'framework') ?? '',
    words: valueAt(paths, 'words', QuestionnaireWords),
    scores: valuesByKey(paths, 'scores', Score),
  }
}

/** What one account has of the self-view of a visit: all records of one kind, those with the most answers first. */
export function selfViewRecordsOf(records: Iterable<RecordState>, visit: RecordId) {
  const sizeOf = ({ paths }: RecordState) => Object.keys(paths).length
  const all = [...records]
    .filter(({ paths }) => valueAt(paths, 'visit', RecordId) === visit)
    .sort((a, b) => sizeOf(b) - sizeOf(a) || (a.recordId < b.recordId ? -1 : 1))
  const ofKind = (kind: RecordState['kind']) => all.filter((one) => one.kind === kind)
  return {
    sheets: ofKind('self-view-sheet'),
    locked: ofKind('self-view'),
    together: ofKind('self-view-together'),
  }
}

/** A self-view that this reader may see, beside the coach's view of the same lesson. */
export type SelfViewBeside = {
  state: RecordState
  selfView: SelfView
  /** `private`: the teacher keeps it, and only the teacher sees it. The others: `RevealStatus`. */
  status: 'private' | Extract<RevealStatus, 'open' | 'changed' | 'twice'>
  /** The report was opened before this view was locked. */
  isAfterReport: boolean
  /** Per item the coach's answer, then the teacher's, the largest differences first. Empty for another framework. */
  items: ComparedItem[]
  /** Where the two differ most, at most three: openings for the conversation. */
  openings: ComparedItem[]
}

type BesideFacts = {
  lesson: Lesson
  conversation: Pick<Conversation, 'openedAt'> | undefined
  /** The records of the teacher, also the visit. */
  records: Iterable<RecordState>
  /** The SHA-256 of the commitment text of each self-view. */
  digests: ReadonlyMap<RecordId, Digest>
  reader: AccountId
  now: number
}

/**
 * Undefined while there is nothing to show: no self-view, or one that is not open to this reader. One from an own device
 * precedes one from the coach's screen.
 */
export function selfViewBeside(facts: BesideFacts): SelfViewBeside | undefined {
  const { lesson, conversation } = facts
  const found = openedIn(facts)
  const selfView = found && selfViewOf(found.state)
  if (!found || !selfView?.lockedAt) return undefined
  const openedAt = [lesson.openedAt, conversation?.openedAt].flatMap((at) => at ?? []).sort()[0]
  const { framework, words = selfView.words, scores } = lesson.locked
  const items =
    words && framework === selfView.framework ? itemsBeside(words, scores, selfView.scores) : undefined
  return {
    ...found,
    selfView,
    isAfterReport: openedAt !== undefined && openedAt < selfView.lockedAt,
    items: items ?? [],
    openings: words && items ? largestDifferences(words, items) : [],
  }
}

type Found = Pick<SelfViewBeside, 'state' | 'status'>

function openedIn({ lesson, records, digests, reader, now }: BesideFacts): Found | undefined {
  const all = [...records]
  const visit = all.find(({ recordId, kind }) => kind === 'visit' && recordId === lesson.visit)
  if (!visit) return undefined
  const { locked, together } = selfViewRecordsOf(all, visit.recordId)
  const committed = locked.filter(({ paths }) => paths.salt)
  for (const one of revealsIn(visit, committed, { kind: 'self-view', reader, digests, now })) {
    const { account, status, records: versions } = one
    const [state] = versions
    const isShown = status === 'open' || status === 'changed' || status === 'twice'
    if (state && isShown && account !== visit.owner) return { state, status }
  }
  const own = locked.find(({ owner }) => owner === reader)
  if (own) return { state: own, status: 'private' }
  const done = together.find((one) => one.owner === visit.owner && selfViewOf(one)?.lockedAt)
  return done && { state: done, status: 'open' }
}

/** The items that the teacher was asked, and those that she answered all the same. */
function itemsBeside(words: QuestionnaireWords, coach: Scores, teacher: Scores): ComparedItem[] {
  const items = itemsAsked(words, 'core', (id) => teacher[id] !== undefined)
  return compareViews({ ...words, items }, [{ scores: coach }, { scores: teacher }])
}

const MOST_OPENINGS = 3

/** The items at the greatest distance on the scale, in the order of the questionnaire where two are equally far. */
export function largestDifferences(
  { scale, items: order }: QuestionnaireWords,
  items: readonly ComparedItem[],
): ComparedItem[] {
  const place = (id: string) => order.findIndex((one) => one.id === id)
  const distance = ({ scores }: ComparedItem) => {
    const [a, b] = scores.map((score) => scale.findIndex(({ value }) => value === score))
    return a === undefined || b === undefined || a < 0 || b < 0 ? 0 : Math.abs(a - b)
  }
  return items
    .filter((one) => distance(one) > 0)
    .sort((a, b) => distance(b) - distance(a) || place(a.id) - place(b.id))
    .slice(0, MOST_OPENINGS)
}

type BlockBeside = { block: string; levels: { value: number; coach: number; teacher: number }[] }

/** How often each gave each level, per block: a picture without a mean. Blocks without a level are left out. */
export const blocksBeside = (
  { blocks, scale }: Pick<QuestionnaireWords, 'blocks' | 'scale'>,
  items: readonly ComparedItem[],
): BlockBeside[] =>
  blocks
    .map(({ id }) => {
      const inBlock = items.filter(({ block }) => block === id)
      const count = (place: number, level: number) =>
        inBlock.filter(({ scores }) => scores[place] === level).length
      return {
        block: id,
        levels: scale.map(({ value }) => ({ value, coach: count(0, value), teacher: count(1, value) })),
      }
    })
    .filter(({ levels }) => levels.some(({ coach, teacher }) => coach + teacher > 0))
