/** Folds entries into a record's state: pure, free of order and repetition, conflicts visible. Source: protocol, section 2. */

import { canonical, type Json } from '#domain/ground/canonical.ts'
import type { AccountId, DeviceId, EntryId, PersonId, RecordId } from '#domain/ground/id.ts'
import type { Instant } from '#domain/ground/time.ts'
import { type Bound, boundAccounts, mayBind, partiesInEntry, partiesOf } from './binding.ts'
import { type Entry, fixedIdOf, type Path } from './entry.ts'
import { headsOf } from './heads.ts'
import type { Party } from './record-type.ts'
import type { RecordKind } from './record-types.ts'
import { type FormRights, isInOwnWords, isWrittenOnce, mayWrite, type Rights, rightsOf } from './rights.ts'

/** An opened entry. An entry that does not verify, or that a newer release wrote, is kept and listed, but not folded. */
export type FoldEntry =
  | { is: 'verified'; entry: Entry }
  | { is: 'unverified'; entryId: EntryId; recordId: RecordId }
  | { is: 'newer'; entryId: EntryId; recordId: RecordId; author?: AccountId | undefined }

/** An entry of a newer release. `author`: undefined when only the server reports the entry and no signature was verified. */
type Newer = { entryId: EntryId; author: AccountId | undefined }

export type Write = {
  entryId: EntryId
  author: AccountId
  device: DeviceId
  at: Instant
  onBehalf: boolean
  value: Json
}

/** `value`: the head with the lowest entryId. Heads with different values are a conflict that a person must resolve. */
export type PathState = { value: Json; heads: Write[]; isConflict: boolean }

type RefusedWrite = { entryId: EntryId; author: AccountId; path: Path }

export type RecordState = {
  recordId: RecordId
  owner: AccountId
  kind: RecordKind
  person?: PersonId
  instrument?: string
  bornAt: Instant
  bornBy: DeviceId
  changedAt: Instant
  paths: Record<Path, PathState>
  /** The party of each bound account, and the bindings that were ended. */
  parties: Bound['parties']
  former: Bound['former']
  /** Who may write what here. */
  rights: Rights
  refused: RefusedWrite[]
  unverified: EntryId[]
  newer: Newer[]
}

type PathWrite = Write & { replaces: readonly EntryId[]; path: Path }

/** The accounts with this party, in id order. */
export const accountsAs = (party: Party, { parties }: Pick<RecordState, 'parties'>): AccountId[] =>
  [...parties].flatMap(([account, one]) => (one === party ? [account] : []))

/**
 * Is this account the owner, or does it have the owner's party: a coach after a hand-over, another account of the same
 * teacher?
 */
export const isOwnersSide = (account: AccountId, state: RecordState): boolean =>
  partiesOf(account, state).some((party) => state.rights.ownersSide.includes(party))

/** The state of one record; undefined until its birth entry is here. */
export function fold(all: Iterable<FoldEntry>, formRights: FormRights): RecordState | undefined {
  const byId = new Map<EntryId, FoldEntry>()
  for (const one of all) {
    const known = byId.get(idOf(one))
    byId.set(idOf(one), known ? lowerOf(known, one) : one)
  }
  const opened = [...byId.values()].sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1))
  const entries = opened.flatMap((one) => (one.is === 'verified' ? [one.entry] : []))
  const birth = entries.find(isBirth)
  if (!birth?.birth) return undefined

  const ofOwner = entries.filter((entry) => entry.owner === birth.owner)
  const { kind, person } = birth.birth
  const bound = boundAccounts(ofOwner, birth, kind)
  const rights = rightsOf(kind, birth.instrument, formRights)
  const { accepted, refused } = sortWrites(ofOwner, birth, { kind, rights, ...bound })
  const state: RecordState = {
    recordId: birth.recordId,
    owner: birth.owner,
    kind,
    bornAt: birth.at,
    bornBy: birth.device,
    changedAt: ofOwner.reduce((latest, entry) => (entry.at > latest ? entry.at : latest), birth.at),
    paths: pathStates(accepted, rights, bound.former),
    ...bound,
    rights,
    refused,
    unverified: opened.flatMap((one) => (one.is === 'unverified' ? [one.entryId] : [])),
    newer: opened.flatMap((one) =>
      one.is === 'newer' ? [{ entryId: one.entryId, author: one.author }] : [],
    ),
  }
  if (person) state.person = person
  if (birth.instrument) state.instrument = birth.instrument
  return state
}

const idOf = (one: FoldEntry): EntryId => (one.is === 'verified' ? one.entry.entryId : one.entryId)

/** Two different entries under one id are a forgery. The choice must still not depend on the order of arrival. */
export function lowerOf(a: FoldEntry, b: FoldEntry): FoldEntry {
  if (a === b) return a
  if (a.is !== b.is) return a.is === 'verified' ? a : b.is === 'verified' ? b : a.is === 'newer' ? a : b
  if (a.is === 'newer' && b.is === 'newer') return authorOf(a) <= authorOf(b) ? a : b
  if (a.is !== 'verified' || b.is !== 'verified') return a
  return canonical(a.entry) <= canonical(b.entry) ? a : b
}

/** A known author sorts before an unknown one. */
const authorOf = ({ author }: { author?: AccountId | undefined }): string => author ?? '~'

/** A valid birth: its id equals the record's id, and its author is the owner. One per person has the id of the person. */
const isBirth = (entry: Entry): boolean =>
  entry.birth !== undefined &&
  String(entry.entryId) === String(entry.recordId) &&
  (fixedIdOf(entry.birth) ?? entry.recordId) === entry.recordId &&
  entry.author === entry.owner

type Facts = Bound & { kind: RecordKind; rights: Rights }

function sortWrites(entries: readonly Entry[], birth: Entry, { kind, rights, ...bound }: Facts) {
  const accepted: PathWrite[] = []
  const refused: RefusedWrite[] = []
  for (const entry of entries) {
    const { entryId, author, device, at } = entry
    const parties = partiesInEntry(entry, { kind, owner: birth.owner, ...bound })
    const facts = { author, isBirth: entry === birth, onBehalf: entry.onBehalf }
    for (const [path, change] of Object.entries(entry.changes)) {
      const isMeant = !path.startsWith('bind/') || mayBind(kind, change.value, parties)
      if (isMeant && mayWrite(rights, path, parties, facts)) {
        accepted.push({
          entryId,
          author,
          device,
          at,
          path,
          ...change,
          onBehalf: facts.onBehalf !== undefined,
        })
      } else refused.push({ entryId, author, path })
    }
  }
  return { accepted, refused }
}

function pathStates(
  writes: readonly PathWrite[],
  rights: Rights,
  former: Bound['former'],
): Record<Path, PathState> {
  const byPath = new Map<Path, PathWrite[]>()
  for (const write of writes) {
    const list = byPath.get(write.path)
    if (list) list.push(write)
    else byPath.set(write.path, [write])
  }
  const paths: Record<Path, PathState> = {}
  for (const [path, list] of [...byPath].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const heads =
      list.length === 1 || isWrittenOnce(rights, path)
        ? list
        : headsOf(isInOwnWords(rights, path) ? ownWords(list, former) : list)
    const [first] = heads
    if (!first) continue
    const isConflict = heads.length > 1 && new Set(heads.map((head) => canonical(head.value))).size > 1
    paths[path] = { value: first.value, heads: heads.map(withoutReplaces), isConflict }
  }
  return paths
}

/**
 * Own words of a party: a write by the party itself replaces every write on its behalf, whatever that one names in
 * `replaces`. No account replaces the words of another account: a second account bound as this teacher can disagree with
 * her, but not answer in her place. The words of an account whose binding was ended may be replaced.
 */
function ownWords(writes: PathWrite[], former: Bound['former']): PathWrite[] {
  const own = writes.filter((write) => !write.onBehalf)
  if (own.length === 0) return writes
  const authors = new Map(own.map(({ entryId, author }) => [entryId, author]))
  return own.map((write) => ({
    ...write,
    replaces: write.replaces.filter((id) => {
      const author = authors.get(id)
      return author === undefined || author === write.author || former.has(author)
    }),
  }))
}

const withoutReplaces = ({ entryId, author, device, at, onBehalf, value }: PathWrite): Write => ({
  entryId,
  author,
  device,
  at,
  onBehalf,
  value,
})
