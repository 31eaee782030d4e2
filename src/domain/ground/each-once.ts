/** A rule for lists: no two have the same value in this field. One that stands twice could hide a line on screen. */
export const isEachOnce =
  <F extends string>(field: F) =>
  (list: readonly Record<F, string>[]): boolean =>
    new Set(list.map((one) => one[field])).size === list.length
