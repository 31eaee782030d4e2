/**
 * What somebody else erases goes from this device too, keys and all. Of a report in which a teacher wrote herself she keeps what
 * she could read, with the lesson beneath it: a copy of her own in this device's bin, for as long as that keeps things.
 */
import { debriefOf } from '#domain/debrief.ts'
import type { FoldEntry, RecordState } from '#domain/fold.ts'
import { done, type Outcome } from '#domain/problem.ts'
import type { Erasure } from '#domain/wire/item.ts'
import { binnedOf, keepBinned } from './binned.ts'
import type { Desk } from './desk.ts'

/** Before any of them is carried out: the lesson is mostly erased along with its report. */
export async function keepCopies(desk: Desk, erasures: readonly Erasure[]): Promise<Outcome<void>> {
  const me = desk.account.accountId
  const binned = binnedOf(desk)
  const copies = erasures.flatMap(({ recordId, author: by }) => {
    const state = desk.shelf.records().get(recordId)
    const isKept = binned.some(({ key }) => key === recordId)
    if (by === me || isKept || state?.kind !== 'debrief' || !state.teachers.includes(me)) return []
    const typed = typedIn(desk, state)
    // That it was opened is written by itself.
    const hasWords = Object.entries(state.paths).some(
      ([path, { heads }]) => path !== 'opened' && heads.some(({ author }) => author === me),
    )
    if (!hasWords && typed.length === 0) return []
    const { lesson } = debriefOf(state)
    const parts = [[...desk.shelf.entriesOf(recordId), ...typed], lesson ? desk.shelf.entriesOf(lesson) : []]
    return [{ key: recordId, title: '', at: desk.world.now(), records: [], copy: { by, parts, states: [] } }]
  })
  return copies.length > 0 ? keepBinned(desk, [...binned, ...copies]) : done(undefined)
}

/** What she was still typing, as the entries it would have become. */
const typedIn = (desk: Desk, state: RecordState): FoldEntry[] =>
  desk.drafts.drafts().flatMap(({ recordId, path, value, over }) => {
    if (recordId !== state.recordId || typeof value !== 'string') return []
    const entry = desk.pen.entry(state, { changes: { [path]: value }, over: { [path]: over } })
    return entry.ok ? [{ is: 'verified', entry: entry.value }] : []
  })
