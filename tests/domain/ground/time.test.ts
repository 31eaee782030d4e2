/** Lesson times as they are typed and shown, and months after a date. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CalendarMonth,
  instantOf,
  isNearby,
  lessonTimeToText,
  monthAfter,
  parseLessonTime,
  schoolYearsAround,
} from '#domain/ground/time.ts'

describe('lesson time', () => {
  it('is parsed back from its text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 21_600 }), (seconds) => {
        expect(parseLessonTime(lessonTimeToText(seconds))).toBe(seconds)
      }),
    )
    expect([0, 65, 3600, 21_600].map(lessonTimeToText)).toEqual(['00:00', '01:05', '60:00', '360:00'])
  })

  it.each(['12:40', '12.40', '12,40', '1240', ' 1240 '])('may be typed as “%s”', (typed) => {
    expect(parseLessonTime(typed)).toBe(760)
    expect(parseLessonTime(typed.replace('12', '7'))).toBe(460)
    expect(parseLessonTime(typed.replace('12', '112'))).toBe(6760)
  })

  it('may be typed in a short form, and is refused when it is no lesson time', () => {
    expect(parseLessonTime(' 4:07 ')).toBe(247)
    for (const wrong of [
      '',
      '4',
      '4:7',
      '4:60',
      '-1:00',
      '360:01',
      '1:00:00',
      'vier',
      '1275',
      '12.4',
      '12..40',
      '40',
      '36001',
    ]) {
      expect(parseLessonTime(wrong), wrong).toBeUndefined()
    }
  })
})

describe('a planned date', () => {
  it.each([
    ['2026-07-31', '2024-08-01', '2027-07-31'],
    ['2026-08-01', '2025-08-01', '2028-07-31'],
    ['2026-11-30', '2025-08-01', '2028-07-31'],
  ])('on %s is nearby from %s to %s', (today, start, end) => {
    expect(schoolYearsAround(today)).toEqual({ start, end })
    expect([start, today, end].map((date) => isNearby(date, today))).toEqual([true, true, true])
    expect(['0026-12-03', '', '2024-07-31', '2028-08-01'].some((date) => isNearby(date, today))).toBe(false)
  })
})

describe('the month after', () => {
  it.each([
    ['2026-11-22T10:00:00Z', 12, '2027-11'],
    ['2026-11-22T10:00:00Z', 1, '2026-12'],
    ['2026-12-31T23:59:59Z', 1, '2027-01'],
    ['2026-12-01T00:00:00Z', 12, '2027-12'],
    ['2026-01-15T00:00:00Z', 0, '2026-01'],
    ['2026-02-28T00:00:00Z', 24, '2028-02'],
    ['2026-01-15T00:00:00Z', 11, '2026-12'],
  ])('of %s by %i is %s', (instant, months, month) => {
    expect(monthAfter(instant, months)).toBe(month)
    expect(CalendarMonth.safeParse(month).success).toBe(true)
  })

  it('is counted in UTC, in any time zone of the device', () => {
    expect(monthAfter(instantOf(Date.parse('2026-12-31T18:00:00-07:00')), 0)).toBe('2027-01')
  })
})
