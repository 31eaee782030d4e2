/** Programmes generated from a seed. Participation is drawn before the scores, so that scores can be exchanged. */
import type { BlockMap, Contribution } from '#domain/disclosure/contribution.ts'
import { ProgrammeSettings } from '#domain/disclosure/settings.ts'

export type Random = () => number

/** A fast generator with the same output on every platform (mulberry32). */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const between = (random: Random, low: number, high: number) =>
  low + Math.floor(random() * (high - low + 1))
export const normal = (random: Random) =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())

export const block: BlockMap[string] = {
  core: ['SG1', 'SG2', 'SG3', 'SG4'],
  full: ['SG1', 'SG2', 'SG3', 'SG4', 'SG5', 'SG6', 'SG7'],
}
export const blocks: BlockMap = { SG: block }

export const releaseDates = [
  '2026-10-15', '2026-11-15', '2026-12-15', '2027-01-15', '2027-02-15',
  '2027-03-15', '2027-04-15', '2027-05-15', '2027-06-15', '2027-07-12',
] // biome-ignore format: ten dates in two lines

type Scores = Contribution['scores']
/** All scores of a teacher. They move together when scores are exchanged. */
export type Lessons = { set: 'core' | 'full'; first: Scores; corrected: Scores; second: Scores }

export type Teacher = {
  subject: string
  schoolId: string
  secondSchoolId: string
  firstOn: string | null
  correctedOn: string | null
  secondOn: string | null
  withdrawnOn: string | null
}

export type Programme = {
  settings: ProgrammeSettings
  teachers: Teacher[]
  lessonsBySubject: Map<string, Lessons>
}

const day = (from: string, days: number) =>
  new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** 3 to `maxSchools` schools of 1 to 15 teachers. In a tenth of the schools all scores are equal. */
export function generateProgramme(seed: number, maxSchools = 40): Programme {
  const random = randomFrom(seed)
  const sizes = Array.from({ length: between(random, 3, maxSchools) }, () => between(random, 1, 15))
  const schools = sizes.map((size, i) => ({
    schoolId: `s${String(i).padStart(2, '0')}`,
    name: `School ${i}`,
    type: random() < 0.5 ? ('PO' as const) : ('VO' as const),
    expectedParticipants: size,
  }))
  const settings = ProgrammeSettings.parse({
    programmeId: `programme-${seed}`,
    schoolYear: '2026-2027',
    instrument: 'kijkkader-1',
    periods: [
      {
        id: 'jaar',
        start: '2026-08-15',
        end: '2027-07-10',
        lesson1Window: { start: '2026-09-01', end: '2026-12-20' },
      },
    ],
    releaseDates,
    schools,
  })
  const teachers = schools.flatMap(({ schoolId, expectedParticipants }) =>
    Array.from({ length: expectedParticipants }, (_, i) => drawTeacher(random, schoolId, i, schools)),
  )
  return { settings, teachers, lessonsBySubject: drawLessons(randomFrom(seed + 7919), schools, teachers) }
}

function drawTeacher(random: Random, schoolId: string, i: number, schools: { schoolId: string }[]): Teacher {
  const firstOn =
    random() < 0.07
      ? null
      : day('2026-09-01', random() < 0.08 ? between(random, 111, 200) : between(random, 0, 105))
  const secondOn = !firstOn || random() < 0.12 ? null : day('2027-01-05', between(random, 0, 150))
  const elsewhere = schools[between(random, 0, schools.length - 1)]?.schoolId ?? schoolId
  return {
    subject: `subject-${schoolId}-${String(i).padStart(4, '0')}`,
    schoolId,
    secondSchoolId: random() < 0.05 ? elsewhere : schoolId,
    firstOn,
    correctedOn: firstOn && random() < 0.08 ? day(firstOn, between(random, 1, 40)) : null,
    secondOn: secondOn && firstOn && secondOn > firstOn ? secondOn : null,
    withdrawnOn: firstOn && random() < 0.05 ? day(firstOn, between(random, 1, 200)) : null,
  }
}

/** New scores for the same participation: the same sets and blocks, with every score drawn again. */
export function drawLessons(
  random: Random,
  schools: { schoolId: string }[],
  teachers: Teacher[],
): Map<string, Lessons> {
  const climate = new Map(
    schools.map(({ schoolId }) => {
      const equal = random() < 0.1 ? between(random, 1, 4) : null
      return [schoolId, { equal, mean: 2.6 + 0.35 * normal(random) }]
    }),
  )
  return new Map(
    teachers.map(({ subject, schoolId }, i) => {
      const { equal, mean } = climate.get(schoolId) ?? { equal: null, mean: 2.6 }
      const own = mean + 0.45 * normal(random)
      const draw = (centre: number): Scores =>
        Object.fromEntries(block.full.map((id) => [id, toScore(equal ?? centre + 0.6 * normal(random))]))
      const first = draw(own)
      const corrected = { ...first, SG1: toScore(equal ?? own + normal(random)) }
      return [
        subject,
        withGaps(i, { set: i % 3 === 0 ? 'full' : 'core', first, corrected, second: draw(own + 0.3) }),
      ]
    }),
  )
}

/** Every eleventh teacher lacks an indicator, every seventeenth the block. The index decides, never a score. */
function withGaps(i: number, lessons: Lessons): Lessons {
  const gap = i % 17 === 0 ? ['SG1', 'SG2', 'SG5', 'SG6'] : i % 11 === 0 ? ['SG3'] : []
  const keep = (scores: Scores): Scores =>
    Object.fromEntries(
      Object.entries(scores).filter(
        ([id]) => !gap.includes(id) && (lessons.set === 'full' || block.core.includes(id)),
      ),
    )
  return {
    set: lessons.set,
    first: keep(lessons.first),
    corrected: keep(lessons.corrected),
    second: keep(lessons.second),
  }
}

const clamp = (n: number) => Math.min(4, Math.max(1, Math.round(n)))
function toScore(n: number): 1 | 2 | 3 | 4 {
  const score = clamp(n)
  return score === 1 || score === 2 || score === 3 ? score : 4
}
