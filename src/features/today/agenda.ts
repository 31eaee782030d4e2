/** Sorts the visits of a coach into the lists of the home page. Every visit is in at most one list. */

import type { AccountId } from '#domain/ground/id.ts'
import type { CalendarDate } from '#domain/ground/time.ts'
import { completeness } from '#domain/instrument/answers.ts'
import type { QuestionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { type PersonProgress, type VisitProgress, visitStage } from '#domain/programme/progress.ts'
import type { Worksheet } from '#domain/programme/worksheet.ts'
import { frameworkOf } from '#workbench/questionnaire/framework-words.ts'

export type Item = { progress: PersonProgress; one: VisitProgress }

type Agenda = {
  /** Planned visits by date. `missed` has those before today. */
  missed: Item[]
  today: Item[]
  week: Item[]
  later: Item[]
  /** The lesson goes on: its clock was started in the last hours and not stopped. */
  running: Item[]
  /** The lesson waits to be closed. */
  observing: Item[]
  /** The conversation is to be held or to be finished. */
  toDiscuss: Item[]
  withTeacher: Item[]
}

type When = { now: number; today: CalendarDate; weekEnd: CalendarDate }

/** A clock that nobody stopped says nothing about the next day. */
const LONGEST_LESSON_MS = 6 * 3600 * 1000

function goesOn({ worksheet, lesson }: VisitProgress, now: number): boolean {
  if (!worksheet || lesson) return false
  const { state, startedAt } = worksheet.clock
  const isStarted = state === 'running' || state === 'paused'
  return isStarted && startedAt !== undefined && Date.parse(startedAt) > now - LONGEST_LESSON_MS
}

/** A visit belongs to the coach who made it, also after the teacher was handed over. */
export function agendaOf(allProgress: Iterable<PersonProgress>, me: AccountId, when: When): Agenda {
  const agenda: Agenda = {
    missed: [],
    today: [],
    week: [],
    later: [],
    running: [],
    observing: [],
    toDiscuss: [],
    withTeacher: [],
  }
  for (const progress of allProgress) {
    if (progress.trajectory.closedAt) continue
    for (const one of progress.visits) {
      const isOver = one.visit.isCancelled || one.visit.coach !== me
      const list = isOver ? undefined : listOf(one, when)
      if (list) agenda[list].push({ progress, one })
    }
  }
  for (const list of Object.values(agenda)) list.sort(byMoment)
  return agenda
}

/** What a day without planned lessons shows: a lesson is running, was held, or there was none. */
export function dayOf(
  { running }: Agenda,
  allProgress: Iterable<PersonProgress>,
  me: AccountId,
  today: CalendarDate,
) {
  if (running.length > 0) return 'running'
  const isHeld = ({ visit, lesson, worksheet }: VisitProgress) =>
    visit.coach === me &&
    visit.date === today &&
    !visit.isCancelled &&
    (lesson !== undefined || worksheet?.clock.state === 'stopped')
  return [...allProgress].some(({ visits }) => visits.some(isHeld)) ? 'held' : 'quiet'
}

function listOf(one: VisitProgress, { now, today, weekEnd }: When): keyof Agenda | undefined {
  const { date } = one.visit
  switch (visitStage(one)) {
    case 'planned':
      return date < today ? 'missed' : date === today ? 'today' : date <= weekEnd ? 'week' : 'later'
    case 'observing':
      return goesOn(one, now) ? 'running' : 'observing'
    case 'locked':
    case 'preparing':
      return 'toDiscuss'
    case 'with-teacher':
      return 'withTeacher'
    case 'ended':
      return undefined
  }
}

const momentOf = ({ one }: Item) => `${one.visit.date}T${one.visit.start}`
const byMoment = (a: Item, b: Item) => (momentOf(a) < momentOf(b) ? -1 : 1)

type Openness = { scored: number; total: number; withoutEvidence: number }

/** How much of a worksheet is filled in. Undefined when this release does not know its framework. */
export function opennessOf(sheet: Worksheet): Openness | undefined {
  const framework = frameworkOf(sheet)
  if (!framework) return undefined
  const { blocks, withoutEvidence } = completeness(
    framework,
    sheet.set,
    sheet.scores,
    evidenceCounts(sheet, framework),
  )
  return {
    scored: blocks.reduce((sum, block) => sum + block.scored, 0),
    total: blocks.reduce((sum, block) => sum + block.total, 0),
    withoutEvidence: withoutEvidence.length,
  }
}

const evidenceCounts = (sheet: Worksheet, framework: QuestionnaireWords): Record<string, number> =>
  Object.fromEntries(
    framework.items.map(({ id }) => [id, sheet.notes.filter((note) => note.links.includes(id)).length]),
  )
