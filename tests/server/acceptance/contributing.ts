/** Contributions on every database: who may send them, which ones count, and which traces they leave. */
import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { framework2026 } from '#instruments/edition-2026/framework-2026.ts'
import {
  answerOf,
  ask,
  bytesOf,
  createStaff,
  daysPass,
  invite,
  join,
  type Person,
  schoolA,
  schoolB,
  type TestServer,
} from '../../support/server-persona.ts'
import type { Opened } from './opened.ts'

const items = framework2026.items.map(({ id }) => id)

const scores = (value: number) => Object.fromEntries(items.map((id) => [id, value]))
export const lesson = (value: number, more: object = {}) => ({
  writeSecret: bytesOf(32),
  contribution: {
    ...{
      subject: bytesOf(32),
      contributionId: bytesOf(32),
      schoolId: schoolA,
      schoolYear: '2026-2027',
      periodId: 'p1',
    },
    ...{ instrument: 'ts4-2026-draft/1', set: 'full', ordinal: 1, scores: scores(value), ...more },
  },
})
export const send = async (server: TestServer, person: Person, body: object) => {
  const response = await ask(server, person, 'POST', '/api/contributions', body)
  return [response.status, ...Object.values((await response.json()) as object)]
}

export function describeContributing(opened: Opened): void {
  describe('a contribution', () => {
    it('counts once however often it is sent, and only its secret replaces it', async () => {
      const server = opened.server()
      const { coordinator, coach, teachers } = await createStaff(server, 1)
      const [teacher] = teachers
      if (!teacher) throw new Error('no teacher')
      const body = lesson(2)
      expect(await send(server, coach, body)).toEqual([200, 'stored'])
      expect(await send(server, teacher, body)).toEqual([200, 'stored'])
      expect(await send(server, coach, { ...body, writeSecret: bytesOf(32) })).toEqual([403, 'proof_wrong'])
      expect((await send(server, coordinator, lesson(2)))[0]).toBe(403)
      const rows = await server.db.reader.q.selectFrom('contributions').selectAll().execute()
      expect(rows).toHaveLength(1)
      expect(Object.keys(rows[0] ?? {}).sort()).toEqual([
        ...[
          'contribution_id',
          'ordinal',
          'period_id',
          'school_id',
          'school_year',
          'sealed',
          'subject',
          'waits',
          'write_hash',
        ],
      ])
      expect(JSON.stringify(rows)).not.toContain(items[0])
    })

    it('is withdrawn by anybody who has its secret', async () => {
      const server = opened.server()
      const { coordinator, coach, teachers } = await createStaff(server, 1)
      const [teacher = coach] = teachers
      for (const [first, second] of [
        [coach, teacher],
        [teacher, coach],
      ] as const) {
        const { writeSecret, contribution } = lesson(2)
        await send(server, coach, { writeSecret, contribution })
        const withdraw = (person: Person, secret: string) => {
          const body = { contributionId: contribution.contributionId, writeSecret: secret }
          return ask(server, person, 'POST', '/api/contributions/withdraw', body)
        }
        for (const person of [coach, teacher]) expect((await withdraw(person, bytesOf(32))).status).toBe(403)
        expect((await withdraw(coordinator, writeSecret)).status).toBe(403)
        expect(await answerOf(await withdraw(first, writeSecret))).toEqual({ result: 'withdrawn' })
        expect(await answerOf(await withdraw(second, writeSecret))).toEqual({ result: 'gone' })
      }
    })

    it('is refused outside the programme and after its release', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      const sent = [1, 2, 3, 4, 4].map((value) => lesson(value))
      for (const body of sent) expect(await send(server, coach, body)).toEqual([200, 'stored'])
      expect((await send(server, coach, lesson(3, { periodId: 'p9' }))).slice(0, 2)).toEqual([
        400,
        'bad_request',
      ])
      await daysPass(server, 60, coach)
      expect((await send(server, coach, sent[0] ?? {})).slice(0, 2)).toEqual([409, 'release_past'])
    })

    it('is accepted from coaches and teachers of its school, not from a coordinator', async () => {
      const server = opened.server()
      const { coordinator, coach, teachers } = await createStaff(server, 1)
      const [teacher = coach] = teachers
      const there = lesson(4, { schoolId: schoolB })
      for (const person of [coach, teacher])
        expect(await send(server, person, there)).toEqual([403, 'not_allowed', 'schoolId'])
      const both = await join(server, await invite(server, coordinator, 'coordinator', [schoolA, schoolB]))
      await join(server, await invite(server, coordinator, 'coach', [schoolA]), both)
      expect((await send(server, both, there))[0]).toBe(403)
      const coachB = await join(server, await invite(server, coordinator, 'coach', [schoolB]))
      expect(await send(server, coachB, there)).toEqual([200, 'stored'])
      expect(await rowsOf(server)).toHaveLength(1)
    })

    it('is stored once per teacher, period and lesson, and its id cannot be used for another teacher', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      const first = lesson(3)
      const { subject } = first.contribution
      expect(await send(server, coach, first)).toEqual([200, 'stored'])
      for (const ordinal of [1, 1, 2, 2, 2]) await send(server, coach, lesson(4, { subject, ordinal }))
      expect((await rowsOf(server)).map((row) => row.ordinal).sort()).toEqual([1, 2])
      for (const more of [{ subject: bytesOf(32) }, { ordinal: 2 }]) {
        const moved = { ...first, contribution: { ...first.contribution, ...more } }
        expect((await send(server, coach, moved))[0]).toBe(400)
      }
      await daysPass(server, 60, coach)
      const moved = { ...first, contribution: { ...first.contribution, subject: bytesOf(32) } }
      expect((await send(server, coach, moved))[0]).toBe(400)
      expect((await rowsOf(server)).filter((row) => row.subject !== subject)).toEqual([])
    })

    it('beyond the roster waits, and the answer does not reveal how many teachers were observed', async () => {
      const server = opened.server()
      const { coordinator, coach } = await createStaff(server, 0)
      const honest = [1, 2, 3].map((value) => lesson(value))
      for (const body of honest) await send(server, coach, body)
      const probes = Array.from({ length: 9 }, () => lesson(4))
      const seen = []
      for (const probe of probes) {
        const { contributionId } = probe.contribution
        seen.push([
          await send(server, coach, probe),
          await send(server, coach, { ...probe, writeSecret: bytesOf(32) }),
          await send(server, coach, probe),
          await takeBack(server, coach, contributionId, bytesOf(32)),
        ])
      }
      expect(new Set(seen.map((one) => JSON.stringify(one))).size).toBe(1)
      const counting = async () => (await rowsOf(server)).filter(({ waits }) => waits === 0)
      expect(await counting()).toHaveLength(5)
      const kept = new Set((await counting()).map((row) => row.subject))
      for (const { contribution } of honest) expect(kept).toContain(contribution.subject)
      const [gone = lesson(1)] = honest
      await takeBack(server, coach, gone.contribution.contributionId, gone.writeSecret)
      expect(await counting()).toHaveLength(5)
      await daysPass(server, 60, coordinator, coach)
      await ask(server, coordinator, 'GET', '/api/aggregates')
      expect(await membersOf(server)).toHaveLength(5)
      await daysPass(server, 180, coordinator, coach)
      await ask(server, coordinator, 'GET', '/api/aggregates')
      expect([await rowsOf(server), await membersOf(server)]).toEqual([[], []])
    })

    it('of a second lesson may come before the first, and counts only together with it', async () => {
      const server = opened.server()
      const { coordinator, coach } = await createStaff(server, 0)
      for (let i = 0; i < 7; i++) await send(server, coach, lesson(4, { ordinal: 2 }))
      const subjects = Array.from({ length: 5 }, () => bytesOf(32))
      for (const subject of subjects) {
        expect(await send(server, coach, lesson(3, { subject, ordinal: 2 }))).toEqual([200, 'stored'])
        expect(await send(server, coach, lesson(2, { subject }))).toEqual([200, 'stored'])
      }
      await daysPass(server, 60, coordinator, coach)
      await ask(server, coordinator, 'GET', '/api/aggregates')
      expect((await membersOf(server)).map((row) => row.subject).sort()).toEqual([...subjects].sort())
      const ledger = await server.db.reader.q.selectFrom('ledger').select('row_json').execute()
      expect(ledger.filter((row) => /"kind":"growth".*"n":5/.test(row.row_json))).toHaveLength(1)
    })

    it('leaves no count, no log line and no order of arrival', async () => {
      const server = opened.server()
      const { coach } = await createStaff(server, 0)
      const page = async () => (await server.app.request('https://spiegel.example/metrics')).text()
      const [before, lines] = [await page(), server.lines.length]
      for (const value of [1, 2, 3, 4]) await send(server, coach, lesson(value))
      await takeBack(server, coach, bytesOf(32), bytesOf(32))
      const requests = (text: string) => Number(/requests_total\{status="2xx"\} (\d+)/.exec(text)?.[1])
      const after = await page()
      expect(requests(after)).toBe(requests(before) + 1)
      expect(after).not.toContain('contribution')
      expect(server.lines.slice(lines)).toEqual([])
      if (server.db.dialect === 'sqlite') {
        const rowid = sql`select rowid from contributions`.execute(server.db.reader.q)
        await expect(rowid).rejects.toThrow(/no such column: rowid/)
      }
    })
  })
}

const rowsOf = ({ db }: TestServer) => db.reader.q.selectFrom('contributions').selectAll().execute()
const membersOf = ({ db }: TestServer) => db.reader.q.selectFrom('sealed_members').selectAll().execute()
const takeBack = async (server: TestServer, person: Person, contributionId: string, writeSecret: string) => {
  const body = { contributionId, writeSecret }
  return (await ask(server, person, 'POST', '/api/contributions/withdraw', body)).status
}
