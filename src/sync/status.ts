/** The status of sync, as one store. Storage has the number of unsent items. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ProblemCode } from '#domain/ground/problem.ts'

export type SyncStatus = {
  phase: 'idle' | 'sending' | 'fetching' | 'waiting'
  /** Why the last attempt failed; undefined after a success. */
  problem: ProblemCode | undefined
  /** When everything was last delivered and fetched, ms. */
  deliveredAt: number | undefined
  /** Whether this device has ever fetched everything. Until then an empty list may still be filled. */
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
