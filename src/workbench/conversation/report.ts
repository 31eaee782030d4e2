/** The report that an agreement is bound to. An agreement holds the digest of the text that was on screen. */
import { useEffect, useMemo, useState } from 'react'
import { canonical } from '#domain/ground/canonical.ts'
import { type AccountId, RecordId } from '#domain/ground/id.ts'
import { type FieldView, type FormView, formView, missingFor } from '#domain/instrument/form-view.ts'
import {
  AGREEMENTS,
  type AgreementChoice,
  agree,
  type Conversation,
  conversationOf,
} from '#domain/programme/conversation.ts'
import {
  AGREED,
  type ConversationEnd,
  conversationEnd,
  isAllShown,
  shownText,
} from '#domain/programme/conversation-end.ts'
import { type Lesson, lessonOf } from '#domain/programme/lesson.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { isReadOnly, valueAt } from '#domain/record/path-view.ts'
import type { Digest } from '#domain/wire/item.ts'
import { isKnownFramework } from '#instruments/editions.ts'
import { formById } from '#instruments/forms.ts'
import type { Book } from '#storage/book.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { sealLeftDrafts } from '#workbench/form/left-drafts.ts'
import { unknownIn } from '#workbench/form/question-words.ts'

export type Report = {
  conversation: Conversation
  lesson: Lesson | undefined
  /** The answered form. Undefined when this release does not know its version. */
  view: FormView | undefined
}

export const reportOf = (state: RecordState, lesson: RecordState | undefined, me: AccountId): Report => {
  const form = formById(state.instrument ?? '')
  return {
    conversation: conversationOf(state),
    lesson: lesson && lessonOf(lesson),
    view: form && formView(form, state, me),
  }
}

/** True when this release does not know the form, or when this account wrote in the record with a newer release. */
export const isConversationReadOnly = (state: RecordState, account: AccountId): boolean =>
  isReadOnly(state, account) || formById(state.instrument ?? '') === undefined

/** Status per conversation. While a digest is being computed, the report counts as unchanged since the agreement. */
export function useEnds(reports: readonly Omit<Report, 'view'>[]): Map<RecordId, ConversationEnd> {
  const book = useBook()
  const texts = useMemo(
    () =>
      reports.map(({ conversation, lesson }) =>
        conversation.agreement ? shownText(conversation, lesson) : '',
      ),
    [reports],
  )
  const [digests, setDigests] = useState<ReadonlyMap<string, Digest>>(new Map())
  const key = useMemo(() => JSON.stringify(texts.filter(Boolean)), [texts])
  useEffect(() => {
    let isHere = true
    const parsed: unknown = JSON.parse(key)
    const list = Array.isArray(parsed) ? parsed.map(String) : []
    if (list.length === 0) return
    void Promise.all(list.map(async (text) => [text, await book.digest(text)] as const)).then((made) => {
      if (isHere) setDigests(new Map(made))
    })
    return () => {
      isHere = false
    }
  }, [book, key])
  return new Map(
    reports.map(({ conversation }, place) => [
      conversation.recordId,
      conversationEnd(conversation, digests.get(texts[place] ?? '')),
    ]),
  )
}

/** The report of a conversation with its lesson and status. */
export function useReport(state: RecordState): Report & { end: ConversationEnd } {
  const { accountId } = useBook().me
  const lessonState = useRecord(valueAt(state.paths, 'lesson', RecordId))
  const report = useMemo(() => reportOf(state, lessonState, accountId), [state, lessonState, accountId])
  const reports = useMemo(() => [report], [report])
  const { conversation } = report
  const end = useEnds(reports).get(conversation.recordId) ?? conversationEnd(conversation, undefined)
  return { ...report, end }
}

/**
 * Whether `now` differs from `read` in anything that the teacher did not write. On an own device the teacher's part
 * is what was written there; on the coach's screen it is every teacher's field. The agreements are ignored, because
 * they are shown beside the choice.
 */
export function isUnread(read: Report, now: Report, how: 'own-device' | 'together'): boolean {
  const { hers, onBehalf } = now.conversation
  const left = new Set(hers.filter((path) => how === 'together' || !onBehalf.includes(path)))
  const othersPart = ({ conversation, lesson }: Report) => {
    const answers = Object.fromEntries(
      Object.entries(conversation.answers).filter(
        ([path]) =>
          !path.startsWith(`${AGREEMENTS}/`) &&
          !left.has(path) &&
          // A text that the teacher removed since then is no longer in `hers`.
          !(conversation.hers.includes(path) && now.conversation.answers[path] === undefined),
      ),
    )
    return shownText({ ...conversation, answers }, lesson)
  }
  return othersPart(read) !== othersPart(now)
}

export type AgreeAnswer =
  | 'agreed'
  | 'just_changed'
  | 'not_shown'
  | 'incomplete'
  | 'needs_statement'
  | 'failed'

/** An agreement needs the whole report on screen, in words of an instrument that this release knows. */
export const isReadable = ({ conversation, lesson }: Report): boolean =>
  isAllShown(conversation, lesson) &&
  (!lesson || (isKnownFramework(lesson.locked.framework) && !unknownIn(lesson.locked.forms).length))

type AgreeFacts = {
  /** The report as its parts were last on screen. */
  read: Report
  /** The report that is shown beside the choice. */
  onScreen: Report
  choice: AgreementChoice
  how: 'own-device' | 'together'
}

/**
 * Flushes the text that is being typed, checks that nobody changed the report since it was on screen, and binds the
 * choice to the digest of the report.
 */
export async function agreeToShown(book: Book, facts: AgreeFacts): Promise<AgreeAnswer> {
  const { read, onScreen, choice, how } = facts
  await book.flush()
  await sealLeftDrafts(book, onScreen.conversation.recordId)
  const now = reportNow(book, onScreen)
  if (!now) return 'failed'
  const { conversation, lesson, view } = now
  if (isUnread(read, now, how) || actionsOf(now) !== actionsOf(onScreen)) return 'just_changed'
  if (choice !== 'agreed' && conversation.statement.trim() === '') return 'needs_statement'
  if (choice !== 'not_agreed' && !isReadable(now)) return 'not_shown'
  if (choice !== 'not_agreed' && missingIn({ view }).length > 0) return 'incomplete'
  const shown = await book.digest(shownText(conversation, lesson))
  const draft = agree({ choice, shown, how }, how === 'together' ? 'teacher' : undefined)
  const outcome = await book.append(conversation.recordId, draft)
  return outcome.ok ? 'agreed' : 'failed'
}

const actionsOf = ({ conversation }: Report) =>
  canonical(
    Object.fromEntries(
      Object.entries(conversation.answers).filter(([path]) => path.startsWith(`${AGREEMENTS}/`)),
    ),
  )

/**
 * The fields that an agreement still needs. The teacher's own words are hers to leave empty. Empty for an unknown form,
 * which cannot be agreed to.
 */
export const missingIn = ({ view }: Pick<Report, 'view'>): FieldView[] =>
  view ? missingFor(AGREED, view).filter(({ isInOwnWords }) => !isInOwnWords) : []

function reportNow(book: Book, { conversation, lesson }: Report): Report | undefined {
  const state = book.record(conversation.recordId)
  return state && reportOf(state, lesson && book.record(lesson.recordId), book.me.accountId)
}
