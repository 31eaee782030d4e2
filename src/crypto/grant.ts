/** Grants, withdrawals and erasures: an account's access to a record, and the end of it. Source: protocol, section 5. */
import type { AccountId, ItemId, KeyId, RecordId } from '#domain/ground/id.ts'
import { done, failed, type Outcome, ProblemError } from '#domain/ground/problem.ts'
import { type Erasure, type Grant, type PublicKey, signedText, type Withdrawal } from '#domain/wire/item.ts'
import type { OpenAccount } from './account-keys.ts'
import { concatBytes, parseBase64Url, toBase64Url, utf8 } from './bytes.ts'
import { importPublicKey, signText, verifyText } from './curve-key.ts'
import { LABEL, SECRET_BYTES } from './parameters.ts'
import type { RecordKey } from './record-key.ts'

export type GrantFacts = {
  itemId: ItemId
  recordId: RecordId
  owner: AccountId
  reader: AccountId
  readerSealKey: PublicKey
  keys: readonly RecordKey[]
  coOwner: boolean
}

type Signable = Grant | Withdrawal | Erasure

/** Seals all keys of a record so far to one reader, and signs. Throws `grant_damaged` for an invalid seal key. */
export async function sealGrant(facts: GrantFacts, account: OpenAccount): Promise<Grant> {
  const { itemId, recordId, owner, reader, readerSealKey, keys, coOwner } = facts
  const keyIds = keys.map(({ keyId }) => keyId)
  const recipientPublicKey = await importPublicKey('ECDH', readerSealKey)
  if (!recipientPublicKey) throw new ProblemError('grant_damaged')
  const suite = await hpkeSuite()
  const info = infoOf(recordId, keyIds, reader)
  const { enc, ct } = await suite.seal(
    { recipientPublicKey, info },
    concatBytes(...keys.map(({ key }) => key)).buffer,
  )
  const author = account.accountId
  const head = {
    kind: 'grant',
    itemId,
    recordId,
    owner,
    author,
    reader,
    keyIds,
    coOwner,
  } as const
  const sealed = {
    enc: toBase64Url(new Uint8Array(enc)),
    sealed: toBase64Url(new Uint8Array(ct)),
  }
  return signed({ ...head, ...sealed, signature: '' }, account)
}

/**
 * The keys in a grant. `grant_damaged`: it has another reader, its signature is not the author's, or it does not open.
 * Whether the author may grant is checked with the record (`readershipOf`).
 */
export async function openGrant(
  grant: Grant,
  account: OpenAccount,
  authorSignKey: PublicKey,
): Promise<Outcome<RecordKey[]>> {
  const enc = parseBase64Url(grant.enc)
  const sealed = parseBase64Url(grant.sealed)
  const isMine = grant.reader === account.accountId
  if (!isMine || !enc || !sealed || !(await verifyItem(grant, authorSignKey))) return failed('grant_damaged')
  const publicKey = await importPublicKey('ECDH', account.sealKey)
  if (!publicKey) return failed('grant_damaged')
  const recipientKey = { privateKey: account.sealPrivate, publicKey }
  const info = infoOf(grant.recordId, grant.keyIds, grant.reader)
  const opened = await hpkeOpen({ recipientKey, enc: enc.buffer, info }, sealed.buffer)
  if (opened?.length !== grant.keyIds.length * SECRET_BYTES) return failed('grant_damaged')
  return done(
    grant.keyIds.map((keyId, i) => ({
      keyId,
      key: opened.slice(i * SECRET_BYTES, (i + 1) * SECRET_BYTES),
    })),
  )
}

export type WithdrawalFacts = {
  itemId: ItemId
  recordId: RecordId
  owner: AccountId
  grantId: ItemId
}

export const signWithdrawal = (facts: WithdrawalFacts, account: OpenAccount): Promise<Withdrawal> =>
  signed({ kind: 'withdrawal', ...facts, author: account.accountId, signature: '' }, account)

export type ErasureFacts = {
  itemId: ItemId
  recordId: RecordId
  owner: AccountId
}

export const signErasure = (facts: ErasureFacts, account: OpenAccount): Promise<Erasure> =>
  signed({ kind: 'erasure', ...facts, author: account.accountId, signature: '' }, account)

/** Did the holder of this sign key sign this item as it is? */
export const verifyItem = (item: Signable, authorSignKey: PublicKey): Promise<boolean> =>
  verifyText(authorSignKey, item.signature, signedText(item))

async function signed<T extends Signable>(item: T, account: OpenAccount): Promise<T> {
  return {
    ...item,
    signature: await signText(account.signPrivate, signedText(item)),
  }
}

/** `lesspiegel/grant/1|recordId|keyIds|reader`, the ids joined by commas. */
const infoOf = (recordId: RecordId, keyIds: readonly KeyId[], reader: AccountId) =>
  utf8(`${LABEL.grant}|${recordId}|${keyIds.join(',')}|${reader}`).buffer

type Recipient = {
  recipientKey: CryptoKeyPair
  enc: ArrayBuffer
  info: ArrayBuffer
}

async function hpkeOpen(
  recipient: Recipient,
  sealed: ArrayBuffer,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const { createHpkeSuite, isHpkeError } = await import('./loaded-at-unlock.ts')
  const suite = createHpkeSuite()
  try {
    return new Uint8Array(await suite.open(recipient, sealed))
  } catch (error) {
    if (isHpkeError(error)) return undefined
    throw error
  }
}

/** Loaded at the first grant, because most starts of the app need none. */
export const hpkeSuite = async () => (await import('./loaded-at-unlock.ts')).createHpkeSuite()
