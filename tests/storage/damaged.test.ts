/** Damaged data on disk is reported as damaged, nothing is erased, and intact data still opens. */
import 'fake-indexeddb/auto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type EntryId, PersonId, RecordId } from '#domain/ground/id.ts'
import { accountBookOf } from '#domain/programme/account.ts'
import { openWorksheet, score, worksheetOf } from '#domain/programme/worksheet.ts'
import { DeviceDatabase, databaseName, PersonDatabase } from '#storage/disk/database.ts'
import { openDeviceList } from '#storage/people/device-list.ts'
import { createPeopleList, loadPeople } from '#sync/entrance/people-list.ts'
import { createFakeWorld } from '../support/fake-world.ts'
import { good, openTestBook, type TestPerson } from '../support/people.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})

const UNREADABLE = { ok: false, problem: 'database_unreadable' } as const
let coach: TestPerson
let sheet: RecordId
let scored: EntryId
beforeEach(async () => {
  coach = await openTestBook()
  const facts = { visit: RecordId.parse(coach.world.newId()), person: PersonId.parse(coach.world.newId()) }
  const made = coach.book.create(openWorksheet({ ...facts, framework: 'ts4-2019-draft/1', set: 'full' }))
  good(await made.kept)
  sheet = made.recordId
  scored = good(await coach.book.append(sheet, score('SG1', 4)))
  await coach.close()
})
afterEach(() => vi.restoreAllMocks())

/** Changes bytes on disk behind the app. */
async function onDisk(step: (db: PersonDatabase) => Promise<unknown>) {
  const db = new PersonDatabase(coach.book.me.personKey)
  await step(db)
  db.close()
}
const spoilt = (sealed: Uint8Array<ArrayBuffer>) => sealed.map((byte, at) => (at === 20 ? byte ^ 1 : byte))

/** The browser cannot open these databases any more, as after a power cut. */
function breakDatabases(isBroken: (name: string) => boolean) {
  const open = indexedDB.open.bind(indexedDB)
  // Dexie itself tries three times and logs it.
  vi.spyOn(console, 'warn').mockImplementation(() => {})
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    if (isBroken(name)) throw new DOMException('Internal error opening backing store', 'UnknownError')
    return open(name, version)
  })
}
/** Advances the clock past the repeated attempts, which take a second and a half. */
async function unlocking() {
  const outcome = coach.reopen()
  let isOver = false
  void outcome.finally(() => {
    isOver = true
  })
  while (!isOver) {
    await coach.world.pass(1000)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  return outcome
}

it('a keychain with damaged keys is reported as damaged, and is kept', async () => {
  await onDisk((db) => db.meta.update('keychain', { value: { accountId: 'half' } }))
  expect(await coach.reopen()).toEqual({ ok: false, problem: 'database_damaged' })
  await onDisk(async (db) => expect(await db.envelopes.count()).toBe(3))
})

it('changed keys are reported as damaged, not as a wrong PIN', async () => {
  await onDisk(async (db) => {
    const row = await db.meta.get('keychain')
    if (typeof row?.value !== 'object' || row.value === null || !('bundle' in row.value))
      throw new Error('no')
    const bundle = String(row.value.bundle)
    const turned = bundle.slice(0, 40) + (bundle[40] === 'A' ? 'B' : 'A') + bundle.slice(41)
    await db.meta.put({ name: 'keychain', value: { ...row.value, bundle: turned } })
  })
  expect(await coach.reopen()).toEqual({ ok: false, problem: 'database_damaged' })
})

it('a record with a damaged snapshot is read from its entries', async () => {
  await onDisk((db) =>
    db.snapshots.toCollection().modify((row) => {
      row.sealed = spoilt(row.sealed)
    }),
  )
  const { book } = good(await coach.reopen())
  expect(worksheetOf(book.record(sheet) ?? expect.fail('no sheet')).scores.SG1).toBe(4)
})

it('one damaged entry does not prevent opening the others', async () => {
  await onDisk(async (db) => {
    await db.snapshots.clear()
    await db.envelopes
      .where('entryId')
      .equals(scored)
      .modify((row) => {
        const { body } = row.envelope
        row.envelope.body = body.slice(0, 8) + (body[8] === 'A' ? 'B' : 'A') + body.slice(9)
      })
    const rows = await db.envelopes.toArray()
    await db.unfolded.bulkPut(rows.map(({ entryId, recordId }) => ({ entryId, recordId })))
  })
  const { book } = good(await coach.reopen())
  expect(accountBookOf(book.record(book.me.accountRecord) ?? expect.fail('no account')).name).toBe(
    'Marijke de Vries',
  )
  expect(worksheetOf(book.record(sheet) ?? expect.fail('no sheet')).scores.SG1).toBeUndefined()
})

it('a database that cannot be opened is not reported as private mode, and opens once it can', async () => {
  breakDatabases((name) => name === databaseName(coach.book.me.personKey))
  expect(await unlocking()).toEqual(UNREADABLE)
  vi.restoreAllMocks()
  await coach.world.pass(60_000)
  good(await coach.reopen())
})

it('a list of people that cannot be opened is reported on the lock screen, and is not shown as empty', async () => {
  const name = `device-${createFakeWorld().newId()}`
  await new DeviceDatabase(name).open()
  breakDatabases((one) => one === name)
  const state = createPeopleList()
  await loadPeople(openDeviceList(createFakeWorld(), name), state)
  expect(state.getState().problem).toBe('database_unreadable')
})

it('a database that never answers is reported within five seconds, and opens once it answers', async () => {
  const open = indexedDB.open.bind(indexedDB)
  let asked = 0
  const silent = Object.assign(new EventTarget(), { transaction: null })
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    if (name !== databaseName(coach.book.me.personKey)) return open(name, version)
    asked++
    return silent as unknown as IDBOpenDBRequest
  })
  const outcome = coach.reopen()
  while (asked === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  await coach.world.pass(5000)
  expect(await outcome).toEqual(UNREADABLE)
  vi.restoreAllMocks()
  await coach.world.pass(60_000)
  good(await coach.reopen())
})
