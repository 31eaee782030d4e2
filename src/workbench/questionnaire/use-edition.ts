/** The instruments of an edition, for rooms in which they are filled in. A lesson is read in the words that it carries. */
import { use } from 'react'
import type { Edition } from '#domain/instrument/edition.ts'
import { newestEdition, older2019 } from '#instruments/editions.ts'

let loading: Promise<Edition> | undefined
const load2019 = async (): Promise<Edition> => (await import('#workbench/on-demand.ts')).olderEdition

/** At once for the newest one; suspends while an older one is loaded. Undefined where this release does not know it. */
export function useEdition(framework: string | undefined): Edition | undefined {
  if (framework === newestEdition.framework.instrumentId) return newestEdition
  if (framework !== older2019.framework) return undefined
  loading ??= load2019()
  return use(loading)
}
