/** The people on this device, for the lock screen. It is small, because it is the first thing that loads. */
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import { DeviceDatabase, type PersonRow } from '#storage/disk/database.ts'
import { problemOf } from '#storage/disk/disk-problem.ts'

export type DeviceList = { device: DeviceDatabase; list(): Promise<Outcome<PersonRow[]>> }

export const isLeaving = (row: PersonRow): boolean => row.isLeaving === true

/** `name` tells devices apart where several live in one process, as in tests and in the demo. */
export function openDeviceList(name = 'lesspiegel'): DeviceList {
  const device = new DeviceDatabase(name)
  return {
    device,
    async list() {
      try {
        return done(await device.persons.filter((row) => !isLeaving(row)).toArray())
      } catch (error) {
        return failed(problemOf(error))
      }
    },
  }
}
