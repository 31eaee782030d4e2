/** The bars of a publication as numbers, for the real rules and for broken ones. */
import {
  certainties,
  components,
  type Interval,
  linearGuesses,
  type Observation,
  type Prior,
  signatureClasses,
  widthOf,
} from './attacker.ts'
import {
  drawLessons,
  generateProgramme,
  type Lessons,
  type Programme,
  randomFrom,
} from './generated-programme.ts'
import { type PlayedYear, playYear, type Truth } from './played-year.ts'

const programmes = Number(process.env.LESSPIEGEL_PROGRAMMES ?? 16)
export const seeds = Array.from({ length: programmes }, (_, i) => i + 1)
const played = new Map<string, PlayedYear>()

/** Plays every programme once per set of rules, and caches it. */
export function yearOf(seed: number, rules: { k?: number; minimum?: 5 | 6 } = {}): PlayedYear {
  const key = `${seed} ${JSON.stringify(rules)}`
  const year = played.get(key) ?? playYear(generateProgramme(seed), rules)
  played.set(key, year)
  return year
}

/** Bar 1: intervals without insiders that are too narrow. */
export const narrowIntervals = (observations: Observation[]): Interval[] =>
  components(observations).flatMap((part) =>
    certainties(part).filter((interval) => widthOf(interval) < 3 - 1e-4),
  )

/**
 * Bar 1 with insiders: the narrowest interval per choice of insiders. The bounds are monotonic in the insiders' sum,
 * so it tries the highest and the lowest scorers of lesson 1, of lesson 2 and of growth.
 */
export function insiderIntervals(observations: Observation[], count: 1 | 2): Interval[] {
  return components(observations).flatMap((part) => {
    const truths = new Map<string, Truth>()
    for (const { members } of part.toSorted((a) => (a.variable === 'level' ? -1 : 1))) {
      for (const [subject, truth] of members) truths.set(subject, truth)
    }
    return insidersOf(truths, count).flatMap((insiders) => certainties(part, insiders))
  })
}

function insidersOf(truths: Map<string, Truth>, count: number): Set<string>[] {
  const sides = [(t: Truth) => t.level, (t: Truth) => t.after, (t: Truth) => t.after - t.before]
  return sides.flatMap((side) => {
    const people = [...truths]
      .filter(([, truth]) => !Number.isNaN(side(truth)))
      .toSorted(([, a], [, b]) => side(a) - side(b))
    const subjects = people.map(([subject]) => subject)
    return subjects.length < count ? [] : [new Set(subjects.slice(0, count)), new Set(subjects.slice(-count))]
  })
}

/** Bar 2: the smallest group of people who are in the same cells of one variable. */
export const smallestClass = (observations: Observation[]): number =>
  Math.min(
    ...(['level', 'growth', 'second'] as const).flatMap((variable) =>
      signatureClasses(observations, variable),
    ),
  )

/** Bar 3: the share of people guessed within a quarter of a point, from the publication and by knowing all others. */
export function guessedShares(
  year: PlayedYear,
  observations: Observation[],
): { attacker: number; allKnowing: number; n: number } {
  const truths = new Map(
    observations.filter((o) => o.variable === 'level').flatMap(({ members }) => [...members]),
  )
  const prior = priorOf(year.programme, truths)
  const guesses = linearGuesses(observations, prior)
  const hit = (guess: number, truth: number) => Math.abs(guess - truth) <= 0.25
  let [attacker, allKnowing] = [0, 0]
  for (const [subject, { level }] of truths) {
    const school = prior.schoolBySubject.get(subject)
    const colleagues = [...truths].filter(
      ([other]) => other !== subject && prior.schoolBySubject.get(other) === school,
    )
    const mean = colleagues.reduce((sum, [, truth]) => sum + truth.level, 0) / Math.max(1, colleagues.length)
    const trust = prior.between / (prior.between + prior.within / Math.max(1, colleagues.length))
    const fromOthers = colleagues.length === 0 ? prior.mean : prior.mean + trust * (mean - prior.mean)
    if (hit(guesses.get(subject) ?? prior.mean, level)) attacker++
    if (hit(fromOthers, level)) allKnowing++
  }
  return { attacker, allKnowing, n: truths.size }
}

/**
 * The variance of scores, estimated from the programme itself. It stands for an attacker who has seen many
 * programmes.
 */
function priorOf({ teachers }: Programme, truths: Map<string, Truth>): Prior {
  const schoolBySubject = new Map(teachers.map(({ subject, schoolId }) => [subject, schoolId]))
  const levels = [...truths.values()].map(({ level }) => level)
  const mean = levels.reduce((a, b) => a + b, 0) / levels.length
  const total = levels.reduce((sum, level) => sum + (level - mean) ** 2, 0) / levels.length + 1e-6
  const bySchool = new Map<string, number[]>()
  for (const [subject, { level }] of truths) {
    const school = schoolBySubject.get(subject) ?? ''
    bySchool.set(school, [...(bySchool.get(school) ?? []), level])
  }
  let [squares, freedom] = [0, 0]
  for (const own of bySchool.values()) {
    const centre = own.reduce((a, b) => a + b, 0) / own.length
    squares += own.reduce((sum, level) => sum + (level - centre) ** 2, 0)
    freedom += own.length - 1
  }
  const within = Math.max(1e-3, freedom > 0 ? squares / freedom : total)
  return { mean, within, between: Math.max(1e-3, total - within), schoolBySubject }
}

/** Bar 4: the programme with scores exchanged between people of one cohort who took part alike. */
export function exchanged(year: PlayedYear, seed: number): Programme {
  const random = randomFrom(seed)
  const { programme } = year
  const lessonsBySubject = new Map(programme.lessonsBySubject)
  const cellsOf = (subject: string) =>
    year.cells.filter(({ members }) => members.has(subject)).map(({ row }) => row.variable)
  const teacherOf = new Map(programme.teachers.map((teacher) => [teacher.subject, teacher]))
  const alike = new Map<string, string[]>()
  for (const { subject, cohortId } of year.members) {
    const corrected = Boolean(teacherOf.get(subject)?.correctedOn)
    const key = [cohortId, corrected ? subject : '', ...cellsOf(subject)].join(' ')
    alike.set(key, [...(alike.get(key) ?? []), subject])
  }
  for (const group of alike.values()) {
    const order = group.map((subject) => ({ subject, at: random() })).toSorted((a, b) => a.at - b.at)
    for (const [i, subject] of group.entries()) {
      const from = programme.lessonsBySubject.get(order[i]?.subject ?? '')
      if (from) lessonsBySubject.set(subject, from)
    }
  }
  return { ...programme, lessonsBySubject }
}

/** The same people on the same days, with new scores. */
export function withOtherScores({ programme }: PlayedYear, seed: number): Programme {
  const { settings, teachers } = programme
  const lessonsBySubject: Map<string, Lessons> = drawLessons(randomFrom(seed), settings.schools, teachers)
  return { ...programme, lessonsBySubject }
}

/** The ledger without codes, which depends on participation only. */
export const participationOf = ({ ledger }: PlayedYear): string =>
  JSON.stringify(ledger.map((row) => (row.kind === 'value' ? { ...row, code: null } : row)))

/** Bar 5: cells whose code is not that of the mean of their people, recounted in floating point. */
export function miscounted(observations: Observation[]): Observation[] {
  return observations.filter(({ members, variable, low, high }) => {
    const values = [...members.values()].map((t) =>
      variable === 'level' ? t.level : variable === 'growth' ? t.after - t.before : t.after,
    )
    const mean = values.reduce((a, b) => a + b, 0) / values.length
    return mean < low - 1e-9 || mean > high + 1e-9
  })
}
