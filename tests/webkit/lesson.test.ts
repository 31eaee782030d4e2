/** A coach's lesson in WebKit with the server stopped: joining, a cold start, notes, scores, a reload, sending. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordId } from '#domain/ground/id.ts'
import { worksheetOf } from '#domain/programme/worksheet.ts'
import { bookOf, sync } from '../bots/bot.ts'
import { plan } from '../bots/coach-bot.ts'
import { type PreparedSchool, prepareSchool } from '../e2e/prepared-school.ts'
import { LONG_STEP_MS } from '../support/patience.ts'
import { openWebKit, type WebKit } from '../support/webkit.ts'

const PIN = '271828'
const NOTE = 'Wacht bij het raam tot het stil is.'
const labelled = (words: string) => `//*[@id=//label[contains(., "${words}")]/@for]`
const button = (words: string) => `//button[contains(normalize-space(.), "${words}")]`
const shows = (words: string) => `//*[contains(text(), "${words}")]`
const noteField = '//textarea'
const level = (indicator: string, words: string) =>
  `//article[starts-with(@aria-label, "${indicator}: ")]//button[normalize-space(.) = "${words}"]`

describe('a lesson in WebKit', () => {
  let school: PreparedSchool
  let webkit: WebKit
  let visit: RecordId

  beforeAll(async () => {
    school = await prepareSchool()
    const date = new Date().toISOString().slice(0, 10)
    visit = plan(school.coach, school.teacher, { ordinal: 2, date, start: '11:00', class: '2B' })
    await sync(school.coach)
    webkit = await openWebKit()
  })

  afterAll(async () => {
    await webkit?.close()
    await school?.stop()
  })

  const lesson = () => `${school.server.origin}/lesson/${visit}`
  const unlock = async () => {
    for (const digit of PIN) await webkit.tap(`//button[normalize-space(.) = "${digit}"]`)
  }

  it('enrols the tablet and makes it ready for offline use', async () => {
    await webkit.open(await school.coachLink())
    await webkit.type(labelled('Kies een pincode'), PIN)
    await webkit.type(labelled('Nog een keer'), PIN)
    await webkit.tap(button('Voeg dit apparaat toe'))
    await webkit.tap(button('Verder'))
    await webkit.waitFor(shows('Nu observeren'))
    await webkit.waitFor(shows('Klaar voor offline'), LONG_STEP_MS)
  })

  it('starts cold with the server stopped, and keeps a note and a score over a reload', async () => {
    await school.server.stop()
    await webkit.open(lesson())
    await unlock()
    await webkit.tap(button('Start de les'))
    await webkit.type(noteField, NOTE)
    await webkit.tap('//button[@aria-label="Toevoegen"]')
    await webkit.waitFor(shows(NOTE))
    await webkit.tap(level('Klein bijgestuurd', 'Zichtbaar'))
    await webkit.waitFor(`${level('Klein bijgestuurd', 'Zichtbaar')}[@aria-pressed="true"]`)
    mkdirSync('screenshots', { recursive: true })
    writeFileSync('screenshots/webkit-lesson.png', await webkit.screenshot())
    await webkit.openAgain()
    await unlock()
    await webkit.waitFor(shows(NOTE))
    await webkit.waitFor(`${level('Klein bijgestuurd', 'Zichtbaar')}[@aria-pressed="true"]`)
  })

  it('sends everything once the server is back', async () => {
    await school.server.start()
    await webkit.openAgain()
    await unlock()
    await expect
      .poll(async () => {
        await sync(school.coach)
        const sheets = [...bookOf(school.coach).records().values()]
          .filter(({ kind }) => kind === 'worksheet')
          .map(worksheetOf)
        return sheets.find((sheet) => sheet.visit === visit)
      })
      .toMatchObject({ scores: { SG2: 3 }, notes: [{ text: NOTE }] })
  })
})
