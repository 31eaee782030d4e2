/** The month in which the server erases a record, by the server's clock. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthAfter } from '#domain/ground/time.ts'
import { recordKinds, recordTypeOf } from '#domain/record/record-types.ts'
import { disappearsOn, erasedAfter } from '#domain/record/retention.ts'

const received = '2026-11-23T10:00:00.000Z'

describe('the month in which a record is erased', () => {
  it('is the one of the table', () => {
    for (const kind of recordKinds) {
      const asked = monthAfter(received, recordTypeOf(kind).keeps.months)
      expect(erasedAfter(asked, received)).toBe(asked)
    }
  })

  it('is a year away when the requested month is over', () => {
    expect(erasedAfter('2026-10', received)).toBe('2027-11')
    expect(erasedAfter('1999-01', received)).toBe('2027-11')
    expect(erasedAfter('2026-11', received)).toBe('2026-11')
  })

  it('is never in the past, and never more than two years ahead', () => {
    const anyMonth = fc
      .tuple(fc.integer({ min: 1990, max: 2100 }), fc.integer({ min: 1, max: 12 }))
      .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`)
    fc.assert(
      fc.property(anyMonth, (asked) => {
        const month = erasedAfter(asked, received)
        expect(month >= '2026-11' && month <= '2028-11').toBe(true)
      }),
    )
  })
})

it('is over on the day that a person reads', () => {
  expect(disappearsOn('conversation', received)).toBe('2027-12-01')
  expect(disappearsOn('lesson', '2026-12-31T23:59:59.000Z')).toBe('2028-01-01')
  for (const kind of recordKinds) {
    const month = erasedAfter(monthAfter(received, recordTypeOf(kind).keeps.months), received)
    expect(month < disappearsOn(kind, received).slice(0, 7)).toBe(true)
    expect(monthAfter(`${month}-01T00:00:00.000Z`, 1)).toBe(disappearsOn(kind, received).slice(0, 7))
  }
})
