/** A new release: a question in the middle of a lesson, and nothing typed is lost by a yes. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { LONG_STEP_MS } from '../support/patience.ts'
import { axeOn, openTablet, type Tablet } from '../support/tablet.ts'
import { goTo } from './acts.ts'
import { claim, unlock } from './entering.ts'
import { field, note, observeNow, openLesson, startLesson, type } from './lesson-acts.ts'
import { type PreparedSchool, prepareSchool, TEACHER } from './prepared-school.ts'
import { tellScreens } from './witness.ts'

/** Not by npx, which would name the release of package.json. */
const VITE = 'node_modules/vite/bin/vite.js'
const NEXT_RELEASE = '99.0.1'
const HALF_TYPED = 'Half getypt terwijl er een versie'

describe('a new version', () => {
  const folder = mkdtempSync(joinPath(tmpdir(), 'lesspiegel-client-'))
  const served = joinPath(folder, 'served')
  const next = joinPath(folder, 'next')
  let school: PreparedSchool
  let coach: Tablet

  beforeAll(async () => {
    cpSync('dist/client', served, { recursive: true })
    execFileSync(process.execPath, [VITE, 'build', '--outDir', next, '--emptyOutDir'], {
      env: { ...process.env, npm_package_version: NEXT_RELEASE, NODE_ENV: 'production' },
      stdio: 'ignore',
    })
    school = await prepareSchool({ CLIENT_DIR: served })
    coach = await openTablet('update')
    await claim(coach, await school.coachLink())
    await coach.page.getByText('Klaar voor offline').waitFor({ timeout: LONG_STEP_MS })
  })

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await tellScreens([coach])
  })

  afterAll(async () => {
    await coach?.remove()
    await school?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  /** What the browser does by itself now and then. */
  async function browserLooksForUpdate() {
    rmSync(served, { recursive: true })
    cpSync(next, served, { recursive: true })
    await coach.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  }

  it('asks, and leaves a half-typed line alone', async () => {
    const { page } = coach
    await observeNow(page, TEACHER)
    await startLesson(page)
    await note(page, 'Begint meteen.')
    await type(page, HALF_TYPED)
    await browserLooksForUpdate()
    await page.getByText('Er is een nieuwe versie').waitFor({ timeout: LONG_STEP_MS })
    expect(await field(page).inputValue()).toBe(HALF_TYPED)
    const moment = await page.getByRole('button', { name: 'Kantelmoment', exact: true }).boundingBox()
    const height = page.viewportSize()?.height ?? 0
    expect(moment && moment.y + moment.height).toBeLessThanOrEqual(height)
    expect(await axeOn(page)).toEqual([])
  })

  it('opens the new version after a yes, with every line and the half-typed one', async () => {
    const { page } = coach
    await page.getByRole('button', { name: 'Nu vernieuwen' }).click()
    await unlock(page)
    await field(page).waitFor()
    await page.getByText('Begint meteen.').first().waitFor()
    expect(await field(page).inputValue()).toBe(HALF_TYPED)
    await page.getByRole('link', { name: 'Terug naar Vandaag' }).click()
    await goTo(page, 'Instellingen')
    await page.getByText(`Lesspiegel ${NEXT_RELEASE}`).waitFor()
    await goTo(page, 'Vandaag')
    await openLesson(page, 'Verder met de les')
    expect(await field(page).inputValue()).toBe(HALF_TYPED)
    expect(coach.complaints).toEqual([])
  })
})
