/**
 * The entrance of the lock screen: the list at once. The chunk with everything behind a PIN is fetched while the PIN is
 * typed.
 */
import { failed, type Outcome } from '#domain/ground/problem.ts'
import { openDeviceList } from '#storage/people/device-list.ts'
import type { World } from '#world.ts'
import type { EnrolmentCode } from './enrolment.ts'
import type { Entrance, EntrancePlace } from './entrance.ts'
import type { OpenEntrance } from './open-entrance.ts'
import { createPeopleList, loadPeople } from './people-list.ts'

type LazyEntrance = Entrance & {
  load(): Promise<void>
  /** Fetches the chunk before the first PIN. */
  warmUp(): void
  flush(): Promise<void>
}

const fetchRest = () => import('./open-entrance.ts')

/** `enrolmentCode`: the app says in which chunk it is. */
export function createLazyEntrance(
  world: World,
  place: EntrancePlace,
  enrolmentCode: EnrolmentCode,
  rest = fetchRest,
): LazyEntrance {
  const state = createPeopleList()
  const deviceList = openDeviceList(world, place.deviceName)
  let opening: Promise<OpenEntrance> | undefined
  const entrance = (): Promise<OpenEntrance | undefined> => {
    opening ??= rest().then(({ openEntrance }) =>
      openEntrance(world, place, enrolmentCode, { state, deviceList }),
    )
    return opening.catch(() => {
      opening = undefined
      world.log('the vault could not be fetched')
      return undefined
    })
  }
  /** Checks the device before anything is used up on the server. A fetch that failed is repeated at the next try. */
  const inside = async <T>(step: (one: OpenEntrance) => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const ready = await deviceList.ready()
    if (!ready.ok) return ready
    const one = await entrance()
    return one ? step(one) : failed('offline')
  }
  return {
    state,
    async load() {
      await loadPeople(deviceList, state)
      // A slow device may open its database after all.
      if (state.getState().problem === 'database_unreadable')
        void deviceList.device.open().then(
          () => loadPeople(deviceList, state),
          () => world.log('the device list did not open'),
        )
    },
    warmUp: () => void entrance(),
    flush: async () => {
      if (opening) await (await entrance())?.opened()?.book.book.flush()
    },
    unlock: (...asked) => inside((one) => one.unlock(...asked)),
    lock: async () => {
      if (opening) await (await entrance())?.lock()
    },
    lookUp: (...asked) => inside((one) => one.lookUp(...asked)),
    join: (...asked) => inside((one) => one.join(...asked)),
    add: (...asked) => inside((one) => one.add(...asked)),
    claimDevice: (...asked) => inside((one) => one.claimDevice(...asked)),
    recover: (...asked) => inside((one) => one.recover(...asked)),
    changePin: (...asked) => inside((one) => one.changePin(...asked)),
    remove: (...asked) => inside((one) => one.remove(...asked)),
  }
}
