/** Everything about one teacher, to print. */
import type { paper as nl } from '#ui/text/nl/paper.ts'

export const paper: typeof nl = {
  open: 'On paper or as PDF',
  openAll: 'All on paper or as PDF',
  title: (name) => `The way of ${name}`,
  lead: (date, reader) => `Made on ${date} by ${reader}.`,
  print: 'Print or save as PDF',
  how: 'Choose a printer or “Save as PDF” in the print window.',
  unknown: 'This cannot be found here',
  unknownText: 'It may have been erased, or still be on its way.',
  back: 'Back',
  lessonOneClosed: 'Lesson 1 appears here once lesson 2 is closed.',
  lessons: 'Lessons',
  agreements: 'Agreements',
  kept: 'Who reads what, and until when',
  readBy: (names) => `Can be read by: ${names}.`,
  opened: (who, date) => `Opened by ${who} on ${date}.`,
  until: (date) => `Disappears on ${date}, if nothing is added.`,
  me: 'you',
  somebody: 'somebody you do not know',
  none: 'There is nothing to print yet.',
  words: { me: 'My words', teacher: 'The teacher’s words' },
  note: (date) => `Feedback of ${date}`,
  duoVisit: (host, date) => `Duo visit at ${host}, ${date}`,
  observation: 'What I saw in a colleague’s lesson',
  selfView: 'My own view of a lesson',
}
