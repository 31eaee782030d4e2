/** The conversation after a lesson, for coach and teacher. */
import type { conversation as nl } from '#ui/text/nl/conversation.ts'

export const conversation: typeof nl = {
  reading: { title: 'The conversation' },
  notFilled: 'not filled in',
  onCoachScreen: 'on the coach’s screen',
  takeOver: 'These are my words',
  takeOverHint: 'Change what you like, or take it over as it is. From then on only what you write counts.',
  ownWordsStand: 'The teacher wrote this on an own device. It stays as it is.',
  readOnly: {
    title: 'Update the app',
    text: 'This report holds something from a newer version of Lesspiegel. You can read it; you can write again once the app is updated.',
  },
  passage: {
    group: (about) => `Is this right? ${about}`,
    right: 'right',
    different: 'different',
    words: 'How was it, according to you?',
    told: 'The teacher says: right',
    toldDifferent: 'The teacher sees this differently',
    changed: 'The text has changed since. It used to read:',
  },
  statementOf: {
    coach: 'The statement of the teacher',
    teacher: 'Your statement',
    read: 'Read',
    readByMe: (date) => `Read on ${date}.`,
    readByCoach: (date) => `Your coach read this on ${date}.`,
    notYet: 'Your coach has not marked this as read yet.',
  },
  changeAfterAll: 'Change it after all (asks for a new agreement)',
  missing: {
    title: 'Not complete yet',
    lead: 'You can agree once these steps are filled in:',
    notAgreedToo: 'Not agreeing, with a statement, is always possible.',
  },
  agree: {
    title: 'Is this report right?',
    legend: 'Your choice',
    agreed: 'Agreed',
    agreedHelp: 'The report is right as it is.',
    agreed_with_statement: 'Agreed, with a statement',
    agreed_with_statementHelp: 'It is right, and you add something of your own.',
    not_agreed: 'Not agreed',
    not_agreedHelp: 'You do not agree. Your statement stays attached to the report.',
    commit: 'Record my choice',
    choose: 'Choose one of the three first.',
    notYet: (steps) => `Not possible yet: fill in step ${steps} first.`,
    coachFirst: (steps) => `Your coach still has to fill in step ${steps}.`,
    notShown: 'Not possible yet: first update the app, to see the whole report.',
    needsStatement: 'Write your statement first. One or two sentences will do.',
    unread: {
      never: {
        title: 'Read the report first',
        text: 'Your choice is about the whole report. Look at both the lesson and the conversation; then choose here.',
      },
      changed: {
        title: 'Something has changed since you read it',
        text: 'Read the report through once more; then choose here.',
      },
      action: { lesson: 'Read the lesson', conversation: 'Read the conversation' },
    },
    justChanged: 'The report has just changed. Read it through once more and choose again.',
    failed: 'This could not be saved. Please try again in a moment.',
    boundTo:
      'Your choice belongs to the report as it stands here now. If anything changes later, you will see it.',
  },
  status: {
    preparing: { title: 'In preparation', text: 'Only you can see this report.' },
    shared: {
      title: 'Waiting for the teacher',
      text: 'The teacher reads the report and answers in their own time.',
    },
    agreed: { title: 'Agreed', text: 'Teacher and coach have the same report in front of them.' },
    agreed_with_statement: {
      title: 'Agreed, with a statement',
      text: 'The teacher’s statement belongs to the report.',
    },
    not_agreed: {
      title: 'Not agreed',
      text: 'That is a valid end. The teacher’s statement belongs to the report.',
    },
    changed_after_agreement: {
      title: 'Changed after agreement',
      text: 'Something in the report changed after the agreement. The teacher chooses again.',
    },
    not_completed: { title: 'Not completed', text: 'This conversation was ended without agreement.' },
  },
  noAccess: {
    title: 'The teacher has no access of their own yet',
    text: 'Invite them, or read it together on your screen.',
  },
  mine: {
    shared: {
      title: 'It is your turn',
      text: 'Read the report, add what is yours and then choose at the end.',
    },
    agreed: {
      title: 'Recorded: agreed',
      text: 'Thank you. Nothing more is asked here; you can always read it again.',
    },
    agreed_with_statement: {
      title: 'Recorded: agreed, with a statement',
      text: 'Your statement stays with the report. You can always read it again.',
    },
    not_agreed: {
      title: 'Recorded: not agreed',
      text: 'Your statement stays with the report. With that this conversation is closed.',
    },
    changed_after_agreement: {
      title: 'Changed after agreement',
      text: 'Something in the report changed since your choice. Read it once more and choose again under Finishing.',
    },
    not_completed: { title: 'Not completed', text: 'This conversation was ended without agreement.' },
  },
  by: { coach: 'the coach', teacher: 'the teacher' },
  endedBy: (who, date) => `Ended by ${who} on ${date}.`,
  agreedTogether: (date) => `Recorded together on ${date}, on the coach’s screen.`,
  agreedAlone: (date, isMine) => `Recorded on ${date}, on ${isMine ? 'your' : 'the teacher’s'} own device.`,
  end: {
    open: 'End as not completed',
    title: 'End without agreement',
    text: 'That is fine, so that nothing stays hanging. Write briefly why; both of you read the reason.',
    reason: 'Reason',
    reasonNeeded: 'Write briefly why you do not complete it.',
    confirm: 'End as not completed',
    reopen: 'Continue after all',
    cancel: 'Back',
  },
}
