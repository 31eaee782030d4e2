/**
 * Sharing turns the sheet into a record of coach and teacher, shares the lesson, and grants both to the teacher's
 * accounts.
 */

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
  /** The reason, when the conversation ends as not completed. */
  endReason?: string | undefined
}

/** The new record, and whether every grant succeeded. Undefined when nothing was shared. */
type ShareOutcome = { conversation: RecordId; isGranted: boolean } | undefined

/** Flushes the text that is being typed first, so that the shared record equals the preview. */
export async function shareConversation(book: Book, facts: ShareFacts): Promise<ShareOutcome> {
  await book.flush()
  await sealLeftDrafts(book, facts.sheet)
  const sheet = book.record(facts.sheet)
  if (!sheet) return undefined
  const at = instantOf(book.world.now())
  const drafts = shareConversationSheet(sheet, at)
  const { endReason, lesson } = facts
  // One transaction, so that the sheet never points at a partial record. Failed grants are made by a later sync
  // round.
  const { recordId, kept } = book.create(drafts.birth, (conversation) => [
    ...(drafts.onBehalf ? [{ recordId: conversation, draft: drafts.onBehalf }] : []),
    ...(endReason
      ? [{ recordId: conversation, draft: endNotCompleted(book.me.accountId, endReason, at) }]
      : []),
    ...(lesson.sharedAt ? [] : [{ recordId: lesson.recordId, draft: shareLesson(at) }]),
    { recordId: facts.sheet, draft: pointToLocked(conversation) },
  ])
  const outcome = await kept
  // A write that the disk refused is kept and repeated. The sync round after it makes the grants.
  if (!outcome.ok) return book.record(recordId) && { conversation: recordId, isGranted: false }
  return { conversation: recordId, isGranted: await grantConversation(book, recordId, facts) }
}

/** Grants both records to every account of the teacher. A repeated call only adds missing grants. */
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
