/** The editions before the newest, oldest first. The client loads them on demand. */
import type { Edition } from '#domain/instrument/edition.ts'
import { edition2019 } from './edition-2019/edition-2019.ts'

export const olderEditions: readonly Edition[] = [edition2019]
