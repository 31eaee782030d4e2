/**
 * The same instrument, frozen to its last word: nobody can change a published text while the app runs. It is not parsed here: the
 * build and the tests hold every instrument against the grammar, and the client carries none.
 */
import type { Instrument } from './instrument.ts'

export function published<T extends Instrument>(instrument: T): T {
  freezeDeep(instrument)
  return instrument
}

function freezeDeep(value: unknown): void {
  if (typeof value !== 'object' || value === null) return
  Object.freeze(value)
  for (const inner of Object.values(value)) freezeDeep(inner)
}
