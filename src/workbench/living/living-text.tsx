/**
 * The state of a text field in a living form: a draft while typing, an entry after a pause. The entry replaces the
 * value that was on screen when typing began, so concurrent writes become a conflict.
 */
import { useEffect, useLayoutEffect, useMemo, useSyncExternalStore } from 'react'
import type { EntryId, RecordId } from '#domain/ground/id.ts'
import { done } from '#domain/ground/problem.ts'
import type { EntryDraft, Path } from '#domain/record/entry.ts'
import type { Book } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'
import { createKeptDraft, useBeforeLeaving } from './kept-draft.ts'

/** Idle time after which a draft becomes an entry. Leaving the field makes the entry at once. */
const ENTRY_AFTER_MS = 20_000

type LivingTextOptions = {
  recordId: RecordId
  /** Path of the draft, whose earlier writes the entry replaces. */
  path: Path
  /** The text of the record. */
  value: string
  toDraft: (text: string) => EntryDraft
}

/** `draft`: typed and not yet an entry. `saving`: the entry is being written. `saved`: the screen shows the record. */
type LivingTextState = 'saved' | 'draft' | 'saving'

type LivingText = {
  text: string
  setText: (text: string) => void
  /** Handler for the input. Leaving the field makes the entry. */
  onBlur: () => void
  state: LivingTextState
  /** Makes the entry now. Resolves once it is durable. */
  commit: () => Promise<void>
}

export function useLivingText({ recordId, path, value, toDraft }: LivingTextOptions): LivingText {
  const book = useBook()
  const editor = useMemo(() => createEditor(book, recordId, path), [book, recordId, path])
  useLayoutEffect(() => editor.follow(value, toDraft), [editor, value, toDraft])
  useBeforeLeaving(editor.commit)
  useEffect(() => {
    editor.wake()
    return editor.leave
  }, [editor])
  const { text, state } = useSyncExternalStore(editor.subscribe, editor.look)
  return { text: text ?? value, setText: editor.type, onBlur: editor.leave, state, commit: editor.commit }
}

type Look = { text: string | undefined; state: LivingTextState }

/** `text` is undefined while the record's text is shown. */
function createEditor(book: Book, recordId: RecordId, path: Path) {
  const kept = createKeptDraft(book, recordId, path)
  const found = kept.read()
  let replaces: EntryId[] = found?.replaces ?? []
  let value = ''
  let toDraft: ((text: string) => EntryDraft) | undefined
  let look: Look = { text: undefined, state: 'saved' }
  /** The text whose refusal was reported. It is written again without a second report. */
  let told: string | undefined
  if (typeof found?.value === 'string') look = { text: found.value, state: 'draft' }
  const listeners = new Set<() => void>()
  const show = (next: Look) => {
    look = next
    for (const listener of [...listeners]) listener()
  }
  let cancelIdle = () => {}
  const commit = async () => {
    cancelIdle()
    const { text } = look
    if (text === undefined || look.state === 'saving' || !toDraft) return
    // The draft and the entry are one thing to the screen.
    const finish = book.beginSaving()
    await settle(text, toDraft).finally(finish)
  }
  const settle = async (text: string, draftOf: (text: string) => EntryDraft) => {
    const isStill = () => look.text === text && look.state === 'saving'
    const isNews = text !== value
    show({ text, state: 'saving' })
    await kept.keepNow()
    if (!isStill()) return
    const draft = draftOf(text)
    const append = text === told ? book.append : book.appendOrTell
    const outcome = isNews
      ? await append(recordId, { ...draft, replaces: { ...draft.replaces, [path]: replaces } })
      : done(undefined)
    told = outcome.ok ? undefined : text
    if (!isStill()) return
    if (!outcome.ok) replaces = book.seen(recordId, path)
    else await kept.drop()
    if (isStill()) show(outcome.ok ? { text: undefined, state: 'saved' } : { text, state: 'draft' })
  }
  const wake = () => {
    cancelIdle()
    if (look.state === 'draft') cancelIdle = book.world.after(ENTRY_AFTER_MS, () => void commit())
  }
  return {
    commit,
    wake,
    leave: () => void commit(),
    follow: (nextValue: string, nextToDraft: (text: string) => EntryDraft) => {
      value = nextValue
      toDraft = nextToDraft
    },
    type: (text: string) => {
      if (look.state !== 'draft') replaces = book.seen(recordId, path)
      show({ text, state: 'draft' })
      kept.keep(text, replaces)
      wake()
    },
    look: () => look,
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
  }
}
