/** What the coordinator's form refuses, and what it leaves alone because it was stored before. */
import { expect, it } from 'vitest'
import { doubtsAbout } from '#domain/disclosure/doubtful-settings.ts'
import type { ProgrammeSettings } from '#domain/disclosure/settings.ts'

const TODAY = '2026-11-30'
const school = (schoolId: string, name: string, expectedParticipants = 5) => ({
  ...{ schoolId, name, expectedParticipants },
  type: 'VO' as const,
})
const settings = (change: Partial<ProgrammeSettings>): ProgrammeSettings => ({
  ...{ programmeId: 'p', schoolYear: '2026-2027', instrument: 'x', periods: [], releaseDates: [], k: 5 },
  schools: [school('a', 'De Viaan'), school('b', 'Het Kompas')],
  ...change,
})
const messages = (now: ProgrammeSettings, kept?: ProgrammeSettings) =>
  doubtsAbout(now, TODAY, kept).map(({ message, path }) => [message, ...path].join(' '))

it('a school without participants', () => {
  const none = settings({ schools: [school('a', 'De Viaan', 0)] })
  expect(messages(none)).toEqual(['no_participants schools 0 expectedParticipants'])
  expect(messages(none, none)).toEqual([])
})

it('two schools of one name, however it is written', () => {
  const twice = settings({ schools: [school('a', 'École  Noord'), school('b', 'ecole noord ')] })
  expect(messages(twice)).toEqual(['school_name_twice schools 1 name'])
})

it('a school year that is not this one, the one before or the one after', () => {
  const years = ['2024-2025', '2025-2026', '2026-2027', '2027-2028', '2028-2029']
  expect(years.map((schoolYear) => messages(settings({ schoolYear })).length)).toEqual([1, 0, 0, 0, 1])
  const old = settings({ schoolYear: '2014-2015' })
  expect(messages(old, old)).toEqual([])
})
