/** The notes of feedback in the demo's year, as events: given about the last lesson, and answered a day later. */
import { instantOf } from '#domain/ground/time.ts'
import { feedbackReceived, receiversFor } from '#domain/programme/feedback.ts'
import { localDate } from '#workbench/local-date.ts'
import { type Bot, bookOf, sync } from './bot.ts'
import { type DemoNote, demoNotes } from './demo-feedback.ts'
import { answerNote, sendNote, writeFeedback } from './feedback-bot.ts'
import { DAY_MS } from './school-calendar.ts'

const HOUR_MS = 3_600_000
/** A note is about a lesson that was seen shortly before. Other notes stand alone. */
const RECENT_MS = 10 * DAY_MS

type Event = { at: number; step: () => Promise<void> }
type Stage = { coaches: readonly Bot[]; people: readonly { bot: Bot; name: string }[]; today: number }

/** Notes to people who are not in this cast are left out when their moment comes. */
export const feedbackEvents = (stage: Stage): Event[] =>
  demoNotes.flatMap((note) => {
    const at = stage.today - note.daysAgo * DAY_MS
    const { answer } = note
    return [
      { at, step: () => give(stage, note) },
      ...(answer ? [{ at: at + DAY_MS - HOUR_MS, step: () => reply(stage, note, answer) }] : []),
    ]
  })

async function give({ coaches }: Stage, { to, facts, isSheet }: DemoNote): Promise<void> {
  for (const coach of coaches) {
    const { me, records, world } = bookOf(coach)
    const all = [...records().values()]
    const receiver = receiversFor(all, me.accountId).find(({ name }) => name === to)
    if (!receiver) continue
    const since = instantOf(world.now() - RECENT_MS)
    const lesson = all.find(
      ({ kind, person, bornAt }) => kind === 'lesson' && person === receiver.personId && bornAt > since,
    )
    const sheet = await writeFeedback(coach, receiver.personId, facts, lesson?.recordId)
    if (!isSheet) await sendNote(coach, sheet)
    await sync(coach)
  }
}

async function reply(
  { coaches, people }: Stage,
  { to, facts }: DemoNote,
  given: NonNullable<DemoNote['answer']>,
) {
  const who = people.find(({ name }) => name === to)?.bot
  if (!who) return
  await sync(who)
  await replyBy(who, facts, given)
  await sync(who)
  for (const coach of coaches) await sync(coach)
}

/** The receiver answers the note with these words, when it has arrived. */
export async function replyBy(
  who: Bot,
  facts: DemoNote['facts'],
  given: NonNullable<DemoNote['answer']>,
): Promise<void> {
  const { me, records, world } = bookOf(who)
  const note = feedbackReceived(records().values(), { receiver: me.accountId, now: world.now() }).find(
    ({ saw }) => saw === facts.saw,
  )
  if (!note) return
  const { lookBackInDays, ...answer } = given
  const lookBackOn = lookBackInDays && localDate(world.now() + lookBackInDays * DAY_MS)
  await answerNote(who, note.recordId, { ...answer, ...(lookBackOn ? { lookBackOn } : {}) })
}

/** What the notes say, which the server must not have unencrypted. */
export const feedbackSentences = (): string[] => demoNotes.flatMap(sentencesOf)

export const sentencesOf = ({ facts, answer }: Pick<DemoNote, 'facts' | 'answer'>): string[] => [
  ...[facts.saw, facts.effect, facts.feedback, facts.step.action],
  ...(answer ? [answer.words] : []),
]
