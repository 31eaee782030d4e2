/** A teacher whom two coaches invited has two trajectories. Her device says to both which one is in the figures. */
import { instantOf } from '#domain/ground/time.ts'
import {
  countHere,
  objectToFigures,
  trajectoryOf,
  trajectoryThatCounts,
} from '#domain/programme/trajectory.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import { accountsAs, type RecordState } from '#domain/record/fold.ts'
import type { OpenSession } from '#storage/session/open-session.ts'
import type { Writing } from '#storage/session/writing.ts'

/**
 * Every device of hers decides the same. A lone trajectory counts, unless it was told otherwise before. Her objection
 * holds for a trajectory that began after it.
 */
export async function chooseWhatCounts(session: OpenSession, writing: Writing): Promise<void> {
  const own = [...session.recordStore.records().values()].filter(
    (state) => state.kind === 'trajectory' && accountsAs('teacher', state).includes(session.me.accountId),
  )
  const today = instantOf(session.world.now()).slice(0, 10)
  const counted = trajectoryThatCounts(own.map(trajectoryOf), today)
  const objects = own.some((state) => trajectoryOf(state).objection)
  const tell = async ({ recordId }: RecordState, draft: EntryDraft) => {
    const told = await writing.append(recordId, draft)
    if (!told.ok) session.world.log('trajectory not chosen', { problem: told.problem })
  }
  for (const state of own) {
    if (objects && !state.paths.objection) await tell(state, objectToFigures(true))
    const { counts } = trajectoryOf(state)
    const isHere = state.recordId === counted?.recordId
    const isTold = counts === (isHere ? 'here' : 'elsewhere') || (own.length === 1 && counts === undefined)
    if (counted && !isTold) await tell(state, countHere(isHere))
  }
}
