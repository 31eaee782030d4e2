/** The privacy information. A change of meaning needs a new version, and everybody reads it again. */
import type { privacy as Dutch } from '#ui/text/nl/privacy.ts'

export const privacy: typeof Dutch = {
  title: 'What happens with your data',
  purpose: 'For development, not for appraisal.',
  version: (version) => `Version ${version}`,
  opening: {
    teacher: 'This is about you: what happens with what your coach sees in your lesson.',
    coach:
      'You write about somebody else’s lesson: this is what a teacher may expect of you and of Lesspiegel.',
    coordinator: 'You see counts and figures of groups: this lies behind them, and this you never see.',
  },
  short: 'In short',
  points: [
    'What your coach sees in your lesson and what the two of you say about it belongs to the two of you. It is sealed on the device; only you and your coach have the key.',
    'Your manager, the coordinator and the operator cannot read it. There is no button to share it with a manager.',
    'There is nothing to prepare, and everything you fill in yourself may stay empty.',
    'You may always see, add to, take along and have erased what is about you.',
  ],
  sections: [
    {
      title: 'Who is responsible',
      words: [
        'Your school board is responsible for these data. Whoever keeps the app running works on the board’s instruction and cannot read the content. Questions go to the data protection officer of your board.',
        'The basis is the interest of school and teacher in professional development, not your consent as an employee. Taking part in the programme is something else than giving consent, and stands apart from it.',
      ],
    },
    {
      title: 'What is recorded',
      words: [
        'When your coach comes by, what he or she saw and heard in the lesson, a level per indicator, the debrief with your own words, and your agreements. Also feedback that you get, with your answer. Working notes of your coach that do not enter the conversation are erased thirty days after the lesson is closed.',
        'There are no names of pupils in it, and no image or sound. Nothing is judged by a computer: there is no total, no ranking and no automatic conclusion.',
      ],
    },
    {
      title: 'If you are in a duo',
      words: [
        'In a duo you watch one lesson of a colleague, and your colleague one of yours. You read each other’s name, when the visits are, the question and what you write down afterwards. Of each other’s other lessons, conversations and agreements you see nothing.',
        'When your colleague has another coach, that coach reads the duo as well. You two and your coach can end the duo. What is added after that you no longer see of each other.',
      ],
    },
    {
      title: 'How long it stays',
      words: [
        'It is erased from the server twelve months after it was last written to. On a device where your coach or you opened it, it stays until it is erased there. The board may choose twenty-four months at most. Feedback that you do not answer is shown no longer after thirty days; the app of whoever gave it then erases it. You can take your data along or have them erased earlier. If your coach erases a report in which you wrote, your own copy stays on your device for thirty more days. None of it belongs in your personnel file.',
      ],
    },
    {
      title: 'The figures of groups',
      words: [
        'The coordinator sees an average per building block for a school or a group of schools, and only when it is about at least five teachers (six when somebody is both coach and coordinator, ten for what leaves the organisation, once a school year). Extremes are covered, numbers appear on fixed dates and never change afterwards, so that nobody can be derived from them.',
        'There are stricter agreements, such as always at least ten teachers and at least two coaches. They are settings. Which choice holds is for your board and the staff section of the participation council, (G)MR, which has the right of consent.',
        'If you object, or if you stop and your coach closes your trajectory before the second lesson, your separate scores are erased at once, or as soon as there is a connection again. If your coach erases everything about you, they go too. If your trajectory is closed after two lessons, they go on counting. An average that had been fixed stays: you cannot be taken out of it.',
      ],
    },
    {
      title: 'Your rights',
      words: [
        'Access: everything about you is in the app, also the evidence beside every score. Taking along: as a readable file, in Settings. Correction: a mistake is corrected, and an opinion carries your statement, which always stays with it. Erasure and objection: ask your coach or the data protection officer; objection to the group figures you arrange yourself, under My way, as soon as your first visit is there.',
        'If you cannot work it out, you can complain to the Dutch data protection authority (Autoriteit Persoonsgegevens).',
      ],
    },
    {
      title: 'What we must say honestly',
      words: [
        'The server does see that you and your coach exchange messages, and when. Separate scores without a name are there until the next fixed moment. Whoever finds your device open can read along: put a passcode on it and lock the app.',
        'If you lose all your devices and your recovery code, nobody can open your work any more, not even the operator. Your coach can invite you again.',
        'Two lessons give something to talk about. That is no measurement of you as a teacher and may not be used as one.',
      ],
    },
  ],
  all: 'Read everything',
  picture: {
    marks: { reads: 'reads it', later: 'after sharing or locking', own: 'only one’s own', never: 'never' },
    rows: {
      'reads reads never': 'Visits, conversations, agreements, duos',
      'later reads never': 'What was seen in the lesson',
      'never reads never': 'The coach’s working notes',
      'own own never': 'Feedback, and what you see at a colleague’s',
      'reads never never': 'The teacher’s own view, until locked',
      'reads later never': 'The teacher’s own view, after that',
      'reads reads reads': 'Who is introduced to whom',
      'own own own': 'Your own details and contacts',
    },
  },
  whoTitle: 'Who sees what',
  who: {
    what: 'Data',
    teacher: 'Teacher',
    coach: 'Coach',
    coordinator: 'Coordinator',
    leader: 'School leaders',
    operator: 'Operator',
  },
  sight: {
    own: 'own',
    'own and received': 'own and received',
    always: 'yes',
    'when shared': 'what is shared',
    'when both locked': 'after locking her own',
    never: '–',
  },
  sealed: 'encrypted',
  /** Rows for data that is no record: counts. */
  rows: [
    {
      what: 'How many people take part per school',
      teacher: '–',
      coach: 'own schools',
      coordinator: 'counts',
      leader: 'counts',
      operator: 'counts',
    },
    {
      what: 'Figures per building block, from five teachers',
      teacher: 'through school',
      coach: 'through school',
      coordinator: 'yes',
      leader: 'own school',
      operator: 'yes',
    },
  ],
  objectionTitle: 'Group figures',
  objection: 'I object: do not let my lessons count in the group figures',
  objectionHint: 'This changes nothing in your conversation with your coach, and you need not give a reason.',
  read: 'I have read this',
  readOn: (version) => `You have read version ${version}.`,
  newer: 'The explanation has changed since you read it. Please read it once more.',
  print: 'Print',
  notKept: 'This could not be saved. Try again in a moment.',
  onward: 'Go on',
}
