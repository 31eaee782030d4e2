/**
 * Drafts that were not sealed before the page closed. They become entries when the page opens again. Otherwise the
 * other side would not see the text until its own field is opened.
 */
import { useLayoutEffect, useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { answer } from '#domain/instrument/answering.ts'
import { formView, textPaths } from '#domain/instrument/form-view.ts'
import { conversationOf } from '#domain/programme/conversation.ts'
import type { Path } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { isReadOnly } from '#domain/record/path-view.ts'
import { whoseWords } from '#domain/record/rights.ts'
import { formById } from '#instruments/forms.ts'
import type { Book } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'

/** Paths with typed text: those of the form, and the explanations of passages. */
function typedPaths(state: RecordState, book: Book): Path[] {
  const form = formById(state.instrument ?? '')
  const passages = Object.keys(conversationOf(state).passages).map((key) => `passages/${key}/words`)
  return [...(form ? textPaths(formView(form, state, book.me.accountId)) : []), ...passages]
}

/**
 * The entries are on screen at once, and durable when the promise resolves. An owner can have drafts in the fields of
 * another party only from the shared screen, so these are written on behalf of that party. Records with an agreement and
 * read-only records are left alone; their drafts stay in the fields.
 */
export async function sealLeftDrafts(book: Book, recordId: RecordId): Promise<void> {
  const state = book.record(recordId)
  if (!state || isReadOnly(state, book.me.accountId) || conversationOf(state).agreement) return
  await Promise.all(
    typedPaths(state, book).map(async (path) => {
      const left = book.draft(recordId, path)
      if (typeof left?.value !== 'string') return
      const whose = whoseWords(state.rights, path)
      const isTogether = state.parties.get(book.me.accountId) !== whose
      const isNews = left.value !== (state.paths[path]?.value ?? '')
      const draft = answer(path, left.value, isTogether ? whose : undefined)
      const kept = isNews
        ? book.appendOrTell(recordId, { ...draft, replaces: { [path]: left.replaces } })
        : undefined
      // A field that opens before the entry is durable continues from this draft.
      const waiting = { ...left, replaces: book.seen(recordId, path) }
      await book.saveDraft(recordId, path, waiting)
      const isKept = !kept || (await kept).ok
      const now = book.draft(recordId, path)
      const isStill = now?.value === waiting.value && now.at === waiting.at
      if (isKept && isStill) await book.dropDraft(recordId, path)
    }),
  )
}

/** True once the drafts are entries on screen. The fields of the page wait for it. */
export function useLeftDrafts(recordId: RecordId | undefined): boolean {
  const book = useBook()
  const [isReady, setReady] = useState(false)
  useLayoutEffect(() => {
    if (recordId) void sealLeftDrafts(book, recordId)
    setReady(true)
  }, [book, recordId])
  return isReady
}
