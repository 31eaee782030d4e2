/** Schedules contributing and taking back: one at a time, and apart from outbox calls. */
import type { ProgrammeSettings } from '#domain/disclosure/settings.ts'
import { done, type Outcome } from '#domain/ground/problem.ts'
import type { OpenedBook } from '#storage/open-book.ts'
import type { Remote } from '#sync/remote.ts'
import type { AsMe } from '#sync/sign-in.ts'
import { contribute } from './contribute.ts'
import { takeBack } from './take-back.ts'

/** How often a contribution may go out, and how long after the last outbox call: their times must not link the two. */
const CONTRIBUTE_EVERY_MS = 300_000
const APART_MS = 180_000

type Contributing = {
  start(): void
  stop(): void
  /** To be called after every outbox call. */
  posted(): void
  /** To be called after a round that fetched everything; `beganAt`: its start (ms). */
  fetched(beganAt: number): void
  takeBack(remote: Remote, asMe: AsMe, settings: ProgrammeSettings | null): Promise<unknown>
}

export function createContributing(
  { book, mailbag }: OpenedBook,
  remote: Remote,
  asMe: AsMe,
  settingsNow: () => ProgrammeSettings | null | undefined,
): Contributing {
  const { world, me } = book
  let cancel = () => {}
  let postedAt = world.now()
  let fetchedAt = 0
  let turn: Promise<unknown> = Promise.resolve()

  /** Steps run one after the other, because each reads what the one before it stored. */
  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const next = turn.then(step)
    turn = next.catch(() => undefined)
    return next
  }

  /**
   * Sends nothing shortly after an outbox call or before a pending one, and nothing on a tablet that has not fetched
   * lately: it may not know of an objection.
   */
  function plan() {
    cancel()
    cancel = world.after(CONTRIBUTE_EVERY_MS, () => {
      plan()
      const isQuiet = book.outgoing().count === 0 && world.now() - postedAt >= APART_MS
      const isInformed = world.now() - fetchedAt <= CONTRIBUTE_EVERY_MS
      if (isQuiet && isInformed) void contributeDue()
    })
  }

  async function contributeDue(): Promise<Outcome<void>> {
    const settings = settingsNow()
    if (!settings || !me.roles.includes('coach')) return done(undefined)
    return inTurn(() => asMe(() => contribute(remote, mailbag, book, settings)))
  }

  return {
    start: plan,
    stop: () => cancel(),
    posted() {
      postedAt = world.now()
    },
    fetched(beganAt) {
      fetchedAt = beganAt
    },
    takeBack: (during, asMeNow, settings) =>
      inTurn(() => asMeNow(() => takeBack(during, mailbag, book, settings))),
  }
}
