/** The form of the programme's settings, validated by the schema of the domain. */

import { type FieldErrors, type Resolver, set } from 'react-hook-form'
import { z } from 'zod'
import { doubtsAbout } from '#domain/disclosure/doubtful-settings.ts'
import { ProgrammeSettings, SchoolType } from '#domain/disclosure/settings.ts'
import type { ProgrammeAnswer } from '#domain/wire/programme.ts'
import { newestEdition } from '#instruments/editions.ts'

const Span = z.object({ start: z.string(), end: z.string() })
const PeriodForm = Span.extend({ id: z.string(), lesson1Window: Span })
type PeriodForm = z.infer<typeof PeriodForm>
const SchoolForm = z.object({
  schoolId: z.string(),
  name: z.string(),
  type: SchoolType,
  expectedParticipants: z.number().optional(),
})
type SchoolForm = z.infer<typeof SchoolForm>

/** The values while somebody types. `resolveProgramme` validates them. */
export const ProgrammeForm = z.object({
  programmeId: z.string(),
  schoolYear: z.string(),
  instrument: z.string(),
  k: z.number().optional(),
  periods: z.array(PeriodForm),
  releaseDates: z.array(z.object({ date: z.string() })),
  schools: z.array(SchoolForm),
})
export type ProgrammeForm = z.infer<typeof ProgrammeForm>

export const toForm = (settings: ProgrammeSettings): ProgrammeForm => ({
  ...settings,
  releaseDates: settings.releaseDates.map((date) => ({ date })),
})

const toInput = (form: ProgrammeForm) => ({
  ...form,
  schoolYear: form.schoolYear.trim(),
  releaseDates: form.releaseDates.map(({ date }) => date),
  schools: form.schools.map((school) => ({ ...school, name: school.name.trim() })),
})

/** Throws on values that the resolver rejects. */
export const toSettings = (form: ProgrammeForm): ProgrammeSettings => ProgrammeSettings.parse(toInput(form))

/** The field that shows an issue. An issue of a whole period or window is shown at its first date. */
function fieldOf(path: readonly PropertyKey[]): string {
  const [list, place, part, end] = path.map(String)
  if (list === 'releaseDates' && place !== undefined) return `releaseDates.${place}.date`
  if (list === 'periods' && part === undefined) return `periods.${place}.start`
  if (list === 'periods' && part === 'lesson1Window' && end === undefined)
    return `periods.${place}.lesson1Window.start`
  return path.map(String).join('.')
}

/** `kept` are the settings as they are stored. */
export const resolveProgramme =
  (today: string, kept: ProgrammeSettings | undefined): Resolver<ProgrammeForm> =>
  async (form) => {
    const result = ProgrammeSettings.safeParse(toInput(form))
    const issues = result.success ? doubtsAbout(result.data, today, kept) : result.error.issues
    if (issues.length === 0) return { values: form, errors: {} }
    const errors: FieldErrors<ProgrammeForm> = {}
    for (const { path, message } of issues) set(errors, fieldOf(path), { type: 'invalid', message })
    return { values: {}, errors }
  }

/** Default values of a new programme: two half-years, each with a release after lesson 1 and one at its end. */
export function proposal(today: string, newId: () => string): ProgrammeForm {
  const year = Number(today.slice(0, 4)) - (today.slice(5) < '06-15' ? 1 : 0)
  const next = year + 1
  const period = (start: string, end: string, windowEnd: string): PeriodForm => ({
    id: newId(),
    start,
    end,
    lesson1Window: { start, end: windowEnd },
  })
  return {
    programmeId: newId(),
    schoolYear: `${year}-${next}`,
    instrument: newestEdition.framework.instrumentId,
    k: 5,
    periods: [
      period(`${year}-09-01`, `${next}-01-31`, `${year}-11-30`),
      period(`${next}-02-01`, `${next}-07-10`, `${next}-04-15`),
    ],
    releaseDates: [`${year}-12-01`, `${next}-01-31`, `${next}-04-16`, `${next}-07-10`].map((date) => ({
      date,
    })),
    schools: [emptySchool(newId)],
  }
}

export const emptySchool = (newId: () => string): SchoolForm => ({
  schoolId: newId(),
  name: '',
  type: 'VO',
  expectedParticipants: undefined,
})

export const emptyPeriod = (newId: () => string): PeriodForm => ({
  id: newId(),
  start: '',
  end: '',
  lesson1Window: { start: '', end: '' },
})

export type Frozen = {
  /** True while a period runs. Only names may change then, and the smallest group may grow. */
  isRunning: boolean
  startedPeriods: readonly string[]
  minK: number
}

/** A started period runs until the first release date on or after its end. */
export function frozenIn({ settings, startedPeriods }: ProgrammeAnswer, today: string): Frozen {
  const isRunning = (settings?.periods ?? []).some(
    ({ id, end }) =>
      startedPeriods.includes(id) && !settings?.releaseDates.some((date) => date >= end && date <= today),
  )
  return { isRunning, startedPeriods, minK: startedPeriods.length > 0 ? (settings?.k ?? 5) : 5 }
}
