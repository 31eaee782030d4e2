/** A Book in memory, for tests of rooms and of what they share: the real fold, nothing sealed, nothing sent. */

import { createSecret } from '#crypto/invitation.ts'
import type { Json } from '#domain/ground/canonical.ts'
import { AccountId, DeviceId, EntryId, RecordId } from '#domain/ground/id.ts'
import { done, failed, type Outcome, type ProblemCode } from '#domain/ground/problem.ts'
import { instantOf } from '#domain/ground/time.ts'
import { type Change, ENTRY_VERSION, Entry, type EntryDraft, type Path } from '#domain/record/entry.ts'
import { type FoldEntry, fold, type RecordState, rolesOf } from '#domain/record/fold.ts'
import { foldFresh } from '#domain/record/fold-fresh.ts'
import { mayWrite } from '#domain/record/may-write.ts'
import { isReadOnly } from '#domain/record/path-view.ts'
import { Digest } from '#domain/wire/item.ts'
import type {
  Binned,
  Book,
  Draft,
  FollowUp,
  Me,
  Outgoing,
  PlacedDraft,
  Refused,
  Saving,
} from '#storage/book.ts'
import type { World } from '#world.ts'

/** A world whose clock stands still until it is turned; `after` follows that clock. */
export type StillWorld = World & { turn: (ms: number) => void }

export function createStillWorld(startAt = Date.parse('2026-11-23T09:00:00Z')): StillWorld {
  let now = startAt
  let timers: { at: number; step: () => void }[] = []
  return {
    now: () => now,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    newId: () => crypto.randomUUID(),
    fetch: () => Promise.reject(new TypeError('no network in this world')),
    after: (ms, step) => {
      const timer = { at: now + ms, step }
      timers.push(timer)
      return () => {
        timers = timers.filter((other) => other !== timer)
      }
    },
    painted: async () => {},
    log: () => {},
    turn: (ms) => {
      const until = now + ms
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)
        if (!next) break
        timers = timers.filter((timer) => timer !== next)
        now = Math.max(now, next.at)
        next.step()
      }
      now = until
    },
  }
}

export type MemoryBook = Book & {
  /** What another device or account wrote, or an entry that cannot be folded. */
  merge: (...arrived: FoldEntry[]) => void
  /** An entry as another author would make it, over what is seen here unless `draft.over` says otherwise. */
  entryBy: (author: AccountId, recordId: RecordId, draft: EntryDraft) => FoldEntry
  entries: (recordId: RecordId) => readonly FoldEntry[]
  /** Another account erased these records for all; a copy of the first, with the others, lies in the bin. */
  erasedBy: (account: AccountId, ...records: [RecordId, ...RecordId[]]) => void
  /** From now on writes fail with this problem (undefined: they succeed again). */
  failWith: (problem: ProblemCode | undefined) => void
  /** What was withdrawn and handed over, in order. */
  readonly readersChanged: readonly unknown[][]
}

export type MemoryBookOptions = {
  world?: World
  me?: Partial<Me>
  entries?: readonly FoldEntry[]
}

export const newAccountId = (): AccountId => AccountId.parse(crypto.randomUUID())

export function createMemoryBook({
  world = createStillWorld(),
  me,
  entries = [],
}: MemoryBookOptions = {}): MemoryBook {
  const self: Me = {
    personKey: 'memory',
    accountId: newAccountId(),
    deviceId: DeviceId.parse(crypto.randomUUID()),
    roles: ['coach'],
    accountRecord: RecordId.parse(crypto.randomUUID()),
    ...me,
  }
  const recordStore = createRecordStore()
  const writing = createWriting(self, world, recordStore)
  const bin = createBin(recordStore)
  const readersChanged: unknown[][] = []
  recordStore.merge(entries)
  return {
    me: self,
    world,
    records: bin.visible,
    record: (recordId) => bin.visible().get(recordId) ?? bin.copyOf(recordId),
    erasedBy: bin.erasedBy,
    subscribe: recordStore.subscribe,
    entries: recordStore.entries,
    merge: (...arrived) => recordStore.merge(arrived),
    ...writing,
    ...createDesk(world, writing),
    digest: async (text) => {
      const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
      return Digest.parse(Buffer.from(bytes).toString('base64url'))
    },
    newSecret: createSecret,
    share: async () => done(undefined),
    withdraw: async (...what) => {
      readersChanged.push(what)
      return done(undefined)
    },
    handOver: async (...what) => {
      readersChanged.push(what)
      return done(undefined)
    },
    readersChanged,
    bin: bin.bin,
    erase: async (recordId) => {
      recordStore.erase(recordId)
      return done(undefined)
    },
  }
}

type RecordStore = ReturnType<typeof createRecordStore>

function createRecordStore() {
  const entriesByRecord = new Map<RecordId, FoldEntry[]>()
  const listeners = new Set<() => void>()
  let states: ReadonlyMap<RecordId, RecordState> = new Map()
  const put = (recordId: RecordId, state: RecordState | undefined) => {
    if (state) states = new Map(states).set(recordId, state)
  }
  const announce = () => {
    for (const listener of [...listeners]) listener()
  }
  const keep = (one: FoldEntry): RecordId => {
    const recordId = one.is === 'verified' ? one.entry.recordId : one.recordId
    entriesByRecord.set(recordId, [...(entriesByRecord.get(recordId) ?? []), one])
    return recordId
  }
  return {
    records: () => states,
    record: (recordId: RecordId) => states.get(recordId),
    entries: (recordId: RecordId) => entriesByRecord.get(recordId) ?? [],
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    announce,
    erase: (recordId: RecordId) => {
      entriesByRecord.delete(recordId)
      states = new Map([...states].filter(([id]) => id !== recordId))
      announce()
    },
    /** One's own write over everything seen: only the touched paths change, the rest keeps its identity. */
    append: (entry: Entry) => {
      keep({ is: 'verified', entry })
      const state = states.get(entry.recordId)
      const simple = state && foldFresh(state, entry)
      put(entry.recordId, simple ?? fold(entriesByRecord.get(entry.recordId) ?? []))
      announce()
    },
    merge: (arrived: readonly FoldEntry[]) => {
      for (const recordId of new Set(arrived.map(keep)))
        put(recordId, fold(entriesByRecord.get(recordId) ?? []))
      announce()
    },
  }
}

/** Out of sight until it is taken out again, as the real bin does it. */
function createBin(recordStore: RecordStore) {
  let binned: readonly Binned[] = []
  let seen:
    | { all: ReturnType<RecordStore['records']>; of: typeof binned; left: ReturnType<RecordStore['records']> }
    | undefined
  const holds = ({ records, person }: Binned, state: RecordState) =>
    records.includes(state.recordId) || (person !== undefined && state.person === person)
  const keep = async (next: readonly Binned[]) => {
    binned = next
    recordStore.announce()
    return done(undefined)
  }
  const takeOut = (key: string) => keep(binned.filter((one) => one.key !== key))
  const bin: Book['bin'] = {
    view: () => binned,
    put: (what) =>
      keep([...binned, { ...what, key: crypto.randomUUID(), at: Date.parse('2026-11-23T09:00:00Z') }]),
    takeOut,
    erase: (key) => {
      const one = binned.find((each) => each.key === key)
      for (const state of recordStore.records().values())
        if (one && holds(one, state)) recordStore.erase(state.recordId)
      return takeOut(key)
    },
  }
  const erasedBy = (by: AccountId, ...records: [RecordId, ...RecordId[]]) => {
    const at = Date.parse('2026-11-25T09:00:00Z')
    const states = records.flatMap((recordId) => recordStore.record(recordId) ?? [])
    for (const recordId of records) recordStore.erase(recordId)
    void keep([...binned, { key: records[0], title: '', at, records: [], copy: { by, parts: [], states } }])
  }
  const copyOf = (recordId: RecordId) =>
    binned.flatMap(({ copy }) => copy?.states ?? []).find((state) => state.recordId === recordId)
  const visible = () => {
    const all = recordStore.records()
    if (seen?.all === all && seen.of === binned) return seen.left
    const left = new Map([...all].filter(([, state]) => !binned.some((one) => holds(one, state))))
    seen = { all, of: binned, left }
    return left
  }
  return { bin, visible, erasedBy, copyOf }
}

function createWriting(me: Me, world: World, recordStore: RecordStore) {
  let problem: ProblemCode | undefined
  let saving: Saving = 'saved'
  let refused: Refused | undefined
  let outgoing: Outgoing = { count: 0, oldestAt: undefined, parked: [] }
  const seen = (recordId: RecordId, path: Path): EntryId[] =>
    recordStore.record(recordId)?.paths[path]?.heads.map(({ entryId }) => entryId) ?? []
  const toEntry = (author: AccountId, recordId: RecordId, entryId: EntryId, draft: EntryDraft): Entry => {
    const changes: Record<Path, Change> = {}
    for (const [path, value] of Object.entries(draft.changes)) {
      changes[path] = {
        value,
        replaces: draft.replaces?.[path] ?? seen(recordId, path),
      }
    }
    const { birth, onBehalf, instrument } = draft
    const owner = recordStore.record(recordId)?.owner ?? author
    const device = author === me.accountId ? me.deviceId : DeviceId.parse(crypto.randomUUID())
    return Entry.parse({
      ...{
        v: ENTRY_VERSION,
        entryId,
        recordId,
        owner,
        author,
        device,
        at: instantOf(world.now()),
        changes,
      },
      ...(birth ? { birth } : {}),
      ...(onBehalf ? { onBehalf } : {}),
      ...(instrument ? { instrument } : {}),
    })
  }
  const write = (entry: Entry): Promise<Outcome<EntryId>> => {
    outgoing = {
      ...outgoing,
      count: outgoing.count + 1,
      oldestAt: outgoing.oldestAt ?? world.now(),
    }
    saving = problem ? 'failed' : 'saving'
    recordStore.append(entry)
    const outcome = problem ? failed(problem) : done(entry.entryId)
    return Promise.resolve().then(() => {
      created()
      return outcome
    })
  }
  const created = () => {
    saving = problem ? 'failed' : 'saved'
    refused = problem && { problem, hasCopy: true }
    recordStore.announce()
  }
  return {
    saving: () => saving,
    refused: () => refused,
    outgoing: () => outgoing,
    seen,
    failWith: (next: ProblemCode | undefined) => {
      problem = next
    },
    /** How a write ends now; a refusal is on screen until writing works again. */
    ends: (): Outcome<void> => {
      created()
      return problem ? failed(problem) : done(undefined)
    },
    entryBy: (author: AccountId, recordId: RecordId, draft: EntryDraft): FoldEntry => ({
      is: 'verified',
      entry: toEntry(author, recordId, EntryId.parse(crypto.randomUUID()), draft),
    }),
    create: (draft: EntryDraft, also?: (recordId: RecordId) => readonly FollowUp[]) => {
      const id = crypto.randomUUID()
      const recordId = RecordId.parse(id)
      const kept = write(toEntry(me.accountId, recordId, EntryId.parse(id), draft))
      for (const one of also?.(recordId) ?? [])
        void write(toEntry(me.accountId, one.recordId, EntryId.parse(crypto.randomUUID()), one.draft))
      return { recordId, kept }
    },
    append: async (recordId: RecordId, draft: EntryDraft): Promise<Outcome<EntryId>> => {
      const state = recordStore.record(recordId)
      if (!state) return failed('not_found')
      if (isReadOnly(state, me.accountId)) return failed('app_outdated')
      const roles = rolesOf(me.accountId, state)
      const facts = { isBirth: false, onBehalf: draft.onBehalf !== undefined }
      if (!Object.keys(draft.changes).every((path) => mayWrite(state.kind, path, roles, facts)))
        return failed('may_not_write')
      return write(toEntry(me.accountId, recordId, EntryId.parse(crypto.randomUUID()), draft))
    },
  }
}

function createDesk(world: World, { ends }: { ends: () => Outcome<void> }) {
  const draftsByPath = new Map<string, PlacedDraft>()
  const keepsakes = new Map<string, Json>()
  const steps = new Set<() => Promise<void>>()
  const keyOf = (recordId: RecordId, path: Path) => `${recordId}/${path}`
  return {
    drafts: () => [...draftsByPath.values()],
    draft: (recordId: RecordId, path: Path) => draftsByPath.get(keyOf(recordId, path)),
    saveDraft: async (recordId: RecordId, path: Path, draft: Draft) => {
      draftsByPath.set(keyOf(recordId, path), { ...draft, recordId, path })
      return ends()
    },
    dropDraft: async (recordId: RecordId, path: Path) => void draftsByPath.delete(keyOf(recordId, path)),
    keepsake: (name: string) => keepsakes.get(name),
    keep: async (name: string, value: Json) => void keepsakes.set(name, value),
    newKey: () => `${world.now().toString(36).padStart(9, '0')}-${world.newId().slice(0, 8)}`,
    flush: async () => {
      for (const step of [...steps]) await step()
    },
    onFlush: (step: () => Promise<void>) => {
      steps.add(step)
      return () => void steps.delete(step)
    },
  }
}
