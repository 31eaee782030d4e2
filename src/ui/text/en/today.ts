/** The coach's home page. */
import type { today as nl } from '#ui/text/nl/today.ts'

export const today: typeof nl = {
  title: 'Today',
  observeNow: 'Observe now',
  lead: (lessons, waiting, day) => {
    const first =
      lessons === 0
        ? { quiet: 'No lessons today', running: 'A lesson is running', held: 'No more lessons today' }[day]
        : lessons === 1
          ? 'One lesson today'
          : `${lessons} lessons today`
    const second =
      waiting === 0
        ? 'nothing waits for you'
        : waiting === 1
          ? 'one thing waits for you'
          : `${waiting} things wait for you`
    return `${first}, ${second}.`
  },
  today: 'Today',
  week: 'Later this week',
  later: 'After that',
  missed: 'Planned, not held yet',
  until: (time) => `until ${time}`,
  lesson: (ordinal) => (ordinal === 'extra' ? 'Extra lesson' : `Lesson ${ordinal}`),
  focus: (words) => `focus: “${words}”`,
  waitsForMe: 'Waits for you',
  waitsForTeacher: 'Waits for the teacher',
  paused: (name) => `The lesson of ${name} is paused`,
  begunAt: (time) => `begun at ${time}`,
  goOn: 'Go on with the lesson',
  running: (name) => `The lesson of ${name} is running`,
  close: (name) => `Close the lesson of ${name}`,
  scored: (scored, total) => `${scored} of ${total} filled in`,
  evidence: (count) => `evidence needed ${count}×`,
  hold: (name) => `Debrief with ${name}`,
  lessonOf: (date) => `lesson of ${date}`,
  prepared: 'prepared, not shared yet',
  twice: 'closed on two devices; choose the one you will talk over',
  reads: (date) => `is reading the debrief, shared on ${date}`,
  opened: (date) => `opened the debrief on ${date}`,
  notJoined: 'has no access of her own yet: invite, or read it together on your screen',
  invited: 'invitation not used yet',
  answered: {
    not_agreed: (name) => `${name} does not agree: read the statement`,
    changed_after_agreement: (name) => `The report with ${name} was changed after agreement`,
    not_completed: (name) => `${name} ended the conversation without agreement`,
    agreed: (name) => `${name} agrees`,
    agreed_with_statement: (name) => `${name} agrees: read the statement`,
  },
  closedStep: (name) => `${name} looked back on an agreement`,
  closedOwnStep: (name) => `${name} looked back on the step from your feedback`,
  answeredFeedback: (name) => `${name} answered your feedback`,
  news: 'New',
  emptyTitle: 'Nothing is planned',
  empty: 'Plan a lesson visit with a teacher, or begin to observe at once.',
  firstTitle: 'Begin with your first teacher',
  first: 'A name and a school are enough. Then you plan a lesson visit, or begin at once.',
  toTeachers: 'To your teachers',
  now: {
    lead: 'In whose classroom are you?',
    somebodyNew: 'A teacher who is not listed yet',
    fromList: 'Somebody from the list after all',
    start: 'Begin the lesson',
    becomes: (ordinal) => (ordinal === 'extra' ? 'becomes an extra lesson' : `becomes lesson ${ordinal}`),
    planned: (time) => `is planned at ${time}`,
    goesOn: 'this lesson has not been closed yet',
  },
}
