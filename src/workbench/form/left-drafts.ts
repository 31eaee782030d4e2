/**
 * What was typed in a record and not sealed before the page went away. It becomes an entry when the page opens again, so that
 * nobody's words wait unseen until their own field happens to be opened.
 */
import { useLayoutEffect, useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { answer } from '#domain/instrument/answering.ts'
import { formView, textPaths } from '#domain/instrument/form-view.ts'
import { conversationOf } from '#domain/programme/conversation.ts'
import type { Path } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { isReadOnly } from '#domain/record/path-view.ts'
import { isInOwnWords } from '#domain/record/rights.ts'
import { formById } from '#instruments/forms.ts'
import type { Book } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'

/** The paths of a record in which text is typed: those of its form, and the words to its passages. */
function typedPaths(state: RecordState, book: Book): Path[] {
  const form = formById(state.instrument ?? '')
  const passages = Object.keys(conversationOf(state).passages).map((key) => `passages/${key}/words`)
  return [...(form ? textPaths(formView(form, state, book.me.accountId)) : []), ...passages]
}

/**
 * On screen at once, durable when it resolves. Whoever is not bound as the teacher can only have her own fields from
 * a screen that was handed to her. What was agreed to is left as it is, and what is only read here until the app is updated:
 * a draft beside it waits in its field.
 */
export async function sealLeftDrafts(book: Book, recordId: RecordId): Promise<void> {
  const state = book.record(recordId)
  if (!state || isReadOnly(state, book.me.accountId) || conversationOf(state).agreement) return
  await Promise.all(
    typedPaths(state, book).map(async (path) => {
      const left = book.draft(recordId, path)
      if (typeof left?.value !== 'string') return
      const isTogether =
        state.parties.get(book.me.accountId) !== 'teacher' && isInOwnWords(state.rights, path)
      const isNews = left.value !== (state.paths[path]?.value ?? '')
      const draft = answer(path, left.value, isTogether ? 'teacher' : undefined)
      const kept = isNews
        ? book.appendOrTell(recordId, { ...draft, replaces: { [path]: left.replaces } })
        : undefined
      // A field that opens before the entry is durable goes on from it.
      const waiting = { ...left, replaces: book.seen(recordId, path) }
      await book.saveDraft(recordId, path, waiting)
      const isKept = !kept || (await kept).ok
      const now = book.draft(recordId, path)
      const isStill = now?.value === waiting.value && now.at === waiting.at
      if (isKept && isStill) await book.dropDraft(recordId, path)
    }),
  )
}

/** True once what was left behind is on screen; the fields of the page wait for it. */
export function useLeftDrafts(recordId: RecordId | undefined): boolean {
  const book = useBook()
  const [isReady, setReady] = useState(false)
  useLayoutEffect(() => {
    if (recordId) void sealLeftDrafts(book, recordId)
    setReady(true)
  }, [book, recordId])
  return isReady
}
