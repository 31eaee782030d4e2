/** The lock screen. */
import type { people as nl } from '#ui/text/nl/people.ts'

export const people: typeof nl = {
  title: 'Who are you?',
  choose: 'Choose yourself and open with your PIN.',
  emptyTitle: 'Welcome to Lesspiegel',
  empty: 'Observing lessons and talking them over, in confidence between coach and teacher.',
  emptyHow: 'Nobody is on this device yet. Begin with the invitation of your coach or coordinator.',
  people: 'People on this device',
  open: (initials) => `${initials}, open with a PIN`,
  pinOf: (initials) => `PIN of ${initials}`,
  phraseOf: (initials) => `Passphrase of ${initials}`,
  usePhrase: 'I use a passphrase',
  usePin: 'I use a PIN',
  erase: 'Erase a digit',
  openIt: 'Open',
  opening: 'Opening your work…',
  wait: (seconds) =>
    seconds === 1
      ? 'That is not right. 1 more second, then you can try again.'
      : `That is not right. ${seconds} more seconds, then you can try again.`,
  neverWiped: 'Nothing is ever wiped, however often you make a mistake.',
  somebodyElse: 'Somebody else',
  comeIn: 'New on this device',
  invitation: 'I have an invitation',
  invitationHow: 'from your coach or the coordinator',
  device: 'Second device',
  deviceHow: 'you already use Lesspiegel elsewhere',
  recover: 'Recovery code',
  recoverHow: 'your device is gone or your PIN forgotten',
}
