/** The programme and its settings. */
import type { programme as nl } from '#ui/text/nl/programme.ts'

export const programme: typeof nl = {
  title: 'Programme',
}
