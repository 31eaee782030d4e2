/** Measures the lesson room with 300 notes in Chromium: opening, and tap to paint with and without CPU throttling. */

import type { CDPSession, Page } from 'playwright-core'
import { PersonId, SchoolId } from '#domain/ground/id.ts'
import { framework2019 } from '#instruments/edition-2019/framework-2019.ts'
import { createDevice, join, postOf, sync } from '../bots/bot.ts'
import { beginLesson, plan, takeOn, writeDown } from '../bots/coach-bot.ts'
import { enterProgramme, inviteCoach } from '../bots/coordinator-bot.ts'
import type { ServerProcess } from '../support/server-process.ts'
import { openTablet } from '../support/tablet.ts'

const NOTES = 300
const TAPS = 60
const PIN = '271828'

export async function lessonRoom(server: ServerProcess) {
  const { link, visit } = await writeLongLesson(server)
  const tablet = await openTablet('bench')
  try {
    const { page } = tablet
    await page.goto(link)
    await page.getByLabel('Kies een pincode').fill(PIN)
    await page.getByLabel('Nog een keer').fill(PIN)
    await page.getByRole('button', { name: 'Voeg dit apparaat toe' }).click()
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    await page.getByText('Klaar voor offline').waitFor({ timeout: 60_000 })
    await page.waitForTimeout(3000)
    // The transpiler calls a helper that names inner functions, which the page does not have.
    await page.evaluate('globalThis.__name = (one) => one')
    const opening = await openings(page, `/lesson/${visit}`)
    const cdp = await page.context().newCDPSession(page)
    const taps = await tapsToPaint(page, cdp, 1)
    const slow = await tapsToPaint(page, cdp, 4)
    return {
      notes: NOTES,
      openMedianMs: quantile(opening, 0.5),
      tapToPaintMs: { p50: quantile(taps, 0.5), p95: quantile(taps, 0.95) },
      tapToPaintThrottled4Ms: { p50: quantile(slow, 0.5), p95: quantile(slow, 0.95) },
    }
  } finally {
    await tablet.remove()
  }
}

/** A bot writes a worksheet with 300 notes and returns a link for a second device of the coach. */
async function writeLongLesson(server: ServerProcess): Promise<{ link: string; visit: string }> {
  const clock = { now: () => Date.now() }
  const coordinator = createDevice(server.origin, 'bench-coordinator', clock)
  await join(coordinator, server.link, 'Coördinator', PIN)
  const schoolId = SchoolId.parse(crypto.randomUUID())
  const year = new Date().getMonth() >= 7 ? new Date().getFullYear() : new Date().getFullYear() - 1
  const day = (text: string) => text.replace('Y+1', String(year + 1)).replace('Y', String(year))
  await enterProgramme(coordinator, {
    programmeId: 'bench',
    schoolYear: `${year}-${year + 1}`,
    instrument: framework2019.instrumentId,
    periods: [
      {
        id: 'p1',
        start: day('Y-08-01'),
        end: day('Y+1-07-01'),
        lesson1Window: { start: day('Y-08-01'), end: day('Y+1-06-01') },
      },
    ],
    releaseDates: [day('Y+1-07-15')],
    schools: [{ schoolId, name: 'School', type: 'VO', expectedParticipants: 8 }],
    k: 5,
  })
  const coach = createDevice(server.origin, 'bench-coach', clock)
  await join(coach, await inviteCoach(coordinator, 'Coach', [schoolId]), 'Coach', PIN)
  const person = PersonId.parse(takeOn(coach, { name: 'Docent', schoolId, subject: 'Wiskunde' }))
  const today = new Date().toISOString().slice(0, 10)
  const visit = plan(coach, person, { ordinal: 1, date: today, start: '08:30' })
  const sheet = await beginLesson(coach, visit, 'full')
  const notes = Array.from({ length: NOTES }, (_, at) => ({
    time: at * 8,
    speaker: 'klas' as const,
    text: `Waarneming ${at}: zes leerlingen praten met elkaar, drie draaien zich om.`,
    links: at % 3 === 0 ? ['SG2'] : [],
  }))
  await writeDown(coach, sheet, { notes, scores: { SG1: 3, SG2: 2 }, moments: [{ time: 600 }], pulses: [] })
  await sync(coach)
  const link = await postOf(coach).linkDevice()
  if (!link.ok) throw new Error(link.problem)
  return { link: link.value.link, visit }
}

/** Time in ms from navigation to the frame that shows the room. Code is loaded already. */
async function openings(page: Page, path: string): Promise<number[]> {
  const times: number[] = []
  for (let round = 0; round < 9; round++) {
    await page.evaluate(() => {
      history.pushState(null, '', '/today')
    })
    await page
      .getByRole('heading', { name: 'Vandaag', level: 1 })
      .or(page.getByRole('heading', { level: 1 }))
      .first()
      .waitFor()
    await page.waitForTimeout(300)
    const time = await page.evaluate(
      (target) =>
        new Promise<number>((resolve) => {
          const start = performance.now()
          history.pushState(null, '', target)
          const look = () => {
            const isThere = document.querySelectorAll('[role=group] button[aria-pressed]').length > 20
            if (isThere) requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)))
            else setTimeout(look, 1)
          }
          look()
        }),
      path,
    )
    times.push(time)
  }
  return times.slice(1)
}

/**
 * Time in ms from the tap to the end of the frame that paints it. Browsers deliver taps at the start of a frame, so
 * the tap is made there. A message posted from it is delivered after layout and paint of that frame.
 */
async function tapsToPaint(page: Page, cdp: CDPSession, rate: number): Promise<number[]> {
  await cdp.send('Emulation.setCPUThrottlingRate', { rate })
  const times: number[] = []
  const buttons = page.locator('[role=group] button[aria-pressed]')
  const count = await buttons.count()
  for (let tap = 0; tap < TAPS; tap++) {
    const button = buttons.nth((tap * 7) % Math.min(count, 24))
    await button.scrollIntoViewIfNeeded()
    await page.waitForTimeout(450)
    const time = await button.evaluate(
      (element) =>
        new Promise<number>((resolve) => {
          requestAnimationFrame(() => {
            const start = performance.now()
            if (element instanceof HTMLElement) element.click()
            const channel = new MessageChannel()
            channel.port1.onmessage = () => resolve(performance.now() - start)
            channel.port2.postMessage(null)
          })
        }),
    )
    times.push(time)
  }
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return times
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)
  return Math.round((sorted[Math.max(0, at)] ?? 0) * 10) / 10
}
