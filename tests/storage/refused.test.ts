/** What the database refuses is reported, kept sealed beside it, repeated, and found at the next unlocking. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { PersonId, type RecordId } from '#domain/ground/id.ts'
import { openWorksheet, worksheetOf, writeNote } from '#domain/programme/worksheet.ts'
import { good, openTestBook, type TestPerson } from '../support/people.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})

const PATH = 'notes/n1/text'
const store = new Map<string, string>()
let isStoreFull = false
let coach: TestPerson
let sheet: RecordId

beforeEach(async () => {
  store.clear()
  isStoreFull = false
  const storage = {
    getItem: (key: string) => store.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (isStoreFull) throw new DOMException('full', 'QuotaExceededError')
      store.set(key, value)
    },
    removeItem: (key: string) => void store.delete(key),
  }
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true })
  coach = await openTestBook()
  const person = PersonId.parse(coach.world.newId())
  const visit = coach.book.me.accountRecord
  const made = coach.book.create(openWorksheet({ visit, person, framework: 'ts4-2019-draft/1', set: 'core' }))
  good(await made.kept)
  sheet = made.recordId
})
afterEach(() => void Reflect.deleteProperty(globalThis, 'localStorage'))

/** The disk is full until the returned function is called. */
function fillDisk(): () => void {
  const { write } = coach.session.connection
  coach.session.connection.write = async () => ({ ok: false, problem: 'disk_full' })
  return () => {
    coach.session.connection.write = write
  }
}
const draft = (value: string) => ({ value, replaces: [], at: coach.world.now() })
const note = (key: string) => writeNote({ key, time: 1, speaker: 'klas', text: `Regel ${key}`, links: [] })

it('a draft that cannot be written is reported as unsaved with the reason, and stays readable', async () => {
  fillDisk()
  const kept = await coach.book.saveDraft(sheet, PATH, draft('Half getypt'))
  expect(kept).toEqual({ ok: false, problem: 'disk_full' })
  expect(coach.book.saving()).toBe('failed')
  expect(coach.book.refused()).toEqual({ problem: 'disk_full', hasCopy: true })
  expect(coach.book.draft(sheet, PATH)?.value).toBe('Half getypt')
})

it('a refused draft is found after a restart, and is not stored unencrypted', async () => {
  fillDisk()
  await coach.book.saveDraft(sheet, PATH, draft('Half getypte Pannenkoek'))
  expect([...store.values()].join()).not.toContain('Pannenkoek')
  const again = good(await coach.reopen())
  expect(again.book.draft(sheet, PATH)?.value).toBe('Half getypte Pannenkoek')
  expect(again.book.saving()).toBe('saved')
  expect(store.size).toBe(0)
  const third = good(await coach.reopen())
  expect(third.book.draft(sheet, PATH)?.value).toBe('Half getypte Pannenkoek')
})

it('refused drafts and entries are written as soon as another write succeeds', async () => {
  const makeRoom = fillDisk()
  await coach.book.saveDraft(sheet, PATH, draft('Half getypt'))
  await coach.book.append(sheet, note('n2'))
  makeRoom()
  good(await coach.book.append(sheet, note('n3')))
  await vi.waitFor(() => expect(coach.book.saving()).toBe('saved'))
  expect(store.size).toBe(0)
  const again = good(await coach.reopen())
  expect(again.book.draft(sheet, PATH)?.value).toBe('Half getypt')
  const { notes } = worksheetOf(again.book.record(sheet) ?? expect.fail('no sheet'))
  expect(notes.map(({ key }) => key).sort()).toEqual(['n2', 'n3'])
})

it('a flush writes what was refused before', async () => {
  const makeRoom = fillDisk()
  await coach.book.saveDraft(sheet, PATH, draft('Half getypt'))
  await coach.book.flush()
  expect(coach.book.saving()).toBe('failed')
  makeRoom()
  await coach.book.flush()
  expect(coach.book.saving()).toBe('saved')
})

it('a refused draft that is dropped is no longer unsaved', async () => {
  const makeRoom = fillDisk()
  await coach.book.saveDraft(sheet, PATH, draft('Half getypt'))
  makeRoom()
  await coach.book.dropDraft(sheet, PATH)
  expect(coach.book.saving()).toBe('saved')
  expect(store.size).toBe(0)
})

it('the book says when no emergency copy can be kept', async () => {
  isStoreFull = true
  fillDisk()
  await coach.book.saveDraft(sheet, PATH, draft('Half getypt'))
  expect(coach.book.refused()).toEqual({ problem: 'disk_full', hasCopy: false })
})

it('an emergency copy that cannot be read here is not deleted', async () => {
  store.set(`lesspiegel-emergency-${coach.book.me.personKey}`, 'AAAA')
  good(await coach.reopen())
  expect(store.size).toBe(1)
})
