/** Commands on the answers of a form: one value, one part of a row, a row taken away. */
import type { Json } from '#domain/ground/canonical.ts'
import type { EntryDraft, Party, Path } from '#domain/record/entry.ts'

/** Null takes the answer away. `onBehalf`: typed on the owner's screen in this party's words. */
export const answer = (at: Path, value: Json, onBehalf?: Party): EntryDraft => ({
  changes: { [at]: value },
  ...(onBehalf ? { onBehalf } : {}),
})
/** Writes one or more parts of a row; a key that is not there yet is a new row. */
export const answerRow = (
  at: Path,
  key: string,
  parts: Readonly<Record<string, Json>>,
  onBehalf?: Party,
): EntryDraft => ({
  changes: Object.fromEntries(Object.entries(parts).map(([part, value]) => [`${at}/${key}/${part}`, value])),
  ...(onBehalf ? { onBehalf } : {}),
})
export const removeRow = (at: Path, key: string, isGone = true, onBehalf?: Party): EntryDraft => ({
  changes: { [`${at}/${key}/gone`]: isGone },
  ...(onBehalf ? { onBehalf } : {}),
})
