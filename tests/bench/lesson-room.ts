/**
 * Measures the lesson room with 300 notes in Chromium, for a coach and for a teacher at a colleague's: opening, and tap to
 * paint with and without CPU throttling.
 */

import type { CDPSession, Page } from 'playwright-core'
import { PersonId, SchoolId } from '#domain/ground/id.ts'
import { duosIn } from '#domain/programme/duo-progress.ts'
import { chooseFocus, planDuoVisit } from '#domain/programme/duo-visit.ts'
import { pairUp } from '#features/duo/pair-up.ts'
import { framework2019 } from '#instruments/edition-2019/framework-2019.ts'
import { type Bot, bookOf, createDevice, join, must, postOf, sync } from '../bots/bot.ts'
import { beginLesson, inviteTeacher, plan, takeOn, write, writeDown } from '../bots/coach-bot.ts'
import { enterProgramme, inviteCoach } from '../bots/coordinator-bot.ts'
import { watchPeer } from '../bots/peer-bot.ts'
import type { ServerProcess } from '../support/server-process.ts'
import { openTablet } from '../support/tablet.ts'

const NOTES = 300
const TAPS = 60
const PIN = '271828'

type Long = { link: string; visit: string }

/** The coach's own lesson, and the lesson of a colleague that a teacher observes, each with 300 notes. */
export async function lessonRooms(server: ServerProcess) {
  const { coachs, peers } = await writeLongLessons(server)
  const coach = await figuresOf(coachs, 'coach')
  const peer = await figuresOf(peers, 'peer')
  const ratio = (of: (figures: typeof coach) => number) => round(of(peer) / of(coach))
  return {
    ...{ notes: NOTES, coach, peer },
    peerToCoach: {
      open: ratio(({ openMedianMs }) => openMedianMs),
      tapToPaintP50: ratio(({ tapToPaintMs }) => tapToPaintMs.p50),
      tapToPaintP95: ratio(({ tapToPaintMs }) => tapToPaintMs.p95),
    },
  }
}

async function figuresOf({ link, visit }: Long, name: string) {
  const tablet = await openTablet(`bench-${name}`)
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
      openMedianMs: quantile(opening, 0.5),
      tapToPaintMs: { p50: quantile(taps, 0.5), p95: quantile(taps, 0.95) },
      tapToPaintThrottled4Ms: { p50: quantile(slow, 0.5), p95: quantile(slow, 0.95) },
    }
  } finally {
    await tablet.remove()
  }
}

/** Bots write both worksheets, and return links for a second device of the coach and of the teacher. */
async function writeLongLessons(server: ServerProcess): Promise<{ coachs: Long; peers: Long }> {
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
  const takeOnNamed = (name: string) => PersonId.parse(takeOn(coach, { name, schoolId, subject: 'Wiskunde' }))
  const [a, b] = [takeOnNamed('Aïcha'), takeOnNamed('Bram')]
  const today = new Date().toISOString().slice(0, 10)
  const visit = plan(coach, a, { ordinal: 1, date: today, start: '08:30' })
  await writeDown(coach, await beginLesson(coach, visit, 'full'), longLesson())
  await sync(coach)

  const guest = createDevice(server.origin, 'bench-guest', clock)
  await join(guest, await inviteTeacher(coach, a), 'Aïcha', PIN)
  for (const bot of [coach, guest, coach]) await sync(bot)
  must(await pairUp(bookOf(coach), { personId: a, name: 'Aïcha' }, { personId: b, name: 'Bram' }), 'pairing')
  for (let round = 0; round < 3; round++) for (const bot of [coach, guest]) await sync(bot)
  const hosted = duosIn(bookOf(guest).records().values())[0]?.visits.b?.recordId
  if (!hosted) throw new Error('no visit of the duo')
  await write(coach, hosted, [
    planDuoVisit({ date: today, start: '10:30' }),
    chooseFocus(['SG'], ['SG1', 'SG2', 'SG3', 'SG4', 'SG5', 'SG6', 'SG7']),
  ])
  for (const bot of [coach, guest]) await sync(bot)
  await watchPeer(guest, hosted, longLesson())
  await sync(guest)
  const linkOf = async (bot: Bot) => must(await postOf(bot).linkDevice(), 'a device link').link
  return {
    coachs: { link: await linkOf(coach), visit },
    peers: { link: await linkOf(guest), visit: hosted },
  }
}

const longLesson = () => ({
  notes: Array.from({ length: NOTES }, (_, at) => ({
    time: at * 8,
    speaker: 'klas' as const,
    text: `Waarneming ${at}: zes leerlingen praten met elkaar, drie draaien zich om.`,
    links: at % 3 === 0 ? ['SG2'] : [],
  })),
  scores: { SG1: 3, SG2: 2 },
  moments: [{ time: 600 }],
  pulses: [],
})

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

const round = (value: number): number => Math.round(value * 100) / 100

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  const at = Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)
  return Math.round((sorted[Math.max(0, at)] ?? 0) * 10) / 10
}
