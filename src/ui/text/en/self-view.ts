import type { selfView as dutch } from '#ui/text/nl/self-view.ts'

/** The teacher's own view of a lesson, and the two views beside each other. */
export const selfView: typeof dutch = {
  title: (lesson) => `How did you see ${lesson}?`,
  titleAlone: 'How did you see the lesson?',
  back: 'My path',
  unknown: {
    title: 'This lesson cannot be found here',
    text: 'It may still be on its way. As soon as it is here, it stands on My path.',
  },
  notYet: {
    title: 'This lesson has not been yet',
    text: 'Once your coach has closed the lesson, you can look back here. There is nothing to prepare.',
  },
  start: {
    title: 'Your own view first',
    minutes: (n) => `About ${n} minutes. You may; you need not.`,
    steps: [
      'You tap for each line how it went. Skipping is fine.',
      'You lock it. After that nothing changes any more.',
      'Only then it lies beside what your coach saw. Neither looked at the other first.',
    ],
    begin: 'Begin',
  },
  filled: (n, of) => `${n} of ${of} tapped`,
  lock: {
    title: 'Done?',
    text: 'Your coach has locked already. What you lock then opens by itself for the conversation.',
    open: 'Lock, and lay the two side by side',
    keep: 'Lock, for me alone',
    empty: 'Tap at least one line first.',
    failed: 'Locking did not work. Your answers are kept; try again in a moment.',
  },
  locked: {
    open: (date) => `Locked on ${date}. Your coach sees it beside the coach’s view.`,
    kept: (date) => `Locked on ${date}. Only you see this.`,
    openLater: 'Lay the two side by side after all',
    mine: 'Your answers',
  },
  beside: {
    openings: 'Here you see it differently',
    openingsLead: (n) =>
      n === 1 ? 'One opening for the conversation.' : `${n} openings for the conversation.`,
    alike: 'You saw nearly the same',
    alikeText: 'No level differs. Ask: what do you see that I did not see?',
    otherWords: 'Another framework',
    otherWordsText:
      'This self-view follows another framework than the lesson. Lay the answers side by side yourselves.',
    picture: 'The blocks',
    pictureLead: 'Each circle is one line.',
    all: 'All lines side by side',
    coachPicture: 'Your view per block',
    coach: 'coach',
    teacher: 'self',
    you: 'you',
    told: (who, level) => `${who}: ${level}`,
    counted: (n, level) => `${n}× ${level}`,
    blank: 'blank',
    evidence: 'What happened then',
    words: 'In own words',
    together: 'on the coach’s screen',
    late: 'Filled in after the report was opened',
    changed: 'This is not what was locked. Ask about it before you look on.',
    twice: 'It was locked twice. This is the version with the most answers.',
    private: 'Only you see this.',
  },
  together: {
    offer: 'Fill in the self-view together',
    offerText: (n) => `About ${n} minutes, before you tell what you saw. It may; it need not.`,
    title: 'How did you see the lesson?',
    lead: 'Tap for each line how it went. Skipping is fine. Your coach sees it only when you tap Done.',
    done: 'Done, lay it beside the other',
    isDone: 'Locked. Give the tablet back: the step “Self-view” lays the two side by side.',
  },
}
