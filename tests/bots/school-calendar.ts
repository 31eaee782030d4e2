/** The dates of the demo's year. One period has just closed, and today is an ordinary day in the next. */

import { type Period, ProgrammeSettings } from '#domain/disclosure/settings.ts'
import { framework2026 } from '#instruments/edition-2026/framework-2026.ts'
import type { InventedSchool } from './invented-people.ts'

export const DAY_MS = 86_400_000

export type SchoolCalendar = {
  schoolYear: string
  /** In ms. */
  startsAt: number
  periods: [Period, Period]
  /** The two releases that have passed. The settings have later ones. */
  firstRelease: string
  secondRelease: string
  /** A school day in the first period. `share` is 0 at its beginning and 1 at its end. */
  schoolDay(share: number): string
}

export const dateOf = (millis: number): string => new Date(millis).toISOString().slice(0, 10)
export const millisOf = (date: string, time = '08:15'): number => Date.parse(`${date}T${time}:00Z`)
const plusDays = (date: string, days: number): string => dateOf(millisOf(date) + days * DAY_MS)

/** The first period ended three weeks ago. In and after summer the calendar is that of the past school year. */
export function calendarFor(now: number): SchoolCalendar {
  const [year = 0, month = 0] = dateOf(now - 70 * DAY_MS)
    .split('-')
    .map(Number)
  const first = month >= 8 ? year : year - 1
  const begin = `${first}-08-24`
  const latestEnd = `${first + 1}-07-05`
  const threeWeeksAgo = dateOf(now - 21 * DAY_MS)
  const end = threeWeeksAgo < latestEnd ? threeWeeksAgo : latestEnd
  const days = Math.round((millisOf(end) - millisOf(begin)) / DAY_MS)
  const dayAt = (share: number) => plusDays(begin, Math.round(days * share))
  const window1 = dayAt(0.42)
  return {
    schoolYear: `${first}-${first + 1}`,
    startsAt: millisOf(`${first}-08-10`),
    periods: [
      {
        id: 'periode-1',
        start: `${first}-08-01`,
        end,
        lesson1Window: { start: `${first}-08-01`, end: window1 },
      },
      {
        ...{ id: 'periode-2', start: plusDays(end, 1), end: `${first + 1}-07-10` },
        lesson1Window: { start: plusDays(end, 1), end: `${first + 1}-07-01` },
      },
    ],
    firstRelease: dayAt(0.5),
    secondRelease: plusDays(end, 17),
    schoolDay: (share) => onWeekday(dayAt(share * 0.9)),
  }
}

/** Moves Saturday and Sunday to Monday. */
function onWeekday(date: string): string {
  const day = new Date(millisOf(date)).getUTCDay()
  return day === 6 ? plusDays(date, 2) : day === 0 ? plusDays(date, 1) : date
}

export function settingsFor(calendar: SchoolCalendar, schools: readonly InventedSchool[]): ProgrammeSettings {
  const { schoolYear, periods, firstRelease, secondRelease } = calendar
  const summer = `${schoolYear.slice(5)}-07-30`
  const later = plusDays(secondRelease, 70)
  return ProgrammeSettings.parse({
    ...{ programmeId: 'ts4-demo', schoolYear, instrument: framework2026.instrumentId, k: 5, periods },
    releaseDates: [firstRelease, secondRelease, ...(later < summer ? [later] : []), summer],
    schools: schools.map(({ schoolId, name, type, teachers }) => ({
      ...{ schoolId, name, type, expectedParticipants: teachers.length },
    })),
  })
}
