/** Lesson 1 beside lesson 2. */
import type { compare as nl } from '#ui/text/nl/compare.ts'

export const compare: typeof nl = {
  title: 'Lesson 1 beside lesson 2',
  withinNormal: 'within normal variation',
}
