/**
 * Erases worksheets and the sheets of conversations some time after their lesson was locked or the conversation shared:
 * what was deleted or changed on them is nobody's to keep.
 */
import { debriefOf } from '#domain/debrief.ts'
import type { RecordState } from '#domain/fold.ts'
import type { RecordId } from '#domain/id.ts'
import { ERASE_WORKSHEET_DAYS } from '#domain/sharing.ts'
import { worksheetOf } from '#domain/worksheet.ts'
import type { Desk } from './desk.ts'
import { eraseRecord } from './erasing.ts'

const DAY_MS = 86_400_000

/** The records that were made from a private sheet; without one it is still being worked on. */
function madeFrom(state: RecordState): readonly RecordId[] {
  if (state.kind === 'worksheet') return worksheetOf(state).locked
  const { sharedAs } = debriefOf(state)
  return sharedAs ? [sharedAs] : []
}

export async function sweepSheets(desk: Desk): Promise<void> {
  const records = desk.shelf.records()
  for (const state of [...records.values()]) {
    const isSheet = state.kind === 'worksheet' || state.kind === 'debrief-sheet'
    if (!isSheet || state.owner !== desk.account.accountId) continue
    const made = madeFrom(state).flatMap((id) => records.get(id)?.bornAt ?? [])
    const latest = made.sort().at(-1)
    if (latest && desk.world.now() - Date.parse(latest) > ERASE_WORKSHEET_DAYS * DAY_MS) {
      await eraseRecord(desk, state.recordId)
    }
  }
}
