/** The instruments of an edition, for filling in. Reading uses the words that the lesson carries. */
import { use } from 'react'
import type { Edition } from '#domain/instrument/edition.ts'
import { isOlderFramework, newestEdition } from '#instruments/editions.ts'

let loading: Promise<readonly Edition[]> | undefined
const loadOlder = async () => (await import('#workbench/on-demand.ts')).editionsOnDemand

/**
 * The newest edition is returned at once. Suspends while an older one loads. Undefined when this release does not
 * know it.
 */
export function useEdition(framework: string | undefined): Edition | undefined {
  if (framework === newestEdition.framework.instrumentId) return newestEdition
  if (framework === undefined || !isOlderFramework(framework)) return undefined
  loading ??= loadOlder()
  return use(loading).find((edition) => edition.framework.instrumentId === framework)
}
