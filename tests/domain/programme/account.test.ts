/** The account record: contacts, invitations, and protection against other authors. */
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

describe('an account record', () => {
  it('is found by every device of its owner, because it has the id of the account', () => {
    expect(String(openBook().state.recordId)).toBe(String(coach))
    expect(accountBookOf(openBook().state)).toEqual({ name: 'Marijke', contacts: [], invitations: [] })
  })

  it('keeps contacts, invitations and confirmations', () => {
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

  it('takes a newer card of a contact, and none by another author', () => {
    const book = openBook().write(meet(contact), meet({ ...contact, name: 'Anna de Wit' }))
    book.by(teacher, meet({ ...contact, signKey: 'B'.repeat(87) }))
    expect(accountBookOf(book.state).contacts).toEqual([{ ...contact, name: 'Anna de Wit' }])
  })

  it('omits a card that cannot be read', () => {
    const book = openBook().write(meet({ ...contact, sealKey: 'short' }))
    expect(accountBookOf(book.state).contacts).toEqual([])
  })
})
