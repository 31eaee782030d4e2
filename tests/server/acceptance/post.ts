/** How the server handles a batch of items, on every database. */
import { describe, expect, it } from 'vitest'
import { RecordId } from '#domain/ground/id.ts'
import { setEpoch } from '#server/db/counters.ts'
import {
  answerOf,
  ask,
  bytesOf,
  createStaff,
  envelopeOf,
  erasureOf,
  grantOf,
  inboxIds,
  newRecord,
  post,
  postRaw,
  readInbox,
  uuid,
  withdrawalOf,
} from '../../support/server-persona.ts'
import type { Opened } from './opened.ts'

export function describePost(opened: Opened): void {
  describe('the outbox and the inbox', () => {
    it('brings what a coach shares to the teacher, the key first, and to the coach’s second device', async () => {
      const server = opened.server()
      const { coach, teachers } = await createStaff(server, 1)
      const [teacher] = teachers
      if (!teacher) throw new Error('no teacher')
      const record = newRecord(coach)
      const own = await grantOf(record, coach, coach.accountId)
      const first = envelopeOf(record, coach)
      expect(await post(server, coach, [own, first])).toEqual(['stored', 'stored'])
      expect(await inboxIds(server, teacher)).toEqual([])
      const shared = await grantOf(record, coach, teacher.accountId, true)
      const second = envelopeOf(record, coach)
      await post(server, coach, [shared, second])
      expect(await inboxIds(server, teacher)).toEqual([shared, own, first, second].map((item) => item.itemId))
      expect(await inboxIds(server, coach)).toEqual([own, first, shared, second].map((item) => item.itemId))
      const answer = envelopeOf(record, teacher)
      expect(await post(server, teacher, [answer])).toEqual(['stored'])
      expect((await inboxIds(server, coach)).at(-1)).toBe(answer.itemId)
    })

    it('stores once what is sent three times, and answers `duplicate`', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      const record = newRecord(coach)
      const items = [await grantOf(record, coach, coach.accountId), envelopeOf(record, coach)]
      const results = await Promise.all([1, 2, 3].map(() => post(server, coach, items)))
      expect(results.flat().filter((result) => result === 'stored')).toHaveLength(2)
      expect(results.flat().filter((result) => result === 'duplicate')).toHaveLength(4)
      expect(await inboxIds(server, coach)).toHaveLength(2)
    })

    it('keeps the first of two items with one id', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      const record = newRecord(coach)
      const item = envelopeOf(record, coach)
      await post(server, coach, [await grantOf(record, coach, coach.accountId), item])
      expect(await post(server, coach, [{ ...item, nonce: bytesOf(12) }])).toEqual(['hash_conflict'])
    })

    it('refuses the invalid items of a batch and stores the others', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      const record = newRecord(coach)
      const good = [
        await grantOf(record, coach, coach.accountId),
        envelopeOf(record, coach),
        envelopeOf(record, coach),
      ]
      const [own, a, b] = good
      const batch = [
        own,
        { kind: 'envelope', itemId: uuid(), header: 'no' },
        a,
        { ...envelopeOf(record, coach), body: 'A'.repeat(300_000) },
        { kind: 'parcel', itemId: uuid() },
        { ...envelopeOf(record, coach), itemId: uuid() },
        b,
      ]
      expect(await post(server, coach, batch)).toEqual([
        ...['stored', 'malformed', 'stored', 'too_large', 'malformed', 'malformed', 'stored'],
      ])
    })

    it('accepts nothing in another person’s name', async () => {
      const server = opened.server()
      const { coach, teachers } = await createStaff(server, 2)
      const [teacher, other] = teachers
      if (!teacher || !other) throw new Error('no teachers')
      const record = newRecord(coach)
      const own = await grantOf(record, coach, coach.accountId)
      await post(server, coach, [own, await grantOf(record, coach, teacher.accountId)])
      const forged = [
        envelopeOf(record, coach),
        await grantOf(record, coach, other.accountId, false, teacher),
        await grantOf(record, teacher, other.accountId),
        await withdrawalOf(record, teacher, own.itemId),
        await erasureOf(record, teacher),
        envelopeOf({ ...record, owner: teacher.accountId }, teacher),
      ]
      expect(await post(server, teacher, forged)).toEqual(forged.map(() => 'denied'))
      const badSignature = { ...(await grantOf(record, coach, other.accountId)), signature: bytesOf(64) }
      expect(await post(server, coach, [badSignature])).toEqual(['denied'])
      expect(await post(server, other, [envelopeOf(record, other)])).toEqual(['denied'])
      expect(await inboxIds(server, other)).toEqual([])
    })

    it('lets only the owner begin a record, and grants only to accounts', async () => {
      const server = opened.server()
      const { coach, teachers } = await createStaff(server, 1)
      const [teacher] = teachers
      if (!teacher) throw new Error('no teacher')
      expect(await post(server, teacher, [envelopeOf(newRecord(coach), teacher)])).toEqual(['denied'])
      const record = newRecord(coach)
      const stranger = await grantOf(record, coach, newRecord(coach).owner)
      const nobody = { ...stranger, reader: uuid() }
      expect(await post(server, coach, [nobody])).toEqual(['denied'])
      const rows = await server.db.reader.q.selectFrom('records').selectAll().execute()
      expect(rows).toEqual([])
    })

    it('keeps an account’s own record for that account', async () => {
      const server = opened.server()
      const { coach, teachers } = await createStaff(server, 1)
      const [teacher] = teachers
      if (!teacher) throw new Error('no teacher')
      const recordId = RecordId.parse(teacher.accountId)
      const squatted = { recordId, owner: coach.accountId }
      expect(await post(server, coach, [envelopeOf(squatted, coach)])).toEqual(['denied'])
      expect(
        await post(server, teacher, [envelopeOf({ recordId, owner: teacher.accountId }, teacher)]),
      ).toEqual(['stored'])
    })

    it('lets a co-owner share a record, but not end the grant of the account that began it', async () => {
      const server = opened.server()
      const { coach, teachers } = await createStaff(server, 2)
      const [teacher, other] = teachers
      if (!teacher || !other) throw new Error('no teachers')
      const record = newRecord(coach)
      const own = await grantOf(record, coach, coach.accountId)
      await post(server, coach, [own, await grantOf(record, coach, teacher.accountId, true)])
      const further = await grantOf(record, teacher, other.accountId)
      expect(await post(server, teacher, [further])).toEqual(['stored'])
      expect(await inboxIds(server, other)).toEqual([further.itemId])
      expect(await post(server, teacher, [await withdrawalOf(record, teacher, own.itemId)])).toEqual([
        'denied',
      ])
    })

    it('delivers nothing after a withdrawal, and what was missed after a new grant', async () => {
      const server = opened.server()
      const { coach, teachers } = await createStaff(server, 1)
      const [teacher] = teachers
      if (!teacher) throw new Error('no teacher')
      const record = newRecord(coach)
      const grant = await grantOf(record, coach, teacher.accountId)
      await post(server, coach, [await grantOf(record, coach, coach.accountId), grant])
      const withdrawal = await withdrawalOf(record, coach, grant.itemId)
      const missed = envelopeOf(record, coach)
      await post(server, coach, [withdrawal, missed])
      expect(await inboxIds(server, teacher)).toEqual([grant.itemId, withdrawal.itemId])
      expect(await post(server, teacher, [envelopeOf(record, teacher)])).toEqual(['denied'])
      expect(await post(server, coach, [grant])).toEqual(['duplicate'])
      expect(await inboxIds(server, teacher)).toHaveLength(2)
      const again = await grantOf(record, coach, teacher.accountId)
      await post(server, coach, [again])
      expect(await inboxIds(server, teacher)).toEqual(
        [grant, withdrawal, again, missed].map((item) => item.itemId),
      )
    })

    it('leaves only ids of an erased record, and never stores it again', async () => {
      const server = opened.server()
      const { coach, teachers } = await createStaff(server, 1)
      const [teacher] = teachers
      if (!teacher) throw new Error('no teacher')
      const record = newRecord(coach)
      const items = [
        await grantOf(record, coach, coach.accountId),
        await grantOf(record, coach, teacher.accountId),
        envelopeOf(record, coach, { body: 'SECRETBODY'.repeat(20) }),
      ]
      const erasure = await erasureOf(record, coach)
      await post(server, coach, items)
      await post(server, coach, [erasure])
      const inbox = await readInbox(server, teacher)
      expect(inbox.map(({ item }) => item.kind)).toEqual(['erased', 'erased', 'erasure'])
      expect(await post(server, coach, items)).toEqual(['duplicate', 'duplicate', 'duplicate'])
      expect(await post(server, teacher, [envelopeOf(record, teacher)])).toEqual(['denied'])
      const kept = await server.db.reader.q.selectFrom('items').selectAll().execute()
      expect(JSON.stringify(kept)).not.toContain('SECRETBODY')
    })

    it('pages an inbox without a gap, and gives each item the same receipt every time', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      const record = newRecord(coach)
      await post(server, coach, [
        await grantOf(record, coach, coach.accountId),
        ...Array.from({ length: 20 }, () => envelopeOf(record, coach)),
      ])
      const inSevens = await readInbox(server, coach, 7)
      expect(inSevens).toHaveLength(21)
      expect(inSevens).toEqual(await readInbox(server, coach))
      const large = Array.from({ length: 3 }, () => envelopeOf(record, coach, { body: 'A'.repeat(250_000) }))
      for (let i = 0; i < 4; i++) {
        await post(
          server,
          coach,
          large.map((item) => ({ ...item })),
        )
        for (const item of large)
          Object.assign(item, envelopeOf(record, coach, { body: 'A'.repeat(250_000) }))
      }
      const page = await ask(server, coach, 'GET', '/api/inbox?epoch=1&after=21')
      expect((await page.text()).length).toBeLessThan(2_100_000)
      expect(await readInbox(server, coach)).toHaveLength(33)
    })

    it('tells a client of a restored server to start over', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      await server.db.transact((tx) => setEpoch(tx, 2))
      const problem = { problem: 'epoch_changed', detail: '2' }
      const page = await answerOf(await ask(server, coach, 'GET', '/api/inbox?epoch=1'))
      expect(page).toMatchObject({ epoch: 2, items: [] })
      const record = newRecord(coach)
      expect(await answerOf(await postRaw(server, coach, [envelopeOf(record, coach)]), 409)).toEqual(problem)
    })

    it('keeps in a cookie how many items a device had not sent', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      const record = newRecord(coach)
      const response = await postRaw(server, coach, [envelopeOf(record, coach)], { pendingCount: 8 })
      const cookie = response.headers.getSetCookie().find((text) => text.startsWith('lp-unsent-')) ?? ''
      expect(cookie).not.toMatch(/HttpOnly/i)
      expect(cookie).toMatch(/Secure; SameSite=Strict/)
      const value = decodeURIComponent(/=([^;]*)/.exec(cookie)?.[1] ?? '')
      expect(JSON.parse(value)).toEqual({ pendingCount: 7, at: '2026-11-22T12:00:00.000Z' })
    })

    it('notifies the people whose inbox grew, and nobody else', async () => {
      const server = opened.server()
      const { coach, teachers } = await createStaff(server, 2)
      const [teacher, other] = teachers
      if (!teacher || !other) throw new Error('no teachers')
      const rung: string[] = []
      for (const person of [coach, teacher, other]) {
        server.context.bell.listen(person.accountId, () => rung.push(person.accountId))
      }
      const record = newRecord(coach)
      await post(server, coach, [await grantOf(record, coach, teacher.accountId)])
      expect(rung.sort()).toEqual([coach.accountId, teacher.accountId].sort())
    })

    it('sends an event without content when an inbox grows', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      const response = await ask(server, coach, 'GET', `/api/events`)
      expect(response.headers.get('content-type')).toContain('text/event-stream')
      const reader = response.body?.getReader()
      if (!reader) throw new Error('no stream')
      const read = async () => new TextDecoder().decode((await reader.read()).value)
      expect(await read()).toBe('event: post\ndata: {}\n\n')
      const next = read()
      const record = newRecord(coach)
      await post(server, coach, [await grantOf(record, coach, coach.accountId)])
      expect(await next).toBe('event: post\ndata: {}\n\n')
      await reader.cancel()
    })
  })
}
