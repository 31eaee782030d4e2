/** Figures: the aggregates after disclosure control. */
import type { figures as Dutch } from '#ui/text/nl/figures.ts'

export const figures: typeof Dutch = {
  title: 'Figures per building block',
  state: (date) => `As of ${date}.`,
  next: (date) => `Next release: ${date}.`,
  noNext: 'There is no further release this school year.',
  year: (year) => `School year ${year}.`,
  offline: (when) => `No connection. These are the figures as fetched ${when}.`,
  loading: 'Fetching the figures…',
  failedTitle: 'The figures could not be fetched',
  failed: 'This needs a connection once; after that the latest release stays readable without internet.',
  again: 'Try again',
  programmeFirst: 'Fill in the programme first',
  emptyTitle: 'No figures yet',
  empty: (k) =>
    `Figures appear once at least ${k} teachers of a school, or of a group of schools, have had a lesson on a release date.`,
  emptyNext: (date) => `The next release is on ${date}.`,
  show: 'Show',
  shows: { level: 'Lesson 1', lesson2: 'Lesson 2', growth: 'Change lesson 1 → 2' },
  period: 'Period',
  allPeriods: 'The whole school year',
  scope: 'About whom',
  teachers: 'Teachers',
  programme: 'All schools',
  types: { PO: 'All primary schools', VO: 'All secondary schools' },
  pool: { PO: 'Other primary schools', VO: 'Other secondary schools', all: 'Other schools together' },
  totals: 'Total',
  units: 'Per school',
  n: (n) => `n = ${n}`,
  hidden: {
    not_yet: 'not yet',
    pooled: 'counted in a group later',
    too_few: 'too few teachers',
  },
  reasonsTitle: 'Why is there sometimes no number?',
  reasons: {
    not_yet: 'Not yet: a later release may fill this cell.',
    pooled:
      'Counted in a group later: the school is too small for figures of its own. At the end of the period these teachers count together with other small schools, when they are enough.',
    too_few: 'Too few teachers: this cell stays empty, so that nobody can be derived from it.',
  },
  signsTitle: 'What do the signs mean?',
  signs: {
    atMost: '≤ the mean is this or lower; more precision would say something about everybody.',
    atLeast: '≥ the mean is this or higher, for the same reason.',
    about: '~ a total that holds such a covered value, or that adds two groups that are not quite the same.',
  },
  said: { atMost: 'at most', atLeast: 'at least', about: 'about', value: '' },
  note: (k) =>
    `This is about lessons and no judgement of people or schools. Every number is about at least ${k} teachers and does not change after it has been fixed. There is no comparison group: this is not the effect of the programme.`,
  scaleNote: (lowest, highest) => `The scale runs from ${lowest} to ${highest}.`,
  level: (value, name) => `${value} (${name})`,
  changeNote: (points, isOne) =>
    `A change of less than ${points} ${isOne ? 'point' : 'points'} per teacher is within the normal fluctuation between two lessons.`,
  download: 'Download',
  csv: 'Excel (CSV)',
  json: 'JSON',
  fileName: (year, state) => `lesspiegel-figures-${year}-${state}`,
  outside: {
    title: 'For outside the organisation',
    from: (k) =>
      `Once a school year, when it is over: only means of at least ${k} teachers, also when you subtract them.`,
    later:
      'Possible when this school year and its last release are over. It then holds only means of at least ten teachers. Until then, share nothing outside the organisation.',
    fileName: (year) => `lesspiegel-figures-${year}-for-outside`,
  },
  columns: {
    unit: 'unit',
    type: 'type',
    schools: 'schools',
    period: 'period',
    block: 'block',
    variable: 'what',
    n: 'n',
    sign: 'sign',
    mean: 'mean',
    reason: 'reason',
  },
  block: 'Building block',
  print: 'Print',
}
