/** A lesson that a bot has observed for nineteen minutes, with notes, a tipping point and the meter. */
import { instantOf } from '#domain/ground/time.ts'
import { tapClock } from '#domain/programme/lesson-clock.ts'
import { bookOf, sync } from '../bots/bot.ts'
import { beginLesson, plan, write, writeDown } from '../bots/coach-bot.ts'
import { inventLesson } from '../bots/invented-lessons.ts'
import { createChance } from '../bots/invented-people.ts'
import { type PreparedSchool, today } from './prepared-school.ts'

const PAUSED_AT = 1145

/** Begun on another device of the coach. Its clock is paused, so that it reads the same whenever it is looked at. */
export async function runningLesson({ coach, teacher }: PreparedSchool): Promise<void> {
  const visit = plan(coach, teacher, { ordinal: 2, date: today(), start: '09:00', end: '09:50', class: '2B' })
  const sheet = await beginLesson(coach, visit, 'full')
  const { scores, ...lines } = inventLesson(createChance(7), { level: 2.6, minutes: 19, story: undefined })
  await writeDown(coach, sheet, { ...lines, scores: Object.fromEntries(Object.entries(scores).slice(0, 9)) })
  const at = instantOf(bookOf(coach).world.now())
  await write(coach, sheet, [tapClock('paused', { action: 'pause', lessonTime: PAUSED_AT, at })])
  await sync(coach)
}
