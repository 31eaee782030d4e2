/** What a release knows of its editions without loading an older one. */
import type { Edition } from '#domain/instrument/edition.ts'
import type { Form } from '#domain/instrument/form.ts'
import { familyOf, versionOf } from '#domain/instrument/heading.ts'
import { edition2026 } from './edition-2026/edition-2026.ts'
import { conversationForms } from './forms.ts'

/** The edition of new trajectories. */
export const newestEdition: Edition = edition2026

/** Whether this release knows the framework. */
export const isKnownFramework = (framework: string): boolean => conversationForms.has(framework)

/** Whether an older edition has this framework. It may not be loaded yet. */
export const isOlderFramework = (framework: string): boolean =>
  isKnownFramework(framework) && framework !== newestEdition.framework.instrumentId

/**
 * Whether this release knows the marker or the form of a lesson: a published version stays, so all versions up to the
 * newest are known.
 */
export function isKnownForm(id: string): boolean {
  const { marker, visit, observation } = newestEdition
  const newest = [marker, visit, observation].find(
    ({ instrumentId }) => familyOf(instrumentId) === familyOf(id),
  )
  return newest !== undefined && versionOf(id) >= 1 && versionOf(id) <= versionOf(newest.instrumentId)
}

/** The conversation form for a lesson that was observed with this framework. */
export const conversationFormFor = (framework: string): Form =>
  conversationForms.get(framework) ?? newestEdition.conversation
