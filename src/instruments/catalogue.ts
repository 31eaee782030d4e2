/** Every published instrument. A version that was ever published stays listed: an old observation still needs its words. */
import type { Instrument } from '#domain/instrument/instrument.ts'
import { conversationForm } from './conversation.ts'
import { lessonVisit } from './lesson-visit.ts'
import { noteLint, noteLint1, noteLint2 } from './note-lint.ts'
import { observation } from './observation.ts'
import { tippingPoint } from './tipping-point.ts'
import { ts4Draft2019 } from './ts4-2019-draft.ts'

export const catalogue: readonly Instrument[] = [
  ts4Draft2019,
  tippingPoint,
  lessonVisit,
  observation,
  conversationForm,
  noteLint1,
  noteLint2,
  noteLint,
]

/** The instrument published under this id, or undefined when this version of the app does not know it (yet). */
export function instrumentById(id: string): Instrument | undefined {
  return catalogue.find((instrument) => instrument.instrumentId === id)
}
