/**
 * Plays a generated year as the server would, and pulls the answer after every event. It keeps the true scores beside
 * it.
 */
import { admission } from '#domain/disclosure/admission.ts'
import { aggregates } from '#domain/disclosure/aggregates.ts'
import type { Contribution, SealedMember } from '#domain/disclosure/contribution.ts'
import { cohortsOf, type LedgerRow, type ValueRow } from '#domain/disclosure/ledger.ts'
import { release } from '#domain/disclosure/release.ts'
import { block, blocks, type Programme, type Teacher } from './generated-programme.ts'

/** A person's means when the cell was sealed: the level of lesson 1, and both lessons over the compared indicators. */
export type Truth = { level: number; before: number; after: number }
export type SealedCell = { row: ValueRow; unitId: string; members: Map<string, Truth> }

/** What a live endpoint would show: everybody's current level, by school. */
export type Pull = {
  date: string
  bytes: string
  live: Map<string, { schoolId: string; level: number }>
  released: boolean
}

export type PlayedYear = {
  programme: Programme
  ledger: LedgerRow[]
  cells: SealedCell[]
  pulls: Pull[]
  members: SealedMember[]
  /** Members with a level in a cohort who withdrew after its sealing. */
  withdrawnLater: string[]
  /** Members with both lessons so far, per release and cohort. */
  secondSoFar: { cohortId: string; members: Map<string, Truth> }[]
  /** People who were observed and not withdrawn at the end of the period, and are in no cohort. */
  leftOver: Map<string, Truth>
}

type Happening = { date: string; teacher: Teacher; what: 'first' | 'corrected' | 'second' | 'withdrawn' }

/** The mean when 70 % of the scores exist. It is computed in floating point, independently of the rules. */
function meanOf(scores: (number | undefined)[]): number | undefined {
  const there = scores.filter((score) => score !== undefined)
  return there.length >= scores.length * 0.7 ? there.reduce((a, b) => a + b, 0) / there.length : undefined
}

export function truthOf(first: Contribution, second: Contribution | undefined): Partial<Truth> {
  const ids = block[first.set]
  const level = meanOf(ids.map((id) => first.scores[id]))
  const both = ids.filter((id) => first.scores[id] && second?.scores[id])
  const enough = both.length >= ids.length * 0.7
  const meanOfBoth = (scores: Contribution['scores'] | undefined) => meanOf(both.map((id) => scores?.[id]))
  return {
    ...(level === undefined ? {} : { level }),
    ...(second && enough && level !== undefined
      ? { before: meanOfBoth(first.scores) ?? Number.NaN, after: meanOfBoth(second.scores) ?? Number.NaN }
      : {}),
  }
}

const happeningsOf = (teachers: Teacher[]): Happening[] =>
  teachers
    .flatMap((teacher): (Happening | null)[] => [
      teacher.firstOn ? { date: teacher.firstOn, teacher, what: 'first' } : null,
      teacher.correctedOn ? { date: teacher.correctedOn, teacher, what: 'corrected' } : null,
      teacher.secondOn ? { date: teacher.secondOn, teacher, what: 'second' } : null,
      teacher.withdrawnOn ? { date: teacher.withdrawnOn, teacher, what: 'withdrawn' } : null,
    ])
    .filter((happening) => happening !== null)
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))

export function playYear(programme: Programme, rules: { k?: number; minimum?: 5 | 6 } = {}): PlayedYear {
  const settings = { ...programme.settings, k: rules.k ?? programme.settings.k }
  const minimum = rules.minimum ?? 5
  const store = { contributions: new Map<string, Contribution>(), members: new Map<string, SealedMember>() }
  const year: PlayedYear = {
    programme, ledger: [], cells: [], pulls: [], members: [], withdrawnLater: [], secondSoFar: [], leftOver: new Map(),
  } // biome-ignore format: one line
  const gone = new Set<string>()
  let due = [...settings.releaseDates]
  const pull = (date: string, released: boolean) => {
    const bytes = JSON.stringify(aggregates(settings, Object.keys(blocks), year.ledger))
    year.pulls.push({ date, bytes, live: liveLevels(store.contributions), released })
  }
  const releaseOn = (date: string) => {
    const contributions = [...store.contributions.values()]
    // For the mutant k - 1 both minimums are lowered.
    const floor = rules.k === 4 ? { minimum: 4 as 5 } : { minimum }
    const outcome = release({
      settings,
      blocks,
      contributions,
      members: [...store.members.values()],
      ledger: year.ledger,
      date,
      ...floor,
    })
    if (!outcome.ok) throw new Error(outcome.problem)
    year.ledger = [...year.ledger, ...outcome.newRows]
    year.members.push(...outcome.newMembers)
    for (const member of outcome.newMembers) store.members.set(member.subject, member)
    writeTruth(year, outcome.newRows, contributions)
    for (const id of outcome.erasedContributions) store.contributions.delete(id)
    pull(date, true)
  }
  for (const { date, teacher, what } of happeningsOf(programme.teachers)) {
    while (due[0] && due[0] <= date) {
      releaseOn(due[0])
      due = due.slice(1)
    }
    if (what === 'withdrawn') {
      gone.add(teacher.subject)
      if (store.members.has(teacher.subject)) year.withdrawnLater.push(teacher.subject)
      for (const ordinal of [1, 2]) store.contributions.delete(idOf(teacher, ordinal))
    } else if (!gone.has(teacher.subject)) {
      const contribution = toContribution(programme, teacher, what)
      const member = store.members.get(teacher.subject)
      if (
        admission({
          settings,
          ledger: year.ledger,
          contribution,
          member,
          sameId: undefined,
          sameLesson: undefined,
        }).ok
      ) {
        store.contributions.set(contribution.contributionId, contribution)
      }
    }
    pull(date, false)
  }
  for (const date of due) releaseOn(date)
  return year
}

const idOf = ({ subject }: Teacher, ordinal: number) => `${subject}-lesson-${ordinal}`

function toContribution(
  programme: Programme,
  teacher: Teacher,
  what: 'first' | 'corrected' | 'second',
): Contribution {
  const lessons = programme.lessonsBySubject.get(teacher.subject)
  if (!lessons) throw new Error(`no lessons for ${teacher.subject}`)
  const ordinal = what === 'second' ? 2 : 1
  return {
    subject: teacher.subject,
    contributionId: idOf(teacher, ordinal),
    schoolId: what === 'second' ? teacher.secondSchoolId : teacher.schoolId,
    schoolYear: programme.settings.schoolYear,
    periodId: 'jaar',
    instrument: programme.settings.instrument,
    set: lessons.set,
    ordinal,
    scores: lessons[what],
  }
}

function liveLevels(contributions: Map<string, Contribution>): Pull['live'] {
  const live: Pull['live'] = new Map()
  for (const first of contributions.values()) {
    const { level } = first.ordinal === 1 ? truthOf(first, undefined) : {}
    if (level !== undefined) live.set(first.subject, { schoolId: first.schoolId, level })
  }
  return live
}

function writeTruth(year: PlayedYear, newRows: LedgerRow[], contributions: Contribution[]): void {
  const lesson = (subject: string, ordinal: 1 | 2) =>
    contributions.find((c) => c.subject === subject && c.ordinal === ordinal)
  const truths = (cohortId: string, variable: ValueRow['variable']) => {
    const found = new Map<string, Truth>()
    for (const { subject } of year.members.filter((member) => member.cohortId === cohortId)) {
      const first = lesson(subject, 1)
      const truth = first ? truthOf(first, lesson(subject, 2)) : {}
      if (truth.level === undefined || (variable === 'growth' && truth.after === undefined)) continue
      const { level, before = level, after = Number.NaN } = truth
      found.set(subject, { level, before, after })
    }
    return found
  }
  const unitOf = new Map(cohortsOf(year.ledger).map((cohort) => [cohort.cohortId, cohort.unitId]))
  for (const row of newRows) {
    if (row.kind !== 'value') continue
    const members = truths(row.cohortId, row.variable)
    year.cells.push({ row, unitId: unitOf.get(row.cohortId) ?? '', members })
  }
  for (const cohortId of unitOf.keys()) {
    const members = truths(cohortId, 'growth')
    if (members.size > 0) year.secondSoFar.push({ cohortId, members })
  }
  const placed = new Set(year.members.map((member) => member.subject))
  year.leftOver = new Map(
    [...liveLevels(new Map(contributions.map((c) => [c.contributionId, c])))]
      .filter(([subject]) => !placed.has(subject))
      .map(([subject, { level }]) => [subject, { level, before: level, after: Number.NaN }]),
  )
}
