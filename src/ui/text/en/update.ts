/** A new version, and putting the app on the home screen: always a question, never a jolt. */
import type { update as nl } from '#ui/text/nl/update.ts'

export const update: typeof nl = {
  title: 'There is a new version',
  text: 'Your work is saved first. Then the app opens again.',
  now: 'Renew now',
  later: 'Later',
  waits: 'The new version waits until your lesson and your texts are done.',
  working: 'Saving and renewing…',
  whatsNew: 'What is new',
  version: (release) => `Version ${release}`,
  outdatedTitle: 'Update the app',
  outdatedText: 'This was made with a newer version. You can read it; you can edit it after updating.',

  installTitle: 'Put Lesspiegel on the home screen',
  installText: 'Then your work stays on this device and the app also starts without a connection.',
  installIpad: 'Tap Share in Safari and choose “Add to Home Screen”.',
  install: 'Install',
}
