/** A person with a device: the client from the entrance down, without a screen. */
import 'fake-indexeddb/auto'
import type { Outcome } from '#domain/ground/problem.ts'
import type { Book } from '#storage/book.ts'
import { type OpenEntrance, openEntrance } from '#sync/entrance/open-entrance.ts'
import type { OpenPost } from '#sync/open-post.ts'
import type { World } from '#world.ts'
import { withCookies } from '../support/cookie-jar.ts'

export type Bot = { entrance: OpenEntrance; origin: string }

/** The time of the scenario. Timers never fire, so every sync round is explicit. */
export type Clock = { now: () => number }

/** The value of a successful outcome. Throws on a problem. */
export function must<T>(outcome: Outcome<T>, what = 'a bot'): T {
  if (!outcome.ok) throw new Error(`${what}: ${outcome.problem}`)
  return outcome.value
}

/** In the client it is in a chunk. */
export const enrolmentCode = () => import('#sync/entrance/enrolment.ts')

export function opened({ entrance }: Bot) {
  const open = entrance.opened()
  if (!open) throw new Error('nobody is unlocked on this device')
  return open
}

export const bookOf = (bot: Bot): Book => opened(bot).book.book
export const postOf = (bot: Bot): OpenPost => opened(bot).post

/** One sync round, after all entries are durable. */
export async function sync(bot: Bot, what = 'sync'): Promise<void> {
  await opened(bot).book.writing.idle()
  must(await postOf(bot).syncOnce(), what)
}

/** A device that talks HTTP to `origin`. `deviceName` separates its storage from other devices in this process. */
export function createDevice(origin: string, deviceName: string, clock: Clock): Bot {
  const world: World = {
    now: clock.now,
    randomBytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    newId: () => crypto.randomUUID(),
    fetch: withCookies((request) => fetch(request)).fetch,
    after: () => () => {},
    painted: async () => {},
    log: () => {},
  }
  return { origin, entrance: openEntrance(world, { origin, base: origin, deviceName }, enrolmentCode) }
}

export async function join(bot: Bot, link: string, name: string, pin: string): Promise<void> {
  must(await bot.entrance.join(link, { name, pin }), `${name} joins`)
}

/** Locks and unlocks. Unlocking erases old worksheets. */
export async function comeBack(bot: Bot, pin: string): Promise<void> {
  const { personKey } = bookOf(bot).me
  await bot.entrance.lock()
  must(await bot.entrance.unlock(personKey, pin), 'coming back')
}
