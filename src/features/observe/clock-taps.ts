/** Commands of the lesson clock, and its current state. */
import { useMemo } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { instantOf, type LessonTime } from '#domain/ground/time.ts'
import {
  type ClockTap,
  type LessonClock,
  lessonClockOf,
  lessonTimeAt,
  tapClock,
} from '#domain/programme/lesson-clock.ts'
import type { RecordState } from '#domain/record/fold.ts'
import type { Book } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'
import { useView } from '#workbench/living/record-part.ts'

export type ClockTaps = {
  now: () => LessonTime
  /** Starts a clock that was never started. Otherwise it does nothing. */
  start: () => void
  pause: () => void
  resume: () => void
}

const clockCollection = ['clock']
const clockOf = ({ paths }: RecordState): LessonClock => lessonClockOf(paths)

export function useLessonClock(sheetId: RecordId): LessonClock | undefined {
  return useView(sheetId, clockCollection, clockOf)
}

export function useClockTaps(sheetId: RecordId): ClockTaps {
  const book = useBook()
  return useMemo(() => createClockTaps(book, sheetId), [book, sheetId])
}

function createClockTaps(book: Book, sheetId: RecordId): ClockTaps {
  const clock = () => lessonClockOf(book.record(sheetId)?.paths ?? {})
  const now = () => lessonTimeAt(clock(), book.world.now())
  const tap = (action: ClockTap['action'], from: LessonClock['state']) => {
    if (clock().state !== from) return
    const at = instantOf(book.world.now())
    book.write(sheetId, tapClock(book.newKey(), { action, lessonTime: now(), at }))
  }
  return {
    now,
    start: () => tap('start', 'not-started'),
    pause: () => tap('pause', 'running'),
    resume: () => tap('resume', 'paused'),
  }
}
