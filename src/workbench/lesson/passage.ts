/** Passages: the pieces of a lesson and its conversation that the teacher may mark as right or different. */

import { lessonTimeToText } from '#domain/ground/time.ts'
import type { LockedLesson } from '#domain/programme/lesson.ts'

/** A passage as it is handed to what stands beneath it. */
export type Passage = {
  key: string
  /** In a few words, for who cannot see where the question belongs. */
  about: string
  /** As it reads now, where it may still change; absent where it never does. */
  said?: string
}

/** Keys under `passages/`. A note or tipping point is its own key; keys inside a record are random and stable. */
export const linePassage = (at: string, key: string) => `${at}-${key}`
export const scorePassage = (indicator: string) => `score-${indicator}`
export const amendmentPassage = (key: string) => `amend-${key}`

/** What a note or tipping point is about in a few words, for who cannot see where a question belongs. */
export function aboutPassage(locked: LockedLesson, key: string, momentName: string): string {
  const note = locked.notes.find((one) => one.key === key)
  if (note) return `${lessonTimeToText(note.time)} ${note.text.slice(0, 60)}`
  const moment = locked.moments.find((one) => one.key === key)
  return moment ? `${lessonTimeToText(moment.time)} ${momentName}` : ''
}
