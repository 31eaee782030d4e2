/**
 * The conversation after a lesson (form F08): a private sheet first, then a record shared by two. Its answers follow the
 * form. This file has the parts that other code needs in every version: the agreements, the statement, the agreement.
 */
import { z } from 'zod'
import type { Json } from '#domain/ground/canonical.ts'
import { type AccountId, type EntryId, type PersonId, RecordId } from '#domain/ground/id.ts'
import { CalendarDate, Instant } from '#domain/ground/time.ts'
import { openForm } from '#domain/instrument/answering.ts'
import { CarriedForms, type FormWords } from '#domain/instrument/form-words.ts'
import { partiesOf } from '#domain/record/binding.ts'
import type { EntryDraft, Party, Path } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { isGone, lockSheet } from '#domain/record/locking.ts'
import { gather, membersOf, textAt, valueAt, valuesByKey } from '#domain/record/path-view.ts'
import { recordTypeOf } from '#domain/record/record-types.ts'
import { isInOwnWords } from '#domain/record/rights.ts'
import { Digest } from '#domain/wire/item.ts'
import { type AgreementOutcome, outcomesIn } from './outcome.ts'

const Text = z.string().max(6000)

/** The paths of these answers in every version of the form. Rooms show them in a place of their own. */
export const WHAT_WORKS = 's3'
export const CHANCES = 's5'
export const AGREEMENTS = 's6'
export const STATEMENT = 'statement'
export const AGREEMENT = 'agree'
export const END = 'end'

const Line = z.object({ text: Text.default('') })

/** An agreement about a next step. Further parts of its row belong to the form. */
const ActionAgreement = z.object({
  key: z.string(),
  action: Text.default(''),
  noticeableBy: Text.optional(),
  lookBackOn: CalendarDate.optional().catch(undefined),
})
export type ActionAgreement = z.infer<typeof ActionAgreement>

export const AgreementChoice = z.enum(['agreed', 'agreed_with_statement', 'not_agreed'])
export type AgreementChoice = z.infer<typeof AgreementChoice>

/** `shown`: SHA-256 of the canonical text that was on screen. After a later change the screen says "gewijzigd na akkoord". */
const Agreement = z.object({
  choice: AgreementChoice,
  shown: Digest,
  how: z.enum(['own-device', 'together']),
})
type Agreement = z.infer<typeof Agreement>

/**
 * The teacher's mark on a passage: right or different. `said`: the passage as it was when she marked it, for passages
 * that may still change. Her own words have a path of their own, so that typing and tapping never conflict.
 */
const Mark = z.object({ mark: z.enum(['right', 'different']), said: Text.optional() })
type Mark = z.infer<typeof Mark>
export type PassageMark = Mark & { words: string; onBehalf: boolean }

const NotCompleted = z.object({ reason: Text, at: Instant })
type NotCompleted = z.infer<typeof NotCompleted>

export type Conversation = {
  recordId: RecordId
  isSheet: boolean
  coach: AccountId
  personId: PersonId | undefined
  lesson: RecordId | undefined
  /** The version of the form. */
  form: string
  /** The words of the form, as the record carries them. */
  forms: CarriedForms | undefined
  startedAt: Instant
  /** All answers and marks, without the agreement: the subject of an agreement. */
  answers: Readonly<Record<Path, Json>>
  /** `hers`: the paths of answers in the teacher's own words. `onBehalf`: those of them typed on the coach's screen. */
  hers: Path[]
  onBehalf: Path[]
  /** What worked, in order. */
  works: string[]
  agreements: ActionAgreement[]
  /** How the agreements went, by their keys. */
  outcomes: Record<string, AgreementOutcome>
  statement: string
  /** The entry that holds the statement, and when the coach marked it as read. */
  statementBy: EntryId | undefined
  statementReadAt: Instant | undefined
  /** `by`: the account that wrote it. */
  agreement: (Agreement & { at: Instant; onBehalf: boolean; by: AccountId }) | undefined
  passages: Record<string, PassageMark>
  sharedAt: Instant | undefined
  openedAt: Instant | undefined
  notCompleted: (NotCompleted & { by: 'coach' | 'teacher' }) | undefined
  /** The record made from this sheet. */
  sharedAs: RecordId | undefined
  /** It has entries that this release cannot show. */
  hasNewer: boolean
}

/** `form`: the words of the form version that the conversation uses. */
export const openConversationSheet = (facts: {
  lesson: RecordId
  person: PersonId
  at: Instant
  form: FormWords
}): EntryDraft =>
  openForm('conversation-sheet', facts.form, facts.person, { lesson: facts.lesson, started: facts.at })
export const markPassage = (passage: string, mark: Mark | null, onBehalf?: Party): EntryDraft => ({
  changes: { [`passages/${passage}`]: mark },
  ...(onBehalf ? { onBehalf } : {}),
})
export const tellPassage = (passage: string, words: string, onBehalf?: Party): EntryDraft => ({
  changes: { [`passages/${passage}/words`]: words },
  ...(onBehalf ? { onBehalf } : {}),
})
export const agree = (agreement: Agreement, onBehalf?: Party): EntryDraft => ({
  changes: { [AGREEMENT]: agreement },
  ...(onBehalf ? { onBehalf } : {}),
})
export const openConversation = (at: Instant): EntryDraft => ({ changes: { opened: at } })
/** `statement`: the entry that holds it, so that a later statement is unread again. */
export const readStatement = (statement: EntryId): EntryDraft => ({ changes: { read: statement } })
/** Either account may end it without agreement. A later end of the same account replaces the earlier one. */
export const endNotCompleted = (account: AccountId, reason: string, at: Instant): EntryDraft => ({
  changes: { [`end/${account}`]: { reason, at } },
})
export const takeEndBack = (account: AccountId): EntryDraft => ({ changes: { [`end/${account}`]: null } })

/** Sharing: the current state of the sheet becomes the shared record. */
export const shareConversationSheet = (sheet: RecordState, at: Instant) =>
  lockSheet(sheet, 'conversation', { shared: at })

export function conversationOf(state: RecordState): Conversation {
  const { paths } = state
  const isSheet = state.kind === 'conversation-sheet'
  const answers = answersIn(state)
  const hers = Object.keys(answers).filter((path) => isInOwnWords(state.rights, path))
  const locked = [...membersOf(paths, 'locked').keys()].flatMap((id) => RecordId.safeParse(id).data ?? [])
  return {
    recordId: state.recordId,
    isSheet,
    coach: state.owner,
    personId: state.person,
    lesson: valueAt(paths, 'lesson', RecordId),
    form: state.instrument ?? '',
    forms: valueAt(paths, 'forms', CarriedForms),
    startedAt: state.bornAt,
    answers,
    hers,
    onBehalf: hers.filter((path) => paths[path]?.heads[0]?.onBehalf),
    works: gather(paths, WHAT_WORKS, Line).flatMap(({ text }) => text.trim() || []),
    agreements: gather(paths, AGREEMENTS, ActionAgreement),
    outcomes: outcomesIn(state),
    statement: textAt(paths, STATEMENT) ?? '',
    ...statementFacts(state),
    agreement: agreementOf(state),
    passages: passagesOf(paths),
    sharedAt: isSheet ? undefined : valueAt(paths, 'shared', Instant),
    openedAt: valueAt(paths, 'opened', Instant),
    notCompleted: notCompletedOf(state),
    sharedAs: locked[0],
    hasNewer: state.newer.length > 0,
  }
}

/**
 * Paths that are no answers: the agreement, bindings, and the kind's own fields except the marks on passages and what the
 * coach noted of the teacher's words.
 */
const noAnswers = new Set<string>([
  AGREEMENT,
  'bind',
  ...(['conversation', 'conversation-sheet'] as const).flatMap((kind) =>
    recordTypeOf(kind).fields.map(({ at }) => at.split('/')[0] ?? ''),
  ),
])
for (const root of ['passages', 'noted']) noAnswers.delete(root)

function answersIn(state: RecordState): Record<Path, Json> {
  return Object.fromEntries(
    Object.entries(state.paths).flatMap(([path, { value }]): [Path, Json][] =>
      value === null || value === '' || noAnswers.has(path.split('/')[0] ?? '') || isGone(state, path)
        ? []
        : [[path, value]],
    ),
  )
}

function statementFacts({ paths }: RecordState): Pick<Conversation, 'statementBy' | 'statementReadAt'> {
  const statementBy = textAt(paths, STATEMENT)?.trim() ? paths[STATEMENT]?.heads[0]?.entryId : undefined
  const reading = statementBy && paths.read?.heads.find(({ value }) => value === statementBy)
  return { statementBy, statementReadAt: reading?.at }
}

function passagesOf(paths: RecordState['paths']): Record<string, PassageMark> {
  const marks = Object.entries(valuesByKey(paths, 'passages', Mark))
  return Object.fromEntries(
    marks.map(([passage, mark]) => {
      const at = [`passages/${passage}`, `passages/${passage}/words`]
      const words = textAt(paths, at[1] ?? '') ?? ''
      return [passage, { ...mark, words, onBehalf: at.some((path) => paths[path]?.heads[0]?.onBehalf) }]
    }),
  )
}

/**
 * An agreement typed on the coach's screen counts only as `together`, one from the teacher's own device only as
 * `own-device`.
 */
function agreementOf({ paths }: RecordState): Conversation['agreement'] {
  const agreement = valueAt(paths, AGREEMENT, Agreement)
  const state = paths[AGREEMENT]
  const head = state?.heads[0]
  if (!agreement || !head || state.isConflict) return undefined
  if (head.onBehalf !== (agreement.how === 'together')) return undefined
  return { ...agreement, at: head.at, onBehalf: head.onBehalf, by: head.author }
}

/** When both ended it, the coach's end counts. */
function notCompletedOf(state: RecordState): Conversation['notCompleted'] {
  const ends = [...membersOf(state.paths, 'end').keys()].flatMap((account) => {
    const end = valueAt(state.paths, `end/${account}`, NotCompleted)
    const author = state.paths[`end/${account}`]?.heads[0]?.author
    if (!end || !author) return []
    const parties = [...partiesOf(author, state), state.former.get(author)?.was]
    const isCoachs = parties.some((party) => party && state.rights.ownersSide.includes(party))
    return [{ ...end, by: isCoachs ? ('coach' as const) : ('teacher' as const) }]
  })
  return ends.find(({ by }) => by === 'coach') ?? ends[0]
}
