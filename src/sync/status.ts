/** What the network is doing, as one small store; what is unsent is storage's to say. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ProblemCode } from '#domain/ground/problem.ts'

export type SyncStatus = {
  phase: 'idle' | 'sending' | 'fetching' | 'waiting'
  /** Why the last attempt failed; undefined after one that went well. */
  problem: ProblemCode | undefined
  /** When everything was last delivered and fetched, ms. */
  deliveredAt: number | undefined
  /** Whether this device has ever fetched everything there was; until then an empty room may be about to fill. */
  hasPulled: boolean
  /** When the next attempt is due, ms; undefined when none is planned. */
  nextAt: number | undefined
}

export const createSyncStatus = (hasPulled = true): StoreApi<SyncStatus> =>
  createStore(() => ({
    phase: 'idle',
    problem: undefined,
    deliveredAt: undefined,
    nextAt: undefined,
    hasPulled,
  }))
