/**
 * Drafts that were left when the page closed become entries at the next opening. Where that is not allowed, it is
 * reported.
 */
import { describe, expect, it } from 'vitest'
import { EntryId } from '#domain/ground/id.ts'
import { ownRecordsText } from '#features/settings/own-records.ts'
import { sealLeftDrafts } from '#workbench/form/left-drafts.ts'
import { createConversationCast } from '../support/conversation-cast.ts'

async function halfTyped() {
  const cast = createConversationCast()
  const conversation = cast.share(cast.fillSheet())
  const teacher = cast.teacherBook()
  await teacher.saveDraft(conversation, 's7', { value: 'Ik wacht bij de deur', replaces: [], at: 1 })
  return { teacher, conversation, draft: () => teacher.draft(conversation, 's7')?.value }
}

describe('a draft that was left', () => {
  it('is written when the page opens again', async () => {
    const { teacher, conversation, draft } = await halfTyped()
    await sealLeftDrafts(teacher, conversation)
    expect(teacher.record(conversation)?.paths.s7?.value).toBe('Ik wacht bij de deur')
    expect(draft()).toBeUndefined()
    expect(teacher.refusedWrites.view()).toEqual([])
  })

  it('is reported and stays in its field when access was ended meanwhile, and is in the export', async () => {
    const { teacher, conversation, draft } = await halfTyped()
    await teacher.endAccess(conversation)
    await sealLeftDrafts(teacher, conversation)
    const told = { problem: 'may_not_write', texts: ['Ik wacht bij de deur'] }
    expect(teacher.refusedWrites.view()).toMatchObject([told])
    expect(draft()).toBe('Ik wacht bij de deur')
    expect(JSON.parse(ownRecordsText(teacher, 'now')).refused).toMatchObject([told])
  })

  it('stays in its field when the record is read-only until the app is updated', async () => {
    const { teacher, conversation, draft } = await halfTyped()
    const { accountId: author } = teacher.me
    teacher.merge({
      is: 'newer',
      entryId: EntryId.parse(crypto.randomUUID()),
      recordId: conversation,
      author,
    })
    await sealLeftDrafts(teacher, conversation)
    expect(draft()).toBe('Ik wacht bij de deur')
    expect(teacher.refusedWrites.view()).toEqual([])
  })
})
