/** A disk that fails during an operation, and an app that is killed then: what was written is found and readable. */
import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PersonId, RecordId } from '#domain/ground/id.ts'
import { openWorksheet, score, worksheetOf } from '#domain/programme/worksheet.ts'
import { problemOf } from '#storage/disk/disk-problem.ts'
import type { OpenedBook } from '#storage/open-book.ts'
import { stubLocalStorage } from '../support/local-storage.ts'
import { good, openTestBook, type TestPerson } from '../support/people.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})

const FULL = { ok: false, problem: 'disk_full' } as const
let coach: TestPerson
let store: ReturnType<typeof stubLocalStorage>

beforeEach(async () => {
  store = stubLocalStorage()
  coach = await openTestBook()
})
afterEach(() => store.remove())

const aSheet = () => {
  const facts = { visit: RecordId.parse(coach.world.newId()), person: PersonId.parse(coach.world.newId()) }
  return coach.book.create(openWorksheet({ ...facts, framework: 'ts4-2019-draft/1', set: 'full' }))
}
const scoresOf = ({ book }: Pick<OpenedBook, 'book'>, sheet: RecordId) => {
  const state = book.record(sheet)
  return state && worksheetOf(state).scores
}
/** The number of writes that fail from here on. The first `reached` of them are done and only reported as failed. */
function failWrites(count: number, how: 'lost' | 'reached' = 'lost') {
  const { connection } = coach.session
  const { write } = connection
  let left = count
  connection.write = async (step) => {
    if (left-- <= 0) return write(step)
    if (how === 'reached') await write(step)
    return FULL
  }
}

it('a write that reached the disk although the browser reported a failure is saved when it is repeated', async () => {
  const { recordId, kept } = aSheet()
  good(await kept)
  failWrites(1, 'reached')
  expect(await coach.book.append(recordId, score('SG1', 4))).toEqual(FULL)
  await coach.book.flush()
  expect(coach.book.saving()).toBe('saved')
  expect(await coach.session.connection.read((db) => db.outgoing.count())).toEqual({
    ok: true,
    value: coach.book.outgoing().count,
  })
})

it('a full disk is reported as full when it refuses one of many rows', () => {
  const quota = Object.assign(new Error('full'), { name: 'QuotaExceededError' })
  expect(problemOf(new Dexie.BulkError('1 of 3 failed', [quota]))).toBe('disk_full')
})

it('nothing is written after the lock', async () => {
  await coach.close()
  const { connection } = coach.session
  const late = connection.write((db) => db.meta.put({ name: 'late', value: true }))
  expect(await late).toEqual({ ok: false, problem: 'storage_blocked' })
  const again = good(await coach.reopen())
  expect(await again.session.connection.read((db) => db.meta.get('late'))).toEqual({
    ok: true,
    value: undefined,
  })
})

it('a score on a record whose first write failed can be read after the app was killed', async () => {
  failWrites(1)
  const { recordId, kept } = aSheet()
  expect(await kept).toEqual(FULL)
  good(await coach.book.append(recordId, score('SG1', 4)))
  const again = good(await coach.reopen())
  expect(scoresOf(again, recordId)).toEqual({ SG1: 4 })
})

it('a worksheet with a failed write can be erased, and is not written again afterwards', async () => {
  const { recordId, kept } = aSheet()
  good(await kept)
  failWrites(1)
  expect(await coach.book.append(recordId, score('SG1', 4))).toEqual(FULL)
  expect(store.kept.size).toBe(1)
  good(await coach.book.erase(recordId))
  expect(coach.book.saving()).toBe('saved')
  expect(store.kept.size).toBe(0)
  await coach.book.flush()
  expect(good(await coach.reopen()).book.record(recordId)).toBeUndefined()
})

it('an emergency copy of a worksheet that was erased meanwhile is not read', async () => {
  const { recordId, kept } = aSheet()
  good(await kept)
  failWrites(1)
  expect(await coach.book.append(recordId, score('SG1', 4))).toEqual(FULL)
  const [name = '', copy = ''] = [...store.kept][0] ?? []
  good(await coach.book.erase(recordId))
  store.kept.set(name, copy)
  const again = good(await coach.reopen())
  expect(again.book.record(recordId)).toBeUndefined()
  expect(again.book.saving()).toBe('saved')
  expect(store.kept.size).toBe(0)
})
