/** The month in which the server erases a record, by the server's clock. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthAfter } from '#domain/ground/time.ts'
import { recordKinds, recordTypeOf } from '#domain/record/record-types.ts'
import { erasedAfter } from '#domain/record/retention.ts'

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
