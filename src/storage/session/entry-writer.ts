/** Makes an entry from the draft of a command: adds ids, author, device and `replaces`, and checks the right to write. */
import type { OpenAccount } from '#crypto/account-keys.ts'
import { EntryId, ItemId, RecordId } from '#domain/ground/id.ts'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import { instantOf } from '#domain/ground/time.ts'
import { mayBind, partiesOf } from '#domain/record/binding.ts'
import { ENTRY_VERSION, type Entry, type EntryDraft, fixedIdOf, readEntry } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { namedBy } from '#domain/record/heads.ts'
import { isReadOnly } from '#domain/record/path-view.ts'
import type { Party } from '#domain/record/record-type.ts'
import { isRecordKind, type RecordKind, recordTypeOf } from '#domain/record/record-types.ts'
import { mayWrite, type Rights, rightsOf } from '#domain/record/rights.ts'
import type { Me } from '#storage/book.ts'
import type { World } from '#world.ts'
import { formRights } from './form-rights.ts'

export type EntryWriter = {
  /** The first entry of a new record; its id is the record's id. Refused when this account may not create such a record. */
  birth(draft: EntryDraft, recordId?: RecordId): Outcome<Entry>
  /** A further entry. Refused when the author may not write, or wrote in the record with a newer release. */
  entry(state: RecordState, draft: EntryDraft): Outcome<Entry>
}

export function createEntryWriter(account: OpenAccount, me: Me, world: World): EntryWriter {
  const facts = () => ({
    v: ENTRY_VERSION,
    author: account.accountId,
    device: me.deviceId,
    at: instantOf(world.now()),
  })
  const extras = ({ onBehalf, instrument }: EntryDraft) => ({
    ...(onBehalf ? { onBehalf } : {}),
    ...(instrument ? { instrument } : {}),
  })

  return {
    birth(draft, given) {
      const { birth } = draft
      if (!birth || !mayMake(birth.kind, me)) return failed('may_not_write')
      const recordId = given ?? fixedIdOf(birth) ?? RecordId.parse(world.newId())
      const { kind } = birth
      const { ownerIs } = recordTypeOf(kind)
      const parties: Party[] = ownerIs ? ['owner', ownerIs] : ['owner']
      const rights = rightsOf(kind, draft.instrument, formRights)
      if (!mayWriteAll(draft, { kind, rights, parties, isBirth: true })) return failed('may_not_write')
      const changes = Object.fromEntries(
        Object.entries(draft.changes).map(([path, value]) => [path, { value, replaces: [] }]),
      )
      return readable({
        ...facts(),
        ...extras(draft),
        entryId: EntryId.parse(recordId),
        recordId,
        owner: account.accountId,
        birth,
        changes,
      })
    },
    entry(state, draft) {
      if (isReadOnly(state, account.accountId)) return failed('app_outdated')
      const parties = partiesOf(account.accountId, state)
      const { kind, rights } = state
      if (!mayWriteAll(draft, { kind, rights, parties, isBirth: false })) return failed('may_not_write')
      const changes = Object.fromEntries(
        Object.entries(draft.changes).map(([path, value]) => {
          const heads = state.paths[path]?.heads ?? []
          const onScreen = draft.replaces?.[path] ?? heads.map((head) => head.entryId)
          return [path, { value, replaces: namedBy(account.accountId, onScreen, heads) }]
        }),
      )
      return readable({
        ...facts(),
        ...extras(draft),
        entryId: EntryId.parse(world.newId()),
        recordId: state.recordId,
        owner: state.owner,
        changes,
      })
    },
  }

  function mayWriteAll(
    { changes, onBehalf }: EntryDraft,
    {
      kind,
      rights,
      parties,
      isBirth,
    }: { kind: RecordKind; rights: Rights; parties: Party[]; isBirth: boolean },
  ): boolean {
    const facts = { author: account.accountId, isBirth, onBehalf }
    return Object.entries(changes).every(
      ([path, value]) =>
        mayWrite(rights, path, parties, facts) &&
        (!path.startsWith('bind/') || mayBind(kind, value, parties)),
    )
  }
}

/** An entry that readers would refuse is not written. */
const readable = (entry: Entry): Outcome<Entry> => (readEntry(entry) ? done(entry) : failed('may_not_write'))

/** Only kinds in the table of record types can be created, whatever a caller says. */
const mayMake = (kind: RecordKind, { roles }: Me): boolean =>
  isRecordKind(kind) && recordTypeOf(kind).bornBy.some((role) => roles.includes(role))

export const itemIdOf = (entryId: EntryId): ItemId => ItemId.parse(entryId)
