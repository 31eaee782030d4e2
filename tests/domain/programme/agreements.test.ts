/** Agreements come back on their day, and are closed beside the text that was agreed to. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { answer, answerRow, removeRow } from '#domain/instrument/answering.ts'
import { formWords } from '#domain/instrument/form-words.ts'
import {
  type AgreedStep,
  agreedIn,
  byLookBack,
  isOpenStep,
  isToLookBack,
  ownSteps,
} from '#domain/programme/agreements.ts'
import {
  agree,
  conversationOf,
  readStatement,
  shareConversationSheet,
} from '#domain/programme/conversation.ts'
import { conversationEnd, shownText } from '#domain/programme/conversation-end.ts'
import {
  feedbackOf,
  openFeedbackSheet,
  sendFeedbackSheet,
  takeAsOwnStep,
} from '#domain/programme/feedback.ts'
import { closeAgreement, OWN_STEP, outcomeAt, reopenAgreement } from '#domain/programme/outcome.ts'
import { bindParty } from '#domain/record/binding.ts'
import { keepVersion } from '#domain/record/record-commands.ts'
import { feedback2026 } from '#instruments/feedback-2026.ts'
import { conversationSheet } from '../../support/full-sheet.ts'
import {
  anna,
  coach,
  entryFrom,
  newRecordId,
  stranger,
  teacher,
  verified,
  WrittenRecord,
} from '../../support/written-record.ts'

const at = '2026-11-23T10:00:00Z'
const went = { how: 'done', words: 'Binnen een minuut lagen de boeken open.' } as const
const otherwise = { how: 'not', words: 'De klas viel uit.' } as const

function shared(lookBackOn: string | undefined = '2026-12-04') {
  const sheet = new WrittenRecord(conversationSheet(newRecordId(), anna, at)).write(
    answerRow('s6', 'a1', { action: 'Wachten bij de deur', ...(lookBackOn ? { lookBackOn } : {}) }),
    answerRow('s6', 'a2', { action: 'Namen noemen', lookBackOn: '2026-12-01' }),
  )
  return new WrittenRecord(shareConversationSheet(sheet.state, at).birth).write(bindParty(teacher, 'teacher'))
}
const stepsIn = (record: WrittenRecord) => agreedIn(conversationOf(record.state))
const stepIn = (record: WrittenRecord, key = 'a1') =>
  stepsIn(record).find((one) => one.key === key) ?? expect.fail('it was agreed')
const digest = (record: WrittenRecord) =>
  createHash('sha256')
    .update(shownText(conversationOf(record.state), undefined))
    .digest('base64url')

describe('an agreement', () => {
  it('comes back on its look-back day, and not before', () => {
    const step = stepIn(shared())
    expect(isToLookBack(step, '2026-12-03')).toBe(false)
    expect(isToLookBack(step, '2026-12-04')).toBe(true)
    expect(isToLookBack(step, '2027-01-15')).toBe(true)
  })

  it('without a day is listed, never comes back by itself, and can be closed', () => {
    const record = shared('')
    expect(stepIn(record)).toMatchObject({ action: 'Wachten bij de deur', lookBackOn: undefined })
    expect(isToLookBack(stepIn(record), '2027-06-01')).toBe(false)
    record.by(teacher, closeAgreement('a1', went))
    expect(stepIn(record).outcome).toMatchObject(went)
  })

  it('is closed by either side, opened again, and says who closed it', () => {
    const record = shared().by(teacher, closeAgreement('a1', went))
    expect(stepIn(record).outcome).toMatchObject({ ...went, by: teacher, isConflict: false })
    expect(isOpenStep(stepIn(record))).toBe(false)
    record.write(closeAgreement('a1', otherwise))
    expect(stepIn(record).outcome).toMatchObject({ ...otherwise, by: coach, isConflict: false })
    record.by(teacher, reopenAgreement('a1'))
    expect(isToLookBack(stepIn(record), '2026-12-04')).toBe(true)
  })

  it('is not closed by a stranger, nor on the sheet of the coach', () => {
    const record = shared().by(stranger, closeAgreement('a1', went))
    expect(stepIn(record).outcome).toBeUndefined()
    const sheet = new WrittenRecord(conversationSheet(newRecordId(), anna, at)).write(
      answerRow('s6', 'a1', { action: 'Wachten' }),
      closeAgreement('a1', went),
    )
    expect(agreedIn(conversationOf(sheet.state))).toEqual([])
    expect(sheet.state.refused.map(({ path }) => path)).toEqual(['outcome/a1'])
  })

  it('leaves the agreement of the teacher valid when it is closed', () => {
    const record = shared()
    record.by(teacher, agree({ choice: 'agreed', shown: digest(record), how: 'own-device' }))
    const endNow = () => conversationEnd(conversationOf(record.state), digest(record))
    record.by(teacher, closeAgreement('a1', went)).write(closeAgreement('a2', otherwise))
    expect(endNow()).toBe('agreed')
    record.write(answerRow('s6', 'a1', { action: 'Iets anders' }))
    expect(endNow()).toBe('changed_after_agreement')
  })

  it('that two devices closed at the same time shows both, whatever the order, until one is kept', () => {
    const [mine, theirs] = [closeAgreement('a1', went), closeAgreement('a1', otherwise)]
    const record = shared()
    const { recordId, state } = record
    const entries = [
      verified(entryFrom(mine, { recordId, author: teacher }, state)),
      verified(entryFrom(theirs, { recordId, author: coach }, state)),
    ]
    const forth = shared()
    forth.entries.splice(0, forth.entries.length, ...record.entries, ...entries)
    record.entries.push(...entries.reverse())
    expect(record.state.paths[outcomeAt('a1')]).toEqual(forth.state.paths[outcomeAt('a1')])
    expect(stepIn(record).outcome?.isConflict).toBe(true)
    expect(isToLookBack(stepIn(record), '2026-11-24')).toBe(true)
    record.by(teacher, keepVersion(outcomeAt('a1'), went))
    expect(stepIn(record).outcome).toMatchObject({ ...went, isConflict: false })
  })

  it('that was removed from the report is no longer listed, closed or not', () => {
    const record = shared().write(closeAgreement('a1', went), removeRow('s6', 'a1'))
    expect(stepsIn(record).map(({ key }) => key)).toEqual(['a2'])
  })

  it('is listed by its day, those without one after that, and the closed ones last', () => {
    const made = (key: string, lookBackOn?: string, closedAt?: string): AgreedStep => ({
      ...{ from: 'conversation', recordId: newRecordId(), key, action: key, lookBackOn },
      outcome: closedAt ? { ...went, at: closedAt, by: coach, isConflict: false } : undefined,
    })
    const steps = [
      made('old', '2026-10-01', '2026-10-02T10:00:00Z'),
      made('none'),
      made('late', '2026-12-09'),
      made('new', '2026-11-01', '2026-11-02T10:00:00Z'),
      made('soon', '2026-12-01'),
    ]
    expect(steps.sort(byLookBack).map(({ key }) => key)).toEqual(['soon', 'late', 'none', 'new', 'old'])
  })
})

describe('an own step from feedback', () => {
  it('is closed by its receiver alone', () => {
    const sheet = new WrittenRecord(openFeedbackSheet(anna, formWords(feedback2026)))
    const note = new WrittenRecord(sendFeedbackSheet(sheet.state, [teacher]).birth)
    note.by(teacher, takeAsOwnStep('Eerst wachten', '2026-12-07'))
    const step = () => ownSteps([feedbackOf(note.state)])[0] ?? expect.fail('she took it up')
    note.write(closeAgreement(OWN_STEP, otherwise))
    expect(isToLookBack(step(), '2026-12-07')).toBe(true)
    note.by(teacher, closeAgreement(OWN_STEP, went))
    expect(step()).toMatchObject({ from: 'own-step', action: 'Eerst wachten', outcome: went })
  })
})

describe('a statement', () => {
  it('is read once the coach says so, and unread again when the teacher changes it', () => {
    const record = shared().by(teacher, answer('statement', 'Zo ging het niet.'))
    const facts = () => conversationOf(record.state)
    const read = () => readStatement(facts().statementBy ?? expect.fail('she wrote one'))
    record.by(teacher, read())
    expect(facts().statementReadAt).toBeUndefined()
    record.write(read())
    expect(facts().statementReadAt).toBeDefined()
    record.by(teacher, answer('statement', 'Zo ging het niet, en dat weet je.'))
    expect(facts().statementReadAt).toBeUndefined()
    expect(conversationOf(shared().state).statementBy).toBeUndefined()
  })
})
