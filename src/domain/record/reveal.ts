/**
 * Records that open `when both locked`. Their authors write apart, commit themselves in a record that all of them read,
 * and open to each other only after that. Nobody can read first and answer afterwards without being named. Source:
 * protocol, section 5.
 */
import { canonical, type Json } from '#domain/ground/canonical.ts'
import { AccountId, type RecordId } from '#domain/ground/id.ts'
import type { Digest } from '#domain/wire/item.ts'
import { partiesOf } from './binding.ts'
import type { EntryDraft, Path } from './entry.ts'
import type { RecordState } from './fold.ts'
import { opensTo } from './opening.ts'
import type { Party } from './record-type.ts'
import { type RecordKind, recordTypeOf } from './record-types.ts'

const COMMITMENT = 'lesspiegel/commit/1'
/** The value of somebody who does not answer: the others open without an answer. */
const NOT_FILLED_IN = 'none'
const MAX_DAYS_TO_OPEN = 14
const DAY_MS = 86_400_000

/** A record, or a record that is about to be made. */
type Lockable = Pick<RecordState, 'recordId' | 'owner' | 'kind'> & {
  paths: Readonly<Record<Path, { value: Json }>>
}

const commitmentPath = (author: AccountId): Path => `commit/${author}`
export const commit = (author: AccountId, value: Digest): EntryDraft => ({
  changes: { [commitmentPath(author)]: value },
})
export const declineToAnswer = (author: AccountId): EntryDraft => ({
  changes: { [commitmentPath(author)]: NOT_FILLED_IN },
})

/** The record in which this record is compared with those of others, if its kind is. */
export function comparedIn({ kind, paths }: Pick<Lockable, 'kind' | 'paths'>): string | undefined {
  const { comparedIn: path } = recordTypeOf(kind)
  const value = path === undefined ? undefined : paths[path]?.value
  return typeof value === 'string' ? value : undefined
}

/**
 * The text whose SHA-256 is the commitment. It names the record and its author, so that a copied commitment fits nothing;
 * the salt keeps the content from being guessed.
 */
export function commitmentText({ recordId, owner, kind, paths }: Lockable): string | undefined {
  const { salt } = paths
  const shared = comparedIn({ kind, paths })
  const content = contentOf({ kind, paths })
  if (!salt || content === undefined || shared === undefined) return undefined
  return canonical([COMMITMENT, shared, recordId, owner, salt.value, content])
}

/** What is committed: the locked value, or all answers and facts of a kind whose answers stand in the first entry. */
function contentOf({ kind, paths }: Pick<Lockable, 'kind' | 'paths'>): Json | undefined {
  if (!recordTypeOf(kind).answersAtBirth) return paths.locked?.value
  const atBirth = Object.entries(paths).filter(([path]) => path !== 'salt' && !path.startsWith('bind/'))
  return Object.fromEntries(atBirth.map(([path, { value }]) => [path, value]))
}

/** Does a record of this kind open to others by commitments? */
export const opensByCommitment = (kind: RecordKind): boolean =>
  Object.values(recordTypeOf(kind).opens ?? {}).includes('when both locked')

/** Every value that this account ever committed: a second one replaces nothing. */
export const commitmentsBy = ({ paths }: RecordState, account: AccountId): string[] => [
  ...new Set(
    (paths[commitmentPath(account)]?.heads ?? []).flatMap(({ value }) =>
      typeof value === 'string' && value !== '' ? [value] : [],
    ),
  ),
]

/**
 * The party with which this account takes part in comparing records of this kind: it reads those of others, or it is the
 * party that makes them.
 */
export function comparingParty(account: AccountId, shared: RecordState, kind: RecordKind): Party | undefined {
  if (!opensByCommitment(kind)) return undefined
  const maker = recordTypeOf(kind).ownerIs
  return partiesOf(account, shared).find(
    (party) => party === maker || opensTo(kind, party) === 'when both locked',
  )
}

/** Everybody who may compare, and everybody who committed before their access ended. */
export function comparing(shared: RecordState, kind: RecordKind): AccountId[] {
  const bound = [shared.owner, ...shared.parties.keys()].filter((one) => comparingParty(one, shared, kind))
  const committed = Object.keys(shared.paths).flatMap((path) => {
    const account = AccountId.safeParse(path.startsWith('commit/') ? path.slice('commit/'.length) : '')
    return account.success ? [account.data] : []
  })
  return [...new Set([...bound, ...committed])].sort()
}

/**
 * To whom the owner of a locked record opens it now: everybody who takes part and has committed, once the owner has. Who
 * repeated the commitment of another has locked nothing, unless `isProven`: the record of this account is here and fits.
 */
export function mayNowRead(
  own: RecordState,
  shared: RecordState,
  isProven: (account: AccountId) => boolean,
): { account: AccountId; party: Party }[] {
  const { kind, owner } = own
  if (!comparingParty(owner, shared, kind) || commitmentsBy(shared, owner).length === 0) return []
  return comparing(shared, kind).flatMap((account) => {
    const party = comparingParty(account, shared, kind)
    const values = commitmentsBy(shared, account)
    if (!party || account === owner || values.length === 0) return []
    const isOwn = values.some((value) => !isOfAnother(value, account, shared, kind))
    const mayRead = opensTo(kind, party) === 'when both locked'
    return mayRead && (isOwn || isProven(account)) ? [{ account, party }] : []
  })
}

/** With whom the owner has shared it: everybody in the record of comparison whose party reads it `when shared`. */
export function sharedWith(own: RecordState, shared: RecordState): { account: AccountId; party: Party }[] {
  if ((own.paths.shared?.value ?? null) === null) return []
  return [...shared.parties].flatMap(([account, party]) =>
    opensTo(own.kind, party) === 'when shared' ? [{ account, party }] : [],
  )
}

const isOfAnother = (value: string, account: AccountId, shared: RecordState, kind: RecordKind): boolean =>
  value !== NOT_FILLED_IN &&
  comparing(shared, kind).some((one) => one !== account && commitmentsBy(shared, one).includes(value))

/**
 * `waiting`: not locked yet. `locked`: not open yet. `open`: here, and as committed. `none`: does not answer. `changed`:
 * not what was committed. `twice`: committed more than once. `copied`: repeats the commitment of another. `refused`: not
 * opened for 14 days.
 */
export type RevealStatus = 'waiting' | 'locked' | 'open' | 'none' | 'changed' | 'twice' | 'copied' | 'refused'

/** What one account recorded, as far as it may be shown. `records`: all versions, those as committed first. */
export type Reveal = { account: AccountId; status: RevealStatus; records: RecordState[] }

type RevealFacts = {
  kind: RecordKind
  /** Who looks: somebody who has locked is told who does not open. */
  reader: AccountId
  /** The SHA-256 of `commitmentText` of each known record. */
  digests: ReadonlyMap<RecordId, Digest>
  now: number
}

/**
 * What everybody recorded, in order of accounts; the same on every device that has the same records. Records of accounts
 * that take no part are left out, whoever granted them.
 */
export function revealsIn(
  shared: RecordState,
  records: Iterable<RecordState>,
  { kind, reader, digests, now }: RevealFacts,
): Reveal[] {
  const compared = [...records].filter((one) => one.kind === kind && comparedIn(one) === shared.recordId)
  return comparing(shared, kind).map((account) => {
    const values = commitmentsBy(shared, account)
    const fits = ({ recordId }: RecordState) => values.includes(digests.get(recordId) ?? '')
    const own = compared
      .filter(({ owner }) => owner === account)
      .sort((a, b) => Number(fits(b)) - Number(fits(a)) || (a.recordId < b.recordId ? -1 : 1))
    const status = (): RevealStatus => {
      if (values.length === 0) return 'waiting'
      if (own.some((one) => !fits(one))) return 'changed'
      if (values.length > 1) return 'twice'
      if (own.length > 0) return 'open'
      if (values[0] === NOT_FILLED_IN) return 'none'
      if (values.every((value) => isOfAnother(value, account, shared, kind))) return 'copied'
      return isOverdue(shared, [account, reader], now) ? 'refused' : 'locked'
    }
    return { account, status: status(), records: values.length === 0 ? [] : own }
  })
}

/** Have all of these committed more than 14 days ago? */
const isOverdue = ({ paths }: RecordState, accounts: readonly AccountId[], now: number): boolean =>
  accounts.every((account) => {
    const times = (paths[commitmentPath(account)]?.heads ?? []).map(({ at }) => Date.parse(at))
    return times.length > 0 && Math.min(...times) < now - MAX_DAYS_TO_OPEN * DAY_MS
  })
