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
import { openTablet, type Tablet } from '../support/tablet.ts'

const NOTES = 300
/** Four turns of 20 taps and 4 openings. */
const TURNS = 4
const TAPS = 20
const OPENINGS = 4
/** For what the last turn wrote to be sent. */
const SETTLE_MS = 2000
const PIN = '271828'

type Long = { link: string; visit: string }

/**
 * The coach's own lesson, and the lesson of a colleague that a teacher observes, each with 300 notes. Both are open at
 * once and measured in turns, so that whatever else the machine does meets both.
 */
export async function lessonRooms(server: ServerProcess) {
  const { coachs, peers } = await writeLongLessons(server)
  const tablets = [await openTablet('bench-coach'), await openTablet('bench-peer')] as const
  try {
    const rooms = [await roomOn(tablets[0], coachs), await roomOn(tablets[1], peers)] as const
    // Openings first: what taps write is sent and folded for a while.
    await inTurns(rooms, async (room) => room.opening.push(...(await openings(room.page, room.path))))
    await inTurns(rooms, async (room) => {
      room.taps.push(...(await tapsToPaint(room.page, room.cdp, 1)))
      room.slow.push(...(await tapsToPaint(room.page, room.cdp, 4)))
    })
    const [coach, peer] = [figuresOf(rooms[0]), figuresOf(rooms[1])]
    const ratio = (of: (figures: typeof coach) => number) => round(of(peer) / of(coach))
    return {
      ...{ notes: NOTES, coach, peer },
      peerToCoach: {
        open: ratio(({ openMedianMs }) => openMedianMs),
        tapToPaintP50: ratio(({ tapToPaintMs }) => tapToPaintMs.p50),
        tapToPaintP95: ratio(({ tapToPaintMs }) => tapToPaintMs.p95),
        tapToPaintThrottled4P50: ratio(({ tapToPaintThrottled4Ms }) => tapToPaintThrottled4Ms.p50),
        tapToPaintThrottled4P95: ratio(({ tapToPaintThrottled4Ms }) => tapToPaintThrottled4Ms.p95),
      },
    }
  } finally {
    for (const tablet of tablets) await tablet.remove()
  }
}

type Room = Awaited<ReturnType<typeof roomOn>>

async function inTurns(rooms: readonly Room[], measure: (room: Room) => Promise<unknown>) {
  for (let turn = 0; turn < TURNS; turn++) {
    for (const room of turn % 2 ? [...rooms].reverse() : rooms) {
      await room.page.bringToFront()
      await room.page.waitForTimeout(SETTLE_MS)
      await measure(room)
    }
  }
}

/** Adds the device, waits until its code is kept, and has a place for what is measured: times in ms. */
async function roomOn({ page }: Tablet, { link, visit }: Long) {
  await page.goto(link)
  await page.getByLabel('Kies een pincode').fill(PIN)
  await page.getByLabel('Nog een keer').fill(PIN)
  await page.getByRole('button', { name: 'Voeg dit apparaat toe' }).click()
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await page.getByText('Klaar voor offline').waitFor({ timeout: 60_000 })
  await page.waitForTimeout(3000)
  // The transpiler calls a helper that names inner functions, which the page does not have.
  await page.evaluate('globalThis.__name = (one) => one')
  const cdp = await page.context().newCDPSession(page)
  const measured = { opening: [] as number[], taps: [] as number[], slow: [] as number[] }
  return { page, cdp, path: `/lesson/${visit}`, ...measured }
}

const figuresOf = ({ opening, taps, slow }: Room) => ({
  openMedianMs: quantile(opening, 0.5),
  tapToPaintMs: { p50: quantile(taps, 0.5), p95: quantile(taps, 0.95) },
  tapToPaintThrottled4Ms: { p50: quantile(slow, 0.5), p95: quantile(slow, 0.95) },
})

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
  for (let round = 0; round <= OPENINGS; round++) {
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
