/** The programme, contributions, and the figures made from them, on every database. */
import { describe, expect, it } from 'vitest'
import { AggregatesAnswer } from '#domain/disclosure/aggregates.ts'
import {
  answerOf,
  ask,
  createStaff,
  daysPass,
  invite,
  join,
  type Person,
  putSettings,
  schoolA,
  schoolB,
  settings,
  type TestServer,
} from '../../support/server-persona.ts'
import { lesson, send } from './contributing.ts'
import type { Opened } from './opened.ts'

const figures = (server: TestServer, person: Person, headers = '') =>
  ask(server, person, 'GET', `/api/aggregates${headers}`)

export function describeFigures(opened: Opened): void {
  describe('the programme', () => {
    it('is changed by one coordinator at a time, and read by everybody', async () => {
      const server = opened.server()
      const { coordinator, coach } = await createStaff(server, 0)
      const stale = await putSettings(server, coordinator, 0, { releaseDates: ['2027-07-10'] })
      expect([stale.status, await stale.json()]).toEqual([409, { problem: 'settings_stale' }])
      const changed = await answerOf(
        await putSettings(server, coordinator, 1, { releaseDates: ['2027-07-10'] }),
      )
      expect(changed).toMatchObject({
        revision: 2,
        settings: { releaseDates: ['2027-07-10'] },
        startedPeriods: [],
      })
      expect(await answerOf(await ask(server, coach, 'GET', '/api/programme'))).toEqual(changed)
      expect((await putSettings(server, coach, 2)).status).toBe(403)
      expect((await putSettings(server, coordinator, 2, { k: 4 })).status).toBe(400)
      expect((await putSettings(server, coordinator, 2, { instrument: 'ts4-2031/1' })).status).toBe(400)
      const schools = [{ schoolId: 'not-a-uuid', name: 'De Wilg', type: 'PO', expectedParticipants: 5 }]
      expect((await putSettings(server, coordinator, 2, { schools })).status).toBe(400)
    })

    it('refuses the slips that the form refuses, and says what they are about', async () => {
      const server = opened.server()
      const { coordinator } = await createStaff(server, 0)
      const [a, b] = settings().schools
      const [period] = settings().periods
      const slips = [
        { schools: [{ ...a, expectedParticipants: 0 }, b] },
        { schools: [a, { ...b, name: ` ${a?.name.toUpperCase()}` }] },
        { schoolYear: '2019-2020', periods: [], releaseDates: [] },
        { periods: [{ ...period, start: '2024-09-01' }] },
        { periods: [{ ...period, end: '2025-09-01' }] },
        { k: 4 },
      ]
      for (const slip of slips) {
        const answer = await putSettings(server, coordinator, 1, slip)
        expect([answer.status, await answer.json()], JSON.stringify(slip)).toMatchObject([
          400,
          { problem: 'settings_doubtful' },
        ])
      }
      expect((await putSettings(server, coordinator, 1)).status).toBe(200)
    })

    it('can change its expected numbers until the first contribution', async () => {
      const server = opened.server()
      const { coordinator, coach } = await createStaff(server, 0)
      const [a, b] = settings().schools
      const schools = [{ ...a, expectedParticipants: 6 }, b]
      expect((await putSettings(server, coordinator, 1, { schools })).status).toBe(200)
      for (const value of [1, 2, 3, 4, 4, 3]) await send(server, coach, lesson(value))
      expect((await putSettings(server, coordinator, 2)).status).toBe(409)
      expect((await putSettings(server, coordinator, 2, { schools, k: 6 })).status).toBe(200)
    })

    it('is frozen by the first contribution', async () => {
      const server = opened.server()
      const { coordinator, coach } = await createStaff(server, 0)
      expect(await send(server, coach, lesson(3))).toEqual([200, 'stored'])
      const response = await putSettings(server, coordinator, 1, { releaseDates: ['2027-07-10'] })
      expect([response.status, await response.json()]).toMatchObject([409, { problem: 'settings_frozen' }])
    })
  })

  describe('the figures', () => {
    it('are the same bytes for every coordinator until a release, and show no school below five', async () => {
      const server = opened.server()
      const { coordinator, coach } = await createStaff(server, 0)
      const other = await join(server, await invite(server, coordinator, 'coordinator', []))
      const coachB = await join(server, await invite(server, coordinator, 'coach', [schoolB]))
      const before = await (await figures(server, coordinator)).text()
      for (const value of [1, 2, 3, 4, 4]) await send(server, coach, lesson(value))
      for (const value of [2, 3, 3]) await send(server, coachB, lesson(value, { schoolId: schoolB }))
      expect(await (await figures(server, other)).text()).toBe(before)
      await daysPass(server, 60, coordinator, other)
      const [one, two] = [await figures(server, coordinator), await figures(server, other)]
      const text = await one.text()
      expect(text).not.toBe(before)
      expect(await two.text()).toBe(text)
      expect(two.headers.get('etag')).toBe(one.headers.get('etag'))
      const answer = AggregatesAnswer.parse(JSON.parse(text))
      expect(answer.lastRelease).toBe('2027-01-15')
      const unitA = answer.rows.find((row) => row.scope === 'unit' && row.schoolIds.includes(schoolA))
      expect(unitA?.n).toBe(5)
      const unitB = answer.rows.find((row) => row.scope === 'unit' && row.schoolIds.includes(schoolB))
      expect(unitB?.n ?? null).toBeNull()
    })

    it('need six people where somebody is both coordinator and coach', async () => {
      const server = opened.server()
      const { coordinator, coach } = await createStaff(server, 0)
      await join(server, await invite(server, coordinator, 'coach', [schoolB]), coordinator)
      for (const value of [1, 2, 3, 4, 4]) await send(server, coach, lesson(value))
      await daysPass(server, 60, coordinator)
      const answer = AggregatesAnswer.parse(await answerOf(await figures(server, coordinator)))
      expect(answer.rows.every((row) => row.n === null || row.n >= 6)).toBe(true)
    })

    it('need as many people as the operator demands, also under older settings', async () => {
      const server = opened.server()
      const { coordinator, coach } = await createStaff(server, 0)
      for (const value of [1, 2, 3, 4, 4]) await send(server, coach, lesson(value))
      const restarted = opened.server({ minimumGroup: 6 })
      await daysPass(restarted, 60, coordinator)
      const answer = AggregatesAnswer.parse(await answerOf(await figures(restarted, coordinator)))
      expect([answer.k, answer.lastRelease]).toEqual([6, '2027-01-15'])
      expect(answer.rows.every((row) => row.n === null)).toBe(true)
    })

    it('appear on the release date in UTC, not earlier', async () => {
      const server = opened.server()
      const { coordinator, coach } = await createStaff(server, 0)
      for (const value of [1, 2, 3, 4, 4]) await send(server, coach, lesson(value))
      await daysPass(server, 40, coordinator)
      // 15 January 2027 has begun in Amsterdam and not in UTC, then in both and not in Phoenix.
      server.turnClock(Date.UTC(2027, 0, 14, 23, 59) - server.context.world.now())
      const released = async () =>
        AggregatesAnswer.parse(await answerOf(await figures(server, coordinator))).lastRelease
      expect(await released()).toBeNull()
      server.turnClock(60_000)
      expect(await released()).toBe('2027-01-15')
    })

    it('are the same bytes and headers for four people as for nobody, at every release', async () => {
      const server = opened.server()
      const { coordinator } = await createStaff(server, 0)
      const coach = await join(server, await invite(server, coordinator, 'coach', [schoolB]))
      const sent = [1, 4, 4, 1].map((value) => lesson(value, { schoolId: schoolB }))
      const seen = async () => {
        const response = await figures(server, coordinator)
        const headers = [...response.headers].filter(([name]) => name !== 'set-cookie')
        return { status: response.status, headers, body: await response.text() }
      }
      const empty = [await seen()]
      const forget = () => server.db.transact(({ q }) => q.deleteFrom('ledger').execute())
      for (const days of [60, 180]) {
        await daysPass(server, days, coordinator, coach)
        empty.push(await seen())
      }
      await forget()
      server.turnClock(-240 * 86_400_000)
      for (const body of sent) expect(await send(server, coach, body)).toEqual([200, 'stored'])
      const few = [await seen()]
      for (const days of [60, 180]) {
        await daysPass(server, days, coordinator, coach)
        few.push(await seen())
      }
      expect(few).toEqual(empty)
      expect(await server.db.reader.q.selectFrom('contributions').selectAll().execute()).toEqual([])
    })

    it('leave out a contribution withdrawn before the release, and do not change when one is withdrawn after it', async () => {
      const server = opened.server()
      const { coordinator } = await createStaff(server, 0)
      const coach = await join(server, await invite(server, coordinator, 'coach', [schoolB]))
      const sent = [1, 2, 3, 4, 4, 3].map((value) => lesson(value, { schoolId: schoolB }))
      for (const body of sent) await send(server, coach, body)
      const withdraw = async (body = sent[0]) => {
        const asked = { contributionId: body?.contribution.contributionId, writeSecret: body?.writeSecret }
        return answerOf(await ask(server, coach, 'POST', '/api/contributions/withdraw', asked))
      }
      expect(await withdraw(sent[5])).toEqual({ result: 'withdrawn' })
      await daysPass(server, 60, coordinator, coach)
      const text = await (await figures(server, coordinator)).text()
      const unitB = AggregatesAnswer.parse(JSON.parse(text)).rows.find((row) => row.unitId?.includes(schoolB))
      expect(unitB?.n).toBe(5)
      expect(await withdraw(sent[0])).toEqual({ result: 'withdrawn' })
      expect(await server.db.reader.q.selectFrom('contributions').selectAll().execute()).toHaveLength(4)
      expect(await (await figures(server, coordinator)).text()).toBe(text)
    })

    it('are for coordinators, take no parameters, and answer 304 when nothing is new', async () => {
      const server = opened.server()
      const { coordinator, coach } = await createStaff(server, 0)
      expect((await figures(server, coach)).status).toBe(403)
      expect((await figures(server, coordinator, '?school=x')).status).toBe(400)
      const etag = (await figures(server, coordinator)).headers.get('etag') ?? ''
      const headers = {
        ...{ 'x-lesspiegel-device': coordinator.deviceId, 'if-none-match': etag },
        cookie: [...coordinator.cookies].map((c) => c.join('=')).join('; '),
      }
      const again = await server.app.request('https://spiegel.example/api/aggregates', { headers })
      expect(again.status).toBe(304)
    })

    it('include every contribution that was accepted while the release waited', async () => {
      const server = opened.server()
      const { coordinator, coach } = await createStaff(server, 0)
      const bodies = [1, 2, 3, 4, 4].map((value) => lesson(value))
      for (const body of bodies) await send(server, coach, body)
      await daysPass(server, 230, coach, coordinator)
      const race = [...bodies, lesson(1), lesson(2, { ordinal: 2 })].map((body) => send(server, coach, body))
      const [answers] = await Promise.all([
        Promise.all(race),
        figures(server, coordinator),
        figures(server, coordinator),
      ])
      expect(answers.every(([status]) => status === 409)).toBe(true)
      expect(await server.db.reader.q.selectFrom('contributions').selectAll().execute()).toEqual([])
    })

    it('are released once, however many ask at that moment', async () => {
      const server = opened.server()
      const { coordinator, coach } = await createStaff(server, 0)
      for (const value of [1, 2, 3, 4, 4]) await send(server, coach, lesson(value))
      await daysPass(server, 60, coordinator)
      const texts = await Promise.all(
        [1, 2, 3, 4].map(async () => (await figures(server, coordinator)).text()),
      )
      expect(new Set(texts).size).toBe(1)
      const rows = await server.db.reader.q.selectFrom('ledger').selectAll().execute()
      expect(rows.filter((row) => row.row_json.includes('"kind":"release"'))).toHaveLength(1)
    })
  })
}
