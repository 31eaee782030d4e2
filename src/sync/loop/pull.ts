/** Pull: pages of the own inbox in number order, each stored with its cursor. Protocol, section 6, "inbox". */
import { done, type Outcome } from '#domain/ground/problem.ts'
import { MAX_PAGE } from '#domain/wire/item.ts'
import type { Mailbag } from '#storage/mailbag.ts'
import type { Remote } from '#sync/remote.ts'

/**
 * Returns how many items arrived. After a restore of the server (another epoch, a chain that does not match, a head
 * behind the cursor) the inbox is read from its beginning once. Stored records stay.
 */
export async function pull(remote: Remote, mailbag: Mailbag): Promise<Outcome<number>> {
  let arrived = 0
  let hasBegunAnew = false
  for (;;) {
    const read = await mailbag.cursor()
    if (!read.ok) return read
    const cursor = read.value
    const page = await remote.getInbox(cursor, MAX_PAGE)
    if (!page.ok) return page
    const { epoch, head, items } = page.value
    const isBehind = epoch !== cursor.epoch || head < cursor.n
    const merged = isBehind ? undefined : await mailbag.merge(page.value)
    if (!merged?.ok) {
      const isBroken = isBehind || merged?.problem === 'chain_broken'
      if (!isBroken || hasBegunAnew) return merged ?? { ok: false, problem: 'epoch_changed' }
      hasBegunAnew = true
      const reset = await mailbag.resetCursor(epoch)
      if (!reset.ok) return reset
      continue
    }
    arrived += items.length
    const reached = items.at(-1)?.n ?? cursor.n
    if (reached >= head || items.length === 0) return done(arrived)
  }
}
