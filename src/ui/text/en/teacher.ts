/** The page of one teacher: visits, progress, invitation. */
import type { teacher as Dutch } from '#ui/text/nl/teacher.ts'

export const teacher: typeof Dutch = {
  back: 'Teachers',
  unknownTitle: 'This teacher is not on this device',
  unknown: 'Perhaps another coach added her, or the list has not been fetched yet.',
  progress: 'The way through the basic programme',
  plan: 'Plan a lesson',
  edit: 'Change the facts',
  compare: 'Lesson 1 and lesson 2 side by side',
  visits: 'Lesson visits',
  noVisits: 'No visit is planned yet.',
  visitOf: (coach) => `visit of ${coach}`,
  stage: {
    planned: 'planned',
    observing: 'not closed yet',
    locked: 'debrief to hold',
    preparing: 'debrief being prepared',
    'with-teacher': 'with the teacher',
    ended: 'finished',
  },
  cancelled: 'cancelled',
  open: { observe: 'Open', converse: 'Debrief', plan: 'Change' },
  ends: {
    agreed: 'agreed',
    agreed_with_statement: 'agreed with a statement',
    not_agreed: 'not agreed',
    not_completed: 'not completed',
    changed_after_agreement: 'changed after agreement',
  },
  taking: 'Taking part',
  joined: 'This teacher takes part and reads what you share on a device of her own.',
  informed: (date) => `Read the privacy explanation on ${date}.`,
  notInformed: 'Has not read the privacy explanation yet. Go through it together before the first visit.',
  counts: {
    here: 'Has another coach as well. Only the lessons with you count in the figures.',
    elsewhere: 'Has another coach as well. The lessons there count in the figures; those with you do not.',
  },
  objects: 'Objected to the group figures: these lessons do not count in them.',
  notJoined:
    'This teacher has no access of her own yet. You can simply observe, and hold the conversation together on your screen.',
  invited: 'The invitation has been made and is not used yet.',
  invite: 'Invite',
  inviteAgain: 'New invitation',
  inviteJoined: 'Invite again',
  inviteTitle: (name) => `Invite ${name}`,
  inviteLead: (until) =>
    `Have this code scanned, or send the link. It works once, up to and including ${until}.`,
  inviting: 'Making the invitation…',
  mailSubject: 'Invitation for Lesspiegel',
  mailBody: (link, until) =>
    `With this link you read our debriefs and write your own side. All you need is a name and a PIN.\n\n${link}\n\nThe link works once, up to and including ${until}.`,
  close: 'Close',
  again: 'Try again',
  trouble: {
    offline: 'An invitation needs a connection once. Nothing has been sent yet; try again in a moment.',
    other: 'The invitation could not be made. Nothing has been sent; try again in a moment.',
  },
  newcomer: (name) =>
    `${name} used a new invitation. Is this the same teacher? Until you say so, this account reads nothing. After that the old one gets nothing new.`,
  same: 'This is the same teacher',
  notSame: 'No',
  introducedBy: (name) => `introduced by ${name}`,
  handedTo: (names) => `Handed over to ${names}.`,
  takenFrom: (name) => `Taken over from ${name}.`,
  more: 'Closing, access, handing over and deleting',
  withdraw: {
    act: 'End access',
    title: (name) => `End ${name}’s access?`,
    ask: 'From now on this account gets nothing new of this teacher. What was read may have been kept. Afterwards you can invite again.',
    why: 'What is the matter?',
    wrong: 'The link reached the wrong person',
    wrongHelp: 'What was written there does not count.',
    lost: 'The device was lost or stolen',
    lostHelp: 'What this teacher wrote stays.',
  },
  handOver: {
    act: 'Hand over to another coach',
    title: (name) => `Hand ${name} over`,
    ask: 'This coach then reads and writes in all of this teacher’s that can be shared. Your worksheets stay yours alone, and you go on reading what is there now. Duos that you made go along.',
    coach: 'Other coach',
    nobody:
      'No other coach is known on this device yet. The coordinator introduces coaches to each other by itself.',
    act2: 'Hand over',
  },
  remove: {
    act: 'Delete teacher',
    title: (name) => `Delete ${name}?`,
    ask: 'Visits, worksheets, lessons and conversations now disappear from this device. For thirty days you can put them back in Settings. After that they are erased everywhere, at the teacher’s too. Who wrote in it keeps a copy for thirty days. A duo ends and loses the name; what is the other’s stays.',
    visitTitle: 'Delete this visit?',
    visitAsk:
      'For thirty days you can put it back in Settings. After that it is erased everywhere, at the teacher’s too.',
  },
  end: {
    act: 'Close the trajectory',
    title: (name) => `Close ${name}’s trajectory?`,
    ask: 'Both lessons were seen; the scores go on counting in the group figures. The trajectory moves to “Closed trajectories”.',
    askStopped:
      'Two lessons have not been seen. The scores of this trajectory are erased from the group figures, and the trajectory moves to “Closed trajectories”.',
    canReopen: 'What you wrote stays. You can reopen the trajectory; then the scores count again.',
  },
  reopen: 'Reopen the trajectory',
  ended: (date) => `This trajectory was closed on ${date}.`,
  stopped:
    'Two lessons have not been seen. That is why the scores are left out of the group figures, unless you reopen it.',
}
