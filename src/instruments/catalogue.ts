/** Every published instrument. A published version stays listed, because old records need its words. */
import type { Edition } from '#domain/instrument/edition.ts'
import type { Instrument } from '#domain/instrument/instrument.ts'
import { confidence2026 } from './confidence-2026.ts'
import { newestEdition } from './editions.ts'
import { forms } from './forms.ts'
import { noteLint, noteLint1, noteLint2 } from './note-lint.ts'
import { olderEditions } from './older-editions.ts'

/** Oldest first. */
export const editions: readonly Edition[] = [...olderEditions, newestEdition]

export const catalogue: readonly Instrument[] = [
  ...new Set([...editions.flatMap((edition) => Object.values(edition)), ...forms]),
  confidence2026,
  ...[noteLint1, noteLint2, noteLint],
]
