/** A school in which the beginning is over: bots have entered the programme, and a coach has closed a first lesson. */

import type { ProgrammeSettings } from '#domain/disclosure/settings.ts'
import { type PersonId, type RecordId, SchoolId } from '#domain/ground/id.ts'
import { CalendarDate } from '#domain/ground/time.ts'
import { PRIVACY_PAGE_VERSION, readPrivacyPage } from '#domain/programme/account.ts'
import { proposal, toSettings } from '#features/programme/programme-form.ts'
import { type Bot, bookOf, createDevice, join, must, postOf, sync } from '../bots/bot.ts'
import { converse, inviteTeacher, observe, plan, share, takeOn, write } from '../bots/coach-bot.ts'
import { enterProgramme, inviteCoach } from '../bots/coordinator-bot.ts'
import { type ServerProcess, startServer } from '../support/server-process.ts'

export const COACH = 'Marijke Zandloper'
export const TEACHER = 'Hanneke Wolthuis'
export const SCHOOL = 'Van der Meij College'
const BOT_PIN = '314159'

export type PreparedSchool = {
  server: ServerProcess
  coordinator: Bot
  coach: Bot
  schoolId: SchoolId
  teacher: PersonId
  lesson: RecordId
  /** A one-time link to another device of the coach. */
  coachLink: () => Promise<string>
  teacherLink: () => Promise<string>
  stop: () => Promise<void>
}

let schools = 0

export async function prepareSchool(env: Record<string, string> = {}): Promise<PreparedSchool> {
  const server = await startServer(env)
  schools += 1
  const device = (name: string) => createDevice(server.origin, `e2e-${schools}-${name}`, { now: Date.now })
  const coordinator = device('coordinator')
  await join(coordinator, server.link, 'Carla Bosman', BOT_PIN)
  const settings = proposedSettings()
  await enterProgramme(coordinator, settings)
  await sync(coordinator)
  const schoolId = SchoolId.parse(settings.schools[0]?.schoolId)
  const coach = device('coach')
  await join(coach, await inviteCoach(coordinator, COACH, [schoolId]), COACH, BOT_PIN)
  await sync(coach)
  await write(coach, bookOf(coach).me.accountRecord, [readPrivacyPage(PRIVACY_PAGE_VERSION)])
  const teacher = takeOn(coach, { name: TEACHER, schoolId, subject: 'wiskunde' })
  const lesson = await firstLesson(coach, teacher)
  await sync(coach)
  return {
    ...{ server, coordinator, coach, schoolId, teacher, lesson },
    coachLink: async () => must(await postOf(coach).linkDevice(), 'a device link').link,
    teacherLink: () => inviteTeacher(coach, teacher),
    async stop() {
      await server.stop()
      server.remove()
    },
  }
}

export const today = (): CalendarDate => CalendarDate.parse(new Date().toISOString().slice(0, 10))

function proposedSettings(): ProgrammeSettings {
  const form = proposal(today(), () => crypto.randomUUID())
  const [school] = form.schools
  if (!school) throw new Error('the proposal names no school')
  return toSettings({ ...form, schools: [{ ...school, name: SCHOOL, expectedParticipants: 8 }] })
}

/** The report of a first lesson with a further teacher, shared before she joins. Returns her link. */
export async function prepareReport({ coach, schoolId }: PreparedSchool, name: string): Promise<string> {
  const person = takeOn(coach, { name, schoolId, subject: 'biologie' })
  const sheet = await converse(coach, await firstLesson(coach, person), steps)
  await share(coach, sheet)
  const link = await inviteTeacher(coach, person)
  await sync(coach)
  return link
}

function firstLesson(coach: Bot, teacher: PersonId): Promise<RecordId> {
  const visit = plan(coach, teacher, { ordinal: 1, date: today(), start: '08:30', class: '2B' })
  return observe(coach, visit, {
    set: 'core',
    minutes: 50,
    notes: [{ time: 65, speaker: 'docent', text: 'Wacht tot alle pennen liggen.', links: ['SG1'] }],
    scores: { SG1: 3, SG2: 2, SE1: 3, GZ1: 3, LD1: 2 },
    moments: [{ time: 900 }],
    pulses: [],
  })
}

/** The coach's side of the conversation, ready for the teacher's words. Returns the sheet. */
export async function prepareConversation({ coach, lesson }: PreparedSchool): Promise<RecordId> {
  const sheet = await converse(coach, lesson, steps)
  await sync(coach)
  return sheet
}

const steps = {
  s1: '',
  s2: [{ text: 'De stilte bij het raam.' }],
  s3: [{ text: 'Wachten zonder praten.' }, { text: 'Het doel op het bord.' }],
  s4: '',
  s5: [{ text: 'Eerder naar achteren lopen.' }],
  s6: [
    {
      action: 'Langs de achterste tafels lopen.',
      situation: 'De start van de les.',
      when: 'De eerstvolgende les met 2B.',
      noticeableBy: 'Achterin liggen de boeken open.',
      lookBackOn: today(),
    },
  ],
}
