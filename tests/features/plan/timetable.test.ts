/** A timetable in a calendar file: ordinary, huge, of another year, broken. */
import { describe, expect, it } from 'vitest'
import { classIn, readTimetable } from '#features/plan/timetable.ts'

const span = { from: '2026-11-30', to: '2027-01-31' }
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']
const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n')
const read = (text: string) => readTimetable(text, span) ?? expect.fail('it is a calendar')
const lesson = (day: string, time = '083000', title = 'wi 2B') =>
  event(
    `UID:${day}${time}`,
    `DTSTART;TZID=Europe/Amsterdam:${day}T${time}`,
    'DURATION:PT50M',
    `SUMMARY:${title}`,
  )

describe('a timetable', () => {
  it('gives lessons on the clock of the Netherlands, from a zone, from UTC and without a zone', () => {
    const { lessons } = read(
      calendar(
        ...lesson('20261202'),
        ...event('UID:u', 'DTSTART:20261203T073000Z', 'DTEND:20261203T082000Z', 'SUMMARY:wi 2B'),
        ...event('UID:f', 'DTSTART:20261204T083000', 'DTEND:20261204T092000', 'SUMMARY:wi 2B'),
      ),
    )
    expect(lessons).toEqual(
      ['2026-12-02', '2026-12-03', '2026-12-04'].map((date) => ({
        ...{ date, start: '08:30', end: '09:20', title: 'wi 2B' },
      })),
    )
  })

  it('repeats a weekly lesson until the window ends, without what is left out, moved or cancelled', () => {
    const weekly = event(
      ...['UID:w', 'DTSTART;TZID=Europe/Amsterdam:20260901T103000', 'DURATION:PT50M', 'RRULE:FREQ=WEEKLY'],
      ...['EXDATE;TZID=Europe/Amsterdam:20261208T103000', 'SUMMARY:na 3H'],
    )
    const moved = event(
      ...['UID:w', 'RECURRENCE-ID;TZID=Europe/Amsterdam:20261215T103000'],
      ...['DTSTART;TZID=Europe/Amsterdam:20261216T113000', 'DURATION:PT50M', 'SUMMARY:na 3H'],
    )
    const off = [...lesson('20261217').slice(0, -1), 'STATUS:CANCELLED', 'END:VEVENT']
    const days = read(calendar(...weekly, ...moved, ...off)).lessons.map(({ date }) => date)
    expect(days.slice(0, 4)).toEqual(['2026-12-01', '2026-12-16', '2026-12-22', '2026-12-29'])
    expect(days.at(-1)).toBe('2027-01-26')
  })

  it('of another year offers nothing and says which days it has', () => {
    const table = read(calendar(...lesson('20250902'), ...lesson('20250903')))
    expect(table).toMatchObject({ lessons: [], span: { from: '2025-09-02', to: '2025-09-03' } })
  })

  it('of 10,000 events is read in a moment', () => {
    const lines = Array.from({ length: 10_000 }, (_, place) => {
      const day = new Date(Date.UTC(2026, 7, 1) + (place % 300) * 86_400_000).toISOString().slice(0, 10)
      return lesson(
        day.replaceAll('-', ''),
        `${String(8 + (place % 9)).padStart(2, '0')}3000`,
        `vak ${place}`,
      )
    }).flat()
    const beganAt = performance.now()
    const table = read(calendar(...lines))
    expect(performance.now() - beganAt).toBeLessThan(5000)
    expect(table.lessons).toHaveLength(2000)
    expect(table.isCut).toBe(true)
  })

  it('with broken lines keeps the lessons that can be read, and counts what cannot', () => {
    const broken = [...lesson('20261202').slice(0, -1), '<<<<<<< rommel', 'END:VEVENT']
    const table = read(
      calendar(...broken, ...lesson('20261203'), ...event('UID:x', 'DTSTART:gisteren', 'SUMMARY:wi'), 'half'),
    )
    expect(table.lessons.map(({ date }) => date)).toEqual(['2026-12-02', '2026-12-03'])
    expect(table.unreadable).toBeGreaterThanOrEqual(2)
  })

  it('that repeats every second for ever ends', () => {
    const endless = event('UID:s', 'DTSTART:20261201T080000', 'RRULE:FREQ=SECONDLY', 'SUMMARY:kapot')
    expect(read(calendar(...endless)).lessons.length).toBeLessThanOrEqual(3000)
  })

  it('leaves out whole days, and is no timetable when it is no calendar', () => {
    expect(read(calendar(...event('UID:v', 'DTSTART;VALUE=DATE:20261224', 'SUMMARY:vrij'))).lessons).toEqual(
      [],
    )
    expect(readTimetable('<html>Inloggen</html>', span)).toBeUndefined()
    expect(readTimetable('', span)).toBeUndefined()
  })

  it('tells the class from a title', () => {
    expect(['wi 2B lok 12', 'NA-3HV1', 'vergadering'].map(classIn)).toEqual(['2B', '3HV1', undefined])
  })
})
