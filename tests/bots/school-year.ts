/** A year of the programme, played by bots over HTTP. Events run in order of time and end today. */
import type { AggregatesAnswer } from '#domain/disclosure/aggregates.ts'
import type { PersonId, RecordId } from '#domain/ground/id.ts'
import { amendLesson } from '#domain/programme/lesson.ts'
import type { AccountRole } from '#domain/wire/joining.ts'
import { localClock, localDate } from '#workbench/local-date.ts'
import { type Bot, bookOf, comeBack, createDevice, join, must, postOf, sync } from './bot.ts'
import type { Cast, Held, Part } from './cast.ts'
import {
  beginLesson,
  converse,
  inviteTeacher,
  type LessonFacts,
  lookBackOn,
  observe,
  plan,
  share,
  takeOn,
  takeOnWith2019,
  write,
  writeDown,
} from './coach-bot.ts'
import { contributeNow } from './contributing.ts'
import { enterProgramme, inviteCoach, lookAtFigures } from './coordinator-bot.ts'
import { duoStories } from './demo-duos.ts'
import type { DemoServer } from './demo-server.ts'
import { duoEvents } from './duo-bot.ts'
import { feedbackEvents, feedbackSentences, sentencesOf } from './feedback-events.ts'
import {
  conversationSentences,
  inventConversation,
  inventLesson,
  inventWords,
  statement,
  storyFor,
} from './invented-lessons.ts'
import { areaOf, coachNames, coordinatorName, createChance } from './invented-people.ts'
import { calendarFor, DAY_MS, dateOf, millisOf, type SchoolCalendar, settingsFor } from './school-calendar.ts'
import { answer, askAttentionFor, object, readPrivacy, waitingFor } from './teacher-bot.ts'

export const DEMO_PIN = '000000'
const HOUR_MS = 3_600_000

export type DemoPerson = { bot: Bot; name: string; role: AccountRole }

/** The lessons as the bots wrote them, to check the figures against. */
export type ObservedLesson = {
  part: Part
  ordinal: 1 | 2
  date: string
  facts: LessonFacts
  words: string[]
}

export type SchoolYear = {
  people: DemoPerson[]
  lessons: ObservedLesson[]
  calendar: SchoolCalendar
  /** The figures before the first contribution, at the first release and at the second. */
  figures: AggregatesAnswer[]
}

type Event = { at: number; step: () => Promise<void> }

export async function liveSchoolYear(
  server: DemoServer,
  cast: Cast,
  today: number,
  seed = 4,
): Promise<SchoolYear> {
  const calendar = calendarFor(today)
  const chance = createChance(seed)
  const clock = { now: server.now }
  const device = (name: string) => createDevice(server.origin, `demo-${seed}-${name}`, clock)
  const settings = settingsFor(calendar, cast.schools)

  const coordinator = device('coordinator')
  await join(coordinator, server.firstLink, coordinatorName, DEMO_PIN)
  await enterProgramme(coordinator, settings)
  const coaches: Bot[] = []
  for (const [at, name] of coachNames.entries()) {
    const schoolIds = cast.parts.filter(({ coach }) => coach === at).map(({ school }) => school.schoolId)
    const coach = device(`coach-${at}`)
    await join(coach, await inviteCoach(coordinator, name, [...new Set(schoolIds)]), name, DEMO_PIN)
    await sync(coach)
    coaches.push(coach)
  }
  await sync(coordinator)

  const people: DemoPerson[] = [
    { bot: coordinator, name: coordinatorName, role: 'coordinator' },
    ...coaches.map((bot, at): DemoPerson => ({ bot, name: coachNames[at] ?? '', role: 'coach' })),
  ]
  const lessons: ObservedLesson[] = []
  const figures = [await lookAtFigures(coordinator)]
  const events = cast.parts.flatMap((part) => {
    const coach = coaches[part.coach]
    return coach ? eventsOf({ part, coach, calendar, today, chance, device, people, lessons }) : []
  })
  for (const part of cast.duos) {
    const [a, b] = [coaches[part.a.coach], coaches[part.b.coach]]
    const botOf = (name: string) => people.find((one) => one.name === name)?.bot
    if (a && b) events.push(...duoEvents({ part, coaches: { a, b }, botOf, today }))
  }
  for (const date of [calendar.firstRelease, calendar.secondRelease]) {
    events.push(...releaseEvents(date, coaches, coordinator, figures, date === calendar.secondRelease))
  }
  events.push(...feedbackEvents({ coaches, people, today }))
  for (const { at, step } of events.sort((a, b) => a.at - b.at)) {
    server.turnTo(at)
    await step()
  }
  server.goLive()
  for (const { bot } of people) await sync(bot)
  return { people, lessons, calendar, figures }
}

/**
 * On the day before, coaches send their contributions. On the day, the coordinator reads the figures. After the last
 * release the coaches lock and unlock.
 */
function releaseEvents(
  date: string,
  coaches: Bot[],
  coordinator: Bot,
  figures: AggregatesAnswer[],
  isLast: boolean,
): Event[] {
  const send = async () => {
    for (const coach of coaches) {
      await sync(coach)
      await contributeNow(coach)
      await sync(coach)
    }
  }
  const look = async () => {
    figures.push(await lookAtFigures(coordinator))
    if (isLast) for (const coach of coaches) await comeBack(coach, DEMO_PIN)
  }
  return [
    { at: millisOf(date) - DAY_MS, step: send },
    { at: millisOf(date) + HOUR_MS, step: look },
  ]
}

type Stage = {
  part: Part
  coach: Bot
  calendar: SchoolCalendar
  today: number
  chance: () => number
  device: (name: string) => Bot
  people: DemoPerson[]
  lessons: ObservedLesson[]
}

/** The year of one teacher. Later events use the results of earlier ones. */
function eventsOf(stage: Stage): Event[] {
  const { part, coach, calendar, today, chance, device, people, lessons } = stage
  const { teacher, school, joins } = part
  let personId: PersonId | undefined
  let bot: Bot | undefined
  const person = (): PersonId => {
    if (!personId) throw new Error('nobody was taken on yet')
    return personId
  }
  const dayOf = (held: Held) =>
    'share' in held ? calendar.schoolDay(held.share) : localDate(today - held.daysAgo * DAY_MS)
  const firstDay = part.first ? dayOf(part.first) : dateOf(today - DAY_MS)
  const area = areaOf(teacher.subject)
  const story = (ordinal: number) => storyFor(part, ordinal)
  const about = { class: teacher.group, ...(area ? { subjectGroup: area } : {}) }

  const takeOnAndInvite = async () => {
    const begin = part.is2019 ? takeOnWith2019 : takeOn
    personId = begin(coach, { name: teacher.name, schoolId: school.schoolId, subject: teacher.subject })
    await sync(coach)
  }
  const joinIn = async () => {
    const made = device(teacher.name)
    await join(made, await inviteTeacher(coach, person()), teacher.name, DEMO_PIN)
    await sync(coach)
    await sync(made)
    await readPrivacy(made)
    if (part.objects) await object(made)
    await sync(made)
    bot = made
    people.push({ bot: made, name: teacher.name, role: 'teacher' })
    await answerWhatWaits(made, part.first?.end === 'together' ? undefined : part.first?.end)
  }
  const answerWhatWaits = async (who: Bot, end: Held['end'] | undefined) => {
    if (!end || end === 'shared') return
    await sync(who)
    for (const conversation of waitingFor(who)) {
      const choice =
        end === 'statement' ? 'agreed_with_statement' : end === 'not_agreed' ? 'not_agreed' : 'agreed'
      await answer(who, conversation, {
        ...{ choice, s7: inventWords(chance) },
        ...(choice === 'agreed' ? {} : { statement }),
      })
    }
    await sync(who)
    await sync(coach)
  }

  const lessonEvents = (held: Held, ordinal: 1 | 2): Event[] => {
    const date = dayOf(held)
    const at = millisOf(date)
    const { end } = held
    let lesson: RecordId | undefined
    const teach = async () => {
      const visit = plan(coach, person(), { ordinal, date, start: '09:15', end: '10:00', ...about })
      await sync(coach)
      if (bot && chance() < 0.5) {
        await sync(bot)
        await askAttentionFor(bot, visit, 'Let op hoe lang ik wacht na een vraag.')
        await sync(bot)
        await sync(coach)
      }
      const facts = inventLesson(chance, { level: ordinal === 1 ? 2.2 : 2.7, story: story(ordinal) })
      lesson = await observe(coach, visit, facts)
      lessons.push({ part, ordinal, date, facts, words: facts.notes.map(({ text }) => text) })
      await sync(coach)
    }
    const talk = async () => {
      if (!lesson || end === 'locked') return
      const facts = inventConversation(chance, dateOf(at + 21 * DAY_MS), story(ordinal))
      const together = end === 'together' ? { together: 'agreed' as const, s7: inventWords(chance) } : {}
      const sheet = await converse(coach, lesson, { ...facts, ...together })
      if (end === 'preparing') return
      await share(
        coach,
        sheet,
        end === 'not_completed' ? 'De docent werd weggeroepen voor een leerling.' : undefined,
      )
      await sync(coach)
    }
    const reply = async () => {
      if (bot) await answerWhatWaits(bot, end === 'together' || end === 'not_completed' ? undefined : end)
    }
    const change = async () => {
      if (!lesson) return
      await write(coach, lesson, [
        amendLesson('correctie', 'De tijd bij de wisseling was 28 minuten, niet 26.'),
      ])
      await sync(coach)
    }
    const lookBack = async () => {
      if (lesson && ordinal === 1) await lookBackOn(coach, lesson)
      await sync(coach)
    }
    return [
      { at, step: teach },
      { at: at + 7 * HOUR_MS, step: talk },
      ...('share' in held ? [{ at: at + 2 * DAY_MS, step: reply }] : []),
      ...(end === 'changed' ? [{ at: at + 4 * DAY_MS, step: change }] : []),
      { at: at + 22 * DAY_MS, step: lookBack },
    ]
  }

  const ahead = async () => {
    if (!part.ahead) return
    const ordinal = part.second ? 'extra' : part.first ? 2 : 1
    const days = part.ahead === 'tomorrow' ? 1 : part.ahead === 'week' ? 3 : 0
    const when = part.ahead === 'half' ? today - 20 * 60_000 : today + days * DAY_MS + 2 * HOUR_MS
    const day = part.ahead === 'today' ? localDate(today) : localDate(when)
    const start = part.ahead === 'half' ? localClock(when) : '10:30'
    const visit = plan(coach, person(), { ordinal, date: day, start, ...about })
    if (part.ahead === 'half') {
      const sheet = await beginLesson(coach, visit, 'full')
      const { notes, scores, moments, pulses } = inventLesson(chance, {
        level: 2.6,
        minutes: 19,
        story: story(1),
      })
      const scored = Object.entries(scores).filter((_, at) => at % 2 === 0)
      const soFar = <T extends { time: number }>(list: T[]) => list.filter(({ time }) => time < 1140)
      await writeDown(coach, sheet, {
        ...{ notes: soFar(notes), moments: soFar(moments), pulses: soFar(pulses) },
        scores: Object.fromEntries(scored),
      })
    }
    await sync(coach)
    if (bot) await sync(bot)
  }

  const joinAt = joins === 'late' ? millisOf(firstDay) + 3 * DAY_MS : millisOf(firstDay) - 6 * DAY_MS
  return [
    { at: millisOf(firstDay) - 8 * DAY_MS, step: takeOnAndInvite },
    ...(joins === 'never' ? [] : [{ at: joinAt, step: joinIn }]),
    ...(part.first ? lessonEvents(part.first, 1) : []),
    ...(part.second ? lessonEvents(part.second, 2) : []),
    ...(part.ahead
      ? [{ at: part.ahead === 'half' ? today - 20 * 60_000 : today - HOUR_MS, step: ahead }]
      : []),
  ]
}

function duoSentences(story: keyof typeof duoStories): string[] {
  const { watched } = duoStories[story]
  return watched.flatMap(
    ({ question, answer: given, hostTakes, guestTakes, guest = [], coach, feedback }) => [
      ...[question, given, hostTakes, guestTakes],
      ...[...guest, ...coach].map(({ text }) => text),
      ...(feedback ? sentencesOf(feedback) : []),
    ],
  )
}

/** Names and words of the bots, which the server must not have unencrypted. */
export function secretsOf({ people, lessons }: SchoolYear, cast: Cast): string[] {
  const names = [...people.map(({ name }) => name), ...cast.parts.map(({ teacher }) => teacher.name)]
  return [
    ...new Set([
      ...[...names, ...lessons.flatMap(({ words }) => words), statement],
      ...[...conversationSentences(), ...feedbackSentences()],
      ...cast.duos.flatMap(({ story }) => duoSentences(story)),
    ]),
  ]
}

export const linkFor = async ({ bot }: DemoPerson): Promise<string> =>
  must(await postOf(bot).linkDevice(), 'a device link').link

/** Locks all bots, so that their opened records can be garbage-collected. */
export async function sendHome({ people }: SchoolYear): Promise<void> {
  for (const { bot } of people) {
    if (bookOf(bot).outgoing().count > 0) throw new Error('something was not sent')
    await bot.entrance.lock()
  }
}
