/** The browser's locks between tabs, as far as the app uses them: try, wait, and take over. */

type Held = { holder: string; lose: (error: Error) => void }
type Step<T> = (lock: object | null) => T

/** `heldBy`: another tab holds it until the returned function is called. */
export function createFakeLocks() {
  const held = new Map<string, Held>()
  return {
    /** Who took what over by force. */
    stolen: [] as string[],
    heldBy(name: string, holder: string): () => void {
      held.set(name, { holder, lose: () => {} })
      return () => void held.delete(name)
    },
    async request<T>(name: string, options: LockOptions, step: Step<T | Promise<T>>): Promise<T> {
      const other = held.get(name)
      if (other && !options.steal) return step(null)
      if (other) {
        this.stolen.push(other.holder)
        other.lose(Object.assign(new Error('stolen'), { name: 'AbortError' }))
      }
      return new Promise<T>((resolve, reject) => {
        const mine: Held = { holder: 'this tab', lose: reject }
        held.set(name, mine)
        const letGo = () => held.get(name) === mine && held.delete(name)
        void Promise.resolve(step({ name })).then(resolve, reject).finally(letGo)
      })
    },
  }
}
