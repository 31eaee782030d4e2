/** The acts of a teacher on an own device: reading, answering, agreeing or not. */

import type { RecordId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { answer as writeAnswer } from '#domain/instrument/answering.ts'
import { PRIVACY_PAGE_VERSION, readPrivacyPage } from '#domain/programme/account.ts'
import {
  type AgreementChoice,
  agree,
  conversationOf,
  markPassage,
  openConversation,
  type PassageMark,
  tellPassage,
} from '#domain/programme/conversation.ts'
import { shownText } from '#domain/programme/conversation-end.ts'
import { openLesson } from '#domain/programme/lesson.ts'
import { confirmInformed, objectToFigures } from '#domain/programme/trajectory.ts'
import { replanVisit } from '#domain/programme/visit.ts'
import { type Bot, bookOf } from './bot.ts'
import { lessonFor, stateOf, write } from './coach-bot.ts'

export type Answer = {
  choice: AgreementChoice
  s7: string
  statement?: string
  /** Mark and words per passage key. */
  passages?: Record<string, Pick<PassageMark, 'mark' | 'words'>>
}

const trajectoryId = (bot: Bot): RecordId => {
  const found = [...bookOf(bot).records().values()].find(({ kind }) => kind === 'trajectory')
  if (!found) throw new Error('no trajectory has arrived')
  return found.recordId
}

export async function readPrivacy(bot: Bot): Promise<void> {
  const { me, world } = bookOf(bot)
  await write(bot, me.accountRecord, [readPrivacyPage(PRIVACY_PAGE_VERSION)])
  await write(bot, trajectoryId(bot), [confirmInformed(PRIVACY_PAGE_VERSION, instantOf(world.now()))])
}

/** Objects to being counted in the figures. */
export const object = (bot: Bot): Promise<void> => write(bot, trajectoryId(bot), [objectToFigures(true)])

export const askAttentionFor = (bot: Bot, visit: RecordId, focus: string): Promise<void> =>
  write(bot, visit, [replanVisit({ focus })])

/** Shared conversations without a choice or an end, oldest first. */
export function waitingFor(bot: Bot): RecordId[] {
  return [...bookOf(bot).records().values()]
    .filter(
      ({ kind, paths }) =>
        kind === 'conversation' &&
        !paths.agree &&
        !Object.keys(paths).some((path) => path.startsWith('end/')),
    )
    .sort((a, b) => (a.bornAt < b.bornAt ? -1 : 1))
    .map(({ recordId }) => recordId)
}

/** Opens conversation and lesson, writes step 7, marks passages, and chooses about the shown text. */
export async function answer(bot: Bot, conversationId: RecordId, given: Answer): Promise<void> {
  const book = bookOf(bot)
  const at = instantOf(book.world.now())
  const lessonId = conversationOf(stateOf(bot, conversationId)).lesson
  if (!lessonId) throw new Error('a conversation about nothing')
  await write(bot, lessonId, [openLesson(at)])
  await write(bot, conversationId, [
    openConversation(at),
    writeAnswer('s7', given.s7),
    ...(given.statement ? [writeAnswer('statement', given.statement)] : []),
    ...Object.entries(given.passages ?? {}).flatMap(([passage, { mark, words }]) => [
      markPassage(passage, { mark }),
      ...(words ? [tellPassage(passage, words)] : []),
    ]),
  ])
  const shown = await book.digest(
    shownText(conversationOf(stateOf(bot, conversationId)), lessonFor(bot, lessonId)),
  )
  await write(bot, conversationId, [agree({ choice: given.choice, shown, how: 'own-device' })])
}
