/** The conversation after the lesson. */
import type { converse as nl } from '#ui/text/nl/converse.ts'

export const converse: typeof nl = {
  title: 'Conversation afterwards',
  steps: 'Steps of the conversation',
  filled: 'filled in',
}
