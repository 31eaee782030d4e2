/** The four duos of the demo, played in their year: what stands on the tablets of both coaches and of the teachers. */
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { duosIn, duoVisitStage } from '#domain/programme/duo-progress.ts'
import { feedbackOf } from '#domain/programme/feedback.ts'
import { bookOf } from './bot.ts'
import { fullCast } from './cast.ts'
import { type DemoServer, startDemoServer } from './demo-server.ts'
import { calendarFor } from './school-calendar.ts'
import { liveSchoolYear, type SchoolYear, sendHome } from './school-year.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})

const NOW = Date.parse('2026-11-24T09:30:00Z')

let server: DemoServer
let year: SchoolYear
beforeAll(async () => {
  const { duos } = fullCast()
  const parts = duos.flatMap(({ a, b }) => [a, b])
  const schools = [...new Set(parts.map(({ school }) => school))]
  server = await startDemoServer({ startAt: calendarFor(NOW).startsAt })
  year = await liveSchoolYear(server, { schools, parts, duos }, NOW)
}, 180_000)
afterAll(async () => {
  if (year) await sendHome(year)
  await server?.stop()
})

const recordsOf = (name: string) => {
  const person = year.people.find((one) => one.name === name) ?? expect.fail(name)
  return [...bookOf(person.bot).records().values()]
}
/** Per duo: the two, the stage of each visit, and how many views are open here. */
const shownTo = (name: string) =>
  duosIn(recordsOf(name)).map(({ duo, visits }) => {
    const ids: unknown[] = [visits.a?.recordId, visits.b?.recordId]
    const open = recordsOf(name).filter(
      ({ kind, paths }) => kind === 'observation' && ids.includes(paths.visit?.value),
    )
    const stages = [visits.a, visits.b].map((visit) => visit && duoVisitStage(visit))
    return [duo.people.a?.name, duo.people.b?.name, ...stages, open.length]
  })

const across = ['Naima Oulad', 'Ilse Vermaat', 'watched', 'watched', 4]
const refusal = ['Bram Sikkema', 'Esther Nieuwland', 'watched', 'watched', 3]
const withoutAccount = ['Femke van Dalen', 'Lotte Brinkman', 'dropped', 'watched', 2]
const waiting = ['Anouk Terpstra', 'Gideon Pinas', 'watched', 'planned', 2]

it('shows each coach the own duos, and of the one that they share only what was compared with the own view', () => {
  const half = [...across.slice(0, 4), 2]
  expect(shownTo('Marijke de Vries').sort()).toEqual([half, refusal, withoutAccount].sort())
  expect(shownTo('Rachid Benali').sort()).toEqual([half, waiting].sort())
})

it('shows each teacher the own duo, with everything that was opened', () => {
  for (const duo of [across, refusal, withoutAccount, waiting])
    for (const name of duo.slice(0, 2).map(String))
      if (name !== 'Lotte Brinkman') expect(shownTo(name), name).toEqual([duo])
})

it('has a note of a guest in two duos: one waits, one was answered and became a step', () => {
  const { accountId } = bookOf(
    year.people.find(({ name }) => name === 'Anouk Terpstra')?.bot ?? expect.fail(),
  ).me
  const aboutVisits = (name: string) =>
    recordsOf(name)
      .filter(({ kind }) => kind === 'feedback')
      .map(feedbackOf)
      .filter(({ about }) =>
        recordsOf(name).some((one) => one.kind === 'duo-visit' && one.recordId === about),
      )
  const [answered, ...others] = aboutVisits('Anouk Terpstra')
  expect(answered).toMatchObject({ isAnswered: true, does: 'aanpassen', receivers: [accountId] })
  expect(answered?.ownStep?.words).toContain('Kijk na de eerste som al naar vier borden')
  expect(others).toEqual([])
  expect(aboutVisits('Ilse Vermaat')).toMatchObject([{ isAnswered: false }])
  expect(aboutVisits('Naima Oulad')).toMatchObject([{ isAnswered: false }])
})

it('leaves nothing unreadable or refused', () => {
  for (const { name } of year.people)
    expect(recordsOf(name).flatMap(({ unverified, refused }) => [...unverified, ...refused])).toEqual([])
})
