/**
 * Two observers of one duo visit sit together without a network: the teacher's tablet films the two codes of the coach and
 * compares at once; later the coach's record arrives and fits.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { RecordId } from '#domain/ground/id.ts'
import { firstCode, scoresText, secondCode } from '#domain/programme/compare-codes.ts'
import { duosIn } from '#domain/programme/duo-progress.ts'
import { chooseFocus, planDuoVisit } from '#domain/programme/duo-visit.ts'
import { observationOf, saltOf } from '#domain/programme/observation.ts'
import { commitmentText } from '#domain/record/reveal.ts'
import { pairUp } from '#features/duo/pair-up.ts'
import { bookOf, must, sync } from '../bots/bot.ts'
import { stateOf, takeOn, write } from '../bots/coach-bot.ts'
import { lockPeer, watchPeer } from '../bots/peer-bot.ts'
import { axeOn, openTablet, type Tablet } from '../support/tablet.ts'
import { join, takeUp } from './entering.ts'
import { filmCode } from './filmed-code.ts'
import { type PreparedSchool, prepareSchool, TEACHER, today } from './prepared-school.ts'
import { tellScreens } from './witness.ts'

const HOST = 'Bram Visser'
const items = ['SG1', 'SG2', 'SE1']

describe('a teacher and a coach who compare without a network', () => {
  const folder = mkdtempSync(joinPath(tmpdir(), 'lesspiegel-film-'))
  const film = joinPath(folder, 'code.y4m')
  let school: PreparedSchool
  let tablet: Tablet | undefined
  let visit: RecordId

  beforeAll(async () => {
    school = await prepareSchool()
    const { coach, schoolId, teacher } = school
    const bram = takeOn(coach, { name: HOST, schoolId, subject: 'Engels' })
    filmCode(film, 'nothing yet')
    tablet = await openTablet('compare-codes', undefined, [
      ...['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
      `--use-file-for-fake-video-capture=${film}`,
    ])
    await join(tablet, await school.teacherLink(), TEACHER, 'teacher')
    await sync(coach)
    must(await pairUp(bookOf(coach), { personId: teacher, name: TEACHER }, { personId: bram, name: HOST }))
    const [duo] = duosIn(bookOf(coach).records().values())
    visit = duo?.visits.b?.recordId ?? expect.fail('no visit')
    await write(coach, visit, [
      planDuoVisit({ date: today(), start: '10:30', class: '3H' }),
      chooseFocus(['SG', 'SE'], items),
    ])
    for (let round = 0; round < 3; round += 1) await sync(coach)
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await tellScreens([tablet])
  })
  afterAll(async () => {
    await tablet?.remove()
    await school?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  /** The codes on the coach's screen. */
  async function coachsCodes(observation: RecordId): Promise<readonly [string, string]> {
    const state = stateOf(school.coach, observation)
    const own = observationOf(state) ?? expect.fail('no view')
    const salt = saltOf(state) ?? expect.fail('no salt')
    const digest = bookOf(school.coach).digest
    const ofScores = await digest(scoresText(observation, own.observer, salt, own.locked.scores))
    const facts = { visit, own, salt }
    return [firstCode(facts, await digest(commitmentText(state) ?? ''), ofScores), secondCode(facts)]
  }

  it('put both views side by side from two codes, and the record that follows fits', async () => {
    if (!tablet) throw new Error('no tablet')
    const { page, complaints } = tablet
    await tablet.open(`${school.server.origin}/lesson/${visit}`)
    await takeUp(page)
    await page.getByRole('button', { name: 'Start de les' }).waitFor()
    await tablet.goOffline(true)
    await page.getByRole('button', { name: 'Start de les' }).click()
    await page.locator('[data-indicator="SG1"]').getByRole('button', { name: 'In aanzet' }).click()
    await page.getByRole('button', { name: 'Les afsluiten' }).click()
    await page.getByRole('button', { name: 'Vastzetten' }).click()
    await page.getByRole('link', { name: 'Naar het duo', exact: true }).click()
    const sheet = await watchPeer(school.coach, visit, {
      notes: [{ time: 65, speaker: 'docent', text: 'Wacht elf tellen.', links: ['SG1'] }],
      ...{ scores: { SG1: 4, SG2: 3 }, moments: [], pulses: [] },
    })
    const made = await lockPeer(school.coach, sheet, items)
    const [first, second] = await coachsCodes(made)
    const scan = page.getByRole('button', { name: 'Scan met de camera' })

    await page.getByRole('button', { name: 'Vergelijk nu' }).click()
    filmCode(film, first.replace(visit, made))
    await scan.click()
    await page.getByText('Deze code is van een ander bezoek.').waitFor()
    filmCode(film, first)
    await scan.click()
    await page.getByText('Heeft de ander ook gescand?').waitFor()
    expect(await axeOn(page)).toEqual([])
    await page.getByRole('button', { name: 'Naar de tweede code' }).click()
    filmCode(film, second)
    await scan.click()
    await page.getByText('het past bij het slot').waitFor()
    await page.getByRole('button', { name: 'Naast elkaar leggen' }).click()
    await page.getByText('Vergeleken zonder netwerk.').waitFor()
    await page.getByText('1× meer verschil').waitFor()
    expect(await page.getByText('Wacht elf tellen.').count()).toBe(0)

    await tablet.goOffline(false)
    for (let round = 0; round < 3; round += 1) await sync(school.coach)
    await expect
      .poll(async () => {
        await sync(school.coach)
        return page.getByText('Wacht elf tellen.').count()
      })
      .toBeGreaterThan(0)
    expect(await page.getByText('dit is niet wat is vastgelegd').count()).toBe(0)
    expect(complaints).toEqual([])
  })
})
