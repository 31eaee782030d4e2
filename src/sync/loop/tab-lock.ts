/** One tab of a person syncs at a time: tries the browser's lock, or takes it over from a tab without progress. */
import { failed, type Outcome } from '#domain/ground/problem.ts'

type Step = () => Promise<Outcome<void>>
export type Locks = {
  request(
    name: string,
    options: LockOptions,
    step: (lock: object | null) => ReturnType<Step> | undefined,
  ): Promise<Outcome<void> | undefined>
}

/**
 * Undefined when another tab has the lock, or took it over; then `onLost` is called. Every step is idempotent, so without
 * locks it simply runs.
 */
export async function inTabLock(
  locks: Locks | undefined,
  name: string,
  takeOver: boolean,
  step: Step,
  onLost: () => void,
): Promise<Outcome<void> | undefined> {
  if (!locks) return step()
  try {
    const options = takeOver ? { steal: true } : { ifAvailable: true }
    return await locks.request(name, options, (lock) => (lock ? step() : undefined))
  } catch (error) {
    onLost()
    const isStolen = error instanceof Error && error.name === 'AbortError'
    return isStolen ? undefined : failed('unknown')
  }
}
