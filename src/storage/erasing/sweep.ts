/**
 * Clean-up at unlocking and after fetching. Worksheets and conversation sheets are erased some time after their lesson was locked or the
 * conversation shared, because nobody needs what was deleted or changed on them. Records in use are renewed on the
 * server.
 */

import { instantOf, monthAfter } from '#domain/ground/time.ts'
import { feedbackOf, hasDisappeared } from '#domain/programme/feedback.ts'
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
 * Erases own notes that nobody answered in time, and sheets of which nothing is left. Called after everything was
 * fetched, because an answer may be waiting on the server.
 */
export async function eraseUnanswered(session: OpenSession): Promise<void> {
  const records = () => session.recordStore.records()
  const own = [...records().values()].filter(({ owner }) => owner === session.account.accountId)
  const notes = own.filter(({ kind }) => kind === 'feedback').map(feedbackOf)
  for (const one of notes)
    if (hasDisappeared(one, session.world.now())) await eraseRecord(session, one.recordId)
  for (const { recordId, sentAs } of own.filter(({ kind }) => kind === 'feedback-sheet').map(feedbackOf))
    if (sentAs.length > 0 && !sentAs.some((id) => records().has(id))) await eraseRecord(session, recordId)
}

/**
 * The server purges a record twelve months after its last entry, and cannot know that a lesson needs the trajectory,
 * which holds the name. So records in use get an entry without changes: a trajectory that is older than what was written
 * about its person, and a duo that is older than its visits, at most once a month; an introduction after half a year.
 * When nothing is written about a person any more, her trajectory is purged with the rest.
 */
export async function renewRecordsInUse(session: OpenSession, writing: Writing): Promise<void> {
  const records = [...session.recordStore.records().values()]
  const now = instantOf(session.world.now())
  const isInUse = ({ kind, person, recordId, changedAt }: RecordState) => {
    if (kind === 'introduction') return monthAfter(changedAt, 6) <= monthAfter(now, 0)
    const needs = (one: RecordState) =>
      kind === 'trajectory' ? one.person === person : kind === 'duo' && one.paths.duo?.value === recordId
    return (
      monthAfter(changedAt, 0) < monthAfter(now, 0) &&
      records.some((one) => needs(one) && monthAfter(one.changedAt, 0) > monthAfter(changedAt, 0))
    )
  }
  const behind = records.filter((state) => isOnOwnersSide(session, state) && isInUse(state))
  const renewed = await Promise.all(behind.map(({ recordId }) => writing.append(recordId, renew())))
  const failed = renewed.filter((outcome) => !outcome.ok).length
  if (failed > 0) session.world.log('records in use not renewed', { failed })
}
