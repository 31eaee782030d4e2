/** A localStorage for tests, because Node has none. */

export type TestStorage = { kept: Map<string, string>; remove(): void }

export function stubLocalStorage(): TestStorage {
  const kept = new Map<string, string>()
  const storage = {
    get length() {
      return kept.size
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  }
  Object.defineProperty(globalThis, 'localStorage', { value: storage, configurable: true })
  return { kept, remove: () => void Reflect.deleteProperty(globalThis, 'localStorage') }
}
