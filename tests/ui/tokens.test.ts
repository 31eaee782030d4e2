/** The colours meet WCAG 2.2 AA, and both ways to dark give the same colours. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync(join(import.meta.dirname, '..', '..', 'src', 'ui', 'tokens.css'), 'utf8')

function tokensOf(selector: string): Record<string, string> {
  const start = css.indexOf('{', css.indexOf(selector))
  const block = css.slice(start + 1, css.indexOf('}', start))
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*([^;]+);/g)].map((m) => [m[1] ?? '', m[2] ?? '']),
  )
}

const light = tokensOf(':root {')
const dark = { ...light, ...tokensOf(':root:not([data-theme="light"])') }

/** WCAG 2.2, relative luminance and contrast ratio. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(tokens: Record<string, string>, one: string, other: string): number {
  const [a, b] = [one, other].map((name) => luminance(tokens[name] ?? ''))
  if (a === undefined || b === undefined || Number.isNaN(a) || Number.isNaN(b))
    throw new Error(`no colour: ${one}, ${other}`)
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const text: [string, string][] = [
  ...['paper', 'surface', 'sunken', 'accent-soft', 'moment-soft', 'danger-soft', 'warn-soft'].map(
    (under): [string, string] => ['ink', under],
  ),
  ...['paper', 'surface', 'sunken', 'accent-soft', 'moment-soft'].map((under): [string, string] => [
    'ink-soft',
    under,
  ]),
  ...['paper', 'surface', 'accent-soft', 'accent-soft-strong'].map((under): [string, string] => [
    'accent',
    under,
  ]),
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-strong'],
  ...[1, 2, 3, 4].map((n): [string, string] => [`level-${n}-ink`, `level-${n}`]),
  ['moment', 'moment-soft'],
  ['moment', 'surface'],
  ['danger', 'danger-soft'],
  ['danger', 'surface'],
  ['danger', 'paper'],
  ['danger-ink', 'danger'],
  ['warn', 'warn-soft'],
  ['warn', 'paper'],
  ['ok', 'paper'],
]

/** Borders and marks with a meaning. */
const marks: [string, string][] = [
  ['line-control', 'surface'],
  ['line-control', 'paper'],
  ['level-edge', 'surface'],
  ['level-edge', 'sunken'],
  ['pupil', 'surface'],
  ['pupil', 'paper'],
  ['ink-soft', 'surface'],
  ['focus', 'paper'],
  ['focus', 'surface'],
  ['accent', 'sunken'],
]

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours', (_name, tokens) => {
  it('make every text readable', () => {
    expect(text.filter(([one, other]) => contrast(tokens, one, other) < 4.5)).toEqual([])
  })

  it('make every meaningful border and mark visible', () => {
    expect(marks.filter(([one, other]) => contrast(tokens, one, other) < 3)).toEqual([])
  })

  it('give the levels rising contrast', () => {
    const away = [1, 2, 3, 4].map((n) => contrast(tokens, `level-${n}`, 'surface'))
    expect(away).toEqual([...away].sort((a, b) => a - b))
  })
})

it('dark is the same when the device chose it and when the person chose it', () => {
  expect(tokensOf(':root[data-theme="dark"]')).toEqual(tokensOf(':root:not([data-theme="light"])'))
})
