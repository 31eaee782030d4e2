/** A fake of the Web Locks API, as far as the app uses it: request, wait and steal. */

type Held = { holder: string; lose: (error: Error) => void }

const aborted = () => Object.assign(new Error('taken over or called off'), { name: 'AbortError' })

export function createFakeLocks() {
  const held = new Map<string, Held>()
  const waiting = new Map<string, (() => void)[]>()
  const stolen: string[] = []

  function letGo(name: string, mine: Held) {
    if (held.get(name) !== mine) return
    held.delete(name)
    waiting.get(name)?.shift()?.()
  }

  function grant<T>(name: string, step: (lock: object | null) => T | Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const mine: Held = { holder: 'this tab', lose: reject }
      held.set(name, mine)
      void Promise.resolve(step({ name }))
        .then(resolve, reject)
        .finally(() => letGo(name, mine))
    })
  }

  return {
    /** Holders that lost a lock to `steal`. */
    stolen,
    heldBy(name: string, holder: string) {
      held.set(name, { holder, lose: () => {} })
    },
    async request<T>(
      name: string,
      { steal, ifAvailable, signal }: LockOptions,
      step: (lock: object | null) => T | Promise<T>,
    ): Promise<T> {
      const other = held.get(name)
      if (other && ifAvailable) return step(null)
      if (other && steal) {
        stolen.push(other.holder)
        held.delete(name)
        other.lose(aborted())
      } else if (other) {
        await new Promise<void>((go, callOff) => {
          waiting.set(name, [...(waiting.get(name) ?? []), go])
          signal?.addEventListener('abort', () => callOff(aborted()))
        })
      }
      return grant(name, step)
    },
  }
}
