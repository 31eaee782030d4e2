/** From a command to an entry: adds ids, author, device and `over`, and asks whether this may be written. */
import type { OpenAccount } from '#crypto/account-keys.ts'
import { type DeviceId, EntryId, ItemId, RecordId } from '#domain/ground/id.ts'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import { instantOf } from '#domain/ground/time.ts'
import { ENTRY_VERSION, type Entry, type EntryDraft } from '#domain/record/entry.ts'
import { type RecordState, rolesOf } from '#domain/record/fold.ts'
import { mayWrite } from '#domain/record/may-write.ts'
import { isReadOnly } from '#domain/record/path-view.ts'
import type { World } from '#world.ts'

export type EntryWriter = {
  /** The first entry of a new record; its id names the record. */
  birth(draft: EntryDraft, recordId?: RecordId): Entry
  /** A further entry; refused where the author may not write or wrote in it with a newer app. */
  entry(state: RecordState, draft: EntryDraft): Outcome<Entry>
}

export function createEntryWriter(account: OpenAccount, device: DeviceId, world: World): EntryWriter {
  const facts = () => ({
    v: ENTRY_VERSION,
    author: account.accountId,
    device,
    at: instantOf(world.now()),
  })
  const extras = ({ onBehalf, instrument }: EntryDraft) => ({
    ...(onBehalf ? { onBehalf } : {}),
    ...(instrument ? { instrument } : {}),
  })

  return {
    birth(draft, recordId = RecordId.parse(world.newId())) {
      const changes = Object.fromEntries(
        Object.entries(draft.changes).map(([path, value]) => [path, { value, replaces: [] }]),
      )
      return {
        ...facts(),
        ...extras(draft),
        entryId: EntryId.parse(recordId),
        recordId,
        owner: account.accountId,
        ...(draft.birth ? { birth: draft.birth } : {}),
        changes,
      }
    },
    entry(state, draft) {
      if (isReadOnly(state, account.accountId)) return failed('app_outdated')
      const roles = rolesOf(account.accountId, state)
      const right = { isBirth: false, onBehalf: draft.onBehalf !== undefined }
      const mayAll = Object.keys(draft.changes).every((path) => mayWrite(state.kind, path, roles, right))
      if (!mayAll) return failed('may_not_write')
      const changes = Object.fromEntries(
        Object.entries(draft.changes).map(([path, value]) => {
          const replaces =
            draft.replaces?.[path] ?? state.paths[path]?.heads.map((head) => head.entryId) ?? []
          return [path, { value, replaces }]
        }),
      )
      return done({
        ...facts(),
        ...extras(draft),
        entryId: EntryId.parse(world.newId()),
        recordId: state.recordId,
        owner: state.owner,
        changes,
      })
    },
  }
}

export const itemIdOf = (entryId: EntryId): ItemId => ItemId.parse(entryId)
