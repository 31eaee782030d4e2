/**
 * The emergency copy: while the database refuses writes, the unsaved entries and drafts are kept sealed in localStorage.
 * Only this file uses localStorage.
 */
import { z } from 'zod'
import { parseBase64Url, toBase64Url } from '#crypto/bytes.ts'
import type { LocalBox } from '#crypto/local-box.ts'
import type { Json } from '#domain/ground/canonical.ts'
import { EntryId, RecordId } from '#domain/ground/id.ts'
import { Entry, Path } from '#domain/record/entry.ts'

const nameOf = (personKey: string) => `lesspiegel-emergency-${personKey}`
const LABEL = 'emergency/1'

const Value: z.ZodType<Json> = z.json()
export const KeptDraft = z.object({
  recordId: RecordId,
  path: Path,
  value: Value,
  replaces: z.array(EntryId),
  at: z.number(),
})

const Held = z.discriminatedUnion('is', [
  z.object({ is: z.literal('entry'), entry: Entry }),
  z.object({ is: z.literal('draft'), draft: KeptDraft }),
])
/** The format of the first release. */
const BareEntry = Entry.transform((entry): Held => ({ is: 'entry', entry }))
const Copy = z.array(Held.or(BareEntry))
export type Held = z.infer<typeof Held>

export const placeOf = (held: Held): RecordId => (held.is === 'entry' ? held.entry : held.draft).recordId

const localStore = (): Storage | undefined => {
  try {
    return globalThis.localStorage
  } catch {
    return undefined
  }
}

/** Tab → sealed copy. All tabs of a person share one storage key. */
const Copies = z.record(z.string(), z.string())
type Copies = z.infer<typeof Copies>

function copiesIn(text: string): Copies {
  // The first release kept one sealed text, without tabs.
  if (!text.startsWith('{')) return text ? { first: text } : {}
  try {
    return Copies.safeParse(JSON.parse(text)).data ?? {}
  } catch {
    return {}
  }
}

/** Reads and writes without waiting in between, so that another tab does not write in between. */
function change(personKey: string, step: (copies: Copies) => Copies): boolean {
  const store = localStore()
  if (!store) return false
  try {
    const copies = step(copiesIn(store.getItem(nameOf(personKey)) ?? ''))
    if (Object.keys(copies).length === 0) store.removeItem(nameOf(personKey))
    else store.setItem(nameOf(personKey), JSON.stringify(copies))
    return true
  } catch {
    return false
  }
}

const without = (copies: Copies, isGone: (tab: string, text: string) => boolean): Copies =>
  Object.fromEntries(Object.entries(copies).filter(([tab, text]) => !isGone(tab, text)))

/** True when the copy of this tab is stored. False when localStorage refuses too; then the screen must say so. */
export async function keepEmergencyCopy(
  { personKey, tab }: { personKey: string; tab: string },
  box: LocalBox,
  held: readonly Held[],
): Promise<boolean> {
  if (held.length === 0) return change(personKey, (copies) => without(copies, (one) => one === tab))
  const text = toBase64Url(await box.seal(LABEL, [...held]))
  return change(personKey, (copies) => ({ ...copies, [tab]: text }))
}

/** The content of all tabs' copies, to be written again. `drop` removes the copies that have not changed since. */
export async function readEmergencyCopies(
  personKey: string,
  box: LocalBox,
): Promise<{ held: Held[]; damaged: number; drop(): void }> {
  const read = copiesIn(localStore()?.getItem(nameOf(personKey)) ?? '')
  const held: Held[] = []
  const readable: Copies = {}
  for (const [tab, text] of Object.entries(read)) {
    const bytes = parseBase64Url(text)
    const opened = bytes && (await box.open(LABEL, bytes))
    const kept = opened?.ok ? Copy.safeParse(opened.value) : undefined
    if (!kept?.success) continue
    readable[tab] = text
    held.push(...kept.data)
  }
  return {
    held,
    damaged: Object.keys(read).length - Object.keys(readable).length,
    drop: () => void change(personKey, (copies) => without(copies, (tab, text) => readable[tab] === text)),
  }
}

export const dropEmergencyCopies = (personKey: string): void => localStore()?.removeItem(nameOf(personKey))
