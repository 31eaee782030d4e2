/** Two observers compare without a network: what each reads from the other's screen, and which codes are of no use. */
import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Score } from '#domain/instrument/answers.ts'
import {
  firstCode,
  fitsOneCode,
  type Met,
  readCode,
  scoresText,
  secondCode,
} from '#domain/programme/compare-codes.ts'
import { narrowed, type Observation } from '#domain/programme/observation.ts'
import { framework2026 } from '#instruments/edition-2026/framework-2026.ts'
import { coach, newRecordId, stranger, teacher } from '../../support/written-record.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url')
const visit = newRecordId()
const salt = 's'.repeat(43)
const instant = '2026-11-30T10:00:00Z'

function viewOf(observer: Observation['observer'], scores: Record<string, Score>): Observation {
  const locked = {
    ...{ framework: framework2026.instrumentId, set: 'full' as const, observedFrom: 0, observedTo: 60 },
    ...{ notes: [], scores, moments: [], pulses: [] },
  }
  return { recordId: newRecordId(), visit, observer, lockedAt: instant, locked, sharedAt: undefined }
}
function codesOf(own: Observation, of = visit) {
  const facts = { visit: of, own, salt }
  const ofScores = sha256(scoresText(own.recordId, own.observer, salt, own.locked.scores))
  return [firstCode(facts, sha256(own.recordId), ofScores), secondCode(facts)] as const
}
const read = (code: string, known: readonly Met[] = []) =>
  readCode(code, { visit, me: teacher, observers: [coach, teacher], known })
/** What the teacher holds after the first code of the coach. */
function metBy(code: string): Met {
  const found = read(code)
  return found.is === 'first' ? found.met : expect.fail('no first code')
}

describe('the codes of another screen', () => {
  it('bring the levels, bound by the first code', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.stringMatching(/^[A-Z]{2}\d$/), fc.integer({ min: 1, max: 4 })),
        (scores) => {
          const own = viewOf(coach, scores)
          const [first, second] = codesOf(own)
          const found = read(second, [metBy(first)])
          expect(found).toMatchObject({ is: 'second', met: { account: coach, scores } })
          if (found.is === 'second') expect(sha256(found.text)).toBe(found.met.ofScores)
        },
      ),
    )
  })

  it('do not fit when the levels were changed after the first code', () => {
    const own = viewOf(coach, { SG1: 1 })
    const [first] = codesOf(own)
    const [, changed] = codesOf({ ...own, locked: { ...own.locked, scores: { SG1: 3 } } })
    const found = read(changed, [metBy(first)])
    expect(found.is === 'second' && sha256(found.text)).not.toBe(metBy(first).ofScores)
  })

  it('fit a camera: sixty items, and no more', () => {
    const scores = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`I${at}`, 1 + (at % 4)]))
    expect(fitsOneCode(viewOf(coach, scores(60)))).toBe(true)
    expect(fitsOneCode(viewOf(coach, scores(61)))).toBe(false)
    expect(codesOf(viewOf(coach, scores(60)))[1].length).toBeLessThan(900)
  })
})

describe('a code of no use', () => {
  const own = viewOf(coach, { SG1: 2 })
  const [first, second] = codesOf(own)
  const other = codesOf(viewOf(coach, { SG1: 4 }))
  it.each([
    ['of another visit', codesOf(own, newRecordId())[0], [], 'other-visit'],
    ['of one’s own screen', codesOf(viewOf(teacher, {}))[0], [], 'own'],
    ['of somebody who does not observe', codesOf(viewOf(stranger, {}))[0], [], 'no-observer'],
    ['of step two before step one', second, [], 'first-missing'],
    ['of a second lock', other[0], [metBy(first)], 'changed'],
    ['of the levels of a second lock', other[1], [metBy(first)], 'changed'],
    ['that is a link', 'https://spiegel.example/join#x', [], 'unknown'],
    ['that is JSON of something else', '{"a":1}', [], 'unknown'],
  ] as const)('%s is named', (_, code, known, problem) => {
    expect(read(code, known)).toEqual({ is: 'problem', problem })
  })

  it('is any other text, and no text breaks the reading', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => read(text).is === 'problem'))
  })
})

it('a questionnaire is narrowed to the chosen and the scored items, with the blocks that are left', () => {
  const { items, blocks } = narrowed(framework2026, ['SG1'], { LD1: 2, SE1: null })
  expect(items.map(({ id }) => id)).toEqual(['SG1', 'LD1'])
  expect(blocks.map(({ id }) => id)).toEqual(['SG', 'LD'])
})
