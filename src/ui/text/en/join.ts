/** Enrolment: an invitation, a second device, the recovery code. */
import type { join as nl } from '#ui/text/nl/join.ts'

export const join: typeof nl = {
  titleJoin: 'I have an invitation',
  titleDevice: 'Second device',
  titleRecover: 'Come in with your recovery code',
  howJoin: 'Scan the QR code your coach shows, or paste the link from the message.',
  howDevice:
    'On your first device open Settings and choose “Add a device”. Scan the code that appears, or paste the link.',
  howRecover: 'The code is on the sheet or in the file you kept at the start.',
  lookingUp: 'Looking at the invitation…',
  nothingSpent: 'Looking costs nothing. The link is only used when you tap the button.',
  scan: 'Scan with the camera',
  stopScan: 'Camera off',
  scanning: 'Point the camera at the QR code.',
  camera: {
    denied: 'The camera is not allowed. Allow it in the browser’s settings, or paste the link below.',
    missing: 'This device offers no camera. Paste the link below.',
  },
  paste: 'Link from the message',
  pasteHow: 'Pasting the whole message is fine too.',
  look: 'Look',
  home: 'To the start screen',
  mended: 'Your mail program changed this link. We restored it; you can go on as usual.',
  another: 'Another link',
  invitedBy: (inviter) => `${inviter} invites you`,
  invitedFirst: 'You begin as the first coordinator',
  as: {
    coordinator: 'You take part as coordinator.',
    coach: 'You take part as TS coach.',
    teacher: 'You take part as teacher.',
  },
  means: {
    coordinator:
      'You look after schools and periods and invite coaches. You see counts and protected figures per school, never anybody’s lesson.',
    coach:
      'You plan lesson visits, observe and hold the debrief. What you write about a lesson stays between you and the teacher.',
    teacher:
      'You read what your coach saw and write your own side of the conversation. There is nothing to prepare.',
  },
  deviceOf: (name) => (name ? `This becomes a second device of ${name}` : 'This becomes your second device'),
  deviceMeans:
    'What you can read on your first device you will be able to read here too. The PIN below holds for this device only.',
  name: 'Your name',
  nameHow: 'This is how your coach or your teachers see you. The server does not get to see your name.',
  nameMissing: 'Fill in your name.',
  doJoin: 'Join',
  goOn: 'Go on',
  resumed: (name) =>
    `You had begun here as ${name}, but the server’s answer got lost. Choose a PIN and go on.`,
  add: {
    question: 'Do you have an account here?',
    why: 'Then add this invitation to it. You remain one person.',
    to: (initials) => `Add to ${initials}`,
    same: 'The one with which you open Lesspiegel here.',
    asNew: 'I am new here',
  },
  doClaim: 'Add this device',
  doRecover: 'Open my work',
  working: 'Making your keys. This takes a few seconds.',
  code: 'Your recovery code',
  codeHow: 'Capitals, dashes and spaces make no difference.',
  codeMissing: 'Fill in the whole recovery code.',
  codeLost:
    'Lost the code? Teacher: your coach invites you again, and together you confirm that it is you. Coach: the coordinator invites you again. What was yours alone is gone then; what you shared with teachers is still with them.',
  tab: {
    title: 'First put Lesspiegel on your home screen',
    why: 'In a tab the iPad wipes what has not been used for a week. On the home screen your work stays, also without internet.',
    steps: [
      'Copy your invitation with the button below.',
      'In Safari tap the share sign and choose “Add to Home Screen”.',
      'Open Lesspiegel from the home screen, choose “I have an invitation” and paste.',
    ],
    copy: 'Copy my invitation',
    copied: 'Copied. You can paste it in a moment.',
    copyFailed: 'Copying does not work. Hold the link in your message and choose “Copy”.',
    anyway: 'Go on here anyway',
  },
  codeTitle: 'Keep your recovery code',
  codeWhy:
    'Nobody else has a key to your work, not even the operator. If this device is lost, this code is the way back.',
  codeMaking: 'Making your recovery code…',
  codeFailed: 'The recovery code could not be made yet. You do take part.',
  codeLater: 'Later',
}
