/**
 * What unlocking tidies. Worksheets are erased some time after their lesson was locked: what was deleted or changed on them is
 * nobody's to keep. What is in use is kept alive on the server.
 */
import type { RecordState } from '#domain/fold.ts'
import { ERASE_WORKSHEET_DAYS } from '#domain/sharing.ts'
import { instantOf, monthAfter } from '#domain/time.ts'
import { worksheetOf } from '#domain/worksheet.ts'
import type { Desk } from './desk.ts'
import { eraseRecord } from './erasing.ts'
import { isCoachOf } from './grant-rows.ts'
import type { Writing } from './writing.ts'

const DAY_MS = 86_400_000

export async function sweepWorksheets(desk: Desk): Promise<void> {
  const states = [...desk.shelf.records().values()]
  const sheets = states.flatMap((state) => {
    const isOwn = state.kind === 'worksheet' && state.owner === desk.account.accountId
    return isOwn ? [worksheetOf(state)] : []
  })
  const pointedAt = new Set(sheets.flatMap(({ locked }) => locked))
  for (const sheet of sheets) {
    // An older release wrote the lesson first and pointed at it afterwards; killed in between, only the visit tells.
    const isFrom = ({ kind, recordId, owner, paths }: RecordState) =>
      pointedAt.has(recordId)
        ? sheet.locked.includes(recordId)
        : kind === 'lesson' && owner === desk.account.accountId && paths.visit?.value === sheet.visit
    const locks = states.filter(isFrom).map(({ bornAt }) => bornAt)
    const latest = locks.sort().at(-1)
    if (latest && desk.world.now() - Date.parse(latest) > ERASE_WORKSHEET_DAYS * DAY_MS) {
      await eraseRecord(desk, sheet.recordId)
    }
  }
}

/**
 * The post office purges a record twelve months after it was last written to, and cannot know that a lesson is nothing without
 * the trajectory that holds the name. So what is still in use is written to again, with an entry that changes nothing: a
 * trajectory that fell behind what was written about its person, at most once a month, and an introduction of half a year ago.
 * When nothing is written about somebody any more, her trajectory goes with the rest.
 */
export async function renewRecordsInUse(desk: Desk, writing: Writing): Promise<void> {
  const records = [...desk.shelf.records().values()]
  const now = instantOf(desk.world.now())
  const isInUse = ({ kind, person, changedAt }: RecordState) =>
    kind === 'introduction'
      ? monthAfter(changedAt, 6) <= monthAfter(now, 0)
      : kind === 'trajectory' &&
        monthAfter(changedAt, 0) < monthAfter(now, 0) &&
        records.some(
          (one) => one.person === person && monthAfter(one.changedAt, 0) > monthAfter(changedAt, 0),
        )
  const behind = records.filter((state) => isCoachOf(desk, state) && isInUse(state))
  await Promise.all(behind.map(({ recordId }) => writing.append(recordId, { changes: {} })))
}
