/** What an agreement is bound to: the digest of what both see, and the act of agreeing to exactly that. */
import { useEffect, useMemo, useState } from 'react'
import { canonical } from '#domain/ground/canonical.ts'
import type { RecordId } from '#domain/ground/id.ts'
import { type AgreementChoice, agree, type Debrief, debriefOf } from '#domain/programme/conversation.ts'
import {
  type DebriefEnd,
  debriefEnd,
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

export type Conversation = { debrief: Debrief; lesson: Lesson | undefined }

/** RecordId → how the conversation stands, digests included; taken as unchanged while a digest is being made. */
export function useEnds(conversations: readonly Conversation[]): Map<RecordId, DebriefEnd> {
  const book = useBook()
  const texts = useMemo(
    () => conversations.map(({ debrief, lesson }) => (debrief.agreement ? shownText(debrief, lesson) : '')),
    [conversations],
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
    conversations.map(({ debrief }, place) => [
      debrief.recordId,
      debriefEnd(debrief, digests.get(texts[place] ?? '')),
    ]),
  )
}

/** A conversation's record as it is read: the debrief, the lesson beneath it, and how it stands. */
export function useConversation(state: RecordState): Conversation & { end: DebriefEnd } {
  const debrief = useMemo(() => debriefOf(state), [state])
  const lessonState = useRecord(debrief.lesson)
  const lesson = useMemo(() => lessonState && lessonOf(lessonState), [lessonState])
  const conversation = { debrief, lesson }
  const end = useEnds([conversation]).get(debrief.recordId) ?? debriefEnd(debrief, undefined)
  return { ...conversation, end }
}

const ownFields = ['s1', 's7', 'statement'] as const

/**
 * Whether anything but her own words differs between what was read and what stands now. Her own is what she wrote on her
 * own device, or, on the coach's screen, all of her fields. The agreements of step 6 stand beside the choice.
 */
export function isUnread(read: Conversation, now: Conversation, how: 'own-device' | 'together'): boolean {
  const isHers = (path: string) => how === 'together' || !now.debrief.onBehalf.includes(path)
  const othersPart = ({ debrief, lesson }: Conversation) => {
    const blank = ownFields.filter(isHers).map((field) => [field, ''])
    const marks = Object.entries(debrief.passages).filter(
      ([passage]) => how === 'own-device' && now.debrief.passages[passage]?.onBehalf,
    )
    const { s6 } = now.debrief
    return shownText(
      { ...debrief, ...Object.fromEntries(blank), s6, passages: Object.fromEntries(marks) },
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
export const isReadable = ({ debrief, lesson }: Conversation): boolean =>
  isAllShown(debrief, lesson) &&
  (!lesson ||
    (frameworkById(lesson.locked.framework) !== undefined && !unknownIn(lesson.locked.asked).length))

type AgreeFacts = {
  /** The report as she last had it before her, in whichever part of the page. */
  read: Conversation
  /** What is on screen beside the choice. */
  onScreen: Conversation
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
  await sealLeftDrafts(book, onScreen.debrief.recordId)
  const now = conversationNow(book, onScreen)
  if (!now) return 'failed'
  const { debrief, lesson } = now
  if (isUnread(read, now, how) || actionsOf(now) !== actionsOf(onScreen)) return 'just_changed'
  if (choice !== 'agreed' && debrief.statement.trim() === '') return 'needs_statement'
  if (choice !== 'not_agreed' && !isReadable(now)) return 'not_shown'
  if (choice !== 'not_agreed' && missingSteps(debrief).length > 0) return 'incomplete'
  const shown = await book.digest(shownText(debrief, lesson))
  const draft = agree({ choice, shown, how }, how === 'together' ? 'teacher' : undefined)
  const outcome = await book.append(debrief.recordId, draft)
  return outcome.ok ? 'agreed' : 'failed'
}

const actionsOf = ({ debrief }: Conversation) => canonical(debrief.s6)

function conversationNow(book: Book, { debrief, lesson }: Conversation): Conversation | undefined {
  const state = book.record(debrief.recordId)
  const lessonState = lesson && book.record(lesson.recordId)
  return state && { debrief: debriefOf(state), lesson: lessonState && lessonOf(lessonState) }
}
