/** A new version, and installing the app. */
import type { update as nl } from '#ui/text/nl/update.ts'

export const update: typeof nl = {
  title: 'There is a new version',
  text: 'Your work is saved first. Then the app opens again.',
  now: 'Renew now',
  later: 'Later',
  working: 'Saving and renewing…',

  installTitle: 'Put Lesspiegel on the home screen',
  installIpad: 'Tap Share in Safari and choose “Add to Home Screen”.',
}
