/** The note that is being typed, before it is on the timeline. Its lesson time is that of its first keystroke. */
import { useEffect, useMemo } from 'react'
import { z } from 'zod'
import type { RecordId } from '#domain/ground/id.ts'
import { LessonTime } from '#domain/ground/time.ts'
import { Speaker, writeNote } from '#domain/programme/worksheet.ts'
import type { Book } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'
import { createKeptDraft, useBeforeLeaving } from '#workbench/living/kept-draft.ts'
import type { ClockTaps } from './clock-taps.ts'

const Composing = z.object({ key: z.string(), text: z.string(), time: LessonTime, speaker: Speaker })
type Composing = z.infer<typeof Composing>

/** While `note.text` is empty, `note.time` has no meaning. */
type ComposerLook = { note: Composing; isRestored: boolean; added: Added | undefined }

/** The note that was added last, until the next one. */
type Added = { key: string; text: string }

export type Composer = {
  look: () => ComposerLook
  subscribe: (listener: () => void) => () => void
  type: (text: string) => void
  speak: (speaker: Speaker) => void
  /** Adds the note to the timeline and returns its key. Undefined when the field is empty. */
  add: () => string | undefined
  discard: () => void
  /** Forgets which note was added last. */
  forgetAdded: () => void
  keepNow: () => Promise<void>
}

/** Path of the draft. No entry has this path. */
const COMPOSER_PATH = 'composer'

/** `link`: the indicator for which the note is evidence. */
function createComposer(book: Book, sheetId: RecordId, clock: ClockTaps, link: string | undefined): Composer {
  const kept = createKeptDraft(book, sheetId, link ? `${COMPOSER_PATH}/${link}` : COMPOSER_PATH)
  const empty = (speaker: Speaker, added?: Added): ComposerLook => ({
    note: { key: book.newKey(), text: '', time: 0, speaker },
    isRestored: false,
    added,
  })
  const found = Composing.safeParse(kept.read()?.value)
  const isOnSheet = (key: string) => book.record(sheetId)?.paths[`notes/${key}/text`] !== undefined
  let look =
    found.success && !isOnSheet(found.data.key)
      ? { note: found.data, isRestored: true, added: undefined }
      : empty('docent')
  const listeners = new Set<() => void>()
  const show = (next: ComposerLook) => {
    look = next
    for (const listener of [...listeners]) listener()
  }
  const clear = () => {
    show(empty(look.note.speaker, look.added))
    void kept.drop()
  }
  return {
    look: () => look,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    type: (text) => {
      const isFirst = look.note.text === '' && text !== ''
      if (isFirst) clock.start()
      const note = { ...look.note, text, time: isFirst ? clock.now() : look.note.time }
      if (text === '') return clear()
      show({ ...look, note, isRestored: false })
      kept.keep(note, [])
    },
    speak: (speaker) => {
      const note = { ...look.note, speaker }
      show({ ...look, note })
      if (note.text !== '') kept.keep(note, [])
    },
    add: () => {
      const text = look.note.text.trim()
      if (text === '') return undefined
      const { note } = look
      void book
        .appendOrTell(sheetId, writeNote({ ...note, text, links: link ? [link] : [] }))
        .then((outcome) => {
          const isTypingNext = look.note.text !== ''
          // When the next note is being typed already, its draft has replaced this one.
          if (outcome.ok && !isTypingNext) void kept.drop()
          if (!outcome.ok && !isTypingNext && !isOnSheet(note.key))
            show({ note, isRestored: true, added: undefined })
        })
      show(empty(note.speaker, { key: note.key, text }))
      return note.key
    },
    discard: clear,
    forgetAdded: () => show({ ...look, added: undefined }),
    keepNow: kept.keepNow,
  }
}

export function useComposer(sheetId: RecordId, clock: ClockTaps, link?: string): Composer {
  const book = useBook()
  const composer = useMemo(() => createComposer(book, sheetId, clock, link), [book, sheetId, clock, link])
  useBeforeLeaving(composer.keepNow)
  useEffect(() => () => void composer.keepNow(), [composer])
  return composer
}
