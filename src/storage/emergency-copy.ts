/**
 * The last resort when the database refuses a write: the unsaved entries, sealed, in localStorage, until the database
 * takes them again. The only file that touches localStorage.
 */
import { fromBase64Url, toBase64Url } from '#crypto/bytes.ts'
import type { LocalBox } from '#crypto/local-box.ts'
import { Entry } from '#domain/entry.ts'

const nameOf = (personKey: string) => `lesspiegel-emergency-${personKey}`
const LABEL = 'emergency/1'

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
  entries: readonly Entry[],
): Promise<boolean> {
  const store = shelf()
  if (!store) return false
  if (entries.length === 0) {
    store.removeItem(nameOf(personKey))
    return true
  }
  const sealed = await box.seal(LABEL, [...entries])
  try {
    store.setItem(nameOf(personKey), toBase64Url(sealed))
    return true
  } catch {
    return false
  }
}

/** The entries of the copy, to be written again; empty when there is none or it cannot be opened. */
export async function readEmergencyCopy(personKey: string, box: LocalBox): Promise<Entry[]> {
  const text = shelf()?.getItem(nameOf(personKey))
  if (!text) return []
  const opened = await box.open(LABEL, fromBase64Url(text))
  const entries = opened.ok ? Entry.array().safeParse(opened.value) : undefined
  return entries?.success ? entries.data : []
}

export const dropEmergencyCopy = (personKey: string): void => shelf()?.removeItem(nameOf(personKey))
