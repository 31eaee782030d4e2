/** Records as a person may take them along: what each field says, without the secrets that open or name other things. */
import type { Json } from '#domain/canonical.ts'
import type { RecordState } from '#domain/fold.ts'
import type { Book } from '#storage/book.ts'

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

/** Everything this person can open, oldest first. */
export function ownRecordsText(book: Book, madeAt: string): string {
  const records = [...book.records().values()].sort((a, b) => (a.bornAt < b.bornAt ? -1 : 1))
  return JSON.stringify(
    { format: 'lesspiegel/own-data/1', madeAt, records: records.map(toReadable) },
    null,
    2,
  )
}
