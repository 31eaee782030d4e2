/**
 * The last resort when the database refuses a write: the unsaved entries and drafts, sealed, in localStorage, until the
 * database takes them again. The only file that touches localStorage.
 */
import { z } from 'zod'
import { fromBase64Url, toBase64Url } from '#crypto/bytes.ts'
import type { LocalBox } from '#crypto/local-box.ts'
import type { Json } from '#domain/canonical.ts'
import { Entry, Path } from '#domain/entry.ts'
import { EntryId, RecordId } from '#domain/id.ts'

const nameOf = (personKey: string) => `lesspiegel-emergency-${personKey}`
const LABEL = 'emergency/1'

const Value: z.ZodType<Json> = z.json()
export const KeptDraft = z.object({
  recordId: RecordId,
  path: Path,
  value: Value,
  over: z.array(EntryId),
  at: z.number(),
})

const Held = z.discriminatedUnion('is', [
  z.object({ is: z.literal('entry'), entry: Entry }),
  z.object({ is: z.literal('draft'), draft: KeptDraft }),
])
/** As the first release kept them. */
const BareEntry = Entry.transform((entry): Held => ({ is: 'entry', entry }))
export type Held = z.infer<typeof Held>

const shelf = (): Storage | undefined => {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}

/** True when the copy is kept; false when even this store refuses, and the screen must say so. */
export async function keepEmergencyCopy(
  personKey: string,
  box: LocalBox,
  held: readonly Held[],
): Promise<boolean> {
  const store = shelf()
  if (!store) return false
  if (held.length === 0) {
    store.removeItem(nameOf(personKey))
    return true
  }
  const sealed = await box.seal(LABEL, [...held])
  try {
    store.setItem(nameOf(personKey), toBase64Url(sealed))
    return true
  } catch {
    return false
  }
}

/** What the copy holds, to be written again; empty when there is none, undefined when it cannot be read here. */
export async function readEmergencyCopy(personKey: string, box: LocalBox): Promise<Held[] | undefined> {
  const text = shelf()?.getItem(nameOf(personKey))
  if (!text) return []
  const opened = await box.open(LABEL, fromBase64Url(text))
  return opened.ok ? z.array(Held.or(BareEntry)).safeParse(opened.value).data : undefined
}

export const dropEmergencyCopy = (personKey: string): void => shelf()?.removeItem(nameOf(personKey))
