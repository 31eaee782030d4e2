/** The roles in the demo's year, one line per teacher. */
import { duoStories } from './demo-duos.ts'
import { type InventedSchool, type InventedTeacher, schools } from './invented-people.ts'

/**
 * The final status of a conversation. `locked`: not held yet. `preparing`: on the coach's sheet. `together`: agreed
 * on the coach's screen.
 */
export type End =
  | 'agreed'
  | 'statement'
  | 'not_agreed'
  | 'not_completed'
  | 'together'
  | 'changed'
  | 'shared'
  | 'preparing'
  | 'locked'

export type Held = { end: End } & ({ share: number } | { daysAgo: number })

export type Part = {
  teacher: InventedTeacher
  school: InventedSchool
  coach: 0 | 1
  /** `late`: joins after the first conversation was shared. */
  joins: 'early' | 'late' | 'never'
  objects?: true
  /** The trajectory began before the edition of 2026. */
  is2019?: true
  first?: Held
  second?: Held
  /** What is planned from today on. `half`: the lesson is being observed now. */
  ahead?: 'today' | 'tomorrow' | 'week' | 'half'
}

/** Two teachers who watch each other's lesson, and how that goes. The coach of `a` makes the duo. */
export type DuoPart = { a: Part; b: Part; story: keyof typeof duoStories }

export type Cast = { schools: InventedSchool[]; parts: Part[]; duos: DuoPart[] }

/** Columns: `school teacher joins first second ahead 2019`. A conversation is its end, or end@days ago; `-` is none. */
const script = `
0 0 early agreed agreed today
0 1 early statement agreed -
0 2 late agreed agreed -
0 3 early changed not_agreed week
0 4 objects agreed agreed -
0 5 never together together -
1 0 early agreed shared -
1 1 early agreed statement -
1 2 late together agreed -
1 3 early not_agreed agreed -
1 4 early agreed not_completed - 2019
1 5 never together locked@3 -
1 6 late agreed preparing@6 -
2 0 early agreed agreed -
2 1 early statement agreed -
2 2 late agreed changed -
2 3 early agreed agreed - 2019
2 4 never together not_completed -
2 5 early agreed - half
3 0 early agreed shared@4 - 2019
3 1 late shared - tomorrow
3 2 early shared@8 - -
3 3 never - - today
3 4 invited - - tomorrow`

/** Columns: `school teacher school teacher story`. */
const duoScript = `
0 3 1 3 across
0 2 0 5 withoutAccount
2 0 2 1 refusal
1 0 1 1 waiting`

const shortScript = `
0 0 early agreed agreed -
0 1 late statement together -
0 2 never together together -
0 3 never together together -
0 4 never together not_completed -
0 5 never together together -
3 0 objects agreed - - 2019
3 1 never together - today
3 2 never together - -
3 3 never together - -
3 4 never - - half`

export const fullCast = (): Cast => castOf(script, duoScript)
/** Eleven teachers at two schools. One school is too small to be shown. */
export const shortCast = (): Cast => castOf(shortScript, '0 0 0 1 waiting')

function castOf(text: string, duoText: string): Cast {
  const lines = text.trim().split('\n')
  const parts = lines.flatMap((line, at) => partOf(line, (at + 1) / (lines.length + 1)) ?? [])
  const duos = duoText
    .trim()
    .split('\n')
    .map((line) => duoOf(line, parts))
  return { schools: schools.filter((school) => parts.some((part) => part.school === school)), parts, duos }
}

function duoOf(line: string, parts: readonly Part[]): DuoPart {
  const [schoolA, teacherA, schoolB, teacherB, story = ''] = line.split(' ')
  const partAt = (school: unknown, teacher: unknown) =>
    parts.find((part) => part.teacher === schools[Number(school)]?.teachers[Number(teacher)])
  const [a, b] = [partAt(schoolA, teacherA), partAt(schoolB, teacherB)]
  if (!a || !b || !isStory(story)) throw new Error(`no such duo: ${line}`)
  return { a, b, story }
}

function partOf(line: string, place: number): Part | undefined {
  const [schoolAt, teacherAt, joins = '', first = '-', second = '-', ahead = '-', edition] = line.split(' ')
  const school = schools[Number(schoolAt)]
  const teacher = school?.teachers[Number(teacherAt)]
  if (!school || !teacher) return undefined
  const held = { first: heldOf(first, place * 0.38), second: heldOf(second, 0.6 + place * 0.38) }
  return {
    ...{ teacher, school, coach: Number(schoolAt) % 2 === 0 ? 0 : 1 },
    joins: joins === 'late' || joins === 'never' ? joins : joins === 'invited' ? 'never' : 'early',
    ...(joins === 'objects' ? { objects: true } : {}),
    ...(edition === '2019' ? { is2019: true } : {}),
    ...(held.first ? { first: held.first } : {}),
    ...(held.second ? { second: held.second } : {}),
    ...(isAhead(ahead) ? { ahead } : {}),
  }
}

function heldOf(text: string, share: number): Held | undefined {
  const [end = '', daysAgo] = text.split('@')
  if (!isEnd(end)) return undefined
  return daysAgo ? { end, daysAgo: Number(daysAgo) } : { end, share }
}

const ends = [
  'agreed',
  'statement',
  'not_agreed',
  'not_completed',
  'together',
  'changed',
  'shared',
  'preparing',
  'locked',
]
const isStory = (text: string): text is DuoPart['story'] => Object.hasOwn(duoStories, text)
const isEnd = (text: string): text is End => ends.includes(text)
const isAhead = (text: string): text is NonNullable<Part['ahead']> =>
  ['today', 'tomorrow', 'week', 'half'].includes(text)
