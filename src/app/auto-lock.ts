/**
 * Locks the app after five idle minutes. A running lesson on screen prevents the lock. A conversation page gets
 * twenty minutes, because two people who talk do not touch the tablet.
 */
import { useCallback, useEffect, useState } from 'react'
import { lessonsOf, linkRecords, toParent, worksheetsOf } from '#domain/programme/visit-records.ts'
import { worksheetOf } from '#domain/programme/worksheet.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { paths } from '#paths.ts'
import type { Book } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'
import { useEntrance } from '#sync/live.ts'

const LOCK_AFTER_MS = 5 * 60_000
const CONVERSATIONS = paths.converse.replace(':lessonId', '')
const LOCK_AFTER_TALK_MS = 20 * 60_000
const WARN_BEFORE_MS = 45_000
const TICK_MS = 5000
const TOUCH_MS = 500
const signs = ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const

type AutoLock = {
  /** True during the last 45 seconds before the lock. */
  isSoon: boolean
  stayOpen: () => void
}

export function useAutoLock(): AutoLock {
  const book = useBook()
  const entrance = useEntrance()
  const [isSoon, setSoon] = useState(false)

  useEffect(() => {
    let touchedAt = book.world.now()
    let cancel = () => {}
    /** The warning is removed half a second after the touch, because the touch may be on one of its buttons. */
    const touched = () => {
      touchedAt = book.world.now()
      cancel()
      cancel = book.world.after(TOUCH_MS, look)
    }
    const look = () => {
      const idle = book.world.now() - touchedAt
      const staysOpen = document.visibilityState === 'visible' && isLessonRunning(book)
      const lockAfter = isTalking() ? LOCK_AFTER_TALK_MS : LOCK_AFTER_MS
      if (idle >= lockAfter && !staysOpen) void entrance.lock()
      else {
        setSoon(idle >= lockAfter - WARN_BEFORE_MS && !staysOpen)
        cancel = book.world.after(TICK_MS, look)
      }
    }
    look()
    for (const sign of signs) window.addEventListener(sign, touched, { passive: true })
    const lookNow = () => {
      cancel()
      look()
    }
    document.addEventListener('visibilitychange', lookNow)
    return () => {
      cancel()
      for (const sign of signs) window.removeEventListener(sign, touched)
      document.removeEventListener('visibilitychange', lookNow)
    }
  }, [book, entrance])

  return { isSoon, stayOpen: useCallback(() => setSoon(false), []) }
}

const isTalking = () =>
  document.visibilityState === 'visible' && window.location.pathname.startsWith(CONVERSATIONS)

/** A worksheet may still run although its visit was locked from another worksheet. Such a worksheet does not count. */
function isLessonRunning(book: Book): boolean {
  const links = linkRecords(book.records().values())
  const isRunning = (sheet: RecordState) => worksheetOf(sheet).clock.state === 'running'
  return links.visits.map(toParent).some((visit) => {
    const isOpen = visit.coach === book.me.accountId && lessonsOf(links, visit).length === 0
    return isOpen && worksheetsOf(links, visit).some(isRunning)
  })
}
