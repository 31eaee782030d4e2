/**
 * Keeps typed text as a sealed draft: 250 ms after the last key, every second while the keys go on, and at once when the page
 * may close.
 */
import { useEffect, useMemo } from 'react'
import type { Json } from '#domain/ground/canonical.ts'
import type { EntryId, RecordId } from '#domain/ground/id.ts'
import type { Path } from '#domain/record/entry.ts'
import type { Book, Draft } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'

const DRAFT_AFTER_MS = 250
/** Somebody who types without a pause would lose all of it with the page. */
const DRAFT_AT_LEAST_EVERY_MS = 1000

type KeptDraft = {
  read: () => Draft | undefined
  /** Saves `value` 250 ms after the last call, and every second while the calls go on. */
  keep: (value: Json, replaces: EntryId[]) => void
  /** Saves a value that is still waiting. Resolves once it is durable. */
  keepNow: () => Promise<void>
  drop: () => Promise<void>
}

/**
 * Calls `write` with the last value, 250 ms after the last call, and every second while calls go on. From the first call
 * until the last value is written, it counts as being saved.
 */
export function createPause<V extends object>(book: Book, write: (value: V) => Promise<unknown>) {
  let waiting: V | undefined
  let cancel = () => {}
  let cancelMeanwhile: (() => void) | undefined
  let finish: (() => void) | undefined
  const take = () => {
    const taken = { value: waiting, finish }
    cancel()
    cancelMeanwhile?.()
    cancelMeanwhile = undefined
    waiting = undefined
    finish = undefined
    return taken
  }
  const stop = () => take().finish?.()
  const keepNow = async () => {
    const taken = take()
    if (taken.value) await write(taken.value).finally(taken.finish)
  }
  const keep = (value: V) => {
    cancel()
    waiting = value
    finish ??= book.beginSaving()
    cancel = book.world.after(DRAFT_AFTER_MS, () => void keepNow())
    cancelMeanwhile ??= book.world.after(DRAFT_AT_LEAST_EVERY_MS, () => {
      cancelMeanwhile = undefined
      if (waiting) void write(waiting)
    })
  }
  return { keep, keepNow, stop }
}

export function createKeptDraft(book: Book, recordId: RecordId, path: Path): KeptDraft {
  // Storage counts and repeats refused writes. The text stays available through `read`.
  const pause = createPause<Draft>(book, (draft) => book.saveDraft(recordId, path, draft))
  return {
    read: () => book.draft(recordId, path),
    keep: (value, replaces) => pause.keep({ value, replaces, at: book.world.now() }),
    keepNow: pause.keepNow,
    drop: async () => {
      pause.stop()
      await book.dropDraft(recordId, path)
    },
  }
}

/**
 * Calls `step` when the page is hidden, frozen or left, and when the book is flushed. `step` needs a stable identity.
 */
export function useBeforeLeaving(step: () => Promise<void>) {
  const book = useBook()
  useEffect(() => {
    const leave = () => void step()
    const leaveWhenHidden = () => {
      if (document.visibilityState === 'hidden') leave()
    }
    document.addEventListener('visibilitychange', leaveWhenHidden)
    document.addEventListener('freeze', leave)
    window.addEventListener('pagehide', leave)
    const forget = book.onFlush(step)
    return () => {
      document.removeEventListener('visibilitychange', leaveWhenHidden)
      document.removeEventListener('freeze', leave)
      window.removeEventListener('pagehide', leave)
      forget()
    }
  }, [book, step])
}

/** A draft that does not become an entry by itself, such as a note that was not added. */
export function useKeptDraft(recordId: RecordId, path: Path): KeptDraft {
  const book = useBook()
  const kept = useMemo(() => createKeptDraft(book, recordId, path), [book, recordId, path])
  useBeforeLeaving(kept.keepNow)
  useEffect(() => () => void kept.keepNow(), [kept])
  return kept
}
