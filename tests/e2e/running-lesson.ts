/** A lesson that bots have observed for nineteen minutes, and a closed one, both with notes, tipping points and the meter. */
import type { PersonId, RecordId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { tapClock } from '#domain/programme/lesson-clock.ts'
import { type Bot, bookOf, sync } from '../bots/bot.ts'
import { beginLesson, observe, plan, write, writeDown } from '../bots/coach-bot.ts'
import { inventLesson } from '../bots/invented-lessons.ts'
import { createChance } from '../bots/invented-people.ts'
import { type PreparedSchool, today } from './prepared-school.ts'

const PAUSED_AT = 1145

const lessonOf = (minutes: number) => inventLesson(createChance(7), { level: 2.6, minutes, story: undefined })

/** Begun on another device of the coach. Its clock is paused, so that it reads the same whenever it is looked at. */
export async function runningLesson({ coach, teacher }: PreparedSchool): Promise<RecordId> {
  const visit = planned(coach, teacher, 2)
  const sheet = await beginLesson(coach, visit, 'full')
  const { scores, ...lines } = lessonOf(19)
  await writeDown(coach, sheet, { ...lines, scores: Object.fromEntries(Object.entries(scores).slice(0, 9)) })
  const at = instantOf(bookOf(coach).world.now())
  await write(coach, sheet, [tapClock('paused', { action: 'pause', lessonTime: PAUSED_AT, at })])
  await sync(coach)
  return visit
}

export async function closedLesson({ coach, teacher }: PreparedSchool): Promise<RecordId> {
  const lesson = await observe(coach, planned(coach, teacher, 'extra'), lessonOf(50))
  await sync(coach)
  return lesson
}

const planned = (coach: Bot, teacher: PersonId, ordinal: 2 | 'extra') =>
  plan(coach, teacher, { ordinal, date: today(), start: '09:00', end: '09:50', class: '2B' })
