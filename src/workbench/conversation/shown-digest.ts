/** What an agreement is bound to: the digest of what both see, and the act of agreeing to exactly that. */
import { useEffect, useMemo, useState } from 'react'
import { canonical } from '#domain/ground/canonical.ts'
import type { RecordId } from '#domain/ground/id.ts'
import {
  type AgreementChoice,
  agree,
  type Conversation,
  conversationOf,
} from '#domain/programme/conversation.ts'
import {
  type ConversationEnd,
  conversationEnd,
  isAllShown,
  missingSteps,
  shownText,
} from '#domain/programme/conversation-end.ts'
import { type Lesson, lessonOf } from '#domain/programme/lesson.ts'
import type { RecordState } from '#domain/record/fold.ts'
import type { Digest } from '#domain/wire/item.ts'
import type { Book } from '#storage/book.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { sealLeftDrafts } from '#workbench/form/left-drafts.ts'
import { unknownIn } from '#workbench/form/question-words.ts'
import { frameworkById } from '#workbench/questionnaire/framework-words.ts'

export type Report = { conversation: Conversation; lesson: Lesson | undefined }

/** RecordId → how the conversation stands, digests included; taken as unchanged while a digest is being made. */
export function useEnds(reports: readonly Report[]): Map<RecordId, ConversationEnd> {
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

/** A conversation's record as it is read: the debrief, the lesson beneath it, and how it stands. */
export function useReport(state: RecordState): Report & { end: ConversationEnd } {
  const conversation = useMemo(() => conversationOf(state), [state])
  const lessonState = useRecord(conversation.lesson)
  const lesson = useMemo(() => lessonState && lessonOf(lessonState), [lessonState])
  const report = { conversation, lesson }
  const end = useEnds([report]).get(conversation.recordId) ?? conversationEnd(conversation, undefined)
  return { ...report, end }
}

const ownFields = ['s1', 's7', 'statement'] as const

/**
 * Whether anything but her own words differs between what was read and what stands now. Her own is what she wrote on her
 * own device, or, on the coach's screen, all of her fields. The agreements of step 6 stand beside the choice.
 */
export function isUnread(read: Report, now: Report, how: 'own-device' | 'together'): boolean {
  const isHers = (path: string) => how === 'together' || !now.conversation.onBehalf.includes(path)
  const othersPart = ({ conversation, lesson }: Report) => {
    const blank = ownFields.filter(isHers).map((field) => [field, ''])
    const marks = Object.entries(conversation.passages).filter(
      ([passage]) => how === 'own-device' && now.conversation.passages[passage]?.onBehalf,
    )
    const { s6 } = now.conversation
    return shownText(
      { ...conversation, ...Object.fromEntries(blank), s6, passages: Object.fromEntries(marks) },
      lesson,
    )
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

/** Nobody agrees to what is not on screen, or stands there in words of the record alone: an instrument not known here. */
export const isReadable = ({ conversation, lesson }: Report): boolean =>
  isAllShown(conversation, lesson) &&
  (!lesson ||
    (frameworkById(lesson.locked.framework) !== undefined && !unknownIn(lesson.locked.asked).length))

type AgreeFacts = {
  /** The report as she last had it before her, in whichever part of the page. */
  read: Report
  /** What is on screen beside the choice. */
  onScreen: Report
  choice: AgreementChoice
  how: 'own-device' | 'together'
}

/**
 * Settles what was still being typed, makes sure that nobody else changed the report since it was on screen, and binds
 * the choice to the digest of the whole.
 */
export async function agreeToShown(book: Book, facts: AgreeFacts): Promise<AgreeAnswer> {
  const { read, onScreen, choice, how } = facts
  await book.flush()
  await sealLeftDrafts(book, onScreen.conversation.recordId)
  const now = conversationNow(book, onScreen)
  if (!now) return 'failed'
  const { conversation, lesson } = now
  if (isUnread(read, now, how) || actionsOf(now) !== actionsOf(onScreen)) return 'just_changed'
  if (choice !== 'agreed' && conversation.statement.trim() === '') return 'needs_statement'
  if (choice !== 'not_agreed' && !isReadable(now)) return 'not_shown'
  if (choice !== 'not_agreed' && missingSteps(conversation).length > 0) return 'incomplete'
  const shown = await book.digest(shownText(conversation, lesson))
  const draft = agree({ choice, shown, how }, how === 'together' ? 'teacher' : undefined)
  const outcome = await book.append(conversation.recordId, draft)
  return outcome.ok ? 'agreed' : 'failed'
}

const actionsOf = ({ conversation }: Report) => canonical(conversation.s6)

function conversationNow(book: Book, { conversation, lesson }: Report): Report | undefined {
  const state = book.record(conversation.recordId)
  const lessonState = lesson && book.record(lesson.recordId)
  return state && { conversation: conversationOf(state), lesson: lessonState && lessonOf(lessonState) }
}
