/** Clients choose ids. One id never means two things, also when two requests use it at once. */
import { describe, expect, it } from 'vitest'
import { AccountId } from '#domain/ground/id.ts'
import { insertAccount } from '#server/db/accounts.ts'
import {
  answerOf,
  ask,
  bytesOf,
  createPerson,
  createStaff,
  envelopeOf,
  grantOf,
  invite,
  join,
  joinBody,
  newRecord,
  post,
  schoolA,
} from '../../support/server-persona.ts'
import type { Opened } from './opened.ts'

export function describeNames(opened: Opened): void {
  describe('an id that is in use', () => {
    it('stays a record that can be written to, also when an account with that id exists', async () => {
      const server = opened.server()
      const { coach, teachers } = await createStaff(server, 1)
      const [teacher = coach] = teachers
      const record = newRecord(coach)
      const birth = [
        await grantOf(record, coach, coach.accountId),
        await grantOf(record, coach, teacher.accountId, true),
      ]
      await post(server, coach, birth)
      const puppet = { ...(await createPerson()), accountId: AccountId.parse(record.recordId) }
      const link = await invite(server, coach, 'teacher', [schoolA])
      const refused = await ask(server, puppet, 'POST', '/api/join', joinBody(puppet, link))
      expect([refused.status, await refused.json()]).toEqual([
        ...[403, { problem: 'not_allowed', detail: 'accountId' }],
      ])
      expect(await post(server, teacher, [envelopeOf(record, teacher)])).toEqual(['stored'])
      // An earlier release of the server would have allowed this.
      await server.db.transact((tx) => insertAccount(tx, puppet, '2026-11-22T12:00:00.000Z'))
      for (const author of [teacher, coach])
        expect(await post(server, author, [envelopeOf(record, author)])).toEqual(['stored'])
      await join(server, link)
    })

    it('becomes a record or an account, whichever request is first', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      for (let i = 0; i < 12; i++) {
        const record = newRecord(coach)
        const link = await invite(server, coach, 'teacher', [schoolA])
        const puppet = { ...(await createPerson()), accountId: AccountId.parse(record.recordId) }
        const born = post(server, coach, [await grantOf(record, coach, coach.accountId)])
        const joined = ask(server, puppet, 'POST', '/api/join', joinBody(puppet, link))
        const [[result], { status }] = await Promise.all([born, joined])
        expect(['stored 403', 'denied 201']).toContain(`${result} ${status}`)
      }
    })

    it('becomes one account, also when two invitations are accepted with it at once', async () => {
      const server = opened.server()
      const { coordinator } = await createStaff(server, 0)
      for (let i = 0; i < 6; i++) {
        const links = [
          await invite(server, coordinator, 'coach', [schoolA]),
          await invite(server, coordinator, 'coach', [schoolA]),
        ]
        const person = await createPerson()
        const other = { ...(await createPerson()), accountId: person.accountId }
        const answers = await Promise.all(
          links.map(async (link, at) => {
            const body = joinBody(at === 0 ? person : other, link)
            const response = await ask(server, undefined, 'POST', '/api/join', body)
            return [response.status, ((await response.json()) as { problem?: string }).problem]
          }),
        )
        expect(answers.sort()).toEqual([
          [201, undefined],
          [409, 'account_exists'],
        ])
      }
    })

    it('is refused as the lookup of a second account’s recovery keys', async () => {
      const server = opened.server()
      const { coach, teachers } = await createStaff(server, 1)
      const [teacher = coach] = teachers
      const kept = { lookup: bytesOf(32), authHash: bytesOf(32), blob: bytesOf(64) }
      await answerOf(await ask(server, coach, 'PUT', '/api/recovery', kept))
      const refused = await ask(server, teacher, 'PUT', '/api/recovery', { ...kept, blob: bytesOf(64) })
      expect([refused.status, await refused.json()]).toEqual([409, { problem: 'hash_conflict' }])
      const rows = () => server.db.reader.q.selectFrom('recovery').selectAll().execute()
      expect((await rows()).map(({ account_id, blob }) => [account_id, blob])).toEqual([
        [coach.accountId, kept.blob],
      ])
      const lookup = bytesOf(32)
      const race = await Promise.all(
        [coach, teacher].map((person) => ask(server, person, 'PUT', '/api/recovery', { ...kept, lookup })),
      )
      expect(race.map(({ status }) => status).sort()).toEqual([200, 409])
    })
  })

  describe('an inbox number', () => {
    it('is refused above the largest that an inbox can reach', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      const statusOf = async (after: string) =>
        (await ask(server, coach, 'GET', `/api/inbox?epoch=1&after=${after}`)).status
      for (const after of [
        '3000000000',
        '2147483648',
        '9007199254740991',
        '1e300',
        '-1',
        '0.5',
        'x',
        'Infinity',
      ])
        expect(await statusOf(after)).toBe(400)
      expect(await statusOf('2147483647')).toBe(200)
    })
  })
}
