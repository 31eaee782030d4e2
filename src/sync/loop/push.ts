/** Push: the oldest unsent items, batch after batch, until none is left. Protocol, section 6, "outbox". */
import type { DeviceId } from '#domain/ground/id.ts'
import { done, type Outcome } from '#domain/ground/problem.ts'
import type { Mailbag } from '#storage/mailbag.ts'
import type { Remote } from '#sync/remote.ts'

/** Returns how many items were answered. An item leaves the list only after the server named it in its answer. */
export async function push(remote: Remote, mailbag: Mailbag, deviceId: DeviceId): Promise<Outcome<number>> {
  let acknowledged = 0
  for (;;) {
    const batch = await mailbag.batch()
    if (!batch.ok) return batch
    const { items, pendingCount } = batch.value
    if (items.length === 0) return done(acknowledged)
    const cursor = await mailbag.cursor()
    if (!cursor.ok) return cursor
    const { epoch } = cursor.value
    const answer = await remote.postOutbox({ epoch, deviceId, pendingCount, items })
    if (!answer.ok) return answer
    const asked = new Set<string>(items.map(({ itemId }) => itemId))
    const answers = answer.value.items.filter(({ itemId }) => asked.has(itemId))
    if (answers.length === 0) return { ok: false, problem: 'not_our_server' }
    const kept = await mailbag.acknowledge(answers)
    if (!kept.ok) return kept
    acknowledged += answers.length
  }
}
