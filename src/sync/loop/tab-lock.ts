/** One tab of a person at a time: the browser's lock, tried, or taken over from a tab that gets nowhere. */
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
 * Undefined: another tab has the lock, or took it from us, and then `onLost` is called. Correctness comes from idempotency,
 * so where there are no locks the step simply runs.
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
