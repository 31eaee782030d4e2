/** Records as a person may take them along: what each field says, without the secrets that open or name other things. */
import type { Json } from '#domain/ground/canonical.ts'
import { instantOf } from '#domain/ground/time.ts'
import type { RecordState } from '#domain/record/fold.ts'
import type { Book } from '#storage/book.ts'
import { offerFile } from '#workbench/file-out.ts'

const isSecret = (path: string) => path === 'secret' || path.startsWith('invitations/')

/** A field with two standing versions shows both. */
export function toReadable(state: RecordState): Json {
  const { recordId, kind, person, instrument, bornAt, changedAt, paths } = state
  const fields = Object.entries(paths).flatMap(([path, one]) =>
    isSecret(path) ? [] : [[path, one.isConflict ? one.heads.map(({ value }) => value) : one.value] as const],
  )
  return {
    recordId,
    kind,
    person: person ?? null,
    instrument: instrument ?? null,
    bornAt,
    changedAt,
    fields: Object.fromEntries(fields),
  }
}

/** All records this person can open, copies of what others erased included, oldest first; what is half typed; what was refused. */
export function ownRecordsText(book: Book, madeAt: string): string {
  const copies = book.bin.view().flatMap(({ copy }) => copy?.states ?? [])
  const records = [...book.records().values(), ...copies].sort((a, b) => (a.bornAt < b.bornAt ? -1 : 1))
  const drafts = book
    .drafts()
    .flatMap(({ recordId, path, value }) => (isSecret(path) ? [] : { recordId, path, value }))
  const refused = book.refusedWrites
    .view()
    .flatMap(({ recordId, problem, texts }) => (texts.length > 0 ? { recordId, problem, texts } : []))
  return JSON.stringify(
    { format: 'lesspiegel/own-data/1', madeAt, records: records.map(toReadable), drafts, refused },
    null,
    2,
  )
}

/** One readable file of it, also where the database refuses: what is not saved is in it too. */
export async function offerOwnRecords(book: Book, name: string) {
  await book.flush()
  const text = ownRecordsText(book, instantOf(book.world.now()))
  return offerFile({ name, type: 'application/json', text })
}
