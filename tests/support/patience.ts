/**
 * How long browser tests wait: long enough for a machine five times slower. A wait ends when what it waits for is there, so a
 * quick machine never waits. The limit of a test is far above that of a step: the step fails first, and its error names what
 * was waited for.
 */

/** One thing that a person waits for. */
export const STEP_MS = 60_000
/** What takes long by itself: the whole app kept for offline, a new version, the pause after wrong PINs. */
export const LONG_STEP_MS = 180_000
export const TEST_MS = 900_000
