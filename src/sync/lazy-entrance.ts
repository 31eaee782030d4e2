/** The entrance as the lock screen needs it: the list at once, and everything behind a PIN fetched while it is typed. */
import { openDeviceList } from '#storage/device-list.ts'
import type { World } from '#world.ts'
import type { Entrance, EntrancePlace } from './entrance.ts'
import type { OpenEntrance } from './open-entrance.ts'
import { createPeopleList, loadPeople } from './people-list.ts'

type LazyEntrance = Entrance & {
  load(): Promise<void>
  /** Fetches the rest ahead of the first PIN. */
  warmUp(): void
  flush(): Promise<void>
}

export function createLazyEntrance(world: World, place: EntrancePlace): LazyEntrance {
  const state = createPeopleList()
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
