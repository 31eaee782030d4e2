/** What the network is doing, as one small store; what is unsent is storage's to say. */
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { ProblemCode } from '#domain/problem.ts'

export type SyncStatus = {
  phase: 'idle' | 'sending' | 'fetching' | 'waiting'
  /** Why the last attempt failed; undefined after one that went well. */
  problem: ProblemCode | undefined
  /** When everything was last delivered and fetched, ms. */
  deliveredAt: number | undefined
  /** When the next attempt is due, ms; undefined when none is planned. */
  nextAt: number | undefined
}

export const createSyncStatus = (): StoreApi<SyncStatus> =>
  createStore(() => ({ phase: 'idle', problem: undefined, deliveredAt: undefined, nextAt: undefined }))
