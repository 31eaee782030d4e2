/**
 * Who reads what, on real tablets with the real server: ended access, replaced accounts, coaches who meet, erasures.
 */

import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sealGrant, signWithdrawal } from '#crypto/grant.ts'
import { createRecordKey } from '#crypto/record-key.ts'
import { type AccountId, ItemId, type RecordId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { accountBookOf, meet } from '#domain/programme/account.ts'
import { conversationOf } from '#domain/programme/conversation.ts'
import { introduce } from '#domain/programme/introduction.ts'
import { amendLesson, lessonOf } from '#domain/programme/lesson.ts'
import { trajectoryOf } from '#domain/programme/trajectory.ts'
import { replanVisit, visitOf } from '#domain/programme/visit.ts'
import { bindParty, endBinding } from '#domain/record/binding.ts'
import { type Item, Item as ItemSchema } from '#domain/wire/item.ts'
import { InboxPage } from '#domain/wire/post.ts'
import { grantRecord } from '#storage/sharing/granting.ts'
import { bookOf, comeBack, join, must, sync } from '../bots/bot.ts'
import { inviteTeacher, plan, stateOf, trajectoryFor, write } from '../bots/coach-bot.ts'
import { answer } from '../bots/teacher-bot.ts'
import { teachersOf } from '../support/answers.ts'
import { forgedEnvelope, slipIn } from '../support/forger.ts'
import type { Tablet } from '../support/post-office.ts'
import {
  COLLEAGUE,
  lessonAndConversation,
  openColleague,
  openStaff,
  PIN,
  type Staff,
  secondTablet,
  TEACHER,
} from '../support/staff.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const DAY_MS = 86_400_000

let all: Staff
beforeEach(async () => {
  all = await openStaff()
})
afterEach(() => all.office.close())

const accountOf = (tablet: Tablet): AccountId => bookOf(tablet).me.accountId

function sessionOf(tablet: Tablet) {
  const session = tablet.entrance.opened()?.book.session
  if (!session) throw new Error('locked')
  return session
}

function contactsOf(tablet: Tablet) {
  return accountBookOf(stateOf(tablet, bookOf(tablet).me.accountRecord)).contacts
}

/** All items that the server put into this account's inbox. */
async function deliveredTo(reader: AccountId): Promise<Item[]> {
  const rows = await all.office.server.db.reader.q
    .selectFrom('inbox_items')
    .innerJoin('items', 'items.item_id', 'inbox_items.item_id')
    .select('items.item')
    .where('inbox_items.account_id', '=', reader)
    .orderBy('inbox_items.n')
    .execute()
  return rows.flatMap(({ item }) => (item ? [ItemSchema.parse(JSON.parse(item))] : []))
}

/** Ends the next page of this inbox with these items, in a valid chain. */
async function deliver(to: Tablet, items: Item[]): Promise<void> {
  await sync(to)
  const cursor = must(
    await (to.entrance.opened()?.book.mailbag.cursor() ?? Promise.reject(new Error('locked'))),
  )
  to.network.lie = (path, told) => {
    const page = path === '/api/inbox' ? InboxPage.safeParse(told) : undefined
    if (!page?.success) return told
    let { n, chain } = cursor
    const added = items.map((item) => {
      n += 1
      const link = createHash('sha256').update(Buffer.from(chain, 'base64url')).update(item.itemId)
      chain = link.digest('base64url')
      return { n, item, receipt: 'A'.repeat(43), chain }
    })
    return { ...page.data, head: n, items: added }
  }
  await to.round()
  to.network.lie = undefined
}

describe('a coach who sent the link to the wrong person', () => {
  it('ends the access of that account, which keeps what it read and gets nothing new', async () => {
    const { coach, teacher, visit, personId } = all
    const trajectory = trajectoryFor(coach, personId).recordId
    const wrong = accountOf(teacher)
    const before = sessionOf(coach).keyring.keysOf(visit)
    must(await bookOf(coach).withdraw(trajectory, wrong, false))
    await write(coach, visit, [replanVisit({ class: 'groep 7a' })])
    const later = plan(coach, personId, { ordinal: 2, date: '2026-12-01', start: '10:00' })
    await sync(coach)
    await sync(teacher)
    expect(bookOf(coach).outgoing().parked).toEqual([])
    expect(trajectoryFor(coach, personId)).toMatchObject({ accounts: [], formerAccounts: [wrong] })

    expect(visitOf(stateOf(teacher, visit))).toMatchObject({ date: '2026-11-24' })
    expect(visitOf(stateOf(teacher, visit))?.class).toBeUndefined()
    expect(bookOf(teacher).record(later)).toBeUndefined()
    const refused = await bookOf(teacher).append(visit, replanVisit({ focus: 'Let op de start.' }))
    expect(refused).toMatchObject({ ok: false, problem: 'may_not_write' })

    const after = sessionOf(coach).keyring.keysOf(visit)
    expect(after).toHaveLength(before.length + 1)
    const newKeys = after.map(({ keyId }) => keyId).filter((id) => !before.some(({ keyId }) => keyId === id))
    const delivered = await deliveredTo(wrong)
    expect(delivered.some(({ kind }) => kind === 'withdrawal')).toBe(true)
    expect(delivered.some((item) => item.kind === 'envelope' && newKeys.includes(item.header.keyId))).toBe(
      false,
    )
    expect(JSON.stringify(delivered)).not.toContain(newKeys[0])
  })

  it('seals new entries under the new key, also after unlocking and on a second tablet', async () => {
    const { coach, teacher, visit, personId, office } = all
    must(await bookOf(coach).withdraw(trajectoryFor(coach, personId).recordId, accountOf(teacher), false))
    await sync(coach)
    const second = await secondTablet(office, coach)
    await comeBack(coach, PIN)
    const oldKeys = new Set(
      (await deliveredTo(accountOf(teacher))).flatMap((item) => (item.kind === 'grant' ? item.keyIds : [])),
    )
    for (const tablet of [coach, second]) {
      const entryId = must(await bookOf(tablet).append(visit, replanVisit({ end: '10:05' })))
      const row = must(await sessionOf(tablet).connection.read((db) => db.envelopes.get(entryId)))
      expect(row && oldKeys.has(row.envelope.header.keyId)).toBe(false)
    }
  })

  it('is not undone by a server that delivers the ended grant again, nor by later rounds', async () => {
    const { coach, teacher, visit, personId } = all
    const reader = accountOf(teacher)
    await sync(coach)
    const grants = (await deliveredTo(accountOf(coach))).filter(
      (item) => item.kind === 'grant' && item.reader === reader,
    )
    expect(grants.length).toBeGreaterThan(1)
    must(await bookOf(coach).withdraw(trajectoryFor(coach, personId).recordId, reader, false))
    await sync(coach)
    await deliver(coach, grants)
    for (const _ of [1, 2]) await sync(coach)
    expect(sessionOf(coach).readers.of(visit)?.readers.has(reader)).toBe(false)
    await comeBack(coach, PIN)
    await sync(coach)
    expect(sessionOf(coach).readers.of(visit)?.readers.has(reader)).toBe(false)
    expect(trajectoryFor(coach, personId).accounts).toEqual([])
  })

  it("removes what that account wrote in the teacher's name, or keeps it after the loss of a device", async () => {
    const { coach, teacher, personId } = all
    const { lesson, conversation } = await lessonAndConversation(all)
    await sync(coach)
    await sync(teacher)
    await answer(teacher, conversation, { choice: 'agreed', s7: 'Ik neem het wachten mee.' })
    await sync(teacher)
    await sync(coach)
    const reader = accountOf(teacher)
    must(await bookOf(coach).withdraw(trajectoryFor(coach, personId).recordId, reader, true))
    expect(conversationOf(stateOf(coach, conversation))).toMatchObject({
      answers: { s7: 'Ik neem het wachten mee.' },
    })
    expect(stateOf(coach, conversation).paths.s7?.heads[0]?.author).toBe(reader)
    expect(teachersOf(stateOf(coach, lesson))).toEqual([])
    await write(coach, conversation, [endBinding(reader, 'teacher', [])])
    const left = conversationOf(stateOf(coach, conversation))
    expect([left.answers.s7, left.agreement]).toEqual([undefined, undefined])
  })

  it('invites the right person afterwards, who is bound once the coach has confirmed the person', async () => {
    const { coach, teacher, visit, personId, office } = all
    const wrong = accountOf(teacher)
    const trajectory = trajectoryFor(coach, personId).recordId
    must(await bookOf(coach).withdraw(trajectory, wrong, false))
    const right = office.tablet()
    await join(right, await inviteTeacher(coach, personId), TEACHER, PIN)
    await sync(coach)
    expect(trajectoryFor(coach, personId).accounts).toEqual([])
    await write(coach, trajectory, [bindParty(accountOf(right), 'teacher')])
    await sync(coach)
    await sync(right)
    expect(visitOf(stateOf(right, visit))?.date).toBe('2026-11-24')
    expect(trajectoryFor(coach, personId).accounts).toEqual([accountOf(right)])
  })
})

it('a single visit can be withdrawn from a teacher, and no later round grants it again', async () => {
  const { coach, teacher, visit, personId } = all
  const reader = accountOf(teacher)
  must(await bookOf(coach).withdraw(visit, reader, true))
  for (const tablet of [coach, teacher, coach, coach]) await sync(tablet)
  expect(trajectoryFor(coach, personId).accounts).toEqual([reader])
  expect(teachersOf(stateOf(coach, visit))).toEqual([])
  expect(sessionOf(coach).readers.of(visit)?.readers.has(reader)).toBe(false)
})

describe('a withdrawal by an account that owns nothing', () => {
  it("is ignored by the coach's tablet, and refused by the server", async () => {
    const { coach, coordinator, teacher, visit } = all
    const [from, owner] = [sessionOf(coordinator).account, accountOf(coach)]
    const [grant] = sessionOf(coach).readers.grantsTo(visit, accountOf(teacher))
    if (!grant) throw new Error('no grant')
    const facts = { itemId: ItemId.parse(crypto.randomUUID()), recordId: visit, owner, grantId: grant.itemId }
    const item = await signWithdrawal(facts, from)
    await deliver(coach, [item])
    expect(sessionOf(coach).readers.of(visit)?.readers.has(accountOf(teacher))).toBe(true)
    const row = {
      itemId: facts.itemId,
      recordId: visit,
      at: 1,
      kind: 'withdrawal' as const,
      state: 'pending' as const,
    }
    must(await sessionOf(coordinator).groupCommit.commit({ outgoing: [{ ...row, item: { ...item } }] }))
    sessionOf(coordinator).outgoing.add([row])
    await sync(coordinator)
    expect(bookOf(coordinator).outgoing().parked).toMatchObject([{ problem: 'not_allowed' }])
  })
})

describe('a teacher who lost every device and the code', () => {
  async function joinsAgain() {
    const { coach, personId, office } = all
    const { lesson, conversation } = await lessonAndConversation(all)
    await sync(coach)
    await sync(all.teacher)
    await answer(all.teacher, conversation, { choice: 'agreed', s7: 'Ik neem het wachten mee.' })
    await sync(all.teacher)
    await sync(coach)
    const again = office.tablet()
    await join(again, await inviteTeacher(coach, personId), TEACHER, PIN)
    for (const tablet of [coach, again, coach, again]) await sync(tablet)
    return { again, lesson, conversation, trajectory: trajectoryFor(coach, personId).recordId }
  }

  it('gets nothing from a new invitation until the coach confirms that it is the same teacher', async () => {
    const { again, trajectory } = await joinsAgain()
    expect([...bookOf(again).records().keys()]).toEqual([bookOf(again).me.accountRecord])
    expect(teachersOf(stateOf(all.coach, trajectory))).toEqual([accountOf(all.teacher)])
    expect(contactsOf(all.coach)).toContainEqual(
      expect.objectContaining({ accountId: accountOf(again), personId: all.personId, metBy: 'invited' }),
    )
  })

  it('then reads all records again, continues writing, and the earlier entries keep their author', async () => {
    const { coach, teacher, visit } = all
    const { again, lesson, conversation, trajectory } = await joinsAgain()
    must(await bookOf(coach).withdraw(trajectory, accountOf(teacher), true))
    await write(coach, trajectory, [bindParty(accountOf(again), 'teacher')])
    await sync(coach)
    await sync(again)
    expect(lessonOf(stateOf(again, lesson))?.locked.ordinal).toBe(1)
    expect(teachersOf(stateOf(again, visit))).toContain(accountOf(again))
    expect(stateOf(coach, conversation).paths.s7?.heads[0]?.author).toBe(accountOf(teacher))
    await answer(again, conversation, { choice: 'agreed_with_statement', s7: 'En het bord eerst.' })
    await sync(again)
    await sync(coach)
    expect(conversationOf(stateOf(coach, conversation)).answers.s7).toBe('En het bord eerst.')
    expect(stateOf(coach, conversation).paths.s7?.heads[0]?.author).toBe(accountOf(again))
  })
})

describe('two coaches whom the coordinator invited', () => {
  it('meet through the coordinator, with their own keys', async () => {
    const { coach, coordinator } = all
    const other = await openColleague(all)
    const by = accountOf(coordinator)
    const { sealKey, signKey } = sessionOf(other).account
    expect(contactsOf(coach).find(({ accountId }) => accountId === accountOf(other))).toMatchObject({
      ...{ name: COLLEAGUE, metBy: 'introduced', by, sealKey, signKey },
    })
    expect(contactsOf(other).find(({ accountId }) => accountId === accountOf(coach))?.by).toBe(by)
  })

  it('hand a teacher over: the second coach reads, plans and converses, and the teacher reads it', async () => {
    const { coach, teacher, personId, visit } = all
    const { lesson, conversation } = await lessonAndConversation(all)
    const other = await openColleague(all)
    await sync(teacher)
    const trajectory = trajectoryFor(coach, personId).recordId
    must(await bookOf(coach).handOver(trajectory, accountOf(other)))
    for (const tablet of [coach, other, teacher]) await sync(tablet)
    for (const id of [trajectory, visit, lesson, conversation]) {
      const { parties, unverified, refused } = stateOf(other, id)
      expect(parties.get(accountOf(other))).toBe('coach')
      expect([unverified, refused]).toEqual([[], []])
    }
    expect(contactsOf(teacher).find(({ accountId }) => accountId === accountOf(other))).toMatchObject({
      ...{ metBy: 'introduced', by: accountOf(coach) },
    })
    await write(other, lesson, [amendLesson('later', 'De klok liep drie minuten voor.')])
    const next = plan(other, personId, { ordinal: 2, date: '2026-12-08', start: '09:15' })
    for (const tablet of [other, teacher, coach]) await sync(tablet)
    expect(lessonOf(stateOf(teacher, lesson))?.amendments).toMatchObject([{ key: 'later' }])
    expect(visitOf(stateOf(teacher, next))?.coach).toBe(accountOf(other))
    expect(bookOf(coach).record(next)).toBeUndefined()
    await write(teacher, next, [replanVisit({ focus: 'De instructie.' })])
    for (const tablet of [teacher, other]) await sync(tablet)
    expect(visitOf(stateOf(other, next))?.focus).toBe('De instructie.')
    expect(bookOf(other).outgoing().parked).toEqual([])
  })

  it('get no other keys from an account that may not introduce', async () => {
    const { coach, teacher, coordinator, personId } = all
    const other = await openColleague(all)
    const trajectory = trajectoryFor(coach, personId).recordId
    const evil = sessionOf(teacher).account
    const card = { accountId: accountOf(coordinator), name: 'Ton Verhoef', role: 'coordinator' as const }
    const keys = { sealKey: evil.sealKey, signKey: evil.signKey }
    const stranger = { ...card, ...keys, accountId: bookOf(teacher).me.accountId, role: 'coach' as const }
    const before = contactsOf(coach)
    // A teacher, in a record that the teacher reads but does not own.
    await slipIn(
      teacher,
      await forgedEnvelope(teacher, trajectory, introduce([{ ...card, ...keys }]).changes),
    )
    await sync(teacher)
    await sync(coach)
    expect(stateOf(coach, trajectory).refused).toHaveLength(1)
    expect(contactsOf(coach)).toEqual(before)
    // The coordinator, with other keys for a teacher whom the coach invited.
    const record = [...bookOf(coordinator).records().values()].find(({ kind }) => kind === 'introduction')
    if (!record) throw new Error('nobody was introduced')
    await write(coordinator, record.recordId, [introduce([stranger])])
    for (const tablet of [coordinator, coach, other]) await sync(tablet)
    expect(contactsOf(coach)).toEqual(before)
  })

  it('keep the card that came with an invitation, also when another tablet noted an introduction', async () => {
    const { coach, coordinator } = all
    const known = contactsOf(coach).find(({ accountId }) => accountId === accountOf(coordinator))
    if (!known) throw new Error('no coordinator')
    const account = bookOf(coach).me.accountRecord
    const introduced = { ...known, signKey: sessionOf(coach).account.signKey, metBy: 'introduced' as const }
    const path = `contacts/${known.accountId}`
    await write(coach, account, [{ ...meet(introduced), replaces: { [path]: [] } }])
    expect(contactsOf(coach).find(({ accountId }) => accountId === known.accountId)).toEqual(known)
  })

  it('both grant: a chain to the coach who began the record is accepted as long as it holds', async () => {
    const { coach, coordinator, personId, visit } = all
    const other = await openColleague(all)
    const trajectory = trajectoryFor(coach, personId).recordId
    must(await bookOf(coach).handOver(trajectory, accountOf(other)))
    for (const tablet of [coach, other]) await sync(tablet)
    must(await grantRecord(sessionOf(other), visit, accountOf(coordinator), true))
    for (const tablet of [other, coordinator, coach]) await sync(tablet)
    expect(visitOf(stateOf(coordinator, visit))?.date).toBe('2026-11-24')

    const from = sessionOf(other).account
    must(await bookOf(coach).withdraw(visit, from.accountId, true))
    for (const tablet of [coach, coordinator]) await sync(tablet)
    await write(coach, visit, [replanVisit({ class: 'groep 7b' })])
    for (const tablet of [coach, coordinator, other]) await sync(tablet)
    expect(visitOf(stateOf(coordinator, visit))?.class).toBe('groep 7b')
    expect(visitOf(stateOf(other, visit))?.class).toBeUndefined()

    const evil = createRecordKey()
    const to = sessionOf(coordinator).account
    const facts = {
      recordId: visit,
      owner: accountOf(coach),
      reader: to.accountId,
      readerSealKey: to.sealKey,
    }
    const itemId = ItemId.parse(crypto.randomUUID())
    await deliver(coordinator, [await sealGrant({ itemId, ...facts, keys: [evil], coOwner: true }, from)])
    expect(sessionOf(coordinator).keyring.key(evil.keyId)).toBeUndefined()
  })

  it('may both end access', async () => {
    const { coach, teacher, personId, visit } = all
    const other = await openColleague(all)
    must(await bookOf(coach).handOver(trajectoryFor(coach, personId).recordId, accountOf(other)))
    for (const tablet of [coach, other]) await sync(tablet)
    must(await bookOf(other).withdraw(trajectoryFor(other, personId).recordId, accountOf(teacher), false))
    for (const tablet of [other, coach, teacher]) await sync(tablet)
    for (const tablet of [coach, other]) {
      expect([...(sessionOf(tablet).readers.of(visit)?.readers.keys() ?? [])].sort()).toEqual(
        [accountOf(coach), accountOf(other)].sort(),
      )
    }
    await write(coach, visit, [replanVisit({ class: 'groep 7c' })])
    for (const tablet of [coach, other, teacher]) await sync(tablet)
    expect(visitOf(stateOf(other, visit))?.class).toBe('groep 7c')
    expect(visitOf(stateOf(teacher, visit))?.class).toBeUndefined()
  })
})

describe('a teacher in the bin', () => {
  const serverRows = async (recordId: RecordId) =>
    all.office.server.db.reader.q
      .selectFrom('items')
      .select(['kind', 'item'])
      .where('record_id', '=', recordId)
      .execute()

  async function thrownAway() {
    const { coach, teacher, personId } = all
    const { lesson, conversation } = await lessonAndConversation(all)
    await sync(coach)
    await sync(teacher)
    must(await bookOf(coach).bin.put({ title: TEACHER, records: [], person: personId }))
    return { lesson, conversation }
  }

  it('is not shown on this tablet, and restored with one tap, also after unlocking', async () => {
    const { coach, teacher, visit, personId } = all
    const { lesson } = await thrownAway()
    await comeBack(coach, PIN)
    await sync(coach)
    expect([...bookOf(coach).records().values()].filter(({ person }) => person === personId)).toEqual([])
    expect(bookOf(coach).bin.view()).toMatchObject([{ title: TEACHER }])
    await sync(teacher)
    expect(bookOf(teacher).record(lesson)).toBeDefined()
    must(await bookOf(coach).bin.takeOut(bookOf(coach).bin.view()[0]?.key ?? ''))
    // Planned on the 24th, and held on this day.
    expect(visitOf(stateOf(coach, visit))?.date).toBe('2026-11-22')
    expect(bookOf(coach).bin.view()).toEqual([])
  })

  it("is erased for all readers after thirty days, on the server and on the teacher's device", async () => {
    const { coach, teacher, visit, office } = all
    const { lesson, conversation } = await thrownAway()
    office.pass(29 * DAY_MS)
    await comeBack(coach, PIN)
    expect(bookOf(coach).bin.view()).toHaveLength(1)
    office.pass(2 * DAY_MS)
    await comeBack(coach, PIN)
    expect(bookOf(coach).bin.view()).toEqual([])
    await sync(coach)
    await sync(teacher)
    for (const recordId of [visit, lesson, conversation]) {
      expect(bookOf(teacher).records().has(recordId)).toBe(false)
      const rows = await serverRows(recordId)
      expect(rows.filter(({ kind }) => kind !== 'erasure').every(({ item }) => item === null)).toBe(true)
      expect(rows.filter(({ kind }) => kind === 'erasure')).toHaveLength(1)
    }
    expect([...bookOf(teacher).records().keys()]).toEqual([bookOf(teacher).me.accountRecord])
  })

  it('is erased at once when the coach confirms a second question', async () => {
    const { coach, teacher, personId } = all
    await thrownAway()
    must(await bookOf(coach).bin.erase(bookOf(coach).bin.view()[0]?.key ?? ''))
    await sync(coach)
    await sync(teacher)
    const left = [...sessionOf(coach).recordStore.records().values()].filter(
      ({ person }) => person === personId,
    )
    expect(left).toEqual([])
    expect([...bookOf(teacher).records().values()].map(({ kind }) => kind)).toEqual(['account'])
    expect(bookOf(coach).outgoing()).toMatchObject({ count: 0, parked: [] })
  })

  it('does not include others: a planned visit in the bin goes alone', async () => {
    const { coach, visit, personId } = all
    const second = plan(coach, personId, { ordinal: 2, date: '2026-12-01', start: '10:00' })
    await sync(coach)
    must(await bookOf(coach).bin.put({ title: 'Les 1', records: [visit] }))
    expect(bookOf(coach).record(visit)).toBeUndefined()
    expect(visitOf(stateOf(coach, second))?.date).toBe('2026-12-01')
    expect(trajectoryOf(stateOf(coach, trajectoryFor(coach, personId).recordId)).name).toBe(TEACHER)
    expect(instantOf(bookOf(coach).bin.view()[0]?.at ?? 0)).toBe(instantOf(coach.world.now()))
  })
})
