/** The instruments of the edition of 2026. */
import type { Edition } from '#domain/instrument/edition.ts'
import { conversation2026 } from './conversation-2026.ts'
import { framework2026 } from './framework-2026.ts'
import { lessonVisit2026 } from './lesson-visit-2026.ts'
import { observation2026 } from './observation-2026.ts'
import { tippingPoint2026 } from './tipping-point-2026.ts'

export const edition2026: Edition = {
  framework: framework2026,
  marker: tippingPoint2026,
  visit: lessonVisit2026,
  observation: observation2026,
  conversation: conversation2026,
}
