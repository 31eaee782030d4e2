/**
 * The conversation after a lesson (form F08): a private sheet first, then a record of the two. Its answers follow the form;
 * here stands what the rest of the product needs of it, in every version: the agreements, the statement, the agreement.
 */
import { z } from 'zod'
import type { Json } from '#domain/ground/canonical.ts'
import { type AccountId, type PersonId, RecordId } from '#domain/ground/id.ts'
import { CalendarDate, Instant } from '#domain/ground/time.ts'
import { CarriedForms, type FormWords } from '#domain/instrument/form-words.ts'
import { partiesOf } from '#domain/record/binding.ts'
import type { EntryDraft, Party, Path } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { isGone, lockSheet } from '#domain/record/locking.ts'
import { fieldsUnder, gather, membersOf, valueAt, valuesByKey } from '#domain/record/path-view.ts'
import { recordTypeOf } from '#domain/record/record-types.ts'
import { isInOwnWords } from '#domain/record/rights.ts'
import { Digest } from '#domain/wire/item.ts'

const Text = z.string().max(6000)

/** Where these answers stand in every version of the form: rooms give them a place of their own. */
export const AGREEMENTS = 's6'
export const STATEMENT = 'statement'
export const AGREEMENT = 'agree'
export const END = 'end'

/** An agreement about a next step; what else the form asks of it stands in its own parts. */
const ActionAgreement = z.object({
  key: z.string(),
  action: Text.default(''),
  noticeableBy: Text.optional(),
  lookBackOn: CalendarDate.optional().catch(undefined),
})
export type ActionAgreement = z.infer<typeof ActionAgreement>

export const AgreementChoice = z.enum(['agreed', 'agreed_with_statement', 'not_agreed'])
export type AgreementChoice = z.infer<typeof AgreementChoice>

/** `shown` is the SHA-256 of the canonical state that was on screen: a later change reads as "gewijzigd na akkoord". */
const Agreement = z.object({
  choice: AgreementChoice,
  shown: Digest,
  how: z.enum(['own-device', 'together']),
})
type Agreement = z.infer<typeof Agreement>

/**
 * Per passage the teacher may say whether it is right, or tell it in own words. `said` is the passage as it read when she
 * marked it, for passages that may still change. Her words have a path of their own: typing and tapping never collide.
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
  /** The version of the form it is held on. */
  form: string
  /** The words of the form, as the record carries them. */
  forms: CarriedForms | undefined
  startedAt: Instant
  /** Everything that was answered or marked, without the agreement: what an agreement is about. */
  answers: Readonly<Record<Path, Json>>
  /** Of the answers, those in the teacher's own words; and those of them that were typed on the coach's screen. */
  hers: Path[]
  onBehalf: Path[]
  agreements: ActionAgreement[]
  statement: string
  /** `by`: the account that wrote it. */
  agreement: (Agreement & { at: Instant; onBehalf: boolean; by: AccountId }) | undefined
  passages: Record<string, PassageMark>
  sharedAt: Instant | undefined
  openedAt: Instant | undefined
  notCompleted: (NotCompleted & { by: 'coach' | 'teacher' }) | undefined
  /** The record made from this sheet. */
  sharedAs: RecordId | undefined
  /** There is something in it that this release cannot show. */
  hasNewer: boolean
}

/** `form`: the words of the version that the conversation is held on. */
export const openConversationSheet = (facts: {
  lesson: RecordId
  person: PersonId
  at: Instant
  form: FormWords
}): EntryDraft => ({
  birth: { kind: 'conversation-sheet', person: facts.person },
  instrument: facts.form.instrumentId,
  changes: fieldsUnder('', { lesson: facts.lesson, started: facts.at, forms: [facts.form] }),
})
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
/** Either may end it without agreement; a later end of the same account takes the place of the earlier one. */
export const endNotCompleted = (account: AccountId, reason: string, at: Instant): EntryDraft => ({
  changes: { [`end/${account}`]: { reason, at } },
})
export const takeEndBack = (account: AccountId): EntryDraft => ({ changes: { [`end/${account}`]: null } })

/** Sharing: what stands on the sheet becomes the record of the two. */
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
    agreements: gather(paths, AGREEMENTS, ActionAgreement),
    statement: valueAt(paths, STATEMENT, z.string()) ?? '',
    agreement: agreementOf(state),
    passages: passagesOf(paths),
    sharedAt: isSheet ? undefined : valueAt(paths, 'shared', Instant),
    openedAt: valueAt(paths, 'opened', Instant),
    notCompleted: notCompletedOf(state),
    sharedAs: locked[0],
    hasNewer: state.newer.length > 0,
  }
}

/** Paths that are no answers: what the kind itself keeps, but for the marks on passages, and the agreement. */
const noAnswers = new Set<string>([
  AGREEMENT,
  'bind',
  ...(['conversation', 'conversation-sheet'] as const).flatMap((kind) =>
    recordTypeOf(kind).fields.map(({ at }) => at.split('/')[0] ?? ''),
  ),
])
noAnswers.delete('passages')

function answersIn(state: RecordState): Record<Path, Json> {
  return Object.fromEntries(
    Object.entries(state.paths).flatMap(([path, { value }]): [Path, Json][] =>
      value === null || value === '' || noAnswers.has(path.split('/')[0] ?? '') || isGone(state, path)
        ? []
        : [[path, value]],
    ),
  )
}

function passagesOf(paths: RecordState['paths']): Record<string, PassageMark> {
  const marks = Object.entries(valuesByKey(paths, 'passages', Mark))
  return Object.fromEntries(
    marks.map(([passage, mark]) => {
      const at = [`passages/${passage}`, `passages/${passage}/words`]
      const words = valueAt(paths, at[1] ?? '', z.string()) ?? ''
      return [passage, { ...mark, words, onBehalf: at.some((path) => paths[path]?.heads[0]?.onBehalf) }]
    }),
  )
}

/** What was typed for the teacher counts as her agreement only as "samen, ter plekke"; hers only from her own device. */
function agreementOf({ paths }: RecordState): Conversation['agreement'] {
  const agreement = valueAt(paths, AGREEMENT, Agreement)
  const state = paths[AGREEMENT]
  const head = state?.heads[0]
  if (!agreement || !head || state.isConflict) return undefined
  if (head.onBehalf !== (agreement.how === 'together')) return undefined
  return { ...agreement, at: head.at, onBehalf: head.onBehalf, by: head.author }
}

/** Ended by both, the coach's end is told. */
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
