/** The post of a book that has none: every request fails as it does offline, and nothing is ever sent. */
import { failed } from '#domain/ground/problem.ts'
import type { Post } from './post.ts'
import { createSyncStatus } from './status.ts'

export function createNoPost(): Post {
  const offline = async () => failed('offline')
  return {
    status: createSyncStatus(),
    start() {},
    stop() {},
    sendNow() {},
    programme: () => undefined,
    me: () => undefined,
    ...{ getProgramme: offline, putProgramme: offline, getPeople: offline, getMe: offline },
    ...{ getAggregates: offline, invite: offline, getInvitations: offline, linkDevice: offline },
    ...{ makeRecoveryCode: offline, signOut: offline },
  }
}
