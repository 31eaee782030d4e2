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
  /** The clock runs, or the lesson waits to be closed. */
  observing: Item[]
  /** The conversation is to be held or to be finished. */
  toDiscuss: Item[]
  withTeacher: Item[]
}

/** A visit belongs to the coach who made it, also after the teacher was handed over. */
export function agendaOf(
  allProgress: Iterable<PersonProgress>,
  me: AccountId,
  today: CalendarDate,
  weekEnd: CalendarDate,
): Agenda {
  const agenda: Agenda = {
    missed: [],
    today: [],
    week: [],
    later: [],
    observing: [],
    toDiscuss: [],
    withTeacher: [],
  }
  for (const progress of allProgress) {
    if (progress.trajectory.closedAt) continue
    for (const one of progress.visits) {
      const isOver = one.visit.isCancelled || one.visit.coach !== me
      const list = isOver ? undefined : listOf(one, today, weekEnd)
      if (list) agenda[list].push({ progress, one })
    }
  }
  for (const list of Object.values(agenda)) list.sort(byMoment)
  return agenda
}

/** What a day without planned lessons shows: a lesson is running, was held, or there was none. */
export function dayOf(allProgress: Iterable<PersonProgress>, me: AccountId, today: CalendarDate) {
  const states = [...allProgress].flatMap(({ visits }) =>
    visits
      .filter(({ visit }) => visit.coach === me && visit.date === today && !visit.isCancelled)
      .map(({ lesson, worksheet }) => (lesson ? 'stopped' : worksheet?.clock.state)),
  )
  if (states.some((state) => state === 'running' || state === 'paused')) return 'running'
  return states.includes('stopped') ? 'held' : 'quiet'
}

function listOf(one: VisitProgress, today: CalendarDate, weekEnd: CalendarDate): keyof Agenda | undefined {
  const { date } = one.visit
  switch (visitStage(one)) {
    case 'planned':
      return date < today ? 'missed' : date === today ? 'today' : date <= weekEnd ? 'week' : 'later'
    case 'observing':
      return 'observing'
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
