/** An erasure with a full disk, a second tab or half a batch: the teacher's copy has what the teacher wrote. */

import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { RecordId } from '#domain/ground/id.ts'
import { answer, answerRow } from '#domain/instrument/answering.ts'
import { conversationOf } from '#domain/programme/conversation.ts'
import { createDrafts } from '#storage/disk/drafts.ts'
import { bookOf, comeBack, must, sync } from '../bots/bot.ts'
import { write } from '../bots/coach-bot.ts'
import { stubLocalStorage, type TestStorage } from '../support/local-storage.ts'
import type { Tablet } from '../support/post-office.ts'
import { lessonAndConversation, openStaff, PIN, type Staff, TEACHER } from '../support/staff.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const DAY_MS = 86_400_000
const FULL = { ok: false, problem: 'disk_full' } as const
const LATE = 'Regels die nergens anders staan.'

let all: Staff
let lesson: RecordId
let conversation: RecordId
let store: TestStorage
beforeEach(async () => {
  store = stubLocalStorage()
  all = await openStaff()
  const made = await lessonAndConversation(all)
  lesson = made.lesson
  conversation = made.conversation
  await sync(all.coach)
  await sync(all.teacher)
})
afterEach(async () => {
  await all.office.close()
  store.remove()
})

const sessionOf = ({ entrance }: Tablet) => entrance.opened()?.book.session ?? expect.fail('locked')
const copyIn = (tablet: Tablet) =>
  bookOf(tablet)
    .bin.view()
    .find(({ key }) => key === conversation)
const kindsIn = (tablet: Tablet) => copyIn(tablet)?.copy?.states.map(({ kind }) => kind)

function reportOf(tablet: Tablet) {
  const state = bookOf(tablet).record(conversation)
  return state && conversationOf(state)
}

async function herWords() {
  await write(all.teacher, conversation, [answer('s7', 'Wachten.'), answer('statement', 'Anders.')])
  await sync(all.teacher)
}

async function eraseOne(recordId: RecordId) {
  must(await bookOf(all.coach).erase(recordId))
  await sync(all.coach)
}

async function eraseAll() {
  const { bin } = bookOf(all.coach)
  must(await bin.put({ title: TEACHER, records: [], person: all.personId }))
  must(await bin.erase(bin.view()[0]?.key ?? ''))
}

/** The disk accepts this many more writes. */
function fillDisk(tablet: Tablet, takes: number) {
  const { connection } = sessionOf(tablet)
  const { write: toDisk } = connection
  let left = takes
  connection.write = async (step) => (left-- > 0 ? toDisk(step) : FULL)
  return () => {
    left = Number.POSITIVE_INFINITY
  }
}

it('an erasure that a full disk delays is logged, does not lock the teacher out, and is done later', async () => {
  const { teacher } = all
  await herWords()
  await eraseAll()
  await sync(all.coach)
  const { put } = IDBObjectStore.prototype
  const refuse = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (
    this: IDBObjectStore,
    ...row: Parameters<typeof put>
  ) {
    if (this.name === 'keepsakes') throw new DOMException('full', 'QuotaExceededError')
    return put.apply(this, row)
  })
  const { world } = teacher
  const log = vi.spyOn(world, 'log')
  try {
    expect(await teacher.round()).toMatchObject(FULL)
    await comeBack(teacher, PIN)
    expect(log).toHaveBeenCalledWith('waits at unlocking', { problem: 'disk_full' })
    expect(reportOf(teacher)?.statement).toBe('Anders.')
    expect(bookOf(teacher).bin.view()).toEqual([])
  } finally {
    refuse.mockRestore()
  }
  await comeBack(teacher, PIN)
  expect(bookOf(teacher).records().has(conversation)).toBe(false)
  expect(kindsIn(teacher)).toEqual(['conversation', 'lesson'])
})

it("text that is only in the emergency copy is in the teacher's copy, when the erasure waited for the disk too", async () => {
  const { teacher } = all
  await herWords()
  await eraseAll()
  await sync(all.coach)
  fillDisk(teacher, 1)
  expect(await teacher.round()).toMatchObject(FULL)
  expect(await bookOf(teacher).append(conversation, answer('statement', LATE))).toEqual(FULL)
  expect(store.kept.size).toBe(1)
  await comeBack(teacher, PIN)
  expect(reportOf(teacher)?.statement).toBe(LATE)
  expect(store.kept.size).toBe(0)
})

it('text written after the copy was made is in it, and its days count from the first copy', async () => {
  const { teacher, office } = all
  await herWords()
  await eraseAll()
  await sync(all.coach)
  const at = teacher.world.now()
  const free = fillDisk(teacher, 2)
  expect(await teacher.round()).toMatchObject(FULL)
  expect(copyIn(teacher)).toBeDefined()
  free()
  office.pass(DAY_MS)
  must(await bookOf(teacher).append(conversation, answer('statement', LATE)))
  await comeBack(teacher, PIN)
  expect(bookOf(teacher).records().has(conversation)).toBe(false)
  expect(reportOf(teacher)?.statement).toBe(LATE)
  expect(copyIn(teacher)?.at).toBe(at)
  expect(bookOf(teacher).bin.view()).toHaveLength(1)
})

it('text typed in a second tab is in the copy, and its draft is deleted from disk', async () => {
  const { teacher } = all
  await herWords()
  const { connection, box, refusals } = sessionOf(teacher)
  const otherTab = createDrafts(connection, box, refusals)
  must(await otherTab.saveDraft(conversation, 's1', { value: LATE, replaces: [], at: teacher.world.now() }))
  await eraseAll()
  await sync(all.coach)
  await sync(teacher)
  expect(reportOf(teacher)?.answers.s1).toBe(LATE)
  expect(must(await connection.read((db) => db.drafts.count()))).toBe(0)
})

it('an agreement of the teacher that the coach replaced counts as writing of the teacher', async () => {
  const { coach, teacher } = all
  await write(coach, conversation, [answer('s1', '', 'teacher')])
  await sync(coach)
  await sync(teacher)
  await write(teacher, conversation, [answerRow('s6', 'hers', { action: 'Ik vraag eerst een collega mee.' })])
  await sync(teacher)
  await sync(coach)
  await write(coach, conversation, [answerRow('s6', 'hers', { action: 'Volgt verplicht een traject.' })])
  await sync(coach)
  await sync(teacher)
  await eraseOne(conversation)
  await sync(teacher)
  expect(copyIn(teacher)).toBeDefined()
})

it("text that the coach typed on the teacher's behalf counts as the teacher's", async () => {
  const { coach, teacher } = all
  await eraseOne(conversation)
  await sync(coach)
  await sync(teacher)
  expect(reportOf(teacher)?.onBehalf).toContain('s1')
  expect(copyIn(teacher)?.at).toBe(teacher.world.now())
})

it('a lesson that is erased before its report stays readable with it, and is in the copy of the report', async () => {
  const { teacher, office } = all
  await herWords()
  await eraseOne(lesson)
  await sync(teacher)
  expect(bookOf(teacher).records().has(lesson)).toBe(false)
  expect(bookOf(teacher).record(lesson)?.kind).toBe('lesson')
  expect(kindsIn(teacher)).toEqual(['lesson'])
  office.pass(DAY_MS)
  await comeBack(teacher, PIN)
  await eraseOne(conversation)
  await sync(teacher)
  expect(kindsIn(teacher)).toEqual(['conversation', 'lesson'])
  expect(copyIn(teacher)?.at).toBe(teacher.world.now())
  expect(bookOf(teacher).bin.view()).toHaveLength(1)
})

it('reports are erased before their lessons', async () => {
  const { coach } = all
  const { outgoing } = sessionOf(coach)
  await eraseAll()
  const waiting = outgoing.ids()
  const rows = must(await sessionOf(coach).connection.read((db) => db.outgoing.orderBy('n').toArray()))
  const order = rows.filter(({ kind }) => kind === 'erasure').map(({ recordId }) => recordId)
  expect(waiting.length).toBeGreaterThan(1)
  expect(order[0]).toBe(conversation)
  expect(order).toContain(lesson)
})
