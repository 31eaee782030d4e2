/** Contributing without its timer, for the bots and for tests of the figures. */
import type { Outcome } from '#domain/ground/problem.ts'
import { candidatesOf } from '#domain/programme/contribution-rules.ts'
import { contribute, momentsOf, sendContribution } from '#sync/figures/contribute.ts'
import { createRemote } from '#sync/remote.ts'
import { signedIn } from '#sync/sign-in.ts'
import { type Bot, must, opened, postOf } from './bot.ts'

function placeOf(bot: Bot) {
  const { book, mailbag } = opened(bot).book
  const settings = postOf(bot).programme()?.settings
  if (!settings) throw new Error('a bot: no programme')
  return [createRemote(book.world, book.me.deviceId, bot.origin), mailbag, book, settings] as const
}
type Place = ReturnType<typeof placeOf>

const asMe = <T>([remote, mailbag, book]: Place, step: () => Promise<Outcome<T>>) =>
  signedIn(remote, mailbag, book.me.deviceId, step)

/** What the timer does: sends what is due. */
export async function contributeDue(bot: Bot): Promise<void> {
  const place = placeOf(bot)
  must(await asMe(place, () => contribute(...place)))
}

/** Sends every lesson that was not sent, without waiting for its moment. Returns how many were sent. */
export async function contributeNow(bot: Bot): Promise<number> {
  const place = placeOf(bot)
  const book = place[2]
  const toSend = candidatesOf(book.records().values(), book.me.accountId).filter(
    ({ lesson }) => momentsOf(book)[lesson.recordId] !== 'sent',
  )
  let sent = 0
  for (const candidate of toSend)
    if (must(await asMe(place, () => sendContribution(...place, candidate))) === 'sent') sent++
  return sent
}
