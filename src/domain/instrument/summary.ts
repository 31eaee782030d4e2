/**
 * The picture of one block in one lesson, and its change between two lessons. There is deliberately no total over blocks
 * and no imputation: what is missing in a lesson is not missing at random (no unrest, no response to unrest).
 */
import { type ItemSet, isLevel, itemsOf, offered, type Score, type ScoresByItem } from './answers.ts'
import type { ChangeRule, PictureRule, QuestionnaireWords } from './questionnaire-words.ts'

/** What may be shown of a block: single items; also their distribution over the levels; also their mean. */
type Tier = 'items' | 'distribution' | 'mean'

export type BlockPicture = {
  block: string
  tier: Tier
  /** Items asked, of which `applicable` had an opportunity and `scored` carry a level. */
  asked: number
  applicable: number
  scored: number
  /** scored / applicable or scored / asked, as the questionnaire's rule says; 0 when no item applied. */
  share: number
  /** Full precision, in scale points; one decimal on screen. Null below the tier. */
  mean: number | null
  median: number | null
  /** The least number of scored items for a mean. */
  least: number
  countByLevel: Readonly<Record<number, number>>
  /** Per reason for no level. */
  countByCode: Readonly<Record<string, number>>
  empty: number
}

type BlockChange = {
  block: string
  /** Items with a level in both lessons, of `asked`. */
  n: number
  asked: number
  /** The least n for a difference. */
  least: number
  /** Over those n items, in scale points: the mean before and after. Null when they are too few. */
  means: { from: number; to: number } | null
  /** Mean of `to − from` over those n items, in scale points; null when they are too few. */
  difference: number | null
  isWithinNormal: boolean | null
}

/** The rule of a questionnaire without a picture rule: single items, never a mean. */
const noFigures: PictureRule = {
  of: 'asked',
  share: 1,
  distribution: Infinity,
  mean: { core: Infinity, full: Infinity },
}

export function blockPicture(
  questionnaire: QuestionnaireWords,
  set: ItemSet,
  block: string,
  scores: ScoresByItem,
): BlockPicture {
  const rule = questionnaire.picture ?? noFigures
  const answers = idsOf(questionnaire, set, block).map((id) => offered(questionnaire, scores[id]))
  const levels = answers.filter(isLevel)
  const count = (score: Score | undefined) => answers.filter((one) => one === score).length
  const notApplicable = questionnaire.missing.filter(({ means }) => means === 'not-applicable')
  const applicable = notApplicable.reduce((left, { code }) => left - count(code), answers.length)
  const outOf = rule.of === 'applicable' ? applicable : answers.length
  const share = outOf === 0 ? 0 : levels.length / outOf
  const hasShare = levels.length > 0 && share >= rule.share
  const tier =
    hasShare && levels.length >= rule.mean[set]
      ? 'mean'
      : hasShare && levels.length >= rule.distribution
        ? 'distribution'
        : 'items'
  return {
    block,
    tier,
    asked: answers.length,
    applicable,
    scored: levels.length,
    share,
    mean: tier === 'mean' ? meanOf(levels) : null,
    median: tier === 'mean' ? medianOf(levels) : null,
    least: Math.max(Math.ceil(outOf * rule.share - ROUNDING), rule.mean[set]),
    countByLevel: Object.fromEntries(questionnaire.scale.map(({ value }) => [value, count(value)])),
    countByCode: Object.fromEntries(questionnaire.missing.map(({ code }) => [code, count(code)])),
    empty: count(undefined),
  }
}

/** A product of floating-point numbers can exceed the whole number: 0.55 · 100 gives 55.00000000000001. */
const ROUNDING = 1e-9

const noChange: ChangeRule = { share: 1, common: { core: Infinity, full: Infinity }, threshold: Infinity }

/**
 * Compares two lessons over the items that got a level in both, so that a different choice of items does not look like
 * change. Both lessons must use the same version of the questionnaire: versions are never compared.
 */
export function blockChange(
  questionnaire: QuestionnaireWords,
  set: ItemSet,
  block: string,
  from: ScoresByItem,
  to: ScoresByItem,
): BlockChange {
  const rule = questionnaire.change ?? noChange
  const ids = idsOf(questionnaire, set, block)
  const pairs = ids.flatMap((id) => {
    const [before, after] = [offered(questionnaire, from[id]), offered(questionnaire, to[id])]
    return isLevel(before) && isLevel(after) ? [{ before, after }] : []
  })
  const n = pairs.length
  const least = Math.max(Math.ceil(ids.length * rule.share - ROUNDING), rule.common[set])
  const isEnough = n > 0 && n >= least
  const difference = isEnough ? meanOf(pairs.map(({ before, after }) => after - before)) : null
  return {
    block,
    n,
    asked: ids.length,
    least,
    means: isEnough
      ? { from: meanOf(pairs.map(({ before }) => before)), to: meanOf(pairs.map(({ after }) => after)) }
      : null,
    difference,
    isWithinNormal: difference === null ? null : Math.abs(difference) < rule.threshold,
  }
}

const idsOf = (questionnaire: QuestionnaireWords, set: ItemSet, block: string): string[] =>
  itemsOf(questionnaire, set)
    .filter((item) => item.block === block)
    .map(({ id }) => id)

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN
  return (lower + upper) / 2
}

type Answered = { words: QuestionnaireWords; scores: ScoresByItem }
type BlockTwice = {
  block: string
  before: BlockPicture | undefined
  after: BlockPicture | undefined
  /** Null without two means over enough of the same items: then nothing is said about a difference. */
  isWithinNormal: boolean | null
}

/**
 * The blocks of a questionnaire that one person answered at two moments, or at one of them. A difference is only compared
 * with ordinary fluctuation, and never shown as a number.
 */
export function blocksTwice(
  { blocks }: Pick<QuestionnaireWords, 'blocks'>,
  { before, after }: { before?: Answered; after?: Answered },
): BlockTwice[] {
  const isComparable = before?.words.instrumentId === after?.words.instrumentId
  return blocks.map(({ id }) => {
    const pictureOf = (one: Answered | undefined) => one && blockPicture(one.words, 'full', id, one.scores)
    const pictures = { before: pictureOf(before), after: pictureOf(after) }
    const hasBoth = (pictures.before?.mean ?? null) !== null && (pictures.after?.mean ?? null) !== null
    return {
      block: id,
      ...pictures,
      isWithinNormal:
        before && after && isComparable && hasBoth
          ? blockChange(after.words, 'full', id, before.scores, after.scores).isWithinNormal
          : null,
    }
  })
}
