/** Erases worksheets some time after their lesson was locked: what was deleted or changed on them is nobody's to keep. */
import type { RecordState } from '#domain/fold.ts'
import { ERASE_WORKSHEET_DAYS } from '#domain/sharing.ts'
import { worksheetOf } from '#domain/worksheet.ts'
import type { Desk } from './desk.ts'
import { eraseRecord } from './erasing.ts'

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
