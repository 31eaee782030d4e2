/** Canonical JSON: RFC 8785, with the examples of sections 3.2.2 and 3.2.3 and of appendix B. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, type Json, sameJson } from '#domain/ground/canonical.ts'

describe('canonical JSON', () => {
  it('writes the sample document of the RFC', () => {
    const sample: Json = JSON.parse(
      String.raw`{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/", "literals": [null, true, false]}`,
    )
    expect(canonical(sample)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        String.raw`"string":"€$\u000f\nA'B\"\\\\\"/"}`,
    )
  })

  it('sorts keys by UTF-16 code units: the emoji comes before the Hebrew letter', () => {
    const sample: Json = {
      '€': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\u{1f600}': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      ö: 'Latin Small Letter O With Diaeresis',
    }
    expect([...canonical(sample).matchAll(/:"([^"]+)"/g)].map(([, name]) => name)).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
  })

  it.each([
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [9007199254740992, '9007199254740992'],
    [295147905179352830000, '295147905179352830000'],
    [1e21, '1e+21'],
    [9.999999999999997e22, '9.999999999999997e+22'],
    [0.000001, '0.000001'],
    [1e-7, '1e-7'],
    [-1 / 3, '-0.3333333333333333'],
  ])('prints %s as %s', (number, text) => {
    expect(canonical(number)).toBe(text)
  })

  it.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %s', (number) => {
    expect(() => canonical({ deep: [number] })).toThrow(RangeError)
  })

  it('omits undefined members and keeps null', () => {
    expect(canonical({ b: undefined, a: null })).toBe('{"a":null}')
    expect(sameJson({ a: 1, b: undefined }, { a: 1 })).toBe(true)
    expect(sameJson({ a: null }, {})).toBe(false)
  })

  it('is the same after a JSON round trip with keys in another order', () => {
    const turned = (value: Json): Json =>
      Array.isArray(value)
        ? value.map(turned)
        : value !== null && typeof value === 'object'
          ? Object.fromEntries(
              Object.entries(value)
                .reverse()
                .map(([key, member]) => [key, turned(member ?? null)]),
            )
          : value
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3, stringUnit: 'grapheme' }), (any) => {
        const value: Json = JSON.parse(JSON.stringify(any))
        expect(canonical(turned(value))).toBe(canonical(value))
        expect(JSON.parse(canonical(value))).toEqual(value)
      }),
    )
  })
})
