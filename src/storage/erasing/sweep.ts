/**
 * What unlocking tidies. Worksheets and the sheets of conversations are erased some time after their lesson was locked or the
 * conversation shared: what was deleted or changed on them is nobody's to keep. What is in use is kept alive on the server.
 */

import { instantOf, monthAfter } from '#domain/ground/time.ts'
import { linkRecords, madeFrom } from '#domain/programme/visit-records.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { renew } from '#domain/record/record-commands.ts'
import { recordTypeOf } from '#domain/record/record-types.ts'
import { isOnOwnersSide } from '#storage/session/grant-rows.ts'
import type { OpenSession } from '#storage/session/open-session.ts'
import type { Writing } from '#storage/session/writing.ts'
import { eraseRecord } from './erase-record.ts'

const DAY_MS = 86_400_000

export async function sweepSheets(session: OpenSession): Promise<void> {
  const own = [...session.recordStore.records().values()].filter(
    ({ owner }) => owner === session.account.accountId,
  )
  const links = linkRecords(own)
  for (const state of own) {
    const births = madeFrom(links, state).map(({ bornAt }) => bornAt)
    const latest = births.sort().at(-1)
    const { daysAfterLock = Number.POSITIVE_INFINITY } = recordTypeOf(state.kind).keeps
    if (latest && session.world.now() - Date.parse(latest) > daysAfterLock * DAY_MS) {
      await eraseRecord(session, state.recordId)
    }
  }
}

/**
 * The post office purges a record twelve months after it was last written to, and cannot know that a lesson is nothing without
 * the trajectory that holds the name. So what is still in use is written to again, with an entry that changes nothing: a
 * trajectory that fell behind what was written about its person, at most once a month, and an introduction of half a year ago.
 * When nothing is written about somebody any more, her trajectory goes with the rest.
 */
export async function renewRecordsInUse(session: OpenSession, writing: Writing): Promise<void> {
  const records = [...session.recordStore.records().values()]
  const now = instantOf(session.world.now())
  const isInUse = ({ kind, person, changedAt }: RecordState) =>
    kind === 'introduction'
      ? monthAfter(changedAt, 6) <= monthAfter(now, 0)
      : kind === 'trajectory' &&
        monthAfter(changedAt, 0) < monthAfter(now, 0) &&
        records.some(
          (one) => one.person === person && monthAfter(one.changedAt, 0) > monthAfter(changedAt, 0),
        )
  const behind = records.filter((state) => isOnOwnersSide(session, state) && isInUse(state))
  const renewed = await Promise.all(behind.map(({ recordId }) => writing.append(recordId, renew())))
  const failed = renewed.filter((outcome) => !outcome.ok).length
  if (failed > 0) session.world.log('records in use not renewed', { failed })
}
