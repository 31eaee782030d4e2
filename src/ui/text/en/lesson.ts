/** A lesson that is closed, for reading, and what is added to it afterwards. */
import type { lesson as Dutch } from '#ui/text/nl/lesson.ts'

export const lesson: typeof Dutch = {
  title: (ordinal) => `Lesson ${ordinal}`,
  extra: 'Extra lesson',
  focus: 'Viewing question',
  noFocus: 'There was no viewing question.',
  timeline: 'Timeline',
  noTimeline: 'No lines were noted.',
  picture: 'Framework',
  amendments: 'Added later by the coach',
  moment: 'Tipping point',
  watched: (from, to) => `Watched from ${from} to ${to}`,
  pulses: (count, answers) =>
    `Time-on-task meter: ${count} ${count === 1 ? 'moment' : 'moments'}, ${answers}`,
  notTogether: (a, b, of, low, high) =>
    `Between ${a} and ${b} of ${of} minutes not together; with uncertainty ${low} to ${high}.`,
  tooFewPulses: 'Too few moments for minutes.',
  counts: (notes, moments) =>
    `${notes} ${notes === 1 ? 'line' : 'lines'}, ${moments} ${moments === 1 ? 'tipping point' : 'tipping points'}`,
  amendment: {
    lead: 'Forgotten something, or to be put right? The closed lesson does not change; what you add stands beside it, with its date.',
    add: 'Add to the lesson',
    field: 'Addition',
    hint: 'The teacher reads with it that this was added after closing.',
    link: 'Link a note',
    linkHow: 'Tap a note and choose what it belongs to as well. The teacher reads that it was linked later.',
    linkTo: 'Belongs to as well',
    linked: (time, said, items) => `${time} ‘${said}’ also belongs to ${items}`,
    mend: (about) => `Change the addition: ${about}`,
    added: (date) => `added on ${date}, after closing`,
  },
}
