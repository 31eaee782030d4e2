/** Words of several rooms. */
import type { words as nl } from '#ui/text/nl/words.ts'
import { createCount } from '#ui/text/plural.ts'

const count = createCount('en')

export const words: typeof nl = {
  brand: 'Lesspiegel',
  footer: 'For development, not for appraisal.',
  figures: 'Figures',
  progress: 'My way',
  programme: 'Programme',
  roster: 'People',
  settings: 'Settings',
  navigation: 'Rooms',
  skipToContent: 'Skip to the content',

  save: 'Save',
  cancel: 'Cancel',
  back: 'Back',
  close: 'Close',
  edit: 'Change',
  add: 'Add',
  delete: 'Delete',
  done: 'Done',
  resume: 'Resume',
  retry: 'Try again',
  searchNothing: 'Nothing found. Try another word.',
  help: 'Help',
  more: 'More',
  less: 'Less',
  optional: 'may stay empty',
  lock: 'Lock',
  hide: 'Hide',

  lesson: 'Lesson',

  teachers: (n) => count(n, 'teacher', 'teachers'),

  notFoundTitle: 'This page does not exist',
  notFoundText: 'Perhaps the link is old. Your work is still on this device.',
  toToday: 'To Today',
  brokenTitle: 'Something went wrong here',
  brokenText:
    'What was saved is still saved. Open the page again; if it keeps happening, tell us what you did.',
  reopen: 'Open again',
  stillLoading:
    'This part of the app has not arrived. Wait a moment, or reload the page when you are connected.',
  leftHere: 'You were busy here; this is not saved yet.',
  startOver: 'Start over',
}
