/** The instruments of the edition of 2019. */
import type { Edition } from '#domain/instrument/edition.ts'
import { conversation2019 } from './conversation-2019.ts'
import { framework2019 } from './framework-2019.ts'
import { lessonVisit2019 } from './lesson-visit-2019.ts'
import { observation2019 } from './observation-2019.ts'
import { tippingPoint2019 } from './tipping-point-2019.ts'

export const edition2019: Edition = {
  framework: framework2019,
  marker: tippingPoint2019,
  visit: lessonVisit2019,
  observation: observation2019,
  conversation: conversation2019,
}
