/**
 * Writes in progress, and writes that the database refused. The refused ones are kept sealed in the emergency copy,
 * retried, and reported to the screen until they are written.
 */
import type { LocalBox } from '#crypto/local-box.ts'
import type { RecordId } from '#domain/ground/id.ts'
import type { Outcome, ProblemCode } from '#domain/ground/problem.ts'
import type { Entry } from '#domain/record/entry.ts'
import type { Refused } from '#storage/book.ts'
import type { World } from '#world.ts'
import { type Held, keepEmergencyCopy, placeOf } from './emergency-copy.ts'

export type Refusals = {
  /**
   * `name`: an entry's id or a draft's key. `again` retries the write. The caller reports the result with `end` or
   * `drop`.
   */
  hold(name: string, what: Held, again: () => Promise<Outcome<unknown>>): void
  end(name: string, outcome: Outcome<unknown>): Promise<void>
  /** The write is obsolete. */
  drop(name: string): Promise<void>
  dropRecord(recordId: RecordId): Promise<void>
  /** The first entry of a record, if the database refused it. */
  refusedBirth(recordId: RecordId): Entry | undefined
  /** Stores an emergency copy of all held writes, refused or in progress. Called before the database is closed. */
  copyAll(): Promise<void>
  /** Retries what was refused, until the database itself refuses again. */
  retry(): Promise<void>
  /** The same object until something changes. */
  view(): Refused | undefined
}

type One = { what: Held; again: () => Promise<Outcome<unknown>>; problem: ProblemCode | undefined }

/** A problem of the database as a whole, not of one write. */
const isOfAll = (problem: ProblemCode) => problem === 'disk_full' || /^(database|storage)_/.test(problem)

/** A problem that `view` reports. Other problems are reported by `refused-writes`. */
export const isHeld = (problem: ProblemCode): boolean =>
  isOfAll(problem) || problem === 'not_owner' || problem === 'unknown'

export function createRefusals(personKey: string, box: LocalBox, world: World, notify: () => void): Refusals {
  const held = new Map<string, One>()
  const tab = world.newId()
  let view: Refused | undefined
  let copying: Promise<unknown> = Promise.resolve()
  let retrying: Promise<void> | undefined

  /**
   * Copies are made one after the other, each of what is held at its turn, so that an older one never replaces a newer
   * one.
   */
  function copy(isOfAll = false): Promise<void> {
    const next = copying.then(async () => {
      const refused = [...held.values()].find(({ problem }) => problem)
      const what = refused || isOfAll ? [...held.values()].map((one) => one.what) : []
      const hasCopy = await keepEmergencyCopy({ personKey, tab }, box, what)
      view = refused?.problem && { problem: refused.problem, hasCopy }
      notify()
    })
    copying = next
    return next
  }

  async function tryAgain() {
    for (const name of [...held.keys()]) {
      const one = held.get(name)
      const outcome = one?.problem && (await one.again())
      if (outcome && !outcome.ok && isOfAll(outcome.problem)) return
    }
  }

  const retry = () => {
    retrying ??= tryAgain().finally(() => {
      retrying = undefined
    })
    return retrying
  }

  return {
    hold(name, what, again) {
      held.set(name, { what, again, problem: held.get(name)?.problem })
    },
    async end(name, outcome) {
      const one = held.get(name)
      if (!outcome.ok) {
        if (one) held.set(name, { ...one, problem: outcome.problem })
        world.log('write failed', { problem: outcome.problem, held: held.size })
        return copy()
      }
      held.delete(name)
      if (!view) return
      await copy()
      if (view) void retry()
    },
    async drop(name) {
      if (held.delete(name) && view) await copy()
    },
    async dropRecord(recordId) {
      const of = [...held].filter(([, { what }]) => placeOf(what) === recordId)
      for (const [name] of of) held.delete(name)
      if (of.length > 0 && view) await copy()
    },
    refusedBirth(recordId) {
      const one = held.get(recordId)
      return one?.problem && one.what.is === 'entry' ? one.what.entry : undefined
    },
    copyAll: () => copy(true),
    retry,
    view: () => view,
  }
}
