/** The entrance as the lock screen needs it: the list at once, and everything behind a PIN fetched while it is typed. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import { openDeviceList } from '#storage/device-list.ts'
import type { World } from '#world.ts'
import type { Entrance, EntranceState } from './entrance.ts'
import type { OpenEntrance } from './open-entrance.ts'

export type EntrancePlace = { origin: string; base?: string; deviceName?: string }

export type LazyEntrance = Entrance & {
  load(): Promise<void>
  /** Fetches the rest ahead of the first PIN. */
  warmUp(): void
  flush(): Promise<void>
}

export const createEntranceState = (): StoreApi<EntranceState> =>
  createStore(() => ({ people: [], open: undefined, problem: undefined }))

export function createLazyEntrance(world: World, place: EntrancePlace): LazyEntrance {
  const state = createEntranceState()
  const deviceList = openDeviceList(place.deviceName)
  let opening: Promise<OpenEntrance> | undefined
  const entrance = (): Promise<OpenEntrance> => {
    opening ??= import('./open-entrance.ts').then(({ openEntrance }) =>
      openEntrance(world, place, { state, deviceList }),
    )
    return opening
  }
  return {
    state,
    load: () => loadPeople(deviceList, state),
    warmUp: () => void entrance().catch(() => world.log('the vault could not be fetched')),
    flush: async () => (await opening)?.opened()?.book.book.flush(),
    unlock: async (...asked) => (await entrance()).unlock(...asked),
    lock: async () => (await entrance()).lock(),
    lookUp: async (...asked) => (await entrance()).lookUp(...asked),
    join: async (...asked) => (await entrance()).join(...asked),
    claimDevice: async (...asked) => (await entrance()).claimDevice(...asked),
    recover: async (...asked) => (await entrance()).recover(...asked),
    changePin: async (...asked) => (await entrance()).changePin(...asked),
    remove: async (...asked) => (await entrance()).remove(...asked),
  }
}

export async function loadPeople(
  { list }: ReturnType<typeof openDeviceList>,
  state: StoreApi<EntranceState>,
): Promise<void> {
  const rows = await list()
  if (!rows.ok) return state.setState({ problem: rows.problem })
  const people = rows.value
    .map(({ personKey, initials, colour, lastUsedAt }) => ({ personKey, initials, colour, lastUsedAt }))
    .sort((a, b) => b.lastUsedAt - a.lastUsedAt)
  state.setState({ people, problem: undefined })
}
