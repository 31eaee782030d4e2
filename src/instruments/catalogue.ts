/** Every published instrument. A published version stays listed, because old records need its words. */
import type { Edition } from '#domain/instrument/edition.ts'
import type { Instrument } from '#domain/instrument/instrument.ts'
import { edition2019 } from './edition-2019/edition-2019.ts'
import { edition2026 } from './edition-2026/edition-2026.ts'
import { forms } from './forms.ts'
import { noteLint, noteLint1, noteLint2 } from './note-lint.ts'

/** Oldest first. */
export const editions: readonly Edition[] = [edition2019, edition2026]

export const catalogue: readonly Instrument[] = [
  ...new Set([
    ...editions.flatMap(({ framework, marker, visit, observation }) => [
      framework,
      marker,
      visit,
      observation,
    ]),
    ...forms,
    noteLint1,
    noteLint2,
    noteLint,
  ]),
]
