/** One teacher's lesson as the server receives it for the figures, and its one number per block (R2). */
import { z } from 'zod'
import { DisclosureId } from './settings.ts'

/** A pseudonym or keyed id in hex or base64url. */
const KeyedId = z.string().regex(/^[A-Za-z0-9_-]{16,128}$/, 'keyed_id_malformed')

/** The levels of the framework that the figures count. */
export const CountedLevel = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)])

export type Contribution = z.infer<typeof Contribution>
export const Contribution = z.strictObject({
  /** One per person per programme year. */
  subject: KeyedId,
  /** One per person and lesson. A second contribution with this id replaces the first. */
  contributionId: KeyedId,
  schoolId: DisclosureId,
  schoolYear: z.string(),
  periodId: DisclosureId,
  instrument: z.string().min(1),
  set: z.enum(['core', 'full']),
  ordinal: z.union([z.literal(1), z.literal(2)]),
  /** Indicator → level. Indicators without a level are left out. */
  scores: z.record(z.string(), CountedLevel),
})

/** Block → its indicators in the core set and in the full set. */
export type BlockMap = z.infer<typeof BlockMap>
export const BlockMap = z.record(
  DisclosureId,
  z.object({
    core: z.array(z.string()).max(28),
    full: z.array(z.string()).max(28),
  }),
)

/** The sealed cohort of a pseudonym. Stored beside the contributions, never published, erased at the period's end. */
export type SealedMember = z.infer<typeof SealedMember>
export const SealedMember = z.strictObject({
  subject: KeyedId,
  periodId: DisclosureId,
  schoolId: DisclosureId,
  cohortId: z.string(),
})

/**
 * Units per point: the least common multiple of 1 to 28. A mean of up to 28 scores is a whole number of units, so sums
 * are exact and do not depend on the order of people.
 */
export const unitsPerPoint = 80313433200n

/** At least 70 % of a block's indicators must be scored before the block counts. */
export const minimumItems = (indicators: number): number => Math.max(1, Math.ceil((7 * indicators) / 10))

/** Mean of the block in lesson 1, in units, or undefined when too little of it was scored. */
export function levelOf(contribution: Contribution, block: BlockMap[string]): bigint | undefined {
  const indicators = block[contribution.set]
  return meanOf(indicators, indicators.length, (id) => contribution.scores[id])
}

/**
 * Lesson 2 minus lesson 1 in units, over the indicators scored both times. When one lesson used the core set and the
 * other the full one, the core is compared. Undefined when too little was scored, or when there is no level.
 */
export function growthOf(
  first: Contribution,
  second: Contribution,
  block: BlockMap[string],
): bigint | undefined {
  if (levelOf(first, block) === undefined) return undefined
  const { indicators, outOf } = comparedIn(first, second, block)
  return meanOf(indicators, outOf, (id) => {
    const [before, after] = [first.scores[id], second.scores[id]]
    return before === undefined || after === undefined ? undefined : after - before
  })
}

/**
 * Largest possible distance, in points, between a person's level and the mean of the lesson-1 scores that her growth
 * compares: 3 times the share of the level's indicators that are not compared. It depends on which indicators were
 * scored, never on the scores. 0 for a person without growth.
 */
export function apartOf(first: Contribution, second: Contribution, block: BlockMap[string]): number {
  if (growthOf(first, second, block) === undefined) return 0
  const inLevel = block[first.set].filter((id) => first.scores[id] !== undefined)
  const compared = comparedIn(first, second, block).indicators.filter(
    (id) => inLevel.includes(id) && second.scores[id] !== undefined,
  )
  return 3 * (1 - compared.length / inLevel.length)
}

function comparedIn(first: Contribution, second: Contribution, block: BlockMap[string]) {
  const smaller = block[first.set === second.set ? first.set : 'core']
  const indicators = smaller.filter((id) => block[first.set].includes(id) && block[second.set].includes(id))
  return { indicators, outOf: smaller.length }
}

function meanOf(
  ids: string[],
  outOf: number,
  scoreOf: (id: string) => number | undefined,
): bigint | undefined {
  const values = ids.map(scoreOf).filter((value) => value !== undefined)
  if (values.length < minimumItems(outOf)) return undefined
  const sum = values.reduce<number>((total, value) => total + value, 0)
  return (BigInt(sum) * unitsPerPoint) / BigInt(values.length)
}
