/** A report as the letter that a teacher reads. */
import type { letter as nl } from '#ui/text/nl/letter.ts'

export const letter: typeof nl = {
  title: (name) =>
    name
      ? `Dear ${name}, this is what we took from our conversation.`
      : 'This is what we took from our conversation.',
  works: () => 'What worked',
  chances: (n) => (n === 1 ? 'One opportunity' : 'Opportunities'),
  agreed: (n) => (n === 1 ? 'Your agreement' : 'Your agreements'),
  empty: 'The conversation has nothing about this yet.',
  pictures: 'How we saw it',
  self: 'you',
  picture: (coach) => `How ${coach} saw it`,
  moment: 'A moment, not a judgement.',
  mine: 'Your words',
  mineLead: 'May stay empty. What you write is kept by itself.',
  below: 'Read the lesson, moment by moment',
  readers: (names) => `Only you and ${names} read this.`,
  until: (date) => `If nothing is added, it disappears on ${date}.`,
  whoSees: 'Who sees what?',
  lesson: 'The lesson, moment by moment',
  conversation: 'More from the conversation',
  page: {
    back: 'My way',
    unknown: {
      title: 'This report cannot be found here',
      text: 'It may still be on its way. As soon as it is here, you will find it under My way.',
      action: 'To My way',
    },
    notBound: {
      title: 'This report is not bound to you',
      text: 'You can read it, but not answer as the teacher. Is that wrong? Ask your coach to check your invitation.',
    },
    noLesson: 'The lesson itself has not been shared yet or is still on its way.',
    marksHint:
      'With every line you can say whether it is right, or how it was according to you. You need not do all.',
    endText: 'Do you not want to, or can you not complete this conversation? That is fine too.',
  },
}
