import type { help as nl } from '#ui/text/nl/help.ts'

const answers: readonly (readonly [string, string])[] = [
  ['No internet', 'Just go on. Only inviting, making a recovery code and the figures need a connection.'],
  ['“Not sent”', 'Your work is on this device and leaves by itself once there is a connection.'],
  ['Forgot the PIN', 'Choose “Recovery code” on the start screen, or make a link on your other device.'],
  ['A second device', 'On your first device open Settings and choose “Add a device”.'],
  ['A lesson is not on Today', 'Tap “Observe now” and choose the teacher.'],
  ['Forgot something after closing', 'Open the lesson and add to it.'],
  ['Who reads what I write', 'It is in Settings, under what happens with your data.'],
  ['The app acts strangely', 'Reload the page. What was saved stays saved.'],
]

export const help: typeof nl = { title: 'Help', answers }
