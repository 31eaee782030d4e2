/** Observing at a colleague's, with the same commands as the room: a sheet of one's own, then the lock. */
import type { RecordId } from '#domain/ground/id.ts'
import { lessonWords } from '#domain/instrument/edition.ts'
import { questionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { openObservationSheet } from '#domain/programme/observation.ts'
import { lockPeerSheet } from '#features/observe/peer-lock.ts'
import { edition2026 } from '#instruments/edition-2026/edition-2026.ts'
import { type Bot, bookOf, must } from './bot.ts'
import { type LessonFacts, writeDown } from './coach-bot.ts'

type PeerFacts = Omit<LessonFacts, 'set' | 'minutes'>

/** The sheet of one observer, with what was seen on it. */
export async function watchPeer(bot: Bot, visit: RecordId, facts: PeerFacts): Promise<RecordId> {
  const { framework } = edition2026
  const { recordId, kept } = bookOf(bot).create(
    openObservationSheet({
      ...{ visit, framework: framework.instrumentId },
      ...{ words: questionnaireWords(framework), forms: lessonWords(edition2026) },
    }),
  )
  must(await kept, 'opening a sheet')
  await writeDown(bot, recordId, facts)
  return recordId
}

/** Returns the locked observation. */
export const lockPeer = async (bot: Bot, sheet: RecordId, items: readonly string[]): Promise<RecordId> =>
  must(await lockPeerSheet(bookOf(bot), sheet, items), 'locking')
