/** The people on this device, for the lock screen. It is small, because it is the first thing that loads. */
import { canEncrypt } from '#crypto/availability.ts'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import { DeviceDatabase, type PersonRow } from '#storage/disk/database.ts'
import { problemOf } from '#storage/disk/disk-problem.ts'
import { openInTime } from '#storage/disk/open-in-time.ts'
import type { World } from '#world.ts'

export type DeviceList = {
  device: DeviceDatabase
  /** Problems: `no_crypto`, `storage_blocked`, `database_unreadable` when the database does not open in time. */
  ready(): Promise<Outcome<void>>
  list(): Promise<Outcome<PersonRow[]>>
}

export const isLeaving = (row: PersonRow): boolean => row.isLeaving === true

/** `name` tells devices apart where several live in one process, as in tests and in the demo. */
export function openDeviceList(world: Pick<World, 'after'>, name = 'lesspiegel'): DeviceList {
  const device = new DeviceDatabase(name)
  const read = async <T>(step: () => Promise<T>): Promise<Outcome<T>> => {
    if (!canEncrypt()) return failed('no_crypto')
    try {
      await openInTime(device, world)
      return done(await step())
    } catch (error) {
      return failed(problemOf(error))
    }
  }
  return {
    device,
    ready: () => read(async () => undefined),
    list: () => read(() => device.persons.filter((row) => !isLeaving(row)).toArray()),
  }
}
