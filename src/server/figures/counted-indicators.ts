/** The indicators that the figures count. */
import type { BlockMap } from '#domain/disclosure/contribution.ts'
import type { ProgrammeSettings } from '#domain/disclosure/settings.ts'
import { editions } from '#instruments/catalogue.ts'

/** Indicators per block of the programme's instrument. Empty when this release does not know the instrument. */
export function blocksOf({ instrument }: ProgrammeSettings): BlockMap {
  const found = editions.find(({ framework }) => framework.instrumentId === instrument)?.framework
  if (!found) return {}
  return Object.fromEntries(
    found.blocks.map((block) => {
      const indicators = found.items.filter((indicator) => indicator.block === block.id)
      const core = indicators.filter((indicator) => indicator.core).map(({ id }) => id)
      return [block.id, { core, full: indicators.map(({ id }) => id) }]
    }),
  )
}
