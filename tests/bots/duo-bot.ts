/** A duo through the year: paired, planned, watched by guest and coach apart, compared, opened to the host. */
import type { RecordId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { answer } from '#domain/instrument/answering.ts'
import { formWords } from '#domain/instrument/form-words.ts'
import { type DuoPerson, namePerson, otherSide, type Side } from '#domain/programme/duo.ts'
import { duosIn } from '#domain/programme/duo-progress.ts'
import { chooseFocus, dropDuoVisit, planDuoVisit } from '#domain/programme/duo-visit.ts'
import { openFeedbackAfter, receiversFor } from '#domain/programme/feedback.ts'
import { openToHost } from '#domain/programme/observation.ts'
import { trajectoryOf } from '#domain/programme/trajectory.ts'
import { declineToAnswer } from '#domain/record/reveal.ts'
import { pairUp } from '#features/duo/pair-up.ts'
import { feedback2026 } from '#instruments/feedback-2026.ts'
import { localDate } from '#workbench/local-date.ts'
import { type Bot, bookOf, must, sync } from './bot.ts'
import type { DuoPart } from './cast.ts'
import { write } from './coach-bot.ts'
import { type DuoNote, duoStories, type WatchedVisit } from './demo-duos.ts'
import { sendNote, writeNote } from './feedback-bot.ts'
import { replyBy } from './feedback-events.ts'
import { lockPeer, watchPeer } from './peer-bot.ts'
import { DAY_MS, millisOf } from './school-calendar.ts'

const HOUR_MS = 3_600_000

export type DuoStage = {
  part: DuoPart
  /** The coach of each. The same bot twice, unless the duo is across two coaches. */
  coaches: Record<Side, Bot>
  /** Undefined without an account. */
  botOf(name: string): Bot | undefined
  today: number
}

/** The events of one duo. The last visits are done before today, and one may lie ahead. */
export function duoEvents(stage: DuoStage): { at: number; step: () => Promise<void> }[] {
  const { part, today } = stage
  const { watched, ahead } = duoStories[part.story]
  const at = (daysAgo: number) => millisOf(schoolDay(today - daysAgo * DAY_MS), '09:15')
  const first = Math.max(...watched.map(({ daysAgo }) => daysAgo))
  return [
    { at: at(first + 4), step: () => pair(stage) },
    ...watched.flatMap((visit) => [
      { at: at(visit.daysAgo) - DAY_MS, step: () => plan(stage, visit) },
      { at: at(visit.daysAgo) + HOUR_MS, step: () => watch(stage, visit) },
      { at: at(visit.daysAgo) + 2 * HOUR_MS, step: () => takeHome(stage, visit) },
      ...(visit.feedback
        ? [
            { at: at(visit.daysAgo) + 3 * HOUR_MS, step: () => giveFeedback(stage, visit) },
            { at: at(visit.daysAgo) + DAY_MS, step: () => answerFeedback(stage, visit) },
          ]
        : []),
    ]),
    ...(ahead ? [{ at: at(Math.min(...watched.map(({ daysAgo }) => daysAgo))) + DAY_MS, step: look }] : []),
  ]

  async function look() {
    if (!ahead) return
    const date = schoolDay(today + ahead.inDays * DAY_MS)
    const facts = { date, start: '10:30', end: '11:15', class: ahead.group }
    const visit = visitAt(stage, ahead.host)
    const planner = hostOf(stage, ahead.host) ?? stage.coaches[ahead.host]
    await write(planner, visit, [planDuoVisit(facts)])
    if ('dropped' in ahead) await write(planner, visit, [dropDuoVisit(ahead.dropped)])
    else await ask(stage, { ...ahead, indicators: ahead.indicators })
    await everybody(stage)
  }
}

async function pair(stage: DuoStage): Promise<void> {
  const { part, coaches } = stage
  const a = personOf(coaches.a, part.a.teacher.name)
  const b = personOf(coaches.b, part.b.teacher.name)
  await everybody(stage)
  const isAcross = coaches.a !== coaches.b
  const partner = isAcross ? { coach: bookOf(coaches.b).me.accountId } : b
  const duo = must(await pairUp(bookOf(coaches.a), a, partner), 'pairing')
  await everybody(stage)
  if (isAcross) await write(coaches.b, duo, [namePerson('b', b)])
  await everybody(stage)
}

type Asked = { host: Side; question: string; blocks: string[]; indicators: string[] }

/** A host without an account says it, and the coach types it in the host's words. */
async function ask(stage: DuoStage, { host, question, blocks, indicators }: Asked): Promise<void> {
  const visit = visitAt(stage, host)
  const bot = hostOf(stage, host)
  const words = answer('host_question', question, bot ? undefined : 'host')
  await write(bot ?? stage.coaches[host], visit, [words, chooseFocus(blocks, indicators)])
}

async function plan(stage: DuoStage, watched: WatchedVisit): Promise<void> {
  const { host, daysAgo, group, scores } = watched
  const date = schoolDay(stage.today - daysAgo * DAY_MS)
  const planner = hostOf(stage, host) ?? stage.coaches[host]
  await write(planner, visitAt(stage, host), [
    planDuoVisit({ date, start: '10:15', end: '11:00', class: group }),
  ])
  await ask(stage, { ...watched, indicators: Object.keys(scores) })
  await everybody(stage)
}

/** Guest and coach of the host write and lock apart. Each then opens the own view to the host. */
async function watch(stage: DuoStage, watched: WatchedVisit): Promise<void> {
  const { host, guest, coach, scores } = watched
  const visit = visitAt(stage, host)
  const guestBot = guestOf(stage, host)
  const views: { bot: Bot; view: RecordId }[] = []
  const observe = async (bot: Bot, notes: DuoNote[], place: 0 | 1) => {
    const own = Object.fromEntries(Object.entries(scores).map(([id, both]) => [id, both[place]]))
    const sheet = await watchPeer(bot, visit, { notes, scores: own, moments: [], pulses: [] })
    views.push({ bot, view: await lockPeer(bot, sheet, Object.keys(scores)) })
  }
  if (guest) await observe(guestBot, guest, 0)
  else await write(guestBot, visit, [declineToAnswer(bookOf(guestBot).me.accountId)])
  await observe(stage.coaches[host], coach, 1)
  await everybody(stage)
  if (!hostOf(stage, host)) return
  for (const { bot, view } of views) await write(bot, view, [openToHost(instantOf(bookOf(bot).world.now()))])
  await everybody(stage)
}

async function takeHome(stage: DuoStage, watched: WatchedVisit): Promise<void> {
  const { host, guest, worked, joint, guestTakes, hostTakes } = watched
  const visit = visitAt(stage, host)
  const coach = stage.coaches[host]
  const guestBot = guestOf(stage, host)
  const hostBot = hostOf(stage, host)
  await write(guest ? guestBot : coach, visit, [answer('answer', watched.answer)])
  await write(guestBot, visit, [
    ...(worked ? [answer('what_worked', worked)] : []),
    ...(joint ? [answer('joint_view', joint)] : []),
    answer('take_home_guest', guestTakes),
  ])
  await write(hostBot ?? coach, visit, [answer('take_home_host', hostTakes, hostBot ? undefined : 'host')])
  await everybody(stage)
}

async function giveFeedback(stage: DuoStage, { host, feedback }: WatchedVisit): Promise<void> {
  if (!feedback) return
  const guest = guestOf(stage, host)
  const { name } = stage.part[host].teacher
  const { me, records } = bookOf(guest)
  const receiver = receiversFor(records().values(), me.accountId).find((one) => one.name === name)
  if (!receiver) throw new Error(`nobody called ${name} to give feedback to`)
  const birth = openFeedbackAfter(receiver.personId, formWords(feedback2026), visitAt(stage, host))
  await sendNote(guest, await writeNote(guest, birth, feedback.facts))
  await everybody(stage)
}

async function answerFeedback(stage: DuoStage, { host, feedback }: WatchedVisit): Promise<void> {
  const who = hostOf(stage, host)
  if (!who || !feedback?.answer) return
  await replyBy(who, feedback.facts, feedback.answer)
  await everybody(stage)
}

const hostOf = ({ part, botOf }: DuoStage, host: Side) => botOf(part[host].teacher.name)

function guestOf(stage: DuoStage, host: Side): Bot {
  const bot = hostOf(stage, otherSide(host))
  if (!bot) throw new Error('a guest without an account')
  return bot
}

/** Three rounds: a card, a binding and a grant can each wait for the one before. */
async function everybody(stage: DuoStage): Promise<void> {
  const { coaches } = stage
  const teachers = [hostOf(stage, 'a'), hostOf(stage, 'b')].flatMap((bot) => bot ?? [])
  for (let round = 0; round < 3; round++)
    for (const bot of new Set([coaches.a, coaches.b, ...teachers])) await sync(bot)
}

function personOf(coach: Bot, name: string): DuoPerson {
  const found = [...bookOf(coach).records().values()].find(
    (state) => state.kind === 'trajectory' && trajectoryOf(state).name === name,
  )
  if (!found?.person) throw new Error(`${name} was not taken on`)
  return { personId: found.person, name }
}

function visitAt({ part, coaches }: DuoStage, host: Side): RecordId {
  const found = duosIn(bookOf(coaches.a).records().values()).find(
    ({ duo }) => duo.people.a?.name === part.a.teacher.name && duo.people.b?.name === part.b.teacher.name,
  )
  const visit = found?.visits[host]
  if (!visit) throw new Error('no visit of this duo')
  return visit.recordId
}

/** Saturday and Sunday become the Friday before. */
function schoolDay(millis: number): string {
  const day = new Date(millis).getUTCDay()
  return localDate(millis - (day === 6 ? 1 : day === 0 ? 2 : 0) * DAY_MS)
}
