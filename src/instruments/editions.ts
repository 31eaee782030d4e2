/** The editions that were ever published, oldest first. */
import type { Edition } from '#domain/instrument/edition.ts'
import { edition2019 } from '#instruments/edition-2019/edition-2019.ts'
import { edition2026 } from '#instruments/edition-2026/edition-2026.ts'

export const editions: readonly Edition[] = [edition2019, edition2026]

/** What a new trajectory begins with. */
export const newestEdition: Edition = edition2026

/** The edition of a framework; the oldest where a trajectory does not name one, undefined where this release does not know it. */
export const editionOf = (framework: string | undefined): Edition | undefined =>
  framework === undefined
    ? edition2019
    : editions.find((edition) => edition.framework.instrumentId === framework)
