/** The lock screen: who works on this device. */
import type { people as nl } from '#ui/text/nl/people.ts'

export const people: typeof nl = {
  title: 'Who are you?',
  lead: 'Choose your name and open with your PIN.',
  pin: 'PIN',
  pinOf: (name) => `PIN of ${name}`,
  eraseDigit: 'Erase digit',
  passphrase: 'Passphrase',
  usePassphrase: 'Use a passphrase',
  usePin: 'Use a PIN',
  wait: (seconds) => `Wait ${seconds} more seconds`,
  opening: 'Opening…',
  forgotten: 'PIN forgotten',
  haveInvitation: 'I have an invitation',
  otherPerson: 'Somebody else',
  nobodyTitle: 'Welcome',
  nobodyText: 'Nobody works on this device yet. Begin with the invitation from your coach or coordinator.',
  hidden: 'The screen is hidden',
  show: 'Show again',
}
