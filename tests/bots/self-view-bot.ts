/** The self-view of a teacher, with the same commands as the room. */
import type { RecordId } from '#domain/ground/id.ts'
import { answer } from '#domain/instrument/answering.ts'
import type { Score } from '#domain/instrument/answers.ts'
import { formWords } from '#domain/instrument/form-words.ts'
import { questionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { openSelfViewSheet } from '#domain/programme/self-view.ts'
import { lockOwnView } from '#features/self-view/lock-self-view.ts'
import { edition2026 } from '#instruments/edition-2026/edition-2026.ts'
import { selfViewForm } from '#instruments/forms.ts'
import { type Bot, bookOf, must } from './bot.ts'
import { stateOf, write } from './coach-bot.ts'

type Answers = { scores: Record<string, Score>; talkAbout?: string }

/** Returns the sheet. */
export async function beginSelfView(bot: Bot, visit: RecordId, { scores, talkAbout }: Answers) {
  const { framework } = edition2026
  const person = stateOf(bot, visit).person
  if (!person) throw new Error('a visit has its person')
  const { recordId, kept } = bookOf(bot).create(
    openSelfViewSheet({
      ...{ visit, person, framework: framework.instrumentId },
      ...{ words: questionnaireWords(framework), form: formWords(selfViewForm) },
    }),
  )
  must(await kept, 'opening a self-view')
  await write(bot, recordId, [
    ...Object.entries(scores).map(([id, score]) => answer(`scores/${id}`, score)),
    ...(talkAbout ? [answer('talk_about', talkAbout)] : []),
  ])
  return recordId
}

/** Returns the locked self-view. */
export const lockTheSelfView = async (bot: Bot, sheet: RecordId, isOpened = true): Promise<RecordId> =>
  must(await lockOwnView(bookOf(bot), sheet, isOpened), 'locking a self-view')
