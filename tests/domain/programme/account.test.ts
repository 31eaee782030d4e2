/** A person's own book: cards met, invitations given, and nothing that somebody else could put in it. */
import { describe, expect, it } from 'vitest'
import { InvitationId } from '#domain/ground/id.ts'
import {
  accountBookOf,
  accountRecordOf,
  type Contact,
  giveInvitation,
  keepRecoveryCode,
  meet,
  openAccountBook,
  readPrivacyPage,
} from '#domain/programme/account.ts'
import { coach, teacher, uuid, WrittenRecord } from '../../support/written-record.ts'

const at = '2026-11-23T10:00:00Z'
const key = 'A'.repeat(87)
const contact: Contact = {
  accountId: teacher,
  name: 'Anna',
  role: 'teacher',
  sealKey: key,
  signKey: key,
  metBy: 'invited',
  at,
}
const invitation = {
  invitationId: InvitationId.parse(uuid(3)),
  secret: 'A'.repeat(43),
  role: 'teacher' as const,
  schoolIds: [],
  name: 'Bram',
  at,
}
const openBook = () => new WrittenRecord(openAccountBook('Marijke'), accountRecordOf(coach))

describe('an account book', () => {
  it('is found by every device of its owner: the record has the account’s own id', () => {
    expect(String(openBook().state.recordId)).toBe(String(coach))
    expect(accountBookOf(openBook().state)).toEqual({ name: 'Marijke', contacts: [], invitations: [] })
  })

  it('keeps the people met, the invitations given and what was read', () => {
    const book = openBook().write(
      { changes: { name: 'Marijke de Vries' } },
      meet(contact),
      giveInvitation(invitation),
      readPrivacyPage('2026-11'),
      keepRecoveryCode(at),
    )
    expect(accountBookOf(book.state)).toEqual({
      name: 'Marijke de Vries',
      contacts: [contact],
      invitations: [invitation],
      informed: '2026-11',
      recoveryKeptAt: at,
    })
  })

  it('takes a card again when somebody is met again, and none from another hand', () => {
    const book = openBook().write(meet(contact), meet({ ...contact, name: 'Anna de Wit' }))
    book.by(teacher, meet({ ...contact, signKey: 'B'.repeat(87) }))
    expect(accountBookOf(book.state).contacts).toEqual([{ ...contact, name: 'Anna de Wit' }])
  })

  it('leaves out a card that cannot be read', () => {
    const book = openBook().write(meet({ ...contact, sealKey: 'short' }))
    expect(accountBookOf(book.state).contacts).toEqual([])
  })
})
