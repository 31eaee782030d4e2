/** One person in two tabs of one browser, with one database. Neither tab removes what the other one saved. */
import 'fake-indexeddb/auto'
import { expect, it, vi } from 'vitest'
import { PersonId, RecordId } from '#domain/ground/id.ts'
import { openWorksheet, score, worksheetOf } from '#domain/programme/worksheet.ts'
import type { OpenedBook } from '#storage/open-book.ts'
import { stubLocalStorage } from '../support/local-storage.ts'
import { good, openTestBook, type TestPerson } from '../support/people.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})

async function worksheetWith({ book, world }: TestPerson, indicator: string): Promise<RecordId> {
  const facts = { visit: RecordId.parse(world.newId()), person: PersonId.parse(world.newId()) }
  const sheet = book.create(openWorksheet({ ...facts, framework: 'ts4-2019-draft/1', set: 'full' }))
  good(await sheet.kept)
  good(await book.append(sheet.recordId, score(indicator, 4)))
  return sheet.recordId
}

const scoresOf = ({ book }: Pick<OpenedBook, 'book'>, sheet: RecordId) => {
  const state = book.record(sheet)
  return state && worksheetOf(state).scores
}

/** A tab that gets no messages of the others, as a frozen one. */
async function deafTab(person: TestPerson): Promise<OpenedBook> {
  vi.stubGlobal('BroadcastChannel', undefined)
  const tab = good(await person.reopen())
  vi.unstubAllGlobals()
  return tab
}

it('a coach finds the entries of two tabs, although one tab got no messages', async () => {
  const coach = await openTestBook()
  const sheet = await worksheetWith(coach, 'SG1')
  await coach.book.flush()
  const other = await deafTab(coach)
  good(await coach.book.append(sheet, score('GZ3', 2)))
  await coach.book.flush()
  good(await other.book.append(sheet, score('LD1', 3)))
  await other.book.flush()
  const again = good(await coach.reopen())
  expect(scoresOf(again, sheet)).toEqual({ SG1: 4, GZ3: 2, LD1: 3 })
})

/** Messages between tabs arrive a moment later. */
const soon = (look: () => void) => vi.waitFor(look, { timeout: 10_000 })

it('a second tab shows what the first one wrote, and knows what was sent', async () => {
  const coach = await openTestBook()
  const other = good(await coach.reopen())
  const sheet = await worksheetWith(coach, 'SG1')
  await soon(() => expect(scoresOf(other, sheet)).toEqual({ SG1: 4 }))
  await soon(() => expect(other.book.outgoing().count).toBe(coach.book.outgoing().count))
  const { items } = good(await coach.mailbag.batch())
  const [refused, ...stored] = items.map(({ itemId }) => ({ itemId, result: 'stored' as const }))
  if (!refused) throw new Error('nothing to send')
  good(await coach.mailbag.acknowledge([{ ...refused, result: 'denied' }, ...stored]))
  const parked = { count: 0, parked: [{ problem: 'not_allowed' }] }
  await soon(() => expect(other.book.outgoing()).toMatchObject(parked))
  good(await other.mailbag.unpark())
  await soon(() => expect(coach.book.outgoing()).toMatchObject({ count: 1, parked: [] }))
})

it('a worksheet erased in one tab is gone in the other, and does not come back', async () => {
  const coach = await openTestBook()
  const sheet = await worksheetWith(coach, 'SG1')
  const other = good(await coach.reopen())
  good(await coach.book.erase(sheet))
  const late = other.book.append(sheet, score('GZ3', 2))
  expect(await late).toMatchObject({ ok: false })
  await soon(() => expect(other.book.record(sheet)).toBeUndefined())
  expect(other.book.saving()).toBe('saved')
  const again = good(await coach.reopen())
  expect(again.book.record(sheet)).toBeUndefined()
  const left = await again.session.connection.read((db) =>
    db.envelopes.where('recordId').equals(sheet).count(),
  )
  expect(left).toEqual({ ok: true, value: 0 })
})

it('two tabs with unsaved work keep their emergency copies side by side', async () => {
  const store = stubLocalStorage()
  const coach = await openTestBook()
  const sheet = await worksheetWith(coach, 'SG1')
  const other = await deafTab(coach)
  for (const tab of [coach, other])
    tab.session.connection.write = async () => ({ ok: false, problem: 'disk_full' })
  await coach.book.append(sheet, score('GZ3', 2))
  await other.book.append(sheet, score('LD1', 3))
  const again = good(await coach.reopen())
  expect(scoresOf(again, sheet)).toEqual({ SG1: 4, GZ3: 2, LD1: 3 })
  expect(store.kept.size).toBe(0)
  store.remove()
})

it('what one tab puts into the bin or restores is shown in the other, whichever writes next', async () => {
  const coach = await openTestBook()
  const [first, second, third] = [
    await worksheetWith(coach, 'SG1'),
    await worksheetWith(coach, 'SG2'),
    await worksheetWith(coach, 'SG3'),
  ]
  const other = good(await coach.reopen())
  const deaf = await deafTab(coach)
  good(await coach.book.bin.put({ title: 'eerst', records: [first] }))
  await soon(() => expect(other.book.bin.view()).toMatchObject([{ title: 'eerst' }]))
  good(await deaf.book.bin.put({ title: 'stil', records: [second] }))
  good(await other.book.bin.put({ title: 'daarna', records: [third] }))
  const titles = [{ title: 'eerst' }, { title: 'stil' }, { title: 'daarna' }]
  await soon(() => expect(coach.book.bin.view()).toMatchObject(titles))
  good(await other.book.bin.takeOut(other.book.bin.view()[0]?.key ?? ''))
  await soon(() => expect(coach.book.record(first)).toBeDefined())
  const again = good(await coach.reopen())
  expect(again.book.bin.view()).toMatchObject([{ title: 'stil' }, { title: 'daarna' }])
})

it('a record that was restored in one tab is not erased by another tab that got no message', async () => {
  const coach = await openTestBook()
  const sheet = await worksheetWith(coach, 'SG1')
  good(await coach.book.bin.put({ title: 'eerst', records: [sheet] }))
  const deaf = await deafTab(coach)
  const key = coach.book.bin.view()[0]?.key ?? ''
  good(await coach.book.bin.takeOut(key))
  good(await deaf.book.bin.erase(key))
  expect(deaf.book.record(sheet)).toBeDefined()
  expect(good(await coach.reopen()).book.record(sheet)).toBeDefined()
})

it('text typed in a second tab is deleted from disk with its record', async () => {
  const coach = await openTestBook()
  const sheet = await worksheetWith(coach, 'SG1')
  const deaf = await deafTab(coach)
  const typed = { value: 'half', replaces: [], at: coach.world.now() }
  good(await deaf.book.saveDraft(sheet, 'focus', typed))
  good(await coach.book.erase(sheet))
  good(await deaf.book.saveDraft(sheet, 'focus', { ...typed, value: 'half af' }))
  expect(good(await coach.session.connection.read((db) => db.drafts.count()))).toBe(0)
})
