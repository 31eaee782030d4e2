/**
 * The same instrument, deeply frozen: no code can change a published text at run time. It is not parsed here: the build
 * and the tests validate every instrument, and the client does not ship the schemas.
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
