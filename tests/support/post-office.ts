/** The real server in this process, and tablets that reach it over a network with faults. */

import type { Outcome } from '#domain/ground/problem.ts'
import { inviteFirstCoordinator } from '#server/operating/first-coordinator.ts'
import { type OpenEntrance, openEntrance } from '#sync/entrance/open-entrance.ts'
import { type Bot, enrolmentCode } from '../bots/bot.ts'
import { type CookieJar, withCookies } from './cookie-jar.ts'
import { createFakeWorld, type FakeWorld } from './fake-world.ts'
import { createTestServer, type TestServer } from './server-persona.ts'
import { openTemporarySqlite } from './temporary-sqlite.ts'

export const ORIGIN = 'https://spiegel.example'

export type Network = {
  isCut: boolean
  /** Every request arrives twice. The tablet gets the second answer. */
  isDoubled: boolean
  /** A captive portal answers every request with its own page. */
  isPortal: boolean
  /** The server carries out these requests, and the answer is lost. */
  losesAnswerOf: ((path: string) => boolean) | undefined
  /** These requests wait until `release`, which sends the latest first. */
  holds: ((path: string) => boolean) | undefined
  release(): Promise<void>
  /** Changes the parsed answer of a path before the tablet gets it, as a lying server would. */
  lie: ((path: string, answer: unknown) => unknown) | undefined
  /** `METHOD /path` of every request. */
  sent: string[]
}

export type Tablet = Bot & {
  entrance: OpenEntrance
  world: FakeWorld
  network: Network
  cookies: Pick<CookieJar, 'forget'>
  /** Loads the page anew: nobody is open, and nothing is remembered but the disk. */
  reload(): void
  /** Runs one sync round. */
  round(): Promise<Outcome<void>>
}

export type PostOffice = {
  server: TestServer
  firstLink: string
  tablet(): Tablet
  /** Advances the clocks of the server and of every tablet. */
  pass(ms: number): void
  close(): Promise<void>
}

export async function openPostOffice(): Promise<PostOffice> {
  const db = await openTemporarySqlite()
  const server = createTestServer(db)
  const firstLink = await inviteFirstCoordinator(server.context)
  if (!firstLink) throw new Error('somebody is here already')
  const tablets: Tablet[] = []

  function tablet(): Tablet {
    const { network, send } = createNetwork((request) => server.app.fetch(request))
    const jar = withCookies(send)
    const world = createFakeWorld(server.context.world.now(), jar.fetch)
    const deviceName = `tablet-${world.newId()}`
    const open = () => openEntrance(world, { origin: ORIGIN, base: ORIGIN, deviceName }, enrolmentCode)
    const made: Tablet = {
      ...{ origin: ORIGIN, entrance: open(), world, network, cookies: jar },
      reload() {
        made.entrance = open()
      },
      round: () => made.entrance.opened()?.post.syncOnce() ?? Promise.reject(new Error('locked')),
    }
    tablets.push(made)
    return made
  }

  return {
    server,
    firstLink,
    tablet,
    pass(ms) {
      server.turnClock(ms)
      for (const { world } of tablets) world.setNow(server.context.world.now())
    },
    async close() {
      for (const { entrance } of tablets) await entrance.lock()
      await db.close()
    },
  }
}

function createNetwork(serve: (request: Request) => Promise<Response> | Response) {
  const held: (() => void)[] = []
  const network: Network = {
    ...{ isCut: false, isDoubled: false, isPortal: false, sent: [] },
    ...{ losesAnswerOf: undefined, holds: undefined, lie: undefined },
    async release() {
      network.holds = undefined
      for (const go of held.splice(0).reverse()) {
        go()
        await new Promise((resolve) => setTimeout(resolve, 50))
      }
    },
  }

  async function send(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url)
    network.sent.push(`${request.method} ${pathname}`)
    if (network.isCut) throw new TypeError('fetch failed')
    if (network.isPortal)
      return new Response('<h1>Welkom op ons wifi</h1>', { headers: { 'content-type': 'text/html' } })
    if (network.holds?.(pathname)) await new Promise<void>((go) => held.push(go))
    if (network.isDoubled) await serve(request.clone())
    const response = await serve(request)
    if (network.losesAnswerOf?.(pathname)) throw new TypeError('connection reset')
    if (!network.lie) return response
    const told = network.lie(pathname, await response.clone().json())
    return new Response(JSON.stringify(told), { status: response.status, headers: response.headers })
  }

  return { network, send }
}
