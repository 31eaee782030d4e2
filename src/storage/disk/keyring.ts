/** Record keys of one person, opened in memory and sealed on disk. */
import { fromBase64Url, toBase64Url } from '#crypto/bytes.ts'
import type { LocalBox } from '#crypto/local-box.ts'
import { createRecordKey, type RecordKey } from '#crypto/record-key.ts'
import type { KeyId, RecordId } from '#domain/ground/id.ts'
import type { RecordKeyRow } from './database.ts'

export type Keyring = {
  keysOf(recordId: RecordId): RecordKey[]
  key(keyId: KeyId): RecordKey | undefined
  make(recordId: RecordId): Promise<{ key: RecordKey; row: RecordKeyRow }>
  /** Adds opened keys; returns the rows of those that were not known. */
  add(recordId: RecordId, keys: readonly RecordKey[]): Promise<RecordKeyRow[]>
  /** The rows of a record's keys, for a write that is retried. */
  seal(recordId: RecordId): Promise<RecordKeyRow[]>
  load(rows: readonly RecordKeyRow[]): Promise<void>
  /** For keys that did not reach the disk: when they arrive again they count as new. */
  forget(rows: readonly RecordKeyRow[]): void
  drop(recordId: RecordId): void
}

export function createKeyring(box: LocalBox): Keyring {
  const byRecord = new Map<RecordId, RecordKey[]>()
  const byId = new Map<KeyId, RecordKey>()

  const remember = (recordId: RecordId, key: RecordKey) => {
    byId.set(key.keyId, key)
    byRecord.set(recordId, [...(byRecord.get(recordId) ?? []), key])
  }
  const labelOf = (keyId: KeyId) => `record-key/${keyId}`
  const rowOf = async (recordId: RecordId, { keyId, key }: RecordKey): Promise<RecordKeyRow> => ({
    keyId,
    recordId,
    sealed: await box.seal(labelOf(keyId), toBase64Url(key)),
  })

  return {
    keysOf: (recordId) => byRecord.get(recordId) ?? [],
    key: (keyId) => byId.get(keyId),
    async make(recordId) {
      const key = createRecordKey()
      remember(recordId, key)
      return { key, row: await rowOf(recordId, key) }
    },
    async add(recordId, keys) {
      const fresh = keys.filter(({ keyId }) => !byId.has(keyId))
      for (const key of fresh) remember(recordId, key)
      return Promise.all(fresh.map((key) => rowOf(recordId, key)))
    },
    seal: (recordId) => Promise.all((byRecord.get(recordId) ?? []).map((key) => rowOf(recordId, key))),
    async load(rows) {
      await Promise.all(
        rows.map(async ({ keyId, recordId, sealed }) => {
          const opened = await box.open(labelOf(keyId), sealed)
          if (opened.ok && typeof opened.value === 'string' && !byId.has(keyId)) {
            remember(recordId, { keyId, key: fromBase64Url(opened.value) })
          }
        }),
      )
    },
    forget(rows) {
      for (const { keyId, recordId } of rows) {
        byId.delete(keyId)
        const left = byRecord.get(recordId)?.filter((key) => key.keyId !== keyId)
        byRecord.set(recordId, left ?? [])
      }
    },
    drop(recordId) {
      for (const { keyId } of byRecord.get(recordId) ?? []) byId.delete(keyId)
      byRecord.delete(recordId)
    },
  }
}
