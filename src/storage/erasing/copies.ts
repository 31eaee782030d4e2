/**
 * An erasure by somebody else deletes the record from this device too, with its keys. A teacher who wrote in the report,
 * or in a note of feedback that she received, keeps a copy of what she could read in this device's bin, a report with its
 * lesson, for as long as the bin keeps records.
 */

import type { RecordId } from '#domain/ground/id.ts'
import type { Outcome } from '#domain/ground/problem.ts'
import { conversationOf } from '#domain/programme/conversation.ts'
import { type FoldEntry, fold, type RecordState } from '#domain/record/fold.ts'
import { partyOfPerson } from '#domain/record/opening.ts'
import { writeTyped } from '#domain/record/record-commands.ts'
import type { Erasure } from '#domain/wire/item.ts'
import type { Binned } from '#storage/book.ts'
import { formRights } from '#storage/session/form-rights.ts'
import type { OpenSession } from '#storage/session/open-session.ts'
import { keepBinned } from './binned.ts'

type Erasures = ReadonlyMap<RecordId, Erasure>

/**
 * Called before erasures are carried out, and again after each refusal of the disk, because she may have written more.
 * When the lesson is erased and the report stays, the copy has the lesson only. An account whose access was withdrawn
 * gets no erasure.
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
  if (!isAnsweredByReader(shown)) return []
  const me = session.account.accountId
  const { recordId } = shown
  const lesson = shown.kind === 'conversation' ? conversationOf(shown).lesson : undefined
  const ofReport = erasures.get(recordId)
  const by = (ofReport ?? (lesson && erasures.get(lesson)))?.author
  if (!by || by === me) return []
  const entries = asBound(session, recordId)
  const state = fold(entries, formRights)
  if (!state || state.parties.get(me) !== partyOfPerson(state.kind)) return []
  const typed = typedIn(session, state)
  if (typed.length === 0 && !hasHerWords(session, state, entries)) return []
  const earlier = binned.find(({ key }) => key === recordId)
  const [report = [], beneath = []] = earlier?.copy?.parts ?? []
  const lessonEntries = lesson ? session.recordStore.entriesOf(lesson) : []
  const parts = [ofReport ? [...entries, ...typed] : [], lessonEntries.length > 0 ? lessonEntries : beneath]
  const at = earlier && report.length > 0 ? earlier.at : session.world.now()
  return [{ key: recordId, title: '', at, records: [], copy: { by, parts, states: [] } }]
}

/** The kinds in which the reader of a record writes words that she keeps: a report, and a note of feedback. */
const isAnsweredByReader = ({ kind }: RecordState): boolean => kind === 'conversation' || kind === 'feedback'

/** Without the end of her binding: her words count in her own copy, and ending her binding must not prevent the copy. */
const asBound = (session: OpenSession, recordId: RecordId): FoldEntry[] =>
  session.recordStore
    .entriesOf(recordId)
    .filter(
      (one) =>
        one.is !== 'verified' ||
        typeof one.entry.changes[`bind/${session.account.accountId}`]?.value !== 'object',
    )

/**
 * Did she write anything except `opened`, which the app writes, or does a head of a report hold words typed on her behalf?
 * A note of feedback that she did not answer disappears, with what was typed on her behalf.
 */
const hasHerWords = (session: OpenSession, state: RecordState, entries: readonly FoldEntry[]): boolean =>
  (state.kind === 'conversation' &&
    Object.values(state.paths).some(({ heads }) => heads.some(({ onBehalf, value }) => onBehalf && value))) ||
  entries.some(
    (one) =>
      one.is === 'verified' &&
      one.entry.author === session.account.accountId &&
      Object.keys(one.entry.changes).some((path) => path !== 'opened'),
  )

/** Her drafts, as the entries that they would have become. */
const typedIn = (session: OpenSession, state: RecordState): FoldEntry[] =>
  session.drafts.drafts().flatMap(({ recordId, path, value, replaces }) => {
    if (recordId !== state.recordId || typeof value !== 'string') return []
    const entry = session.entryWriter.entry(state, writeTyped(path, { value, replaces }))
    return entry.ok ? [{ is: 'verified', entry: entry.value }] : []
  })
