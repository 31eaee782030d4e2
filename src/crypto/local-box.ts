/** Seals what this device stores beside the envelopes: record keys, snapshots, drafts, keepsakes, the emergency copy. */
import type { Json } from '#domain/ground/canonical.ts'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import { type Bytes, toBase64Url } from './bytes.ts'
import { hmac } from './digest.ts'
import { LABEL } from './parameters.ts'
import { deriveAesKey, deriveBytes, openJson, sealJson } from './sealing.ts'

export type LocalBox = {
  /** The label is associated data: bytes that were sealed under one label do not open under another. */
  seal: (label: string, value: Json) => Promise<Bytes>
  /** `database_damaged` when the bytes were not sealed by this box under this label. */
  open: (label: string, bytes: Bytes) => Promise<Outcome<Json>>
  /** A name for a row or key that reveals nothing of the label (HMAC-SHA-256). */
  blindName: (label: string) => Promise<string>
}

export async function createLocalBox(ak: Bytes): Promise<LocalBox> {
  const key = await deriveAesKey(ak, LABEL.local)
  const nameSecret = toBase64Url(await deriveBytes(ak, LABEL.localName))
  const aadOf = (label: string) => `${LABEL.local}|${label}`
  return {
    seal: (label, value) => sealJson(key, aadOf(label), value),
    open: async (label, bytes) => {
      const value = await openJson(key, aadOf(label), bytes)
      return value === undefined ? failed('database_damaged') : done(value)
    },
    blindName: (label) => hmac(nameSecret, label),
  }
}
