/** The editions that this release knows. Only the newest is bundled; rooms load an older one on demand. */
import type { Edition } from '#domain/instrument/edition.ts'
import type { Form } from '#domain/instrument/form.ts'
import { conversation2019 } from './edition-2019/conversation-2019.ts'
import { edition2026 } from './edition-2026/edition-2026.ts'

/** The edition of new trajectories. */
export const newestEdition: Edition = edition2026

/** `others` has the ids of its marker and of the forms of its lessons. */
type OlderEdition = { framework: string; others: readonly string[]; conversation: Form }
const olderEditions: readonly OlderEdition[] = [
  {
    framework: 'ts4-2019-draft/1',
    others: ['kantelmoment/1', 'F01/1', 'F02/1'],
    conversation: conversation2019,
  },
]

/** Whether an older edition has this framework. It may not be loaded yet. */
export const isOlderFramework = (framework: string): boolean => olderOf(framework) !== undefined
const olderOf = (framework: string) => olderEditions.find((one) => one.framework === framework)

/** Whether this release knows the framework. */
export const isKnownFramework = (framework: string): boolean =>
  framework === newestEdition.framework.instrumentId || isOlderFramework(framework)

/** Whether this release knows the marker or the form of a lesson. */
export function isKnownForm(id: string): boolean {
  const { marker, visit, observation } = newestEdition
  const ofNewest = [marker, visit, observation].some(({ instrumentId }) => instrumentId === id)
  return ofNewest || olderEditions.some(({ others }) => others.includes(id))
}

/** The conversation form for a lesson that was observed with this framework. */
export const conversationFormFor = (framework: string): Form =>
  olderOf(framework)?.conversation ?? newestEdition.conversation
