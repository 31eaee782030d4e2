/** An Entrance in memory. All people have the same PIN, and the test decides what a link is. */
import { createStore } from 'zustand/vanilla'
import { done, failed, type Outcome, type ProblemCode } from '#domain/ground/problem.ts'
import type { Entrance, EntranceState, LinkView, OpenPerson } from '#sync/entrance/entrance.ts'

export const PIN = '482915'

export type MemoryEntrance = Entrance & { readonly calls: { what: string; facts: unknown }[] }

export type MemoryEntranceOptions = {
  people?: EntranceState['people']
  problem?: ProblemCode
  /** The result of looking up any link. */
  link?: LinkView | ProblemCode
  /** The person who is open after a right PIN, a join, a second device or a recovery. */
  person?: OpenPerson
  waitMs?: number
  refuse?: ProblemCode
}

export function createMemoryEntrance(options: MemoryEntranceOptions = {}): MemoryEntrance {
  const { people = [], problem, link = 'link_malformed', person, waitMs = 5000, refuse } = options
  const state = createStore<EntranceState>(() => ({ people, open: undefined, problem }))
  const calls: MemoryEntrance['calls'] = []
  const enter = async (what: string, facts: unknown): Promise<Outcome<void>> => {
    calls.push({ what, facts })
    if (refuse) return failed(refuse)
    state.setState({ open: person })
    return done(undefined)
  }
  return {
    state,
    calls,
    unlock: async (personKey, pin) => {
      if (pin !== PIN) return { ok: false, problem: 'pin_wrong', retryAfterMs: waitMs }
      return enter('unlock', { personKey })
    },
    lock: async () => {
      calls.push({ what: 'lock', facts: undefined })
      state.setState({ open: undefined })
    },
    lookUp: async () => (typeof link === 'string' ? failed(link) : done(link)),
    join: (_link, facts) => enter('join', facts),
    add: (_link, facts) => enter('add', facts),
    claimDevice: (_link, facts) => enter('claimDevice', facts),
    recover: (code, facts) => enter('recover', { code, ...facts }),
    changePin: (facts) => enter('changePin', facts),
    remove: (evenUnsent) => enter('remove', { evenUnsent }),
  }
}
