/** The people on this device: creates a person's database, unlocks it with a PIN, changes the PIN, removes it. */
import { openAccount } from '#crypto/account-keys.ts'
import { openDevice } from '#crypto/device-key.ts'
import { createDeviceSecret, unwrapByPin, wrapByPin } from '#crypto/pin.ts'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import { accountRecordOf } from '#domain/programme/account.ts'
import { type Connection, connect } from '#storage/disk/connection.ts'
import { type DeviceDatabase, PersonDatabase } from '#storage/disk/database.ts'
import { dropEmergencyCopies } from '#storage/disk/emergency-copy.ts'
import { type OpenedBook, openBook, type Unlocked } from '#storage/open-book.ts'
import type { World } from '#world.ts'
import { type DeviceList, isLeaving } from './device-list.ts'
import { initialsOf } from './initials.ts'
import { type Keychain, keychainOf, putPin } from './keychain.ts'
import { createPinTries, onDevice } from './pin-tries.ts'

export type People = {
  /** A new database with its sentinel and keychain; only a completed one is listed. */
  createPerson(person: NewPerson): Promise<Outcome<{ personKey: string }>>
  unlock(personKey: string, pin: string): Promise<Outcome<OpenedBook>>
  /** Opens a person who was just created, with the account key that is still in memory: argon2 does not run a second time. */
  openCreated(personKey: string, ak: Uint8Array<ArrayBuffer>): Promise<Outcome<OpenedBook>>
  changePin(personKey: string, old: string, pin: string): Promise<Outcome<void>>
  /**
   * Sets another PIN for an account that is already on this device, and returns its `personKey`; undefined when it is not
   * here.
   */
  rewrap(person: NewPerson): Promise<Outcome<string | undefined>>
  remove(personKey: string): Promise<Outcome<void>>
  /** For a recovery: the name is known only once the own record has arrived. */
  setInitials(personKey: string, name: string): Promise<Outcome<void>>
}

export type NewPerson = {
  name: string
  pin: string
  ak: Uint8Array<ArrayBuffer>
  keychain: Omit<Keychain, 'pin' | 'deviceSecret'>
}

const COLOURS = 8

export function openPeople(world: World, { device }: DeviceList): People {
  const tries = createPinTries(world, device)
  async function withPin<T>(
    personKey: string,
    pin: string,
    step: (connection: Connection, keychain: Keychain, ak: Uint8Array<ArrayBuffer>) => Promise<Outcome<T>>,
  ): Promise<Outcome<T>> {
    const counted = await tries.count(personKey)
    if (!counted.ok) return counted
    const row = counted.value
    const connection = connect(personKey, row.dbId, world)
    const keychain = await keychainOf(connection, row.dbId)
    const ak = keychain.ok
      ? await unwrapByPin(keychain.value.pin, pin, keychain.value.deviceSecret)
      : keychain
    if (!keychain.ok || !ak.ok) {
      connection.close()
      if (!ak.ok && ak.problem === 'pin_wrong') return tries.wrong(row)
      const { wrongPins, wrongPinAt } = row
      await onDevice(() => device.persons.update(personKey, { wrongPins, wrongPinAt }))
      return failed(ak.ok ? 'unknown' : ak.problem)
    }
    await tries.right(personKey)
    return step(connection, keychain.value, ak.value)
  }

  void onDevice(() => finishLeaving(device)).then(
    (outcome) => outcome.ok || world.log('leaving not finished', { problem: outcome.problem }),
  )

  return {
    createPerson: (person) => onDevice(() => createPersonDatabase(device, person, world)),
    unlock: (personKey, pin) =>
      withPin(personKey, pin, async (connection, keychain, ak) => {
        return openOrClose(connection, await unlockKeys(personKey, connection, keychain, ak, world))
      }),
    async openCreated(personKey, ak) {
      const found = await onDevice(() => device.persons.get(personKey))
      if (!found.ok) return found
      if (!found.value) return failed('not_found')
      const { dbId } = found.value
      const connection = connect(personKey, dbId, world)
      const keychain = await keychainOf(connection, dbId)
      const unlocked = keychain.ok
        ? await unlockKeys(personKey, connection, keychain.value, ak, world)
        : keychain
      return openOrClose(connection, unlocked)
    },
    changePin: (personKey, old, pin) =>
      withPin(personKey, old, async (connection, keychain, ak) => {
        const outcome = await putPin(connection, keychain, ak, pin)
        connection.close()
        return outcome
      }),
    async rewrap({ ak, pin, keychain: { accountId } }) {
      const rows = await onDevice(() => device.persons.toArray())
      if (!rows.ok) return rows
      for (const { personKey, dbId } of rows.value.filter((row) => !isLeaving(row))) {
        const connection = connect(personKey, dbId, world)
        const kept = await keychainOf(connection, dbId)
        const isHers =
          kept.ok && kept.value.accountId === accountId && (await openAccount(ak, kept.value.bundle)).ok
        const outcome = isHers ? await putPin(connection, kept.value, ak, pin) : undefined
        connection.close()
        if (outcome?.ok) await tries.right(personKey)
        if (outcome) return outcome.ok ? done(personKey) : outcome
      }
      return done(undefined)
    },
    setInitials: (personKey, name) =>
      onDevice(async () => {
        const others = (await device.persons.toArray()).filter((row) => row.personKey !== personKey)
        const initials = initialsOf(
          name,
          others.map((row) => row.initials),
        )
        await device.persons.update(personKey, { initials })
      }),
    remove: (personKey) =>
      onDevice(async () => {
        await device.persons.update(personKey, { isLeaving: true })
        await finishLeaving(device)
      }),
  }
}

/** Closes the connection of a database that did not open completely: an open one would block every later try. */
async function openOrClose(
  connection: Connection,
  unlocked: Outcome<Unlocked>,
): Promise<Outcome<OpenedBook>> {
  const opened = unlocked.ok ? await openBook(unlocked.value) : unlocked
  if (!opened.ok) connection.close()
  return opened
}

async function unlockKeys(
  personKey: string,
  connection: Connection,
  keychain: Keychain,
  ak: Uint8Array<ArrayBuffer>,
  world: World,
): Promise<Outcome<Unlocked>> {
  const account = await openAccount(ak, keychain.bundle)
  const devicePrivate = await openDevice(ak, keychain.deviceBundle)
  if (!account.ok) return account
  if (!devicePrivate.ok) return devicePrivate
  const { accountId, deviceId, roles } = keychain
  const accountRecord = accountRecordOf(accountId)
  const me = { personKey, accountId, deviceId, roles, accountRecord }
  return done({ me, account: account.value, devicePrivate: devicePrivate.value, connection, world })
}

/** Also called at the next start, so that a removal that was interrupted leaves no database behind. */
async function finishLeaving(device: DeviceDatabase): Promise<void> {
  for (const { personKey } of await device.persons.filter(isLeaving).toArray()) {
    await new PersonDatabase(personKey).delete()
    dropEmergencyCopies(personKey)
    await device.persons.delete(personKey)
  }
}

async function createPersonDatabase(
  device: DeviceDatabase,
  person: NewPerson,
  world: World,
): Promise<{ personKey: string }> {
  const personKey = world.newId()
  const dbId = world.newId()
  const deviceSecret = createDeviceSecret()
  const pin = await wrapByPin(person.ak, person.pin, deviceSecret)
  const keychain: Keychain = { ...person.keychain, pin, deviceSecret }
  const db = new PersonDatabase(personKey)
  await db.meta.bulkPut([
    { name: 'dbId', value: dbId },
    { name: 'keychain', value: keychain },
  ])
  db.close()
  const others = await device.persons.toArray()
  await device.persons.put({
    personKey,
    dbId,
    initials: initialsOf(
      person.name,
      others.map((row) => row.initials),
    ),
    colour: others.length % COLOURS,
    lastUsedAt: world.now(),
    wrongPins: 0,
    wrongPinAt: 0,
  })
  return { personKey }
}
