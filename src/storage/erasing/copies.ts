/**
 * What somebody else erases goes from this device too, keys and all. Of a report in which a teacher's words stand she keeps what
 * she could read, with the lesson beneath it: a copy of her own in this device's bin, for as long as that keeps things.
 */

import type { RecordId } from '#domain/ground/id.ts'
import type { Outcome } from '#domain/ground/problem.ts'
import { conversationOf } from '#domain/programme/conversation.ts'
import { type FoldEntry, fold, type RecordState } from '#domain/record/fold.ts'
import { writeTyped } from '#domain/record/record-commands.ts'
import type { Erasure } from '#domain/wire/item.ts'
import type { Binned } from '#storage/book.ts'
import { formRights } from '#storage/session/form-rights.ts'
import type { OpenSession } from '#storage/session/open-session.ts'
import { keepBinned } from './binned.ts'

type Erasures = ReadonlyMap<RecordId, Erasure>

/**
 * Before any of them is carried out, and anew each time the disk refused to: she may have gone on writing. Where the lesson
 * goes and the report stays, its part waits without the report. Whose access was withdrawn is reached by no erasure.
 */
export async function keepCopies(session: OpenSession, erasures: Erasures): Promise<Outcome<void>> {
  const loaded = await session.drafts.load([...erasures.keys()])
  if (!loaded.ok) return loaded
  return keepBinned(session, (binned) => {
    const copies = [...session.recordStore.records().values()].flatMap((state) =>
      copyOf(session, state, erasures, binned),
    )
    const keys = copies.map(({ key }) => key)
    return copies.length > 0 ? [...binned.filter(({ key }) => !keys.includes(key)), ...copies] : binned
  })
}

function copyOf(
  session: OpenSession,
  shown: RecordState,
  erasures: Erasures,
  binned: readonly Binned[],
): Binned[] {
  if (shown.kind !== 'conversation') return []
  const me = session.account.accountId
  const { recordId } = shown
  const { lesson } = conversationOf(shown)
  const ofReport = erasures.get(recordId)
  const by = (ofReport ?? (lesson && erasures.get(lesson)))?.author
  if (!by || by === me) return []
  const entries = asBound(session, recordId)
  const state = fold(entries, formRights)
  if (state?.parties.get(me) !== 'teacher') return []
  const typed = typedIn(session, state)
  if (typed.length === 0 && !hasHerWords(session, state, entries)) return []
  const earlier = binned.find(({ key }) => key === recordId)
  const [report = [], beneath = []] = earlier?.copy?.parts ?? []
  const onShelf = lesson ? session.recordStore.entriesOf(lesson) : []
  const parts = [ofReport ? [...entries, ...typed] : [], onShelf.length > 0 ? onShelf : beneath]
  const at = earlier && report.length > 0 ? earlier.at : session.world.now()
  return [{ key: recordId, title: '', at, records: [], copy: { by, parts, states: [] } }]
}

/** Without the end of her binding: in her own copy her words stand, and to end only that takes no copy away. */
const asBound = (session: OpenSession, recordId: RecordId): FoldEntry[] =>
  session.recordStore
    .entriesOf(recordId)
    .filter(
      (one) =>
        one.is !== 'verified' ||
        typeof one.entry.changes[`bind/${session.account.accountId}`]?.value !== 'object',
    )

/** What she ever wrote, but for that it was opened, which is written by itself; or what stands there on her behalf. */
const hasHerWords = (session: OpenSession, state: RecordState, entries: readonly FoldEntry[]): boolean =>
  Object.values(state.paths).some(({ heads }) => heads.some(({ onBehalf, value }) => onBehalf && value)) ||
  entries.some(
    (one) =>
      one.is === 'verified' &&
      one.entry.author === session.account.accountId &&
      Object.keys(one.entry.changes).some((path) => path !== 'opened'),
  )

/** What she was still typing, as the entries it would have become. */
const typedIn = (session: OpenSession, state: RecordState): FoldEntry[] =>
  session.drafts.drafts().flatMap(({ recordId, path, value, replaces }) => {
    if (recordId !== state.recordId || typeof value !== 'string') return []
    const entry = session.entryWriter.entry(state, writeTyped(path, { value, replaces }))
    return entry.ok ? [{ is: 'verified', entry: entry.value }] : []
  })
