/** The demo: nothing readable on the server, and figures that equal a recount of what the bots wrote. */

import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { AggregatesAnswer } from '#domain/disclosure/aggregates.ts'
import { duosIn } from '#domain/programme/duo-progress.ts'
import { MOST_INDICATORS } from '#domain/programme/duo-visit.ts'
import { framework2026 } from '#instruments/edition-2026/framework-2026.ts'
import { createDevice, must, sync } from './bot.ts'
import { fullCast } from './cast.ts'
import { type Demo, startDemo } from './demo.ts'
import { duoStories } from './demo-duos.ts'
import { recount } from './recount.ts'
import { secretsOf } from './school-year.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})

const NOW = Date.parse('2026-11-24T09:30:00Z')

let demo: Demo
beforeAll(async () => {
  demo = await startDemo({ quick: true, now: NOW })
}, 180_000)
afterAll(() => demo?.stop())

async function everythingOnTheServer(): Promise<string> {
  const files = ['', '-wal'].map((suffix) =>
    readFile(`${demo.server.databasePath}${suffix}`, 'latin1').catch(() => ''),
  )
  return [...(await Promise.all(files)), ...demo.server.lines].join('\n')
}

/** The UTF-8 bytes as Latin-1 text, because the database file is read as Latin-1. */
const asBytes = (text: string) => Buffer.from(text).toString('latin1')

it('has four schools, primary and secondary, with two coaches and twenty-four teachers', () => {
  const { schools, parts } = fullCast()
  expect(schools.map(({ type }) => type)).toEqual(['PO', 'PO', 'VO', 'VO'])
  expect(new Set(parts.map(({ coach }) => coach)).size).toBe(2)
  expect(new Set(parts.map(({ teacher }) => teacher.name)).size).toBe(24)
  const { cast, links } = demo
  const joined = cast.parts.filter(({ joins }) => joins !== 'never').map(({ teacher }) => teacher.name)
  const teachers = links.filter(({ role }) => role === 'teacher').map(({ name }) => name)
  expect(teachers.toSorted()).toEqual(joined.toSorted())
})

it('has four duos: across two coaches, at a host without an account, with a refusal, and half-way', () => {
  const { duos } = fullCast()
  expect(duos.map(({ story }) => story)).toEqual(['across', 'withoutAccount', 'refusal', 'waiting'])
  expect(duos.map(({ a, b }) => a.coach !== b.coach)).toEqual([true, false, false, false])
  expect(duos.map(({ b }) => b.joins === 'never')).toEqual([false, true, false, false])
  for (const { story } of duos) {
    const { watched } = duoStories[story]
    expect(watched.some(({ guest }) => guest === undefined)).toBe(story === 'refusal')
    for (const { scores, blocks, guest, coach, ...words } of watched) {
      const codes = Object.keys(scores)
      expect(codes.length).toBeLessThanOrEqual(MOST_INDICATORS)
      const block = (code: string) => framework2026.items.find(({ id }) => id === code)?.block
      expect([...new Set(codes.map(block))].sort()).toEqual([...blocks].sort())
      for (const { links, text } of [...(guest ?? []), ...coach]) {
        expect(codes).toEqual(expect.arrayContaining(links))
        expect(text.length).toBeGreaterThan(10)
      }
      const { question, answer, worked = '', joint = '', guestTakes, hostTakes } = words
      const most = [200, 400, 300, 400, 240, 240]
      for (const [at, text] of [question, answer, worked, joint, guestTakes, hostTakes].entries())
        expect(text.length).toBeLessThanOrEqual(most[at] ?? 0)
    }
  }
})

it('keeps no name and no note in the server’s database or log', async () => {
  const kept = await everythingOnTheServer()
  const secrets = secretsOf(demo.year, demo.cast)
  expect(kept.length).toBeGreaterThan(500_000)
  expect(secrets.length).toBeGreaterThan(25)
  expect(kept).toContain('Basisschool De Wilgenroos')
  expect(secrets.filter((secret) => kept.includes(asBytes(secret)))).toEqual([])
  expect(
    secrets.filter((secret) => kept.includes(Buffer.from(secret).toString('base64url').slice(0, -2))),
  ).toEqual([])
})

it('keeps no score unencrypted', async () => {
  const kept = await everythingOnTheServer()
  const asScore = framework2026.items.filter(({ id }) => new RegExp(`"${id}"\\s*:`).test(kept))
  expect(asScore).toEqual([])
  expect(kept).not.toContain('"scores"')
})

const rowsOf = (figures: AggregatesAnswer | undefined, name: string) => {
  const schoolId = figures?.schools.find((school) => school.name === name)?.schoolId
  return (
    figures?.rows.filter((row) => row.unitId === `school:${schoolId}` && row.periodId === 'periode-1') ?? []
  )
}
const cellsOf = (figures: AggregatesAnswer | undefined) =>
  figures?.rows.flatMap(({ blocks }) => Object.values(blocks).flatMap((block) => Object.values(block))) ?? []

it('shows nothing before the first release, and never a school with fewer than five teachers', () => {
  const [before, first, second] = demo.year.figures
  expect(cellsOf(before).length).toBeGreaterThan(10)
  expect(cellsOf(before).every((cell) => 'hidden' in cell)).toBe(true)
  for (const figures of [first, second]) {
    const [small] = rowsOf(figures, 'Vaartland Praktijkonderwijs')
    expect(small?.n).toBeNull()
    expect(cellsOf(figures && small && { ...figures, rows: [small] }).every((cell) => 'hidden' in cell)).toBe(
      true,
    )
  }
})

it('shows the means of a recount of what the bots wrote', () => {
  const [, first, second] = demo.year.figures
  let shownGrowths = 0
  for (const { id } of framework2026.blocks) {
    const level = recount(demo.year, id, 'level')
    const growth = recount(demo.year, id, 'growth')
    const [early] = rowsOf(first, 'Basisschool De Wilgenroos')
    const [late] = rowsOf(second, 'Basisschool De Wilgenroos')
    expect(early?.blocks[id]?.level).toEqual({ n: level.n, kind: 'value', mean: level.mean })
    expect(late?.blocks[id]?.level).toEqual({ n: level.n, kind: 'value', mean: level.mean })
    const shown = { n: growth.n, kind: 'value', mean: growth.mean }
    expect(late?.blocks[id]?.growth).toEqual(growth.n < 5 ? { hidden: 'too_few' } : shown)
    if (growth.n >= 5) shownGrowths++
  }
  expect(shownGrowths).toBeGreaterThan(1)
})

it('gives a link per person, and a coach’s link opens the coach’s records on another device', async () => {
  const { year, links, server } = demo
  expect(links.map(({ role }) => role)).toEqual([
    'coordinator',
    'coach',
    'coach',
    ...Array(3).fill('teacher'),
  ])
  const coach = links.find(({ role }) => role === 'coach')
  const device = createDevice(demo.origin, 'a visitor', { now: server.now })
  must(await device.entrance.claimDevice(coach?.link ?? '', { pin: '000000' }))
  await sync(device)
  const records = [...(device.entrance.opened()?.book.book.records().values() ?? [])]
  const [duo] = duosIn(records)
  expect(duo?.visits.a?.committed).toHaveLength(2)
  expect(duo?.visits.b).toMatchObject({ committed: [], dropped: undefined })
  expect(duo?.visits.b?.planned?.date).toBe('2026-11-27')
  expect(records.filter(({ kind }) => kind === 'observation')).toHaveLength(2)
  const lessons = year.lessons.filter(({ part }) => part.coach === 0)
  expect(records.filter(({ kind }) => kind === 'lesson')).toHaveLength(lessons.length)
  expect(records.flatMap(({ unverified, refused }) => [...unverified, ...refused])).toEqual([])
  await device.entrance.lock()
})
