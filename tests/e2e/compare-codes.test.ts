/**
 * Two observers of one duo visit sit together without a network: each tablet films the two codes on the screen of the
 * other, and both compare at once; later the records arrive and fit.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { RecordId } from '#domain/ground/id.ts'
import { duosIn } from '#domain/programme/duo-progress.ts'
import { chooseFocus, planDuoVisit } from '#domain/programme/duo-visit.ts'
import { pairUp } from '#features/duo/pair-up.ts'
import { bookOf, must, sync } from '../bots/bot.ts'
import { takeOn, write } from '../bots/coach-bot.ts'
import { axeOn, openTablet, type Tablet } from '../support/tablet.ts'
import { delivered } from './acts.ts'
import { lockView, openVisit, toLesson } from './duo-acts.ts'
import { claim, join, takeUp } from './entering.ts'
import { filmCode, filmScreen } from './filmed-code.ts'
import { note, score, startLesson } from './lesson-acts.ts'
import { type PreparedSchool, prepareSchool, TEACHER, today } from './prepared-school.ts'
import { readableIn, storesOf, tellScreens } from './witness.ts'

const HOST = 'Bram Visser'
const items = ['SG1', 'SG2', 'SE1']
const guestsNote = 'Zes leerlingen leggen hun pen neer.'
const coachsNote = 'Wacht elf tellen.'
const inView = { block: 'Spelgevoel', indicator: 'Hele klas in beeld' }

describe('a teacher and a coach who compare without a network', () => {
  const folder = mkdtempSync(joinPath(tmpdir(), 'lesspiegel-film-'))
  let school: PreparedSchool
  let guest: Tablet
  let coach: Tablet
  let visit: RecordId
  const films = { guest: joinPath(folder, 'guest.y4m'), coach: joinPath(folder, 'coach.y4m') }
  const withCamera = (name: keyof typeof films): Promise<Tablet> => {
    filmCode(films[name], 'nothing yet')
    return openTablet(`compare-codes-${name}`, undefined, [
      ...['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream'],
      `--use-file-for-fake-video-capture=${films[name]}`,
    ])
  }

  beforeAll(async () => {
    school = await prepareSchool()
    const { schoolId, teacher, coach: bot } = school
    const bram = takeOn(bot, { name: HOST, schoolId, subject: 'Engels' })
    guest = await withCamera('guest')
    coach = await withCamera('coach')
    await join(guest, await school.teacherLink(), TEACHER, 'teacher')
    await sync(bot)
    must(await pairUp(bookOf(bot), { personId: teacher, name: TEACHER }, { personId: bram, name: HOST }))
    const [duo] = duosIn(bookOf(bot).records().values())
    visit = duo?.visits.b?.recordId ?? expect.fail('no visit')
    await write(bot, visit, [
      planDuoVisit({ date: today(), start: '10:30', class: '3H' }),
      chooseFocus(['SG', 'SE'], items),
    ])
    for (let round = 0; round < 3; round += 1) await sync(bot)
    await claim(coach, await school.coachLink())
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await tellScreens([guest, coach])
  })
  afterAll(async () => {
    await Promise.all([guest, coach].map((tablet) => tablet?.remove()))
    await school?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  /** Both show a code; each films the other's, and both say that it was read. */
  async function exchange(read: string): Promise<void> {
    await filmScreen(films.guest, coach.page)
    await filmScreen(films.coach, guest.page)
    for (const { page } of [guest, coach]) {
      await page.getByRole('button', { name: 'Scan met de camera' }).click()
      await page.getByText(read).waitFor()
    }
  }

  it('lock their views offline', async () => {
    await takeUp(guest.page)
    await openVisit(guest.page, `Jij kijkt bij ${HOST}`)
    await takeUp(coach.page)
    await openVisit(coach.page, `${TEACHER} kijkt bij ${HOST}`)
    for (const tablet of [guest, coach]) await tablet.goOffline(true)
    for (const { page } of [guest, coach]) {
      await toLesson(page)
      await startLesson(page)
    }
    await note(guest.page, guestsNote)
    await note(coach.page, coachsNote)
    await score(guest.page, { ...inView, level: 'In aanzet' })
    await score(coach.page, { ...inView, level: 'Voorbeeldig' })
    for (const { page } of [guest, coach]) {
      await lockView(page)
      await page.getByRole('link', { name: 'Naar het duo', exact: true }).click()
      await page.getByRole('button', { name: 'Vergelijk nu' }).click()
      await page.getByRole('dialog').getByRole('img').waitFor()
    }
  })

  it('read why the code of something else does not count', async () => {
    filmCode(films.guest, 'LESSPIEGEL')
    await guest.page.getByRole('button', { name: 'Scan met de camera' }).click()
    await guest.page.getByText('Dit is geen code om te vergelijken.').waitFor()
  })

  it('put both views side by side on both screens, from the codes of each other', async () => {
    await exchange('Heeft de ander ook gescand?')
    for (const { page } of [guest, coach]) {
      expect(await axeOn(page)).toEqual([])
      await page.getByRole('button', { name: 'Naar de tweede code' }).click()
      await page.getByRole('dialog', { name: 'Tweede code: de niveaus' }).getByRole('img').waitFor()
    }
    await exchange('het past bij het slot')
    for (const { page } of [guest, coach]) {
      await page.getByRole('button', { name: 'Naast elkaar leggen' }).click()
      await page.getByText('Vergeleken zonder netwerk.').waitFor()
      await page.getByText('1× meer verschil').waitFor()
    }
    expect(readableIn(await storesOf(guest.page), [coachsNote])).toEqual([])
    expect(await guest.page.getByText(coachsNote).count()).toBe(0)
    expect(await coach.page.getByText(guestsNote).count()).toBe(0)
  })

  it('get the records once there is a network, and they fit what was scanned', async () => {
    for (const tablet of [guest, coach]) await tablet.goOffline(false)
    await guest.page.getByText(coachsNote).first().waitFor({ state: 'attached' })
    await coach.page.getByText(guestsNote).first().waitFor({ state: 'attached' })
    for (const { page, complaints } of [guest, coach]) {
      await delivered(page)
      expect(await page.getByText('dit is niet wat is vastgelegd').count()).toBe(0)
      expect(complaints).toEqual([])
    }
  })
})
