/** The programme, contributions, and the figures that come of them, on every database. */
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
  type TestServer,
} from '../../support/server-persona.ts'
import { lesson, send } from './contributing.ts'
import type { Opened } from './opened.ts'

const figures = (server: TestServer, person: Person, headers = '') =>
  ask(server, person, 'GET', `/api/aggregates${headers}`)

export function describeFigures(opened: Opened): void {
  describe('the programme', () => {
    it('is changed by coordinators, one after the other, and read by everybody', async () => {
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
      const schools = [{ schoolId: 'not-a-uuid', name: 'De Wilg', type: 'PO', expectedParticipants: 5 }]
      expect((await putSettings(server, coordinator, 2, { schools })).status).toBe(400)
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

    it('take six where somebody is both coordinator and coach', async () => {
      const server = opened.server()
      const { coordinator, coach } = await createStaff(server, 0)
      await join(server, await invite(server, coordinator, 'coach', [schoolB]), coordinator)
      for (const value of [1, 2, 3, 4, 4]) await send(server, coach, lesson(value))
      await daysPass(server, 60, coordinator)
      const answer = AggregatesAnswer.parse(await answerOf(await figures(server, coordinator)))
      expect(answer.rows.every((row) => row.n === null || row.n >= 6)).toBe(true)
    })

    it('are for coordinators, without parameters, and are not sent twice', async () => {
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

    it('miss no contribution that was accepted while the release waited', async () => {
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

    it('come of one release, however many ask at that moment', async () => {
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
