/** What an agreement is bound to: the digest of what both see, and the act of agreeing to exactly that. */
import { useEffect, useMemo, useState } from 'react'
import { type AgreementChoice, agree, type Debrief, debriefOf } from '#domain/debrief.ts'
import { type DebriefEnd, debriefEnd, missingSteps, shownText } from '#domain/debrief-end.ts'
import type { RecordState } from '#domain/fold.ts'
import type { RecordId } from '#domain/id.ts'
import { type Lesson, lessonOf } from '#domain/lesson.ts'
import type { Digest } from '#domain/wire/item.ts'
import type { Book } from '#storage/book.ts'
import { useBook, useRecord } from '#storage/live.ts'

export type Conversation = { debrief: Debrief; lesson: Lesson | undefined }

/** RecordId → how the conversation stands, digests included; taken as unchanged while a digest is being made. */
export function useEnds(conversations: readonly Conversation[]): Map<RecordId, DebriefEnd> {
  const book = useBook()
  const texts = conversations.map(({ debrief, lesson }) => shownText(debrief, lesson))
  const [digests, setDigests] = useState<ReadonlyMap<string, Digest>>(new Map())
  const wanted = conversations.flatMap(({ debrief }, place) =>
    debrief.agreement ? [texts[place] ?? ''] : [],
  )
  const key = JSON.stringify(wanted)
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

/** The part of what is shown that the teacher does not write herself while she makes her choice. */
const othersPart = (debrief: Debrief, lesson: Lesson | undefined): string =>
  shownText({ ...debrief, s1: '', s7: '', statement: '', passages: {} }, lesson)

export type AgreeAnswer = 'agreed' | 'just_changed' | 'incomplete' | 'needs_statement' | 'failed'

type AgreeFacts = {
  /** What was on screen when the choice was made. */
  onScreen: Conversation
  choice: AgreementChoice
  how: 'own-device' | 'together'
}

/**
 * Settles what was still being typed, makes sure that nobody else changed the report since it was on screen, and binds
 * the choice to the digest of the whole.
 */
export async function agreeToShown(book: Book, facts: AgreeFacts): Promise<AgreeAnswer> {
  const { onScreen, choice, how } = facts
  await book.flush()
  const now = conversationNow(book, onScreen)
  if (!now) return 'failed'
  const { debrief, lesson } = now
  if (othersPart(debrief, lesson) !== othersPart(onScreen.debrief, onScreen.lesson)) return 'just_changed'
  if (choice !== 'agreed' && debrief.statement.trim() === '') return 'needs_statement'
  if (choice !== 'not_agreed' && missingSteps(debrief).length > 0) return 'incomplete'
  const shown = await book.digest(shownText(debrief, lesson))
  const draft = agree({ choice, shown, how }, how === 'together' ? 'teacher' : undefined)
  const outcome = await book.append(debrief.recordId, draft)
  return outcome.ok ? 'agreed' : 'failed'
}

function conversationNow(book: Book, { debrief, lesson }: Conversation): Conversation | undefined {
  const state = book.record(debrief.recordId)
  const lessonState = lesson && book.record(lesson.recordId)
  return state && { debrief: debriefOf(state), lesson: lessonState && lessonOf(lessonState) }
}
