/** Counts the tries of a PIN. A wrong PIN delays the next try and never wipes. A try is counted before the PIN is checked. */
import { pinDelayMs } from '#crypto/pin.ts'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import type { DeviceDatabase, PersonRow } from '#storage/disk/database.ts'
import { problemOf } from '#storage/disk/disk-problem.ts'
import type { World } from '#world.ts'

type PinTries = {
  /** Counts a try, and returns the row as it was before. Problems: pin_wait, not_found. */
  count(personKey: string): Promise<Outcome<PersonRow>>
  /** The outcome of a try with a wrong PIN. */
  wrong(row: PersonRow): Outcome<never>
  /** Resets the count after a success. */
  right(personKey: string): Promise<unknown>
}

/** Runs a step on the device's own list, with problem codes for errors. */
export async function onDevice<T>(step: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return done(await step())
  } catch (error) {
    return failed(problemOf(error))
  }
}

export function createPinTries(world: World, device: DeviceDatabase): PinTries {
  /** People who must wait, by a timer of this page: setting the clock forward does not shorten it. */
  const waiting = new Set<string>()

  /**
   * The count is in the device's list, so that a reload does not reset it. It is raised before the try: of many tries at
   * once one runs and the others wait. After the clock was set back, the delay counts from now.
   */
  async function count(personKey: string): Promise<Outcome<PersonRow>> {
    const counted = await onDevice(() =>
      device.transaction('rw', device.persons, async () => {
        const row = await device.persons.get(personKey)
        const free = mayTry(row)
        const now = world.now()
        if (row && row.wrongPinAt > now) await device.persons.update(personKey, { wrongPinAt: now })
        if (free.ok)
          await device.persons.update(personKey, { wrongPins: free.value.wrongPins + 1, wrongPinAt: now })
        return free
      }),
    )
    if (counted.ok) return counted.value
    // A full disk must not prevent unlocking. Then only the timer of this page delays her.
    if (counted.problem !== 'disk_full') return counted
    const found = await onDevice(() => device.persons.get(personKey))
    return found.ok ? mayTry(found.value) : found
  }

  function mayTry(row: PersonRow | undefined): Outcome<PersonRow> {
    if (!row) return failed('not_found')
    const delay = row.wrongPins > 0 ? pinDelayMs(row.wrongPins) : 0
    const left = Math.min(row.wrongPinAt, world.now()) + delay - world.now()
    if (left <= 0 && !waiting.has(row.personKey)) return done(row)
    return { ok: false, problem: 'pin_wait', retryAfterMs: left > 0 ? left : delay }
  }

  function wrong({ personKey, wrongPins }: PersonRow): Outcome<never> {
    const retryAfterMs = pinDelayMs(wrongPins + 1)
    waiting.add(personKey)
    world.after(retryAfterMs, () => waiting.delete(personKey))
    return { ok: false, problem: 'pin_wrong', retryAfterMs }
  }

  function right(personKey: string) {
    waiting.delete(personKey)
    return onDevice(() => device.persons.update(personKey, { wrongPins: 0, lastUsedAt: world.now() }))
  }

  return { count, wrong, right }
}
