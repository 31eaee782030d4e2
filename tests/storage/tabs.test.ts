/**
 * Two tabs of one person on one device: one shows what the other writes, and a newer release can take over the
 * database.
 */
import Dexie from 'dexie'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PersonId } from '#domain/ground/id.ts'
import { planVisit, replanVisit, visitOf } from '#domain/programme/visit.ts'
import { databaseName, schemaSteps } from '#storage/disk/database.ts'
import type { OpenedBook } from '#storage/open-book.ts'
import { good, openTestBook, type TestPerson } from '../support/people.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})

let first: TestPerson
let second: OpenedBook
beforeEach(async () => {
  first = await openTestBook()
  second = good(await first.reopen())
})
afterEach(async () => {
  await second.close()
  await first.close()
})

const visitHere = () => {
  const facts = { ordinal: 1, date: '2026-11-24', start: '08:30', class: 'groep 7' } as const
  return first.book.create(planVisit(PersonId.parse(first.world.newId()), facts))
}

it('an entry of one tab is on screen in the other, and counted as unsent there', async () => {
  const visit = visitHere()
  good(await visit.kept)
  good(await first.book.append(visit.recordId, replanVisit({ focus: 'de start' })))
  await vi.waitFor(() => {
    const state = second.book.record(visit.recordId)
    expect(state && visitOf(state)).toMatchObject({ class: 'groep 7', focus: 'de start' })
    expect(second.book.outgoing().count).toBe(first.book.outgoing().count)
  })
  good(await second.book.append(visit.recordId, replanVisit({ class: 'groep 8' })))
  await vi.waitFor(() => {
    const state = first.book.record(visit.recordId)
    expect(state && visitOf(state)?.class).toBe('groep 8')
  })
})

it('an item that the other tab sent is no longer counted as unsent', async () => {
  const { items } = good(await first.mailbag.batch())
  good(await first.mailbag.acknowledge(items.map(({ itemId }) => ({ itemId, result: 'stored' as const }))))
  expect(second.book.outgoing().count).toBeGreaterThan(0)
  await second.mailbag.recount()
  expect(second.book.outgoing().count).toBe(0)
})

it('a tab whose database a newer release upgrades closes it, says so, and keeps its unsaved text', async () => {
  const visit = visitHere()
  good(await visit.kept)
  const stale = vi.fn()
  first.session.connection.onStale(stale)
  const newer = new Dexie(databaseName(first.book.me.personKey))
  for (const { version, stores } of schemaSteps) newer.version(version).stores(stores)
  newer.version(1000).stores({ later: 'id' })
  await newer.open()
  expect(stale).toHaveBeenCalledOnce()
  const refused = await first.book.append(visit.recordId, replanVisit({ class: 'groep 8' }))
  expect(refused).toEqual({ ok: false, problem: 'database_stale' })
  const state = first.book.record(visit.recordId)
  expect(state && visitOf(state)?.class).toBe('groep 8')
  expect(first.book.saving()).toBe('failed')
  newer.close()
})
