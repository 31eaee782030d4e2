/**
 * What unlocking tidies. Worksheets and the sheets of conversations are erased some time after their lesson was locked or the
 * conversation shared: what was deleted or changed on them is nobody's to keep. What is in use is kept alive on the server.
 */

import type { RecordId } from '#domain/ground/id.ts'
import { instantOf, monthAfter } from '#domain/ground/time.ts'
import { conversationOf } from '#domain/programme/conversation.ts'
import { lessonOf } from '#domain/programme/lesson.ts'
import { worksheetOf } from '#domain/programme/worksheet.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { ERASE_WORKSHEET_DAYS } from '#domain/record/sharing.ts'
import { isCoachOf } from '#storage/session/grant-rows.ts'
import type { OpenSession } from '#storage/session/open-session.ts'
import type { Writing } from '#storage/session/writing.ts'
import { eraseRecord } from './erase-record.ts'

const DAY_MS = 86_400_000

export async function sweepSheets(session: OpenSession): Promise<void> {
  const own = [...session.recordStore.records().values()].filter(
    ({ owner }) => owner === session.account.accountId,
  )
  const lessonsByVisit = lessonsWithoutPointer(own)
  for (const state of own) {
    const made = new Set(madeFrom(state, lessonsByVisit))
    const births = own.filter(({ recordId }) => made.has(recordId)).map(({ bornAt }) => bornAt)
    const latest = births.sort().at(-1)
    if (latest && session.world.now() - Date.parse(latest) > ERASE_WORKSHEET_DAYS * DAY_MS) {
      await eraseRecord(session, state.recordId)
    }
  }
}

/** The records that were made from a private sheet; without one it is still being worked on. */
function madeFrom(
  state: RecordState,
  lessonsByVisit: ReadonlyMap<RecordId, RecordId[]>,
): readonly RecordId[] {
  if (state.kind === 'worksheet') {
    const { locked, visit } = worksheetOf(state)
    return [...locked, ...((visit && lessonsByVisit.get(visit)) ?? [])]
  }
  const sharedAs = state.kind === 'conversation-sheet' ? conversationOf(state).sharedAs : undefined
  return sharedAs ? [sharedAs] : []
}

/** An older release wrote the lesson first and pointed at it afterwards; killed in between, only the visit tells. */
function lessonsWithoutPointer(own: readonly RecordState[]): Map<RecordId, RecordId[]> {
  const sheets = own.filter(({ kind }) => kind === 'worksheet').map(worksheetOf)
  const pointedAt = new Set(sheets.flatMap(({ locked }) => locked))
  const byVisit = new Map<RecordId, RecordId[]>()
  for (const state of own) {
    const visit = state.kind === 'lesson' ? lessonOf(state)?.visit : undefined
    if (!visit || pointedAt.has(state.recordId)) continue
    byVisit.set(visit, [...(byVisit.get(visit) ?? []), state.recordId])
  }
  return byVisit
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
  const behind = records.filter((state) => isCoachOf(session, state) && isInUse(state))
  const renewed = await Promise.all(behind.map(({ recordId }) => writing.append(recordId, { changes: {} })))
  const failed = renewed.filter((outcome) => !outcome.ok).length
  if (failed > 0) session.world.log('records in use not renewed', { failed })
}
