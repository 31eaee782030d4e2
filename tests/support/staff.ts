/** A coordinator, a coach and a teacher who joined by links, and one lesson. Most stories start here. */

import { ProgrammeSettings } from '#domain/disclosure/settings.ts'
import type { PersonId, RecordId } from '#domain/ground/id.ts'
import { SchoolId } from '#domain/ground/id.ts'
import { join, sync } from '../bots/bot.ts'
import { converse, inviteTeacher, type LessonFacts, observe, plan, share, takeOn } from '../bots/coach-bot.ts'
import { enterProgramme, inviteCoach } from '../bots/coordinator-bot.ts'
import { openPostOffice, type PostOffice, type Tablet } from './post-office.ts'
import { settings } from './server-persona.ts'

export const PIN = '271828'
export const COACH = 'Marijke de Vries'
export const COLLEAGUE = 'Ruben Tjon'
export const TEACHER = 'Soraya el Amrani'
export const SCHOOL = SchoolId.parse('5c000000-0000-4000-8000-00000000000a')

export type Staff = {
  office: PostOffice
  coordinator: Tablet
  coach: Tablet
  teacher: Tablet
  personId: PersonId
  visit: RecordId
}

export const aLesson: LessonFacts = {
  set: 'core',
  minutes: 45,
  notes: [
    { time: 95, speaker: 'docent', text: 'Staat bij de deur en begroet iedereen.', links: ['SG1'] },
    { time: 640, speaker: 'klas', text: 'Na het fluitje is het na zes tellen stil.', links: ['SE1'] },
  ],
  scores: { SG1: 3, SG2: 2, SE1: 4, GZ1: 'ntz', LD1: 3 },
  moments: [{ time: 700, direction: 'gekeerd', trigger: 'overgang' }],
  pulses: [{ time: 120, value: 'samen' }],
}

export const aConversation = {
  s1: 'De start ging zoals ik hoopte.',
  s2: [{ text: 'Iedereen werd bij de deur begroet.', indicator: 'SG1' }],
  s3: [{ text: 'De begroeting bij de deur.' }, { text: 'Het wachten op stilte.' }],
  s4: 'Na het fluitje werd het stil.',
  s5: [{ text: 'De wisseling van werkvorm.' }],
  s6: [{ action: 'Eerst de opdracht op het bord, dan pas lopen.' }],
}

/** A coordinator with a programme, and a coach without teachers. */
export async function openSchool(): Promise<Pick<Staff, 'office' | 'coordinator' | 'coach'>> {
  const office = await openPostOffice()
  const coordinator = office.tablet()
  await join(coordinator, office.firstLink, 'Ton Verhoef', PIN)
  await enterProgramme(coordinator, ProgrammeSettings.parse(settings()))
  const coach = office.tablet()
  await join(coach, await inviteCoach(coordinator, COACH, [SCHOOL]), COACH, PIN)
  await sync(coach)
  await sync(coordinator)
  return { office, coordinator, coach }
}

/** The coach has taken on a teacher with a planned visit. The teacher has joined, and everybody has synced. */
export async function openStaff(): Promise<Staff> {
  const { office, coordinator, coach } = await openSchool()
  const personId = takeOn(coach, { name: TEACHER, schoolId: SCHOOL, subject: 'groep 7' })
  const visit = plan(coach, personId, { ordinal: 1, date: '2026-11-24', start: '09:15' })
  await sync(coach)
  const teacher = office.tablet()
  await join(teacher, await inviteTeacher(coach, personId), TEACHER, PIN)
  await sync(coach)
  await sync(teacher)
  return { office, coordinator, coach, teacher, personId, visit }
}

/** A second coach of the same coordinator. Everybody has fetched everything. */
export async function openColleague({ office, coordinator, coach }: Staff): Promise<Tablet> {
  const other = office.tablet()
  await join(other, await inviteCoach(coordinator, COLLEAGUE, [SCHOOL]), COLLEAGUE, PIN)
  for (const tablet of [other, coordinator, other, coach]) await sync(tablet)
  return other
}

/** A second tablet of the same person, added by a device link. */
export async function secondTablet(office: PostOffice, of: Tablet): Promise<Tablet> {
  const open = of.entrance.opened()
  const made = await open?.post.linkDevice()
  if (!made?.ok) throw new Error('no device link')
  const tablet = office.tablet()
  const claimed = await tablet.entrance.claimDevice(made.value.link, { pin: PIN })
  if (!claimed.ok) throw new Error(`claim: ${claimed.problem}`)
  await sync(tablet)
  return tablet
}

/** The lesson is observed, locked, discussed and shared. Nothing is sent yet. */
export async function lessonAndConversation({ coach, visit }: Pick<Staff, 'coach' | 'visit'>) {
  const lesson = await observe(coach, visit, aLesson)
  const sheet = await converse(coach, lesson, aConversation)
  const conversation = await share(coach, sheet)
  return { lesson, sheet, conversation }
}
