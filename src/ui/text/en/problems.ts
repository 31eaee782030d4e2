/** Two sentences per problem: what happened, and what is safe or what to do. */
import type { ProblemCode } from '#domain/ground/problem.ts'
import type { problems as nl, ProblemSentence } from '#ui/text/nl/problems.ts'

const byCode: Record<ProblemCode, ProblemSentence> = {
  bad_request: {
    what: 'The server did not understand this.',
    next: 'Your work is still on this device. Update the app and try again.',
  },
  too_large: {
    what: 'This is too large to send.',
    next: 'It is on this device. Shorten the text or take it with you as a file.',
  },
  not_signed_in: {
    what: 'You are not signed in to the server.',
    next: 'You can simply go on; everything stays on this device. Lock and open again to send.',
  },
  wrong_device: {
    what: 'The server knows this device as somebody else’s.',
    next: 'Nothing was sent and nothing is lost. Lock, choose your own name and try again.',
  },
  signature_wrong: {
    what: 'The server could not check that this comes from you.',
    next: 'Nothing was sent and nothing is lost. Lock the app, open it again and retry.',
  },
  device_revoked: {
    what: 'This device has been signed off.',
    next: 'What is here stays readable and you can take it with you. Send from another device of yours.',
  },
  not_allowed: {
    what: 'Your role does not allow this.',
    next: 'Nothing has changed. Ask the person who invited you.',
  },
  not_found: {
    what: 'This is not here (any more).',
    next: 'Your other work is still here. Go back and look it up again.',
  },
  not_owner: {
    what: 'This belongs to somebody else.',
    next: 'Nothing has changed. Only the owner can do this.',
  },
  hash_conflict: {
    what: 'The server already has something else under the same name.',
    next: 'Your version is on this device and you can take it with you. Tell the coordinator.',
  },
  account_exists: {
    what: 'This account already exists.',
    next: 'Open it on this device with your recovery code, or with a link from your other device.',
  },
  settings_frozen: {
    what: 'This setting is fixed for this school year.',
    next: 'Nothing has changed. What was released stays as it was.',
  },
  settings_stale: {
    what: 'Somebody else changed the settings meanwhile.',
    next: 'You now see the newest ones. Make your change again.',
  },
  settings_doubtful: {
    what: 'These settings cannot be right.',
    next: 'Nothing has changed. Look at the school year, the dates, the names of the schools and their numbers.',
  },
  epoch_changed: {
    what: 'The server was restored from a backup.',
    next: 'Your work is on this device and will be offered again by itself. Keep the app open for a while.',
  },
  invitation_unknown: {
    what: 'We do not know this invitation.',
    next: 'Nothing has been made yet. Ask for a new link.',
  },
  invitation_used: {
    what: 'This invitation has been used.',
    next: 'Was that you? Then open the app and choose your initials. Otherwise ask for a new link.',
  },
  invitation_expired: {
    what: 'This invitation has expired.',
    next: 'Nothing has been made yet. Ask for a new link; a link works for a limited time.',
  },
  proof_wrong: {
    what: 'The invitation does not match what the server has.',
    next: 'Nothing was shared. Ask for a new link and use it on one device.',
  },
  link_used: {
    what: 'This link has been used.',
    next: 'Nothing is lost. Make a new link on your other device.',
  },
  link_expired: {
    what: 'This link has expired.',
    next: 'Nothing is lost. Make a new link on your other device.',
  },
  link_unknown: {
    what: 'We do not know this link.',
    next: 'Nothing is lost. Make a new link on your other device.',
  },
  recovery_unknown: {
    what: 'No account goes with this recovery code.',
    next: 'Check the code again, group by group. Your work stays untouched.',
  },
  release_past: {
    what: 'This release date is in the past.',
    next: 'Nothing has changed. Choose a date that is still to come.',
  },
  rate_limited: {
    what: 'That was a little too fast.',
    next: 'Nothing is lost. Wait a minute; it then goes on by itself.',
  },
  server_error: {
    what: 'Something went wrong on the server.',
    next: 'Your work is on this device and will be sent again by itself later.',
  },
  server_busy: {
    what: 'The server is busy.',
    next: 'Your work is on this device and will be sent by itself in a moment.',
  },
  server_full: {
    what: 'The server has no room left.',
    next: 'Your work is on this device. Tell the coordinator.',
  },

  offline: {
    what: 'There is no connection.',
    next: 'You can simply go on working. Everything stays on this device and goes by itself later.',
  },
  timeout: {
    what: 'The server does not answer.',
    next: 'Your work is on this device. The app tries again by itself.',
  },
  not_our_server: {
    what: 'This network does not let us through.',
    next: 'Perhaps the wifi wants you to sign in first. Nothing was sent and nothing is lost.',
  },
  pin_wrong: { what: 'This PIN is not right.', next: 'Try again. Nothing is ever erased.' },
  pin_wait: {
    what: 'A short wait after some wrong PINs.',
    next: 'Nothing is ever erased. With a connection and your recovery code you choose a new PIN; your work here stays.',
  },
  pin_weak: {
    what: 'This PIN is easy to guess.',
    next: 'Choose six digits without a run or a repetition, or a passphrase.',
  },
  recovery_code_wrong: {
    what: 'This recovery code is not right.',
    next: 'Check it group by group. Your work stays untouched.',
  },
  link_malformed: {
    what: 'This link is not complete.',
    next: 'Copy the whole link, or scan the QR code. Nothing has been used yet.',
  },
  card_damaged: {
    what: 'The invitation was changed on its way.',
    next: 'Nothing was shared. Ask for a new link.',
  },
  grant_damaged: {
    what: 'A key to something shared is damaged.',
    next: 'The rest opens as usual. Ask the person who shared it to share it again.',
  },
  envelope_damaged: {
    what: 'Something arrived damaged.',
    next: 'It was put aside and does not count; the rest is right.',
  },
  entry_forged: {
    what: 'Something carries a signature that does not fit.',
    next: 'It was put aside and does not count. Tell your coach or the coordinator.',
  },
  chain_broken: {
    what: 'The server misses something that it had before.',
    next: 'Your work is on this device. The app compares everything again; keep it open for a while.',
  },
  database_damaged: {
    what: 'The storage on this device is damaged.',
    next: 'Nothing was erased, and what was sent is safe. Use your recovery code or your second device; leave this app in place until that worked.',
  },
  database_wiped: {
    what: 'The browser erased the storage of this device.',
    next: 'What was sent comes back with your recovery code or a link from your other device.',
  },
  database_unreadable: {
    what: 'The storage on this device does not open.',
    next: 'Nothing was erased, and what was sent is safe. Close the app and open it again, or restart the device. If that does not help: use your recovery code or your second device.',
  },
  database_stale: {
    what: 'The app was renewed in another tab.',
    next: 'Your text comes along. Open this tab again to go on.',
  },
  storage_blocked: {
    what: 'The browser does not let us save anything.',
    next: 'Recording is not safe this way. Leave private mode or put the app on the home screen.',
  },
  disk_full: {
    what: 'The device is full.',
    next: 'Keep this screen open. Make room or take your text with you as a file; the app then saves by itself.',
  },
  instrument_unknown: {
    what: 'This form is newer than this app.',
    next: 'You can read it. Update the app to edit it.',
  },
  app_outdated: {
    what: 'This app is too old for the server.',
    next: 'Your work is on this device. Renew the app; then it will be sent.',
  },
  no_crypto: {
    what: 'This browser cannot encrypt.',
    next: 'Nothing was saved. Open the address with https, in a recent browser.',
  },
  may_not_write: {
    what: 'This field is the other person’s.',
    next: 'Nothing has changed. Write your side in your own field.',
  },
  unsent_work: {
    what: 'There is work that has not been sent.',
    next: 'Send it first, take it with you as a file, or leave it locked.',
  },
  debrief_incomplete: {
    what: 'The conversation is not complete yet.',
    next: 'What is there is saved. Add to it, or end it as “not completed” with a reason.',
  },
  own_invitation: {
    what: 'You made this invitation yourself.',
    next: 'Nothing was used. Give it to the person it is for.',
  },
  same_person: { what: 'A duo is of two different teachers.', next: 'Choose another teacher.' },
  unknown: { what: 'Something went wrong.', next: 'What was saved is still saved. Try again.' },
}

const byField: Record<string, string> = {
  required: 'Please fill this in.',
  too_short: 'This is too short.',
  too_long: 'This is too long.',
  too_small: 'This is too little.',
  too_big: 'This is too much.',
  not_a_number: 'Fill in a whole number.',
  not_a_date: 'Choose a date.',
  far_date: 'Choose a date in this school year, the previous one or the next one.',
  not_a_time: 'Choose a time.',
  before_start: 'This is before the start.',
  not_the_same: 'This is not the same.',
  taken: 'This name is already there.',
  invalid: 'This is not right yet.',
}

const isCode = (code: string): code is ProblemCode => Object.hasOwn(byCode, code)

export const problems: typeof nl = {
  byCode,
  byField,
  of: (code) => (isCode(code) ? byCode[code] : byCode.unknown),
  ofField: (key) => byField[key] ?? byField.invalid ?? key,
}
