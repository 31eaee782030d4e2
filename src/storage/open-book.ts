/** Creates the session of one unlocked person, and opens her book. */
import type { OpenAccount } from '#crypto/account-keys.ts'
import { sha256 } from '#crypto/digest.ts'
import { createSecret } from '#crypto/invitation.ts'
import { createLocalBox, type LocalBox } from '#crypto/local-box.ts'
import type { RecordId } from '#domain/ground/id.ts'
import { done, type Outcome } from '#domain/ground/problem.ts'
import { fold } from '#domain/record/fold.ts'
import { retryGrants } from '#storage/arriving/merge-page.ts'
import { readFromOtherTab } from '#storage/arriving/other-tab.ts'
import { readAgain } from '#storage/arriving/read-again.ts'
import type { Connection } from '#storage/disk/connection.ts'
import { createDrafts } from '#storage/disk/drafts.ts'
import { createGroupCommit } from '#storage/disk/group-commit.ts'
import { createKeyring } from '#storage/disk/keyring.ts'
import { createOutgoingList } from '#storage/disk/outgoing-list.ts'
import { createRefusals } from '#storage/disk/refusals.ts'
import { createSnapshots } from '#storage/disk/snapshots.ts'
import { type Bin, createBin } from '#storage/erasing/bin.ts'
import { eraseRecord, finishErasures } from '#storage/erasing/erase-record.ts'
import { renewRecordsInUse, sweepSheets } from '#storage/erasing/sweep.ts'
import { createEntryWriter } from '#storage/session/entry-writer.ts'
import { formRights } from '#storage/session/form-rights.ts'
import { loadFromDisk, mayBeBorn, type OpenSession } from '#storage/session/open-session.ts'
import { createReaders } from '#storage/session/readers.ts'
import { createRecordStore } from '#storage/session/record-store.ts'
import { createRefusedWrites, type RefusedWrites } from '#storage/session/refused-writes.ts'
import { createSealing } from '#storage/session/sealing.ts'
import { openTabChannel } from '#storage/session/tab-channel.ts'
import { createWriting, type Writing } from '#storage/session/writing.ts'
import { shareRecord } from '#storage/sharing/granting.ts'
import { handOver } from '#storage/sharing/introducing.ts'
import { lockApart } from '#storage/sharing/revealing.ts'
import { withdraw } from '#storage/sharing/withdrawing.ts'
import type { World } from '#world.ts'
import type { Book, FollowUp, Me } from './book.ts'
import { createMailbag, type Mailbag } from './mailbag.ts'

export type OpenedBook = {
  book: Book
  mailbag: Mailbag
  session: OpenSession
  writing: Writing
  /** Flushes, for three seconds at most, and closes the database. The session and its keys are not used after that. */
  close(): Promise<void>
}

export type Unlocked = {
  me: Me
  account: OpenAccount
  devicePrivate: CryptoKey
  connection: Connection
  world: World
}

/** Creates the parts of a session. Nothing is read from disk yet. */
export function createSession(
  { me, account, devicePrivate, connection, world }: Unlocked,
  box: LocalBox,
  tell: OpenSession['tell'],
): OpenSession {
  const recordStore = createRecordStore((state) => mayBeBorn(session, state))
  const refusals = createRefusals(me.personKey, box, world, recordStore.notify)
  const session: OpenSession = {
    me,
    world,
    account,
    devicePrivate,
    connection,
    groupCommit: createGroupCommit(connection),
    recordStore,
    keyring: createKeyring(box),
    box,
    entryWriter: createEntryWriter(account, me, world),
    sealing: createSealing(account),
    drafts: createDrafts(connection, box, refusals),
    refusals,
    snapshots: createSnapshots(connection, box, recordStore.entriesOf, world),
    outgoing: createOutgoingList(recordStore.notify),
    tell,
    readers: createReaders((recordId) =>
      recordId === me.accountRecord ? account.accountId : recordStore.records().get(recordId)?.owner,
    ),
  }
  return session
}

export async function openBook(unlocked: Unlocked): Promise<Outcome<OpenedBook>> {
  const { me, account, connection, world } = unlocked
  const session = createSession(unlocked, await createLocalBox(account.ak), (recordIds) =>
    channel.tell(recordIds),
  )
  // Messages of other tabs during loading are handled afterwards, one at a time.
  const writing = createWriting(session)
  const loading = loadAndCatchUp(session, writing)
  let reading: Promise<unknown> = loading
  const channel = openTabChannel(me.personKey, (recordIds) => {
    reading = reading
      .then(() => readFromOtherTab(session, recordIds))
      .catch(() => world.log('other tab not read', { records: recordIds.length }))
  })
  const loaded = await loading
  if (!loaded.ok) {
    channel.close()
    return loaded
  }
  await readAgain(session)
  await sweepSheets(session)
  await renewRecordsInUse(session, writing)
  const bin = createBin(session, writing)
  await bin.sweep()
  const book = createBook(session, writing, bin)
  return done({
    book,
    mailbag: createMailbag(session),
    session,
    writing,
    async close() {
      const flushed = book.flush().catch(() => world.log('flush failed'))
      await atMost(world, FLUSH_AT_MOST_MS, flushed)
      try {
        await session.refusals.copyAll()
      } finally {
        session.snapshots.stop()
        channel.close()
        connection.close()
      }
    },
  })
}

/** A disk that hangs must not delay the lock. What it did not write is in the emergency copy. */
const FLUSH_AT_MOST_MS = 3000

function atMost(world: World, ms: number, step: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const cancel = world.after(ms, resolve)
    const end = () => {
      cancel()
      resolve()
    }
    step.then(end, end)
  })
}

/**
 * Steps that a full disk refuses wait: they must not prevent unlocking. The rescue comes before the erasures, because a
 * copy of an erased report includes rescued text.
 */
async function loadAndCatchUp(session: OpenSession, writing: Writing): Promise<Outcome<void>> {
  const loaded = await loadFromDisk(session)
  if (!loaded.ok) return loaded
  const orWait = (outcome: Outcome<void>) =>
    outcome.ok || session.world.log('waits at unlocking', { problem: outcome.problem })
  orWait(await retryGrants(session))
  await writing.rescue()
  orWait(await finishErasures(session))
  return loaded
}

export function createBook(session: OpenSession, writing: Writing, bin: Bin): Book {
  const { recordStore, drafts, me, world } = session
  const refusedWrites = createRefusedWrites(session)
  const flushes = new Set<() => Promise<void>>()
  return {
    me,
    world,
    records: bin.visible,
    record: bin.record,
    subscribe: recordStore.subscribe,
    saving: writing.saving,
    beginSaving: writing.begin,
    refused: session.refusals.view,
    outgoing: session.outgoing.view,
    ...historyIn(session),
    ...writesOn(session, writing, refusedWrites),
    refusedWrites: { view: refusedWrites.view, markRead: refusedWrites.markRead },
    seen: (recordId, path) =>
      recordStore
        .records()
        .get(recordId)
        ?.paths[path]?.heads.map(({ entryId }) => entryId) ?? [],
    draft: drafts.draft,
    drafts: drafts.drafts,
    saveDraft: drafts.saveDraft,
    dropDraft: drafts.dropDraft,
    keepsake: drafts.keepsake,
    async keep(name, value) {
      await drafts.keep(name, value)
    },
    lockApart: (...what) => lockApart(session, writing, ...what),
    readersOf: (recordId) => [...(session.readers.of(recordId)?.readers.keys() ?? [])],
    share: (...what) => shareRecord(session, writing, ...what),
    erase: (recordId) => eraseRecord(session, recordId),
    withdraw: (...what) => withdraw(session, writing, ...what),
    handOver: (trajectory, to) => handOver(session, writing, trajectory, to),
    bin,
    digest: sha256,
    newSecret: createSecret,
    newKey: () => `${world.now().toString(36).padStart(9, '0')}-${world.newId().slice(0, 8)}`,
    async flush() {
      const steps = await Promise.allSettled([...flushes].map(async (step) => step()))
      await writing.idle()
      await refusedWrites.save()
      await session.snapshots.flush()
      for (const step of steps) if (step.status === 'rejected') throw step.reason
    },
    onFlush(step) {
      flushes.add(step)
      return () => flushes.delete(step)
    },
  }
}

function historyIn({ recordStore }: OpenSession): Pick<Book, 'history' | 'recordWith'> {
  const verifiedIn = (recordId: RecordId) =>
    recordStore.entriesOf(recordId).flatMap((one) => (one.is === 'verified' ? [one] : []))
  return {
    history: (recordId) =>
      verifiedIn(recordId)
        .map(({ entry }) => entry)
        .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)),
    recordWith: (recordId, entries) =>
      fold(
        verifiedIn(recordId).filter(({ entry }) => entries.has(entry.entryId)),
        formRights,
      ),
  }
}

type Writes = Pick<Book, 'create' | 'append' | 'appendOrTell' | 'write' | 'writeNew'>

function writesOn(session: OpenSession, writing: Writing, refusedWrites: RefusedWrites): Writes {
  const { accountRecord } = session.me
  const create: Book['create'] = (draft, also) => writing.create(draft, undefined, also)
  const append: Book['append'] = async (recordId, draft) => {
    const outcome = await writing.append(recordId, draft)
    const isContact =
      recordId === accountRecord && Object.keys(draft.changes).some((path) => path.startsWith('contacts/'))
    if (outcome.ok && isContact) await retryGrants(session)
    return outcome
  }
  const orTell = async <T>(kept: Promise<Outcome<T>>, writes: () => readonly FollowUp[]) => {
    const outcome = await kept
    if (!outcome.ok) refusedWrites.tell(outcome.problem, writes())
    return outcome
  }
  const appendOrTell: Book['append'] = (recordId, draft) =>
    orTell(append(recordId, draft), () => [{ recordId, draft }])
  return {
    create,
    append,
    appendOrTell,
    write(recordId, draft) {
      void orTell(append(recordId, draft), () => [{ recordId, draft }])
    },
    writeNew(draft, also) {
      const { recordId, kept } = create(draft, also)
      void orTell(kept, () => [{ recordId, draft }, ...(also?.(recordId) ?? [])])
      return recordId
    },
  }
}
