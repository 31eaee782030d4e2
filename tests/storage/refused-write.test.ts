/**
 * A write that was refused for good is kept sealed with the typed text, in every tab and after a restart, until it is
 * marked as read.
 */

import { answer } from '#domain/instrument/answering.ts'
import { bindParty } from '#domain/record/binding.ts'
import 'fake-indexeddb/auto'
import { beforeEach, expect, it, vi } from 'vitest'
import type { RecordId } from '#domain/ground/id.ts'
import { markPassage } from '#domain/programme/conversation.ts'
import type { Book } from '#storage/book.ts'
import { endAccess, newAccountId, putOpened } from '../support/memory-book.ts'
import { good, openTestBook, type TestPerson } from '../support/people.ts'
import { entryFrom, newRecordId, verified } from '../support/written-record.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})

let person: TestPerson
let report: RecordId

/** A coach's report in which the teacher may write. */
beforeEach(async () => {
  person = await openTestBook('Maryam Visser', 'teacher')
  const [owner, recordId] = [newAccountId(), newRecordId()]
  const by = { recordId, author: owner, owner }
  const birth = entryFrom({ birth: { kind: 'conversation' }, changes: {} }, by)
  putOpened(
    person.session,
    [birth, entryFrom(bindParty(person.book.me.accountId, 'teacher'), by)].map(verified),
  )
  good(await person.book.append(recordId, answer('s1', 'Rustig')))
  report = recordId
})

const words = answer('s7', 'Halve Pannenkoek')
const toldIn = (book: Book) => book.refusedWrites.view().map(({ problem, texts }) => [problem, ...texts])
const soon = (look: () => void) => vi.waitFor(look, { timeout: 10_000 })

it('by an account without the right is reported, and so is each further text', async () => {
  await endAccess(person.session, report)
  const before = person.book.record(report)
  person.book.write(report, words)
  person.book.write(report, answer('s1', 'De start was onrustig'))
  person.book.write(report, markPassage('p1', { mark: 'right' }))
  await soon(() =>
    expect(toldIn(person.book)).toEqual([
      ['may_not_write', 'Halve Pannenkoek'],
      ['may_not_write', 'De start was onrustig'],
    ]),
  )
  expect(person.book.record(report)).toBe(before)
  expect(person.book.saving()).toBe('saved')
})

it('is found after a restart, is not stored unencrypted, and is gone once it was marked as read', async () => {
  await endAccess(person.session, report)
  expect((await person.book.appendOrTell(report, words)).ok).toBe(false)
  await person.book.flush()
  const rows = good(await person.session.connection.read((db) => db.keepsakes.toArray()))
  const bytes = rows.map(({ name, sealed }) => name + Buffer.from(sealed).toString('latin1')).join()
  expect(bytes).not.toMatch(/Pannenkoek|refused/)
  const again = good(await person.reopen())
  expect(toldIn(again.book)).toEqual([['may_not_write', 'Halve Pannenkoek']])
  await again.book.refusedWrites.markRead(again.book.refusedWrites.view()[0]?.key ?? '')
  expect(toldIn(good(await person.reopen()).book)).toEqual([])
})

it('is reported in a second tab too, and removed in both', async () => {
  const other = good(await person.reopen())
  await endAccess(person.session, report)
  person.book.write(report, words)
  await soon(() => expect(toldIn(other.book)).toEqual([['may_not_write', 'Halve Pannenkoek']]))
  await other.book.refusedWrites.markRead(other.book.refusedWrites.view()[0]?.key ?? '')
  await soon(() => expect(toldIn(person.book)).toEqual([]))
})

it('that the disk cannot store is reported, and stored as soon as the disk can', async () => {
  const { connection } = person.session
  const { write } = connection
  connection.write = async () => ({ ok: false, problem: 'disk_full' })
  await endAccess(person.session, report)
  await person.book.appendOrTell(report, words)
  await person.book.flush()
  expect(toldIn(person.book)).toEqual([['may_not_write', 'Halve Pannenkoek']])
  connection.write = write
  await person.book.flush()
  expect(toldIn(good(await person.reopen()).book)).toEqual([['may_not_write', 'Halve Pannenkoek']])
})

it('to a record that another tab erased meanwhile is reported with its text', async () => {
  good(
    await person.session.connection.write(async (db) => {
      await db.tombstones.put({ recordId: report })
    }),
  )
  person.book.write(report, words)
  await soon(() => expect(toldIn(person.book)).toEqual([['not_found', 'Halve Pannenkoek']]))
  expect(person.book.saving()).toBe('saved')
})
