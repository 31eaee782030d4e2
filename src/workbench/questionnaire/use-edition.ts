/** The instruments of an edition, for filling in. Reading uses the words that the lesson carries. */
import { use } from 'react'
import type { Edition } from '#domain/instrument/edition.ts'
import { newestEdition, older2019 } from '#instruments/editions.ts'

let loading: Promise<Edition> | undefined
const load2019 = async (): Promise<Edition> => (await import('#workbench/on-demand.ts')).olderEdition

/**
 * The newest edition is returned at once. Suspends while an older one loads. Undefined when this release does not
 * know it.
 */
export function useEdition(framework: string | undefined): Edition | undefined {
  if (framework === newestEdition.framework.instrumentId) return newestEdition
  if (framework !== older2019.framework) return undefined
  loading ??= load2019()
  return use(loading)
}
