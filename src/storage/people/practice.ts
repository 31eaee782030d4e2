/**
 * A book to practise in. It is a book like any other, so that the rooms are the real ones, with a database of its own
 * whose key is in memory only. It has no post: nothing of it can reach the outbox of anybody or the server.
 */
import Dexie from 'dexie'
import { createAccount } from '#crypto/account-keys.ts'
import { createDevice } from '#crypto/device-key.ts'
import { AccountId, DeviceId } from '#domain/ground/id.ts'
import { failed, type Outcome } from '#domain/ground/problem.ts'
import { accountRecordOf } from '#domain/programme/account.ts'
import type { Book } from '#storage/book.ts'
import { connect } from '#storage/disk/connection.ts'
import { databaseName, PersonDatabase } from '#storage/disk/database.ts'
import { problemOf } from '#storage/disk/disk-problem.ts'
import { dropEmergencyCopies } from '#storage/disk/emergency-copy.ts'
import { openBook } from '#storage/open-book.ts'
import type { World } from '#world.ts'

const PREFIX = 'practice-'

export type Practice = { book: Book; end(): Promise<void> }

/** Fails with the problem of the disk. */
export async function openPractice(world: World): Promise<Outcome<Practice>> {
  try {
    return await begin(world)
  } catch (error) {
    return failed(problemOf(error))
  }
}

async function begin(world: World): Promise<Outcome<Practice>> {
  await removeLeftovers()
  const personKey = `${PREFIX}${world.newId()}`
  const dbId = world.newId()
  const accountId = AccountId.parse(world.newId())
  const deviceId = DeviceId.parse(world.newId())
  const { account } = await createAccount(accountId)
  const { privateKey: devicePrivate } = await createDevice(deviceId)
  const accountRecord = accountRecordOf(accountId)
  const connection = connect(personKey, dbId, world)
  const db = new PersonDatabase(personKey)
  await db.meta.put({ name: 'dbId', value: dbId })
  db.close()
  const me = { personKey, accountId, deviceId, roles: ['coach'] as const, accountRecord }
  const opened = await openBook({ me, account, devicePrivate, connection, world })
  if (!opened.ok) {
    connection.close()
    return opened
  }
  const { book, close } = opened.value
  return {
    ok: true,
    value: {
      book,
      async end() {
        await close()
        await remove(personKey)
      },
    },
  }
}

/** Of a page that was closed during practice. Their key is gone, so nobody can read them. */
async function removeLeftovers(): Promise<void> {
  const prefix = databaseName(PREFIX)
  for (const name of await Dexie.getDatabaseNames())
    if (name.startsWith(prefix)) await remove(name.slice(databaseName('').length))
}

async function remove(personKey: string): Promise<void> {
  await new PersonDatabase(personKey).delete()
  dropEmergencyCopies(personKey)
}
