/** How far two observations may lie apart without anything having changed. Used for wording only: no teacher is tested. */

/** Scale points. An observed block difference below this is within the normal fluctuation between lessons. */
export const NORMAL_FLUCTUATION = 1.0
