/** One round: pushes, pulls, and grants people who joined their records. */
import { done, type Outcome } from '#domain/ground/problem.ts'
import type { OpenedBook } from '#storage/open-book.ts'
import { acceptAnswers, awaitsAnswers, catchUpSharing } from '#storage/people/inviting.ts'
import type { Remote } from '#sync/remote.ts'
import type { AsMe } from '#sync/sign-in.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'

export async function syncOnce(remote: Remote, opened: OpenedBook, asMe: AsMe): Promise<Outcome<void>> {
  const { book, mailbag } = opened
  const pushOut = () => asMe(() => push(remote, mailbag, book.me.deviceId))
  const pushed = await pushOut()
  if (!pushed.ok && pushed.problem !== 'epoch_changed') return pushed
  const pulled = await asMe(() => pull(remote, mailbag))
  if (!pulled.ok) return pulled
  if (!pushed.ok) {
    const again = await pushOut()
    if (!again.ok) return again
  }
  const met = await meetWhoJoined(remote, opened, asMe)
  if (!met.ok) return met
  if (met.value + (await catchUpSharing(opened)) > 0) {
    const more = await pushOut()
    if (!more.ok) return more
  }
  return done(undefined)
}

/** The server is asked only while an answer is awaited. */
async function meetWhoJoined(remote: Remote, opened: OpenedBook, asMe: AsMe): Promise<Outcome<number>> {
  if (!awaitsAnswers(opened)) return done(0)
  const answer = await asMe(() => remote.getInvitations())
  return answer.ok ? done(await acceptAnswers(opened, answer.value.invitations)) : answer
}
