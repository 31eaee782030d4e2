/** A conversation: prepared on a sheet, shared, and agreed to as it was shown. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type AccountId, EntryId } from '#domain/ground/id.ts'
import { answer, answerRow, removeRow } from '#domain/instrument/answering.ts'
import type { ItemSet } from '#domain/instrument/answers.ts'
import type { Edition } from '#domain/instrument/edition.ts'
import type { Form } from '#domain/instrument/form.ts'
import { formView, missingFor } from '#domain/instrument/form-view.ts'
import { type CarriedForms, carriedAnswers, tellCode } from '#domain/instrument/form-words.ts'
import {
  agree,
  conversationOf,
  endNotCompleted,
  markPassage,
  openConversation,
  openConversationSheet,
  shareConversationSheet,
  takeEndBack,
  tellPassage,
} from '#domain/programme/conversation.ts'
import {
  AGREED,
  conversationEnd,
  isAllShown,
  isEnded,
  shownText,
} from '#domain/programme/conversation-end.ts'
import { amendLesson, lessonOf, lockLesson } from '#domain/programme/lesson.ts'
import { planVisit, visitOf } from '#domain/programme/visit.ts'
import { score, worksheetOf } from '#domain/programme/worksheet.ts'
import { bindParty, endBinding } from '#domain/record/binding.ts'
import { pointToLocked } from '#domain/record/locking.ts'
import { conflictsOf, isReadOnly } from '#domain/record/path-view.ts'
import { keepVersion } from '#domain/record/record-commands.ts'
import { conversation2019 } from '#instruments/edition-2019/conversation-2019.ts'
import { edition2019 } from '#instruments/edition-2019/edition-2019.ts'
import { conversation2026 } from '#instruments/edition-2026/conversation-2026.ts'
import { edition2026 } from '#instruments/edition-2026/edition-2026.ts'
import { conversationSheet, fullSheet } from '../../support/full-sheet.ts'
import { newerConversation } from '../../support/newer-framework.ts'
import {
  anna,
  coach,
  monday,
  newRecordId,
  stranger,
  teacher,
  WrittenRecord,
} from '../../support/written-record.ts'

const at = '2026-11-23T10:00:00Z'
const together = 'teacher'

function lockedLesson(set: ItemSet = 'full') {
  const visit = new WrittenRecord(planVisit(anna, { ordinal: 1, date: '2026-11-23', start: '09:00' }))
  const sheet = new WrittenRecord(fullSheet(visit.recordId, anna, set)).write(score('SG1', 3))
  const planned = visitOf(visit.state)
  if (!planned) throw new Error('the visit was planned')
  return new WrittenRecord(lockLesson(worksheetOf(sheet.state), planned, monday))
}

const openedSheet = (lesson = newRecordId(), edition?: Edition) =>
  new WrittenRecord(conversationSheet(lesson, anna, at, edition))

/** A sheet with every field filled in, some of them twice, and the teacher's words typed on the coach's screen. */
const heldConversation = (lesson = lockedLesson()) =>
  openedSheet(lesson.recordId).write(
    answer('s1', 'het liep onrustig', together),
    answer('s1', 'het begon onrustig', together),
    answerRow('s2', 'line-z', { text: 'klas stil na 4 minuten', note: 'note-1' }),
    answerRow('s2', 'line-a', { text: 'te scherp gezegd' }),
    removeRow('s2', 'line-a'),
    answerRow('s3', 'line-b', { text: 'wachttijd', indicator: 'SG3' }),
    answerRow('s3', 'line-c', { text: 'namen noemen' }),
    answer('s4', 'kans'),
    answerRow('s5', 'line-d', { text: 'beurten' }),
    answerRow('s5', 'line-e', { text: 'teruggehaald' }),
    removeRow('s5', 'line-e'),
    removeRow('s5', 'line-e', false),
    answerRow('s6', 'action-1', { action: 'eerst kijken', when: 'morgen', lookBackOn: '2026-12-01' }),
    answerRow('s6', 'action-1', { lookBackOn: null }),
    answerRow('s6', 'action-2', { action: 'toch niet' }),
    removeRow('s6', 'action-2'),
    answer('s7', 'ik wist het niet van de beurten', together),
    markPassage('note-1', { mark: 'different' }, together),
    tellPassage('note-1', 'ik zag het anders', together),
    answer('duration', 45),
    answer('nextVisit', '2027-01-11'),
  )

function share(sheet: WrittenRecord) {
  const drafts = shareConversationSheet(sheet.state, at)
  const record = new WrittenRecord(drafts.birth)
  if (drafts.onBehalf) record.write(drafts.onBehalf)
  sheet.write(pointToLocked(record.recordId))
  return record.write(bindParty(teacher, 'teacher'))
}

/** The answer at this path, by the teacher or on behalf of the teacher. */
const saidAt = (record: WrittenRecord, place: string) => conversationOf(record.state).answers[place]

const laterSheet = () => {
  const [form] = newerConversation
  if (!form) throw new Error('a later form')
  return new WrittenRecord(openConversationSheet({ lesson: newRecordId(), person: anna, at, form }))
}
const readIn = (record: WrittenRecord, forms: CarriedForms) =>
  carriedAnswers(
    forms,
    record.state.paths,
    tellCode(({ nl }) => nl),
  )
    .filter(({ lines }) => lines.length > 0)
    .map((one) => [one.at, ...one.lines])

const shownIn = (record: WrittenRecord, lesson: WrittenRecord) =>
  shownText(conversationOf(record.state), lessonOf(lesson.state))
/** SHA-256 as base64url, as the client computes it. */
const digestOf = (text: string) => createHash('sha256').update(text).digest('base64url')
const shownDigest = (record: WrittenRecord, lesson: WrittenRecord) => digestOf(shownIn(record, lesson))
const endOf = (record: WrittenRecord, lesson: WrittenRecord) =>
  conversationEnd(conversationOf(record.state), shownDigest(record, lesson))

describe('sharing a conversation', () => {
  it('copies the current answers, without removed or rewritten ones', () => {
    const sheet = heldConversation()
    const text = JSON.stringify(share(sheet).entries)
    for (const gone of ['te scherp gezegd', 'liep onrustig', 'toch niet', '2026-12-01']) {
      expect(text).not.toContain(gone)
      expect(JSON.stringify(sheet.entries)).toContain(gone)
    }
    expect(text).toContain('teruggehaald')
  })

  it("keeps the teacher's words in a separate entry, marked as typed on the coach's screen", () => {
    const { birth, onBehalf } = shareConversationSheet(heldConversation().state, at)
    expect(Object.keys(onBehalf?.changes ?? {})).toEqual([
      'passages/note-1',
      'passages/note-1/words',
      's1',
      's7',
    ])
    expect(onBehalf?.onBehalf).toBe('teacher')
    expect(birth.onBehalf).toBeUndefined()
    expect(
      Object.keys(birth.changes).filter((path) => /^(s1|s7|passages|started|locked)/.test(path)),
    ).toEqual([])
    const record = share(heldConversation())
    expect(record.state.refused).toEqual([])
    expect(conversationOf(record.state).onBehalf).toEqual([
      'passages/note-1',
      'passages/note-1/words',
      's1',
      's7',
    ])
  })

  it('has no second entry when nothing was typed for the teacher', () => {
    const sheet = openedSheet().write(answer('s4', 'kans'))
    expect(shareConversationSheet(sheet.state, at).onBehalf).toBeUndefined()
  })

  it('copies the words of a later form and the answers to its questions', () => {
    const sheet = laterSheet().write(answer('s4', 'twee blikken'), {
      changes: { 's4/why': 'de plek in het lokaal', 's4/why/b1/text': 'en de tijd' },
    })
    const record = share(sheet)
    const { form, forms } = conversationOf(record.state)
    expect([form, forms]).toEqual(['F08/9', newerConversation])
    expect(readIn(record, newerConversation)).toEqual([
      ['s4', 'twee blikken'],
      ['s4/why', 'de plek in het lokaal', 'en de tijd'],
    ])
  })

  it('shows nothing that is not part of the agreement, and nobody can change the carried words', () => {
    const lesson = lockedLesson()
    const record = share(laterSheet()).write(answer('s4/why', 'Voorstel tot ontslag.'))
    expect(readIn(record, newerConversation)).toEqual([['s4/why', 'Voorstel tot ontslag.']])
    expect(shownIn(record, lesson)).toContain('Voorstel tot ontslag.')
    const [form] = newerConversation
    const other = [{ ...form, title: { nl: 'Eindoordeel', en: 'Verdict' } }]
    record.write({ changes: { forms: other } }).by(teacher, { changes: { forms: other } })
    expect(conversationOf(record.state).forms).toEqual(newerConversation)
    expect(record.state.refused.map(({ path }) => path)).toEqual(['forms', 'forms'])
  })

  it('shows the same text on the sheet and on the shared record', () => {
    const lesson = lockedLesson()
    const sheet = heldConversation(lesson)
    const record = share(sheet)
    expect(shownIn(record, lesson)).toBe(shownIn(sheet, lesson))
    expect(conversationOf(sheet.state)).toMatchObject({
      isSheet: true,
      sharedAs: record.recordId,
      sharedAt: undefined,
    })
    expect(conversationOf(record.state)).toMatchObject({ isSheet: false, sharedAs: undefined, sharedAt: at })
  })

  it('shows the same text on both when a line or an agreement was emptied', () => {
    const lesson = lockedLesson()
    const sheet = heldConversation(lesson).write(
      answerRow('s3', 'line-c', { text: '' }),
      answerRow('s6', 'action-1', { action: null, when: null }),
      removeRow('s5', 'line-never', false),
    )
    const record = share(sheet)
    expect(conversationOf(sheet.state).agreements).toEqual([])
    expect(shownIn(record, lesson)).toBe(shownIn(sheet, lesson))
  })
})

describe('text that was typed for the teacher', () => {
  it("is replaced when the teacher writes, and never replaces the teacher's own text", () => {
    const record = share(heldConversation()).by(teacher, answer('s7', 'in mijn eigen woorden'))
    record.write(answer('s7', 'toch weer de coach', together))
    expect(saidAt(record, 's7')).toBe('in mijn eigen woorden')
    expect(conversationOf(record.state).onBehalf).toEqual(['passages/note-1', 'passages/note-1/words', 's1'])
    expect(conflictsOf(record.state)).toEqual([])
  })
})

describe('an agreement', () => {
  it("on the teacher's device is bound to what was shown", () => {
    const lesson = lockedLesson()
    const record = share(heldConversation(lesson))
    expect(endOf(record, lesson)).toBe('shared')
    record.by(teacher, agree({ choice: 'agreed', shown: shownDigest(record, lesson), how: 'own-device' }))
    expect(endOf(record, lesson)).toBe('agreed')
    expect(isEnded(endOf(record, lesson))).toBe(true)
    expect(conversationEnd(conversationOf(record.state), undefined)).toBe('agreed')
  })

  it.each([
    [
      'a line of the coach',
      (conversation: WrittenRecord) => conversation.write(answerRow('s3', 'line-b', { text: 'anders' })),
    ],
    [
      'a new line',
      (conversation: WrittenRecord) => conversation.write(answerRow('s5', 'line-new', { text: 'nog een' })),
    ],
    ['a removed line', (conversation: WrittenRecord) => conversation.write(removeRow('s2', 'line-z'))],
    [
      'her own reflection',
      (conversation: WrittenRecord) => conversation.by(teacher, answer('s7', 'bij nader inzien')),
    ],
    [
      'an agreement of hers',
      (conversation: WrittenRecord) =>
        conversation.by(teacher, answerRow('s6', 'action-1', { when: 'later' })),
    ],
    [
      'an addition to the lesson',
      (_: WrittenRecord, lesson: WrittenRecord) => lesson.write(amendLesson('am-1', 'en')),
    ],
  ])('is open again after %s', (_, change) => {
    const lesson = lockedLesson()
    const record = share(heldConversation(lesson))
    record.by(teacher, agree({ choice: 'agreed', shown: shownDigest(record, lesson), how: 'own-device' }))
    change(record, lesson)
    expect(endOf(record, lesson)).toBe('changed_after_agreement')
    expect(isEnded(endOf(record, lesson))).toBe(false)
    record.by(teacher, agree({ choice: 'agreed', shown: shownDigest(record, lesson), how: 'own-device' }))
    expect(endOf(record, lesson)).toBe('agreed')
  })

  it('is open again after a concurrent change elsewhere', () => {
    const lesson = lockedLesson()
    const record = share(heldConversation(lesson))
    const replaces = record.state.paths.s4?.heads.map(({ entryId }) => entryId) ?? []
    record.by(teacher, agree({ choice: 'agreed', shown: shownDigest(record, lesson), how: 'own-device' }))
    record.write({ ...answer('s4', 'intussen'), replaces: { s4: replaces } })
    expect(endOf(record, lesson)).toBe('changed_after_agreement')
  })

  it('does not change when the record is opened, shared again or bound', () => {
    const lesson = lockedLesson()
    const record = share(heldConversation(lesson))
    record.by(teacher, agree({ choice: 'not_agreed', shown: shownDigest(record, lesson), how: 'own-device' }))
    record
      .by(teacher, openConversation(at))
      .write(keepVersion('shared', '2026-11-30T10:00:00Z'), bindParty(stranger, 'coach'))
    record.write(endBinding(stranger, 'coach', []))
    expect(conversationOf(record.state)).toMatchObject({ openedAt: at, sharedAt: '2026-11-30T10:00:00Z' })
    expect(endOf(record, lesson)).toBe('not_agreed')
  })

  it('typed by the coach counts only as "together"', () => {
    const lesson = lockedLesson()
    const sheet = heldConversation(lesson)
    sheet.write(agree({ choice: 'agreed', shown: shownDigest(sheet, lesson), how: 'own-device' }, together))
    expect(conversationOf(sheet.state).agreement).toBeUndefined()
    sheet.write(agree({ choice: 'agreed', shown: shownDigest(sheet, lesson), how: 'together' }, 'teacher'))
    expect(conversationOf(sheet.state).agreement).toMatchObject({ how: 'together', onBehalf: true })
    expect(endOf(share(sheet), lesson)).toBe('agreed')
  })

  it('by the teacher cannot claim to be together, and the coach cannot give one in the own name', () => {
    const lesson = lockedLesson()
    const record = share(heldConversation(lesson))
    const shown = shownDigest(record, lesson)
    record.write(agree({ choice: 'agreed', shown, how: 'own-device' }))
    expect(record.state.refused.map(({ path }) => path)).toEqual(['agree'])
    record.by(teacher, agree({ choice: 'agreed', shown, how: 'together' }))
    expect(conversationOf(record.state).agreement).toBeUndefined()
  })

  it("by the teacher replaces the one on the coach's screen", () => {
    const lesson = lockedLesson()
    const sheet = heldConversation(lesson)
    sheet.write(agree({ choice: 'agreed', shown: shownDigest(sheet, lesson), how: 'together' }, 'teacher'))
    const record = share(sheet)
    record.by(teacher, answer('statement', 'ik zie het anders'))
    const shown = shownDigest(record, lesson)
    record.by(teacher, agree({ choice: 'agreed_with_statement', shown, how: 'own-device' }))
    record.write(agree({ choice: 'agreed', shown, how: 'together' }, 'teacher'))
    expect(endOf(record, lesson)).toBe('agreed_with_statement')
  })

  it('does not exist while two devices of the teacher chose differently', () => {
    const lesson = lockedLesson()
    const record = share(heldConversation(lesson))
    const shown = shownDigest(record, lesson)
    const replaces = { agree: [] }
    record.by(teacher, { ...agree({ choice: 'agreed', shown, how: 'own-device' }), replaces })
    record.by(teacher, { ...agree({ choice: 'not_agreed', shown, how: 'own-device' }), replaces })
    expect(conflictsOf(record.state)).toEqual(['agree'])
    expect(endOf(record, lesson)).toBe('shared')
  })
})

describe('a conversation', () => {
  const missingIn = (record: WrittenRecord, form: Form) =>
    missingFor(AGREED, formView(form, record.state, coach)).map(({ field }) => field.step)

  it('on the form of 2019 needs the look-back, two things that work, an agreement and the reflection', () => {
    const sheet = openedSheet()
    const missing = () => missingIn(sheet, conversation2019)
    expect(missing()).toEqual([1, 3, 6, 7])
    sheet.write(answer('s1', '  ', together), answerRow('s3', 'line-b', { text: 'wachttijd' }))
    sheet.write(answerRow('s3', 'line-c', { text: ' ' }), answerRow('s6', 'action-1', { when: 'morgen' }))
    expect(missing()).toEqual([1, 3, 6, 7])
    sheet.write(answer('s1', 'onrustig', together), answerRow('s3', 'line-c', { text: 'namen' }))
    sheet.write(answerRow('s6', 'action-1', { action: 'kijken' }))
    expect(missing()).toEqual([7])
    expect(missingIn(heldConversation(), conversation2019)).toEqual([])
  })

  it('on the form of 2026 also needs the feed up, and what makes an agreement noticeable', () => {
    const sheet = openedSheet(newRecordId(), edition2026)
    const missing = () => missingIn(sheet, conversation2026)
    expect(missing()).toEqual([1, 1, 3, 6, 7])
    sheet.write(answer('s1', 'onrustig', together), answer('s7', 'ik neem het mee', together))
    sheet.write(...['b', 'c'].map((key) => answerRow('s3', key, { text: 'namen' })))
    sheet.write(answerRow('s6', 'a', { action: 'wachten', situation: 'bij de start', when: 'vrijdag' }))
    expect(missing()).toEqual([1, 6])
    sheet.write(answer('s1/feed_up', 'rust bij de start', together))
    sheet.write(answerRow('s6', 'a', { noticeableBy: 'boeken open', lookBackOn: 'binnenkort' }))
    expect(missing()).toEqual([6])
    sheet.write(answerRow('s6', 'a', { lookBackOn: '2026-12-04' }))
    expect(missing()).toEqual([])
  })

  it.each([edition2019, edition2026])('has the same agreements and statement in every version', (edition) => {
    const record = share(openedSheet(newRecordId(), edition))
    record.write(answerRow('s6', 'a', { action: 'wachten', noticeableBy: 'boeken open' }))
    record.write(answerRow('s6', 'b', { action: 'kijken', lookBackOn: 'ooit' }), removeRow('s6', 'c'))
    record.by(teacher, answer('statement', 'Ik zag het anders.'))
    expect(conversationOf(record.state)).toMatchObject({
      form: edition.conversation.instrumentId,
      agreements: [
        { key: 'a', action: 'wachten', noticeableBy: 'boeken open' },
        { key: 'b', action: 'kijken' },
      ],
      statement: 'Ik zag het anders.',
    })
    expect(conversationOf(record.state).agreements[1]?.lookBackOn).toBeUndefined()
  })

  it('that the teacher did not agree with cannot be ended as not completed by the coach', () => {
    const lesson = lockedLesson()
    const record = share(heldConversation(lesson))
    const shown = shownDigest(record, lesson)
    record.by(teacher, agree({ choice: 'not_agreed', shown, how: 'own-device' }))
    record.write(endNotCompleted(coach, 'geen tijd', at))
    expect(endOf(record, lesson)).toBe('not_agreed')
    record.write(answer('s4', 'anders'))
    expect(endOf(record, lesson)).toBe('not_completed')
  })

  it('that was not completed has its reason, and who ended it', () => {
    const lesson = lockedLesson()
    const record = share(heldConversation(lesson))
    expect(conversationEnd(conversationOf(heldConversation(lesson).state), undefined)).toBe('preparing')
    record.write(endNotCompleted(teacher, 'niet van haar', at))
    expect(conversationOf(record.state).notCompleted).toBeUndefined()
    record.by(teacher, endNotCompleted(teacher, 'ziek geworden', at))
    expect(conversationOf(record.state).notCompleted).toMatchObject({
      by: 'teacher',
      reason: 'ziek geworden',
    })
    expect(endOf(record, lesson)).toBe('not_completed')
    record.write(endNotCompleted(coach, 'geen tijd', at))
    expect(conversationOf(record.state).notCompleted).toMatchObject({ by: 'coach', reason: 'geen tijd' })
    record.write(takeEndBack(coach)).by(teacher, takeEndBack(teacher))
    expect(endOf(record, lesson)).toBe('shared')
  })
})

describe('an entry of a newer release in a conversation', () => {
  const newerIn = (record: WrittenRecord, author?: AccountId) =>
    record.entries.push({
      is: 'newer',
      entryId: EntryId.parse(newRecordId()),
      recordId: record.recordId,
      author,
    })

  it('makes it read-only for its author, and not for the other', () => {
    const record = share(heldConversation())
    newerIn(record, coach)
    expect([coach, teacher].map((me) => isReadOnly(record.state, me))).toEqual([true, false])
    const mine = (me: AccountId) =>
      formView(conversation2019, record.state, me).fields.some(({ isMine }) => isMine)
    expect([coach, teacher].map(mine)).toEqual([false, true])
  })

  it('of an unknown author makes it read-only for nobody', () => {
    const record = share(heldConversation())
    newerIn(record)
    expect([coach, teacher].map((me) => isReadOnly(record.state, me))).toEqual([false, false])
  })

  it('prevents agreeing, in the conversation and in its lesson', () => {
    const lesson = lockedLesson()
    const record = share(heldConversation(lesson))
    const isShown = () => isAllShown(conversationOf(record.state), lessonOf(lesson.state))
    expect(isShown()).toBe(true)
    newerIn(lesson, coach)
    expect(isShown()).toBe(false)
    lesson.entries.pop()
    newerIn(record)
    expect(isShown()).toBe(false)
  })
})
