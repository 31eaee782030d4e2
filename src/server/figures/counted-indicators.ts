/** The indicators that the figures count. */
import { BlockMap, CountedLevel } from '#domain/disclosure/contribution.ts'
import type { ProgrammeSettings } from '#domain/disclosure/settings.ts'
import type { Questionnaire } from '#domain/instrument/questionnaire.ts'
import { editions } from '#instruments/catalogue.ts'

/** Indicators per block of the programme's instrument. Empty when this release does not know the instrument. */
export function blocksOf({ instrument }: Pick<ProgrammeSettings, 'instrument'>): BlockMap {
  const found = frameworkById(instrument)
  return found ? blocksIn(found) : {}
}

/**
 * The disclosure rules are proven for the levels of `CountedLevel`, and the sums are exact up to the size of a block in
 * `BlockMap`. A framework of another size must not be counted.
 */
export function canCount(framework: Questionnaire): boolean {
  const isLevel = ({ value }: { value: number }) => CountedLevel.safeParse(value).success
  return (
    framework.scale.length === CountedLevel.options.length &&
    framework.scale.every(isLevel) &&
    BlockMap.safeParse(blocksIn(framework)).success
  )
}

/** Whether this release knows the instrument and can count it. */
export function isCounted(instrument: string): boolean {
  const found = frameworkById(instrument)
  return found !== undefined && canCount(found)
}

const frameworkById = (instrument: string) =>
  editions.find(({ framework }) => framework.instrumentId === instrument)?.framework

const blocksIn = ({ blocks, items }: Questionnaire): BlockMap =>
  Object.fromEntries(
    blocks.map((block) => {
      const indicators = items.filter((indicator) => indicator.block === block.id)
      const core = indicators.filter((indicator) => indicator.core).map(({ id }) => id)
      return [block.id, { core, full: indicators.map(({ id }) => id) }]
    }),
  )
