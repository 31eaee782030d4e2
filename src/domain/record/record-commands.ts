/** Commands that hold for a record of any kind; those of one kind stand in the file of its noun. */
import type { Json } from '#domain/ground/canonical.ts'
import type { EntryId } from '#domain/ground/id.ts'
import type { EntryDraft, Path } from './entry.ts'

/** Of two versions that stand side by side this one stays: it replaces all that is on screen. */
export const keepVersion = (path: Path, value: Json): EntryDraft => ({ changes: { [path]: value } })

/** What was typed and not written yet, over what stood there when typing began. */
export const writeTyped = (
  path: Path,
  { value, replaces }: { value: Json; replaces: EntryId[] },
): EntryDraft => ({
  changes: { [path]: value },
  replaces: { [path]: replaces },
})

/** Changes nothing: the server counts a record's months from its latest entry. */
export const renew = (): EntryDraft => ({ changes: {} })
