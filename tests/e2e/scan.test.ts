/** Joining by the camera: the code on the coach's screen is read, under the headers the server really sends; or it is refused. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join as joinPath } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { axeOn, openTablet, PORTRAIT, type Tablet } from '../support/tablet.ts'
import { enter } from './entering.ts'
import { filmCode } from './filmed-code.ts'
import { COACH, type PreparedSchool, prepareSchool, TEACHER } from './prepared-school.ts'
import { tellScreens } from './witness.ts'

const PRETENDED = '--use-fake-device-for-media-stream'

describe('a teacher who scans her invitation', () => {
  const folder = mkdtempSync(joinPath(tmpdir(), 'lesspiegel-film-'))
  const film = joinPath(folder, 'code.y4m')
  let school: PreparedSchool
  let link = ''
  let tablet: Tablet | undefined

  beforeAll(async () => {
    school = await prepareSchool()
    link = await school.teacherLink()
    filmCode(film, link)
  })

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await tellScreens([tablet])
    await tablet?.remove()
  })

  afterAll(async () => {
    await school?.stop()
    rmSync(folder, { recursive: true, force: true })
  })

  /** `answer`: what she says when the browser asks whether the app may use the camera. */
  async function scanOn(answer: 'allow' | 'deny') {
    const asked = `--use-fake-ui-for-media-stream${answer === 'deny' ? '=deny' : ''}`
    const flags = [PRETENDED, asked, `--use-file-for-fake-video-capture=${film}`]
    tablet = await openTablet(`scan-${answer}`, PORTRAIT, flags)
    const { page, complaints } = tablet
    await tablet.open(`${school.server.origin}/join`)
    await page.getByRole('button', { name: 'Scan met de camera' }).click()
    return { page, complaints }
  }

  it('reads why there is no picture when she keeps the camera to herself, and pastes the link instead', async () => {
    const { page, complaints } = await scanOn('deny')
    await page.getByText('De camera is niet toegestaan.').waitFor()
    expect(await page.locator('video').count()).toBe(0)
    expect(await axeOn(page)).toEqual([])
    await page.getByLabel('Link uit het bericht').fill(`Doe je mee? ${link} Groet, Marijke`)
    await page.getByRole('button', { name: 'Bekijken' }).click()
    await page.getByText(`${COACH} nodigt je uit`).waitFor()
    expect(complaints).toEqual([])
  })

  it('sees what the camera sees, and is in without a word typed of the link', async () => {
    const { page, complaints } = await scanOn('allow')
    await page.getByText('Richt de camera op de QR-code.').waitFor()
    await page.getByText(`${COACH} nodigt je uit`).waitFor()
    expect(await page.locator('video').count()).toBe(0)
    await enter(page, TEACHER)
    await page.getByRole('heading', { name: 'Mijn weg', level: 1 }).waitFor()
    expect(complaints).toEqual([])
  })
})
