import type { practice as nl } from '#ui/text/nl/practice.ts'

export const practice: typeof nl = {
  begin: 'Practice lesson',
  teacher: 'Robin Example (practice)',
  stop: 'Practice · stop',
  late: 'The minute is over: stop',
  over: 'That was the practice lesson',
  gone: 'Robin and the class are invented. Nothing was kept or sent.',
  leave: 'To Today',
  again: 'Once more',
  realRuns: 'Your real lesson is running',
  realRunsHow: 'Practise once it is closed, so that nothing gets mixed.',
  toReal: 'Back to the lesson',
}
