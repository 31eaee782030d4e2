/** Sharing: the sheet becomes a record of the two, the lesson goes with it, and every account of the teacher gets both. */

import type { RecordId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { endNotCompleted, shareConversationSheet } from '#domain/programme/conversation.ts'
import { type Lesson, shareLesson } from '#domain/programme/lesson.ts'
import type { Trajectory } from '#domain/programme/trajectory.ts'
import { pointToLocked } from '#domain/record/locking.ts'
import type { Book } from '#storage/book.ts'
import { sealLeftDrafts } from '#workbench/form/left-drafts.ts'

type ShareFacts = {
  sheet: RecordId
  lesson: Lesson
  trajectory: Trajectory | undefined
  /** Set when the conversation ends as not completed with this. */
  endReason?: string | undefined
}

/** The record made, and whether every grant could be made; undefined when nothing was shared. */
type ShareOutcome = { conversation: RecordId; isGranted: boolean } | undefined

/** Settles what is still being typed first, so that what is shared is what the preview shows. */
export async function shareConversation(book: Book, facts: ShareFacts): Promise<ShareOutcome> {
  await book.flush()
  await sealLeftDrafts(book, facts.sheet)
  const sheet = book.record(facts.sheet)
  if (!sheet) return undefined
  const at = instantOf(book.world.now())
  const drafts = shareConversationSheet(sheet, at)
  const { endReason, lesson } = facts
  // One transaction: a sheet never points at half of what was said. What is granted later is caught up by every round.
  const { recordId, kept } = book.create(drafts.birth, (conversation) => [
    ...(drafts.onBehalf ? [{ recordId: conversation, draft: drafts.onBehalf }] : []),
    ...(endReason
      ? [{ recordId: conversation, draft: endNotCompleted(book.me.accountId, endReason, at) }]
      : []),
    ...(lesson.sharedAt ? [] : [{ recordId: lesson.recordId, draft: shareLesson(at) }]),
    { recordId: facts.sheet, draft: pointToLocked(conversation) },
  ])
  const outcome = await kept
  // What the disk refused is held and written again: then a round catches up with its grants.
  if (!outcome.ok) return book.record(recordId) && { conversation: recordId, isGranted: false }
  return { conversation: recordId, isGranted: await grantConversation(book, recordId, facts) }
}

/** Every account of the teacher may read both records and answer in them. Repeating it only adds what is missing. */
export async function grantConversation(
  book: Book,
  conversation: RecordId,
  { lesson, trajectory }: Pick<ShareFacts, 'lesson' | 'trajectory'>,
): Promise<boolean> {
  let isGranted = true
  for (const record of [lesson.recordId, conversation]) {
    for (const account of trajectory?.accounts ?? []) {
      const granted = await book.share(record, account, 'teacher')
      isGranted &&= granted.ok
    }
  }
  return isGranted
}
