/**
 * Records that are written entry by entry, as devices do. An entry replaces what is on screen, unless the draft says
 * otherwise.
 */

import { AccountId, DeviceId, EntryId, PersonId, RecordId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { type Change, type Entry, type EntryDraft, fixedIdOf, type Path } from '#domain/record/entry.ts'
import { type FoldEntry, fold, type RecordState } from '#domain/record/fold.ts'
import { formRights } from '#storage/session/form-rights.ts'

export const uuid = (n: number): string => `00000000-0000-4000-8000-${n.toString(16).padStart(12, '0')}`

export const coach = AccountId.parse(uuid(0xc0))
export const teacher = AccountId.parse(uuid(0x7e))
export const stranger = AccountId.parse(uuid(0x57))
export const anna = PersonId.parse(uuid(0xa1))
export const tablet = DeviceId.parse(uuid(0xd1))

export const monday = Date.parse('2026-11-23T09:00:00Z')
let lastId = 0x1000

export const newRecordId = (): RecordId => RecordId.parse(uuid(++lastId))
export const verified = (entry: Entry): FoldEntry => ({ is: 'verified', entry })

type Facts = Pick<Entry, 'recordId' | 'author'> & Partial<Entry>

export function entryFrom(draft: EntryDraft, facts: Facts, onScreen?: RecordState): Entry {
  const changes: Record<Path, Change> = {}
  for (const [path, value] of Object.entries(draft.changes)) {
    const known = onScreen && Object.hasOwn(onScreen.paths, path) ? onScreen.paths[path] : undefined
    const seen = known?.heads.map(({ entryId }) => entryId) ?? []
    changes[path] = { value, replaces: draft.replaces?.[path] ?? seen }
  }
  const entryId = draft.birth ? facts.recordId : uuid(++lastId)
  return {
    v: 1,
    entryId: EntryId.parse(entryId),
    owner: coach,
    device: tablet,
    at: instantOf(monday + lastId * 1000),
    changes,
    ...(draft.birth ? { birth: draft.birth } : {}),
    ...(draft.onBehalf ? { onBehalf: draft.onBehalf } : {}),
    ...(draft.instrument ? { instrument: draft.instrument } : {}),
    ...facts,
  }
}

/** A record that all accounts see at once. */
export class WrittenRecord {
  readonly recordId: RecordId
  readonly entries: FoldEntry[]

  constructor(birth: EntryDraft, given?: RecordId) {
    const recordId = given ?? (birth.birth && fixedIdOf(birth.birth)) ?? newRecordId()
    this.recordId = recordId
    this.entries = [verified(entryFrom(birth, { recordId, author: coach }))]
  }

  get state(): RecordState {
    const state = fold(this.entries, formRights)
    if (!state) throw new Error('a record without birth')
    return state
  }

  by(author: AccountId, ...drafts: EntryDraft[]): this {
    for (const draft of drafts) {
      this.entries.push(verified(entryFrom(draft, { recordId: this.recordId, author }, this.state)))
    }
    return this
  }

  /** Writes as `coach`. */
  write(...drafts: EntryDraft[]): this {
    return this.by(coach, ...drafts)
  }
}
