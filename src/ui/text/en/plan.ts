/** Planning a visit. */
import type { plan as nl } from '#ui/text/nl/plan.ts'

export const plan: typeof nl = {
  title: 'Plan a visit',
  focusQuestion: 'Focus question',
}
