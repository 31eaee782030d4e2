/** Texts of every form, whatever it asks. */
import type { form as nl } from '#ui/text/nl/form.ts'

export const form: typeof nl = {
  row: 'Line',
  addRow: (name) => `Add ${name.toLowerCase()}`,
  removeRow: (name) => `Remove ${name.toLowerCase()}`,
  removed: (name) => `${name} was removed.`,
  undo: 'Put back',
  none: 'Nothing filled in yet.',
  atLeast: (min, left) => (left === 1 ? 'One more, and this is complete.' : `Find at least ${min} together.`),
  atMost: (max) => `${max} at most is enough. To swap one, remove one first.`,
  chooseAtLeast: (n) => `Choose at least ${n}.`,
  more: 'More',
  tooLong: (n) => `${n} ${n === 1 ? 'character' : 'characters'} too long.`,
  yes: 'yes',
  no: 'no',
  from: 'From',
  to: 'To',
  weight: (n) => `${n} of 100`,
  notChosen: 'nothing chosen',
  notFilled: 'not filled in',
  optional: 'may stay empty',
  timeWrong: 'Write a time like 12:40.',
  computed: 'The app fills this in.',
  at: (time) => `at ${time}`,
}
