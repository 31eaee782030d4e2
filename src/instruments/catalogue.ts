/** Every published instrument. A version that was ever published stays listed: an old record still needs its words. */
import type { Instrument } from '#domain/instrument/instrument.ts'
import { editions } from './editions.ts'
import { forms } from './forms.ts'
import { noteLint, noteLint1, noteLint2 } from './note-lint.ts'

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
