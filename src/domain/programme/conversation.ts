/** The post-lesson conversation (form F08) in eight steps: a private sheet first, then a record of the two. */
import { z } from 'zod'
import type { Json } from '#domain/ground/canonical.ts'
import { type AccountId, type PersonId, RecordId } from '#domain/ground/id.ts'
import { CalendarDate, Instant } from '#domain/ground/time.ts'
import { AskedWords } from '#domain/instrument/instrument.ts'
import type { EntryDraft, Path } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { fieldsUnder, gather, isReadOnly, membersOf, valueAt, valuesByKey } from '#domain/record/path-view.ts'
import { Digest } from '#domain/wire/item.ts'

const Text = z.string().max(6000)

/** The form of this release. A conversation held on another one is read and not written. */
const CONVERSATION_FORM = 'F08/1'

export const isConversationReadOnly = (state: RecordState, account: AccountId): boolean =>
  isReadOnly(state, account) || state.instrument !== CONVERSATION_FORM

/** A line of step 2, 3 or 5; it may point at an indicator and at notes of the timeline. */
export const ConversationLine = z.object({
  key: z.string(),
  text: Text.default(''),
  indicator: z.string().max(40).optional(),
  note: z.string().max(60).optional(),
})
export type ConversationLine = z.infer<typeof ConversationLine>

/** An agreement of step 6: action, situation, when, how it will be noticed, who helps, when to look back. */
export const ActionAgreement = z.object({
  key: z.string(),
  action: Text.default(''),
  situation: Text.optional(),
  when: Text.optional(),
  noticeableBy: Text.optional(),
  helper: Text.optional(),
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
  /** The words of the form that this conversation was held on, where this release does not know it. */
  asked: AskedWords | undefined
  /** What was answered to questions of a later form, as texts. */
  others: { at: Path; texts: string[] }[]
  startedAt: Instant
  s1: string
  s2: ConversationLine[]
  s3: ConversationLine[]
  s4: string
  s5: ConversationLine[]
  s6: ActionAgreement[]
  s7: string
  statement: string
  /** `by`: the account that wrote it. */
  agreement: (Agreement & { at: Instant; onBehalf: boolean; by: AccountId }) | undefined
  passages: Record<string, PassageMark>
  /** Fields whose standing words were typed on the coach's screen. */
  onBehalf: Path[]
  duration: number | undefined
  nextVisit: CalendarDate | undefined
  sharedAt: Instant | undefined
  openedAt: Instant | undefined
  notCompleted: (NotCompleted & { by: 'coach' | 'teacher' }) | undefined
  /** The debrief record made from this sheet. */
  sharedAs: RecordId | undefined
  /** There is something in it that this release cannot show. */
  hasNewer: boolean
}

export type LineStep = 's2' | 's3' | 's5'

export const openConversationSheet = (
  lesson: RecordId,
  person: PersonId,
  at: Instant,
  asked?: AskedWords,
): EntryDraft => ({
  birth: { kind: 'conversation-sheet', person },
  instrument: CONVERSATION_FORM,
  changes: fieldsUnder('', { lesson, started: at, asked }),
})
/** A single text field: `s1`, `s4`, `s7`, `statement`. On the coach's screen the teacher's fields carry `onBehalf`. */
export const writeField = (
  field: 's1' | 's4' | 's7' | 'statement',
  text: string,
  onBehalf?: 'teacher',
): EntryDraft => ({
  changes: { [field]: text },
  ...(onBehalf ? { onBehalf } : {}),
})
export const writeLine = (
  step: LineStep,
  key: string,
  line: Partial<Omit<ConversationLine, 'key'>>,
): EntryDraft => ({
  changes: fieldsUnder(`${step}/${key}`, line),
})
export const removeLine = (step: LineStep | 's6', key: string, isGone = true): EntryDraft => ({
  changes: { [`${step}/${key}/gone`]: isGone },
})
export const writeAction = (
  key: string,
  action: { [K in keyof Omit<ActionAgreement, 'key'>]?: Json },
): EntryDraft => ({
  changes: fieldsUnder(`s6/${key}`, action),
})
export const markPassage = (passage: string, mark: Mark | null, onBehalf?: 'teacher'): EntryDraft => ({
  changes: { [`passages/${passage}`]: mark },
  ...(onBehalf ? { onBehalf } : {}),
})
export const tellPassage = (passage: string, words: string, onBehalf?: 'teacher'): EntryDraft => ({
  changes: { [`passages/${passage}/words`]: words },
  ...(onBehalf ? { onBehalf } : {}),
})
export const agree = (agreement: Agreement, onBehalf?: 'teacher'): EntryDraft => ({
  changes: { agree: agreement },
  ...(onBehalf ? { onBehalf } : {}),
})
export const planNext = (facts: { duration?: number; nextVisit?: CalendarDate }): EntryDraft => ({
  changes: fieldsUnder('', facts),
})
export const openConversation = (at: Instant): EntryDraft => ({ changes: { opened: at } })
export const endNotCompleted = (by: 'coach' | 'teacher', reason: string, at: Instant): EntryDraft => ({
  changes: { [by === 'coach' ? 'endCoach' : 'endTeacher']: { reason, at } },
})

const teacherFields = /^(s1|s7|statement|agree|passages)(\/|$)/

/**
 * Sharing: the sheet's state as one entry of the coach, and, where the teacher's words were typed on the coach's
 * screen, a second entry on her behalf. What was deleted or rewritten before stays on the sheet.
 */
export function shareConversationSheet(
  sheet: RecordState,
  at: Instant,
): { birth: EntryDraft; onBehalf: EntryDraft | undefined } {
  const stillCounts = Object.entries(sheet.paths).filter(
    ([path, { value }]) => value !== null && !isGone(sheet, path),
  )
  const values = (own: boolean) =>
    Object.fromEntries(
      stillCounts.flatMap(([path, { value }]) =>
        path !== 'started' && path !== 'shared' && teacherFields.test(path) === own ? [[path, value]] : [],
      ),
    )
  const hers = values(true)
  return {
    birth: {
      birth: { kind: 'conversation', ...(sheet.person ? { person: sheet.person } : {}) },
      ...(sheet.instrument ? { instrument: sheet.instrument } : {}),
      changes: { ...values(false), shared: at },
    },
    onBehalf: Object.keys(hers).length > 0 ? { changes: hers, onBehalf: 'teacher' } : undefined,
  }
}
/** Written on the sheet after sharing, so that it is found from there. */
export const pointToConversation = (conversation: RecordId): EntryDraft => ({
  changes: { shared: conversation },
})

function isGone(state: RecordState, path: Path): boolean {
  const [step = '', key = '', field = ''] = path.split('/')
  return field === 'gone' || state.paths[`${step}/${key}/gone`]?.value === true
}

/** A question of this release has its own reading; of one asked beneath a step, every text that stands there is given. */
function othersOf(paths: RecordState['paths'], asked: AskedWords = []): Conversation['others'] {
  const asks = asked.flatMap(({ questions }) => questions.map(({ at }) => at))
  const places = new Set(asks.filter((at) => /^s[2-6]\/[\w-]+$/.test(at)))
  return [...places].map((at) => {
    const beneath = [...membersOf(paths, at)].map(([key, fields]) =>
      [...fields].flatMap((field) => textsIn(paths[`${at}/${key}/${field}`]?.value)).join(' · '),
    )
    return { at, texts: [...textsIn(paths[at]?.value), ...beneath].filter(Boolean) }
  })
}

const textsIn = (value: Json | undefined): string[] =>
  [value]
    .flat()
    .flatMap((one) =>
      typeof one === 'string' || typeof one === 'number' ? [String(one).slice(0, 6000)] : [],
    )

export function conversationOf(state: RecordState): Conversation {
  const { paths } = state
  const text = (path: Path) => valueAt(paths, path, z.string()) ?? ''
  const isSheet = state.kind === 'conversation-sheet'
  const asked = state.instrument === CONVERSATION_FORM ? undefined : valueAt(paths, 'asked', AskedWords)
  return {
    recordId: state.recordId,
    isSheet,
    coach: state.owner,
    personId: state.person,
    lesson: valueAt(paths, 'lesson', RecordId),
    asked,
    others: othersOf(paths, asked),
    startedAt: state.bornAt,
    s1: text('s1'),
    s2: gather(paths, 's2', ConversationLine),
    s3: gather(paths, 's3', ConversationLine),
    s4: text('s4'),
    s5: gather(paths, 's5', ConversationLine),
    s6: gather(paths, 's6', ActionAgreement),
    s7: text('s7'),
    statement: text('statement'),
    agreement: agreementOf(state),
    passages: passagesOf(paths),
    onBehalf: Object.entries(paths).flatMap(([path, one]) => (one.heads[0]?.onBehalf ? [path] : [])),
    duration: valueAt(paths, 'duration', z.number()),
    nextVisit: valueAt(paths, 'nextVisit', CalendarDate),
    sharedAt: isSheet ? undefined : valueAt(paths, 'shared', Instant),
    openedAt: valueAt(paths, 'opened', Instant),
    notCompleted: notCompletedOf(state),
    sharedAs: isSheet ? valueAt(paths, 'shared', RecordId) : undefined,
    hasNewer: state.newer.length > 0,
  }
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
  const agreement = valueAt(paths, 'agree', Agreement)
  const head = paths.agree?.heads[0]
  if (!agreement || !head || paths.agree?.isConflict) return undefined
  if (head.onBehalf !== (agreement.how === 'together')) return undefined
  return { ...agreement, at: head.at, onBehalf: head.onBehalf, by: head.author }
}

function notCompletedOf({ paths }: RecordState): Conversation['notCompleted'] {
  const coach = valueAt(paths, 'endCoach', NotCompleted)
  if (coach) return { ...coach, by: 'coach' }
  const teacher = valueAt(paths, 'endTeacher', NotCompleted)
  return teacher ? { ...teacher, by: 'teacher' } : undefined
}
