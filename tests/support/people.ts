/** People for storage tests: a real book on fake-indexeddb, without a server. */
import { createAccount } from '#crypto/account-keys.ts'
import { createDevice } from '#crypto/device-key.ts'
import { AccountId, DeviceId } from '#domain/ground/id.ts'
import type { Outcome } from '#domain/ground/problem.ts'
import { accountRecordOf, openAccountBook } from '#domain/programme/account.ts'
import type { AccountRole } from '#domain/wire/joining.ts'
import type { OpenedBook } from '#storage/open-book.ts'
import { openDeviceList } from '#storage/people/device-list.ts'
import { openPeople, type People } from '#storage/people/people.ts'
import { createFakeWorld, type FakeWorld } from './fake-world.ts'

export const PIN = '314159'

/** The value of a successful outcome. Throws on a problem. */
export function good<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`problem: ${outcome.problem}`)
  return outcome.value
}

export type TestPerson = OpenedBook & {
  world: FakeWorld
  people: People
  /** The same device after a reload of the page. */
  reload(): People
  reopen(pin?: string): Promise<Outcome<OpenedBook>>
}

export async function openTestBook(
  name = 'Marijke de Vries',
  role: AccountRole = 'coach',
): Promise<TestPerson> {
  const world = createFakeWorld()
  const deviceName = `device-${world.newId()}`
  const reload = () => openPeople(world, openDeviceList(world, deviceName))
  const people = reload()
  const accountId = AccountId.parse(world.newId())
  const deviceId = DeviceId.parse(world.newId())
  const { account, bundle } = await createAccount(accountId)
  const device = await createDevice(deviceId)
  const deviceBundle = await device.seal(account.ak)
  const keychain = { accountId, deviceId, roles: [role], bundle, deviceBundle }
  const { personKey } = good(await people.createPerson({ name, pin: PIN, ak: account.ak, keychain }))
  const reopen = (pin = PIN) => people.unlock(personKey, pin)
  const opened = good(await reopen())
  good(await opened.writing.create(openAccountBook(name), accountRecordOf(accountId)).kept)
  return { ...opened, world, people, reload, reopen }
}
