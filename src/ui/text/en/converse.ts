/** The coach's page for the conversation after a lesson. */
import type { converse as nl } from '#ui/text/nl/converse.ts'

export const converse: typeof nl = {
  title: (name) => `Post-lesson conversation with ${name}`,
  someone: 'the teacher',
  back: 'To the teacher',
  unknown: {
    title: 'This lesson cannot be found here',
    text: 'It may still be on its way from another device. As soon as it is here, you can start.',
    action: 'To Today',
  },
  notMine: {
    title: 'The coach leads this conversation',
    text: 'This lesson belongs to another coach. You read what was shared of it; who saw the lesson holds the conversation.',
  },
  lessonOneClosed: {
    title: 'Lesson 1 stays closed for now',
    text: 'Lesson 2 is being observed now. Lesson 1 and its conversation open again when lesson 2 is closed, so that you see lesson 2 with fresh eyes.',
  },
  start: {
    title: (minutes: number) => `A conversation of about ${minutes} minutes`,
    text: 'The teacher begins and the teacher closes. What you write here stays yours until you share it.',
    begin: 'Start the conversation',
    steps: 'The steps',
  },
  choice: {
    title: 'This lesson was closed on two devices',
    text: 'Both versions are kept. Choose which one you use for the conversation; the other stays with you.',
    version: (letter) => `Version ${letter}`,
    lockedAt: (moment) => `closed on ${moment}`,
    scored: (n) => `${n} indicators scored`,
    use: (letter) => `Use version ${letter}`,
    here: 'this one is open now',
  },
  steps: 'Steps of the conversation',
  stepDone: 'filled in',
  minutes: (n) => `${n} min`,
  previous: 'Previous',
  next: 'Next',
  guide: { openings: 'A way to begin:', pitfall: 'Pitfall:', tips: 'Help with this step' },
  material: 'Beside it',
  hisWords: {
    waiting: 'These words are the teacher’s. You cannot type here.',
    together: 'Together on this screen',
    togetherHint: 'The teacher now writes, on your tablet. After that Lesspiegel asks for your PIN.',
    later: 'Or leave it empty: after sharing, the teacher fills it in on an own device.',
    laterNoAccount: 'The teacher has no account yet. Together on this screen works, right now.',
  },
  selfView: {
    none: 'Self-view: not filled in',
    noneText: 'This step can be short: ask how the teacher saw the lesson, and put that beside what you saw.',
    coach: 'Coach’s view',
  },
  agreements: { lastTime: 'Agreed last time' },
  closing: {
    share: 'Look through and share',
    shareText: 'First you see exactly what the teacher will read.',
    missingForAgreement: 'You can share already. For an agreement this is still needed:',
    together: 'Finish together on this screen',
    later:
      'What you change after sharing, the teacher sees too. After an agreement that asks for a new agreement.',
    openedAt: (date) => `Read by the teacher on ${date}.`,
    notOpened: 'The teacher has not opened the report yet.',
  },
  share: {
    title: 'This is what the teacher reads',
    lead: (name) => `This goes to ${name}, and to nobody else.`,
    lesson: 'The lesson',
    lessonText: (counts) =>
      `The whole lesson as it was closed: ${counts}, and the building blocks with evidence.`,
    wholeLesson: 'Read the whole lesson',
    conversation: 'The conversation',
    stays: 'What you took away or wrote differently before stays with you.',
    noAccount:
      'The teacher has no account yet. The report is ready and will be delivered as soon as the teacher joins. You can also finish now, together on this screen.',
    emptySteps: (steps) =>
      `Not filled in yet: step ${steps.join(' and ')}. Without that the teacher cannot agree.`,
    go: 'Share',
    goEnd: 'Share and end',
    close: 'Not yet',
    failed: 'Sharing did not work completely. Nothing is lost; please try again in a moment.',
  },
  handOver: {
    mark: 'on the coach’s screen',
    title: 'Your side of the conversation',
    lead: 'This screen is yours now. Only what is here can be opened; the coach needs the PIN to go on.',
    ask: (name) => `Now hand the tablet to ${name}`,
    askText: 'After that this screen shows only the teacher’s side. Your PIN brings you back.',
    cancel: 'Back',
    go: 'Give the tablet',
    whole: 'The whole conversation, and what else is yours',
    give: 'Done, give the tablet back',
    leaving: 'Saving…',
    gone: 'This conversation can no longer be opened here.',
    conversation: 'How the report stands now',
    lesson: 'From the lesson',
  },
}
