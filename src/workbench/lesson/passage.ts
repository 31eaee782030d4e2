/** Passages: the parts of a lesson and its conversation that a teacher may mark as right or different. */

import { lessonTimeToText } from '#domain/ground/time.ts'
import type { LockedLesson } from '#domain/programme/lesson.ts'

/** A passage for the content below it. */
export type Passage = {
  key: string
  /** A short description, for screen readers. */
  about: string
  /** The current text of a passage that can still change. Absent for text that is locked. */
  said?: string
}

/**
 * Keys under `passages/`. Each begins with what it is about: other people choose the keys of their notes, and a mark on
 * one must never show under anything else.
 */
export const notePassage = (key: string) => `note-${key}`
export const momentPassage = (key: string) => `moment-${key}`
export const linePassage = (at: string, key: string) => `${at}-${key}`
export const scorePassage = (indicator: string) => `score-${indicator}`
export const amendmentPassage = (key: string) => `amend-${key}`

/** A short description of a note or tipping point, for screen readers. */
export function aboutPassage(locked: LockedLesson, key: string, momentName: string): string {
  const note = locked.notes.find((one) => notePassage(one.key) === key)
  if (note) return `${lessonTimeToText(note.time)} ${note.text.slice(0, 60)}`
  const moment = locked.moments.find((one) => momentPassage(one.key) === key)
  return moment ? `${lessonTimeToText(moment.time)} ${momentName}` : ''
}
