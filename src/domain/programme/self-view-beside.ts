/** The self-view of a lesson beside the coach's view: who may see it, item by item, and where the two differ most. */
import type { AccountId, RecordId } from '#domain/ground/id.ts'
import { itemsAsked } from '#domain/instrument/answers.ts'
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { type RevealStatus, revealsIn } from '#domain/record/reveal.ts'
import type { Digest } from '#domain/wire/item.ts'
import type { Conversation } from './conversation.ts'
import type { Lesson } from './lesson.ts'
import { type ComparedItem, compareViews } from './observation.ts'
import { type SelfView, selfViewOf, selfViewRecordsOf } from './self-view.ts'
import type { Scores } from './worksheet.ts'

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
