/** Erases worksheets some time after their lesson was locked: what was deleted or changed on them is nobody's to keep. */
import { ERASE_WORKSHEET_DAYS } from '#domain/sharing.ts'
import { worksheetOf } from '#domain/worksheet.ts'
import type { Desk } from './desk.ts'
import { eraseRecord } from './erasing.ts'

const DAY_MS = 86_400_000

export async function sweepWorksheets(desk: Desk): Promise<void> {
  const records = desk.shelf.records()
  for (const state of [...records.values()]) {
    if (state.kind !== 'worksheet' || state.owner !== desk.account.accountId) continue
    const locks = worksheetOf(state).locked.flatMap((id) => records.get(id)?.bornAt ?? [])
    const latest = locks.sort().at(-1)
    if (latest && desk.world.now() - Date.parse(latest) > ERASE_WORKSHEET_DAYS * DAY_MS) {
      await eraseRecord(desk, state.recordId)
    }
  }
}
