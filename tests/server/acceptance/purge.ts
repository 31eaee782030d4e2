/** How long the server keeps a record, on every database. */
import { describe, expect, it } from 'vitest'
import { RecordId } from '#domain/ground/id.ts'
import { doChores } from '#server/operating/chores.ts'
import {
  createStaff,
  daysPass,
  envelopeOf,
  grantOf,
  inboxIds,
  newRecord,
  type Person,
  post,
  readInbox,
  type TestServer,
} from '../../support/server-persona.ts'
import type { Opened } from './opened.ts'

const kindsOf = async (server: TestServer, reader: Person) =>
  (await readInbox(server, reader)).map(({ item }) => item.kind)

async function bornRecord(server: TestServer, coach: Person, eraseAfter: string) {
  const record = newRecord(coach)
  const birth = envelopeOf(record, coach, { eraseAfter })
  const items = [await grantOf(record, coach, coach.accountId), birth]
  expect(await post(server, coach, items)).toEqual(['stored', 'stored'])
  return { record, birth, items }
}

export function describePurge(opened: Opened): void {
  describe('purging', () => {
    it('leaves only ids when the latest month of a record is over, also of its grants', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      const { record, items } = await bornRecord(server, coach, '2026-11')
      await doChores(server.context)
      expect(await kindsOf(server, coach)).toEqual(['grant', 'envelope'])
      await daysPass(server, 9, coach)
      await doChores(server.context)
      expect(await kindsOf(server, coach)).toEqual(['erased', 'erased'])
      expect(await inboxIds(server, coach)).toEqual(items.map(({ itemId }) => itemId))
      expect(await server.db.reader.q.selectFrom('grants').selectAll().execute()).toEqual([])
      expect(await post(server, coach, items)).toEqual(['duplicate', 'duplicate'])
      expect(await post(server, coach, [envelopeOf(record, coach)])).toEqual(['denied'])
    })

    it('keeps a record in use whole, its first entry included', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      const { record } = await bornRecord(server, coach, '2026-11')
      await post(server, coach, [envelopeOf(record, coach, { eraseAfter: '2026-12' })])
      await daysPass(server, 9, coach)
      await doChores(server.context)
      expect(await kindsOf(server, coach)).toEqual(['grant', 'envelope', 'envelope'])
      await daysPass(server, 31, coach)
      await doChores(server.context)
      expect(await kindsOf(server, coach)).toEqual(['erased', 'erased', 'erased'])
    })

    it('never erases an account’s own record, which a second device needs', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      const own = { recordId: RecordId.parse(coach.accountId), owner: coach.accountId }
      await post(server, coach, [
        await grantOf(own, coach, coach.accountId),
        envelopeOf(own, coach, { eraseAfter: '2026-11' }),
      ])
      await daysPass(server, 900, coach)
      await doChores(server.context)
      expect(await kindsOf(server, coach)).toEqual(['grant', 'envelope'])
    })

    it('keeps nothing for more than 24 months, whatever an envelope requests', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      await bornRecord(server, coach, '2099-01')
      await daysPass(server, 730, coach)
      await doChores(server.context)
      expect(await kindsOf(server, coach)).toEqual(['grant', 'envelope'])
      await daysPass(server, 31, coach)
      await doChores(server.context)
      expect(await kindsOf(server, coach)).toEqual(['erased', 'erased'])
    })

    it('keeps records of a tablet whose clock is years behind for twelve months', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      await bornRecord(server, coach, '2022-11')
      await daysPass(server, 360, coach)
      await doChores(server.context)
      expect(await kindsOf(server, coach)).toEqual(['grant', 'envelope'])
      await daysPass(server, 31, coach)
      await doChores(server.context)
      expect(await kindsOf(server, coach)).toEqual(['erased', 'erased'])
    })

    it('uses the months of owners only: a reader’s envelope does not keep a record longer', async () => {
      const server = opened.server()
      const { coach, teachers } = await createStaff(server, 1)
      const [teacher] = teachers
      if (!teacher) throw new Error('no teacher')
      const { record } = await bornRecord(server, coach, '2026-11')
      await post(server, coach, [await grantOf(record, coach, teacher.accountId, false)])
      expect(await post(server, teacher, [envelopeOf(record, teacher, { eraseAfter: '2028-01' })])).toEqual([
        'stored',
      ])
      await daysPass(server, 9, coach, teacher)
      await doChores(server.context)
      expect(await kindsOf(server, teacher)).toEqual(['erased', 'erased', 'erased'])
    })

    it('is not possible for an envelope without a valid month, which is refused', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      const envelope = envelopeOf(newRecord(coach), coach)
      if (envelope.kind !== 'envelope') throw new Error('no envelope')
      const wrong = { ...envelope, header: { ...envelope.header, eraseAfter: 'never' } }
      expect(await post(server, coach, [wrong])).toEqual(['malformed'])
    })
  })
}
