/** Commands on a form: begin a record of it, write a value, write parts of a row, remove a row. */
import type { Json } from '#domain/ground/canonical.ts'
import type { PersonId } from '#domain/ground/id.ts'
import type { EntryDraft, Party, Path } from '#domain/record/entry.ts'
import type { RecordKind } from '#domain/record/record-types.ts'
import type { FormWords } from './form-words.ts'

/** A new record that follows this version of the form and carries its words. `more`: fields of the kind itself. */
export const openForm = (
  kind: RecordKind,
  form: FormWords,
  person: PersonId,
  more: Readonly<Record<Path, Json>> = {},
): EntryDraft => ({
  birth: { kind, person },
  instrument: form.instrumentId,
  changes: { ...more, forms: [form] },
})

/** Null removes the answer. `onBehalf`: typed on the owner's screen in this party's words. */
export const answer = (at: Path, value: Json, onBehalf?: Party): EntryDraft => ({
  changes: { [at]: value },
  ...(onBehalf ? { onBehalf } : {}),
})
/** Writes one or more parts of a row. An unknown key makes a new row. */
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
