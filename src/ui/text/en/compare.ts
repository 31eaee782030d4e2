/** Comparison of lesson 1 and lesson 2. */
import type { compare as nl } from '#ui/text/nl/compare.ts'

export const compare: typeof nl = {
  title: 'Lesson 1 beside lesson 2',
  lead: (name) => `Two moments with ${name}, to talk about together.`,
  leadMine: 'Two moments in your lessons, to talk about together.',
  back: 'To the teacher',
  backMine: 'My way',
  lesson: (n) => `Lesson ${n}`,
  none: {
    title: 'Not possible yet',
    text: 'This is possible once lesson 1 and lesson 2 are both closed.',
    textMine: 'This is possible once lesson 1 and lesson 2 have both been shared with you.',
  },
  open: {
    title: 'Lesson 1 stays closed for a while',
    text: 'Lesson 2 is being observed now. Lesson 1 stays hidden until lesson 2 is closed, so that you see lesson 2 with fresh eyes.',
  },
  unknown: {
    title: 'This teacher cannot be found here',
    text: 'It may all still be on its way from another device.',
  },
  differentFrameworks: {
    title: 'Two different frameworks',
    text: 'The lessons were viewed with different frameworks. So no difference is shown; each lesson can be read by itself.',
  },
  unknownFramework: {
    title: 'This version does not know this framework',
    text: 'The lesson is safely kept. Update the app to see the building blocks beside each other.',
  },
  change: 'Difference',
  changeOver: (n, k) => `over the ${n} of ${k} that were scored both times`,
  changeShown: 'The dots stand on the mean of those.',
  changeTooFew: (n, k, min) => `Scored both times: ${n} of ${k}. From ${min} the difference can be read.`,
  withinNormal: 'This is within the normal fluctuation between two lessons.',
  beyondNormal: 'This is more than the normal fluctuation. Two lessons remain two moments: talk about it.',
  tooFew: 'too little scored for a mean',
  figures: 'The numbers',
  figuresOf: (block) => `The numbers of ${block}`,
  dots: (first, second) => `lesson 1: ${first}; lesson 2: ${second}`,
  blank: 'empty',
  notInSet: 'not asked',
  evidenceFor: (indicator) => `What was seen for: ${indicator}`,
  moreEvidence: (n) => (n === 1 ? 'One more observation' : `${n} more observations`),
  legend: 'How to read this',
  legendText:
    'An open dot is lesson 1, a filled dot is lesson 2. A thin line is the normal fluctuation between two lessons, a thick line is more than that. Tap a block for its indicators and what was seen. A dot appears only once enough was scored, and there is no total.',
}
