/** The random key of a record. A withdrawal adds a further key. */
import { KeyId } from '#domain/ground/id.ts'
import { type Bytes, randomBytes } from './bytes.ts'
import { SECRET_BYTES } from './parameters.ts'

export type RecordKey = { keyId: KeyId; key: Bytes }

export const createRecordKey = (): RecordKey => ({
  keyId: KeyId.parse(crypto.randomUUID()),
  key: randomBytes(SECRET_BYTES),
})
