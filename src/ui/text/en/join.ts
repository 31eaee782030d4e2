/** Coming in by a link, a QR code or a recovery code. */
import type { join as nl } from '#ui/text/nl/join.ts'

export const join: typeof nl = {
  title: 'Join',
  lead: 'You have been invited. A name and a PIN are enough to begin.',
  yourName: 'Your name',
  choosePin: 'Choose a PIN of six digits',
  repeatPin: 'The same PIN once more',
  recoveryCode: 'Recovery code',
  recoveryWhy:
    'With this code you get back to your work when your device or PIN is gone. Nobody else has it.',
  joinNow: 'Join',
}
