/** Sealing and signing with the keys of the unlocked account. Tests of rooms replace it with a fast stand-in. */
import type { OpenAccount } from '#crypto/account-keys.ts'
import { sealEntry } from '#crypto/envelope.ts'
import type { WithdrawalFacts } from '#crypto/grant.ts'
import { type ErasureFacts, type GrantFacts, sealGrant, signErasure, signWithdrawal } from '#crypto/grant.ts'
import type { RecordKey } from '#crypto/record-key.ts'
import { monthAfter } from '#domain/ground/time.ts'
import type { Entry } from '#domain/record/entry.ts'
import { type RecordKind, recordTypeOf } from '#domain/record/record-types.ts'
import type { Envelope, Erasure, Grant, Withdrawal } from '#domain/wire/item.ts'

export type Sealing = {
  /** `kind` decides how long the server keeps it. */
  entry(entry: Entry, kind: RecordKind, key: RecordKey): Promise<Envelope>
  grant(facts: GrantFacts): Promise<Grant>
  withdrawal(facts: WithdrawalFacts): Promise<Withdrawal>
  erasure(facts: ErasureFacts): Promise<Erasure>
}

export const createSealing = (account: OpenAccount): Sealing => ({
  entry: (entry, kind, key) =>
    sealEntry(entry, key, monthAfter(entry.at, recordTypeOf(kind).keeps.months), account),
  grant: (facts) => sealGrant(facts, account),
  withdrawal: (facts) => signWithdrawal(facts, account),
  erasure: (facts) => signErasure(facts, account),
})
