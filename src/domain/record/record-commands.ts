/** Commands for records of any kind. Those of one kind are in the file of its noun. */
import type { Json } from '#domain/ground/canonical.ts'
import type { EntryId } from '#domain/ground/id.ts'
import type { EntryDraft, Path } from './entry.ts'

/** Resolves a conflict: this value replaces all heads on screen. */
export const keepVersion = (path: Path, value: Json): EntryDraft => ({ changes: { [path]: value } })

/** Writes typed text. `replaces`: the heads of the time when typing began. */
export const writeTyped = (
  path: Path,
  { value, replaces }: { value: Json; replaces: EntryId[] },
): EntryDraft => ({
  changes: { [path]: value },
  replaces: { [path]: replaces },
})

/** An entry without changes. The server counts the months of a record from its latest entry. */
export const renew = (): EntryDraft => ({ changes: {} })
