/**
 * What somebody else erases goes from this device too, keys and all. Of a report in which a teacher's words stand she keeps what
 * she could read, with the lesson beneath it: a copy of her own in this device's bin, for as long as that keeps things.
 */

import type { RecordId } from '#domain/ground/id.ts'
import type { Outcome } from '#domain/ground/problem.ts'
import { debriefOf } from '#domain/programme/conversation.ts'
import { type FoldEntry, fold, type RecordState } from '#domain/record/fold.ts'
import type { Erasure } from '#domain/wire/item.ts'
import type { Binned } from '#storage/book.ts'
import type { Desk } from '#storage/session/open-session.ts'
import { keepBinned } from './binned.ts'

type Erasures = ReadonlyMap<RecordId, Erasure>

/**
 * Before any of them is carried out, and anew each time the disk refused to: she may have gone on writing. Where the lesson
 * goes and the report stays, its part waits without the report. Whose access was withdrawn is reached by no erasure.
 */
export async function keepCopies(desk: Desk, erasures: Erasures): Promise<Outcome<void>> {
  const loaded = await desk.drafts.load([...erasures.keys()])
  if (!loaded.ok) return loaded
  return keepBinned(desk, (binned) => {
    const copies = [...desk.shelf.records().values()].flatMap((state) =>
      copyOf(desk, state, erasures, binned),
    )
    const keys = copies.map(({ key }) => key)
    return copies.length > 0 ? [...binned.filter(({ key }) => !keys.includes(key)), ...copies] : binned
  })
}

function copyOf(desk: Desk, shown: RecordState, erasures: Erasures, binned: readonly Binned[]): Binned[] {
  if (shown.kind !== 'debrief') return []
  const me = desk.account.accountId
  const { recordId } = shown
  const { lesson } = debriefOf(shown)
  const ofReport = erasures.get(recordId)
  const by = (ofReport ?? (lesson && erasures.get(lesson)))?.author
  if (!by || by === me) return []
  const entries = asBound(desk, recordId)
  const state = fold(entries)
  if (!state?.teachers.includes(me)) return []
  const typed = typedIn(desk, state)
  if (typed.length === 0 && !hasHerWords(desk, state, entries)) return []
  const earlier = binned.find(({ key }) => key === recordId)
  const [report = [], beneath = []] = earlier?.copy?.parts ?? []
  const onShelf = lesson ? desk.shelf.entriesOf(lesson) : []
  const parts = [ofReport ? [...entries, ...typed] : [], onShelf.length > 0 ? onShelf : beneath]
  const at = earlier && report.length > 0 ? earlier.at : desk.world.now()
  return [{ key: recordId, title: '', at, records: [], copy: { by, parts, states: [] } }]
}

/** Without the end of her binding: in her own copy her words stand, and to end only that takes no copy away. */
const asBound = (desk: Desk, recordId: RecordId): FoldEntry[] =>
  desk.shelf
    .entriesOf(recordId)
    .filter(
      (one) =>
        one.is !== 'verified' || !Array.isArray(one.entry.changes[`bind/${desk.account.accountId}`]?.value),
    )

/** What she ever wrote, but for that it was opened, which is written by itself; or what stands there on her behalf. */
const hasHerWords = (desk: Desk, state: RecordState, entries: readonly FoldEntry[]): boolean =>
  Object.values(state.paths).some(({ heads }) => heads.some(({ onBehalf, value }) => onBehalf && value)) ||
  entries.some(
    (one) =>
      one.is === 'verified' &&
      one.entry.author === desk.account.accountId &&
      Object.keys(one.entry.changes).some((path) => path !== 'opened'),
  )

/** What she was still typing, as the entries it would have become. */
const typedIn = (desk: Desk, state: RecordState): FoldEntry[] =>
  desk.drafts.drafts().flatMap(({ recordId, path, value, over }) => {
    if (recordId !== state.recordId || typeof value !== 'string') return []
    const entry = desk.pen.entry(state, { changes: { [path]: value }, over: { [path]: over } })
    return entry.ok ? [{ is: 'verified', entry: entry.value }] : []
  })
