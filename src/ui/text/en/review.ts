/** The teacher reads, writes and agrees. */
import type { review as nl } from '#ui/text/nl/review.ts'

export const review: typeof nl = {
  title: 'My conversation',
  agree: 'Agreed',
  agreeWithStatement: 'Agreed, with a statement',
  disagree: 'Not agreed',
}
