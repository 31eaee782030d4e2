/** Puts one unlocked person's desk together and opens the book on it. */
import type { OpenAccount } from '#crypto/account-keys.ts'
import { sha256 } from '#crypto/digest.ts'
import { createLocalBox } from '#crypto/local-box.ts'
import type { RecordId } from '#domain/id.ts'
import { done, type Outcome } from '#domain/problem.ts'
import type { World } from '#world.ts'
import { type Bin, createBin } from './bin.ts'
import type { Book, Me } from './book.ts'
import { createCommitter } from './committer.ts'
import type { Connection } from './connection.ts'
import { type Desk, layOut, openAll } from './desk.ts'
import { createDrafts } from './drafts.ts'
import { eraseRecord } from './erasing.ts'
import { shareRecord } from './granting.ts'
import { handOver } from './introducing.ts'
import { createKeyring } from './keyring.ts'
import { createMailbag, type Mailbag } from './mailbag.ts'
import { retryGrants } from './merging.ts'
import { createOutgoingList } from './outgoing-list.ts'
import { createPen } from './pen.ts'
import { readAgain } from './read-again.ts'
import { createReaders } from './readers.ts'
import { createRefusals } from './refusals.ts'
import { createShelf } from './shelf.ts'
import { createSnapshots } from './snapshots.ts'
import { sweepSheets } from './sweep.ts'
import { openTabChannel } from './tab-channel.ts'
import { withdraw } from './withdrawing.ts'
import { createWriting, type Writing } from './writing.ts'

export type OpenedBook = {
  book: Book
  mailbag: Mailbag
  desk: Desk
  writing: Writing
  /** Flushes and closes; the keys leave memory with it. */
  close(): Promise<void>
}

export type Unlocked = {
  me: Me
  account: OpenAccount
  devicePrivate: CryptoKey
  connection: Connection
  world: World
}

export async function openBook({
  me,
  account,
  devicePrivate,
  connection,
  world,
}: Unlocked): Promise<Outcome<OpenedBook>> {
  const box = await createLocalBox(account.ak)
  const shelf = createShelf()
  const refusals = createRefusals(me.personKey, box, world, shelf.notify)
  const desk: Desk = {
    me,
    world,
    account,
    devicePrivate,
    connection,
    committer: createCommitter(connection),
    shelf,
    keyring: createKeyring(box),
    box,
    pen: createPen(account, me.deviceId, world),
    drafts: createDrafts(connection, box, refusals),
    refusals,
    snapshots: createSnapshots(connection, box, shelf, world),
    outgoing: createOutgoingList(shelf.notify),
    readers: createReaders((recordId) =>
      recordId === me.accountRecord ? account.accountId : shelf.records().get(recordId)?.owner,
    ),
  }
  const laid = await layOut(desk)
  if (!laid.ok) return laid
  await retryGrants(desk)
  await readAgain(desk)
  const channel = openTabChannel(me.personKey, (recordIds) => readFromOtherTab(desk, recordIds))
  const writing = createWriting(desk, channel.tell)
  await writing.rescue()
  await sweepSheets(desk)
  const bin = createBin(desk)
  await bin.sweep()
  const flushes = new Set<() => Promise<void>>()
  const book = bookOn(desk, writing, bin, flushes)
  return done({
    book,
    mailbag: createMailbag(desk),
    desk,
    writing,
    async close() {
      await book.flush()
      desk.snapshots.stop()
      channel.close()
      connection.close()
    },
  })
}

async function readFromOtherTab(desk: Desk, recordIds: RecordId[]): Promise<void> {
  const rows = await desk.connection.read(async (db) => ({
    keys: await db.recordKeys.where('recordId').anyOf(recordIds).toArray(),
    envelopes: await db.envelopes.where('recordId').anyOf(recordIds).toArray(),
    grants: await db.grants.where('recordId').anyOf(recordIds).toArray(),
    withdrawals: await db.withdrawals.where('recordId').anyOf(recordIds).toArray(),
    outgoing: await db.outgoing.toArray(),
  }))
  if (!rows.ok) return
  await desk.keyring.load(rows.value.keys)
  const { grants, withdrawals } = rows.value
  desk.readers.note(grants.flatMap((row) => (row.isOpened ? [row.grant] : [])))
  desk.readers.note(withdrawals.flatMap((row) => (row.isOpened ? [row.withdrawal] : [])))
  desk.outgoing.load(rows.value.outgoing)
  const fresh = rows.value.envelopes.filter(({ recordId, entryId }) => !desk.shelf.holds(recordId, entryId))
  await openAll(
    desk,
    fresh.map(({ envelope }) => envelope),
  )
}

function bookOn(desk: Desk, writing: Writing, bin: Bin, flushes: Set<() => Promise<void>>): Book {
  const { shelf, drafts, me, world } = desk
  return {
    me,
    world,
    records: bin.visible,
    record: (recordId) => bin.visible().get(recordId),
    subscribe: shelf.subscribe,
    saving: writing.saving,
    refused: desk.refusals.view,
    outgoing: desk.outgoing.view,
    create: (draft) => writing.create(draft),
    async append(recordId, draft) {
      const outcome = await writing.append(recordId, draft)
      const isContact =
        recordId === me.accountRecord &&
        Object.keys(draft.changes).some((path) => path.startsWith('contacts/'))
      if (outcome.ok && isContact) await retryGrants(desk)
      return outcome
    },
    seen: (recordId, path) =>
      shelf
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
    share: (recordId, reader, coOwner) => shareRecord(desk, writing, recordId, reader, coOwner),
    erase: (recordId) => eraseRecord(desk, recordId),
    withdraw: (...what) => withdraw(desk, writing, ...what),
    handOver: (trajectory, to) => handOver(desk, writing, trajectory, to),
    bin,
    digest: sha256,
    newKey: () => `${world.now().toString(36).padStart(9, '0')}-${world.newId().slice(0, 8)}`,
    async flush() {
      for (const step of flushes) await step()
      await writing.settle()
      await desk.snapshots.flush()
    },
    onFlush(step) {
      flushes.add(step)
      return () => flushes.delete(step)
    },
  }
}
