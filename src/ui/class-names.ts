/** Joins class names; leaves out what is false, so that a control reads as a list of its states. */
export const classNames = (...names: (string | false | undefined)[]): string =>
  names.filter(Boolean).join(' ')
