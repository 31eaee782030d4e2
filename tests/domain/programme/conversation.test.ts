/** A conversation: prepared alone, held together, shared as it stood, and agreed to as it was shown. */
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type AccountId, EntryId } from '#domain/ground/id.ts'
import {
  agree,
  conversationOf,
  endNotCompleted,
  isConversationReadOnly,
  markPassage,
  openConversationSheet,
  planNext,
  pointToConversation,
  removeLine,
  shareConversationSheet,
  tellPassage,
  writeAction,
  writeField,
  writeLine,
} from '#domain/programme/conversation.ts'
import {
  conversationEnd,
  isAllShown,
  isEnded,
  missingSteps,
  shownText,
} from '#domain/programme/conversation-end.ts'
import { amendLesson, lessonOf } from '#domain/programme/lesson.ts'
import { bindTeacher } from '#domain/programme/trajectory.ts'
import { conflictsOf } from '#domain/record/path-view.ts'
import { newerConversation } from '../../support/newer-framework.ts'
import { anna, coach, newRecordId, teacher, WrittenRecord } from '../../support/written-record.ts'

const at = '2026-11-23T10:00:00Z'

const lockedLesson = () =>
  new WrittenRecord({
    birth: { kind: 'lesson', person: anna },
    changes: {
      visit: newRecordId(),
      locked: {
        ...{ framework: 'ts4/1', set: 'full', ordinal: 1, date: '2026-11-23', start: '09:00' },
        ...{ observedFrom: 0, observedTo: 3000, notes: [], scores: { SG1: 3 }, moments: [], pulses: [] },
      },
    },
  })

/** A sheet on which everything was filled in, partly twice, with the teacher's words typed on the coach's screen. */
const heldConversation = (lesson = lockedLesson()) =>
  new WrittenRecord(openConversationSheet(lesson.recordId, anna, at)).write(
    writeField('s1', 'het liep onrustig', 'teacher'),
    writeField('s1', 'het begon onrustig', 'teacher'),
    writeLine('s2', 'line-z', { text: 'klas stil na 4 minuten', note: 'note-1' }),
    writeLine('s2', 'line-a', { text: 'te scherp gezegd' }),
    removeLine('s2', 'line-a'),
    writeLine('s3', 'line-b', { text: 'wachttijd', indicator: 'SG3' }),
    writeLine('s3', 'line-c', { text: 'namen noemen' }),
    writeField('s4', 'kans'),
    writeLine('s5', 'line-d', { text: 'beurten' }),
    writeLine('s5', 'line-e', { text: 'teruggehaald' }),
    removeLine('s5', 'line-e'),
    removeLine('s5', 'line-e', false),
    writeAction('action-1', { action: 'eerst kijken', when: 'morgen', lookBackOn: '2026-12-01' }),
    writeAction('action-1', { lookBackOn: null }),
    writeAction('action-2', { action: 'toch niet' }),
    removeLine('s6', 'action-2'),
    writeField('s7', 'ik wist het niet van de beurten', 'teacher'),
    markPassage('note-1', { mark: 'different' }, 'teacher'),
    tellPassage('note-1', 'ik zag het anders', 'teacher'),
    planNext({ duration: 45, nextVisit: '2027-01-11' }),
  )

function share(sheet: WrittenRecord) {
  const drafts = shareConversationSheet(sheet.state, at)
  const record = new WrittenRecord(drafts.birth)
  if (drafts.onBehalf) record.write(drafts.onBehalf)
  sheet.write(pointToConversation(record.recordId))
  return record.write(bindTeacher(teacher))
}

const shownIn = (record: WrittenRecord, lesson: WrittenRecord) =>
  shownText(conversationOf(record.state), lessonOf(lesson.state))
/** SHA-256, base64url, as a client computes it. */
const digestOf = (text: string) => createHash('sha256').update(text).digest('base64url')
const shownDigest = (record: WrittenRecord, lesson: WrittenRecord) => digestOf(shownIn(record, lesson))
const endOf = (record: WrittenRecord, lesson: WrittenRecord) =>
  conversationEnd(conversationOf(record.state), shownDigest(record, lesson))

describe('sharing a conversation', () => {
  it('takes along what stood, without removed or rewritten lines', () => {
    const sheet = heldConversation()
    const text = JSON.stringify(share(sheet).entries)
    for (const gone of ['te scherp gezegd', 'liep onrustig', 'toch niet', '2026-12-01']) {
      expect(text).not.toContain(gone)
      expect(JSON.stringify(sheet.entries)).toContain(gone)
    }
    expect(text).toContain('teruggehaald')
  })

  it('keeps the teacher’s words in an entry of their own, typed on the coach’s screen', () => {
    const { birth, onBehalf } = shareConversationSheet(heldConversation().state, at)
    expect(Object.keys(onBehalf?.changes ?? {})).toEqual([
      'passages/note-1',
      'passages/note-1/words',
      's1',
      's7',
    ])
    expect(onBehalf?.onBehalf).toBe('teacher')
    expect(birth.onBehalf).toBeUndefined()
    expect(Object.keys(birth.changes).filter((path) => /^(s1|s7|passages|started)/.test(path))).toEqual([])
    const record = share(heldConversation())
    expect(record.state.refused).toEqual([])
    expect(conversationOf(record.state).onBehalf).toEqual([
      'passages/note-1',
      'passages/note-1/words',
      's1',
      's7',
    ])
  })

  it('has no second entry when nothing was typed for her', () => {
    const sheet = new WrittenRecord(openConversationSheet(newRecordId(), anna, at)).write(
      writeField('s4', 'kans'),
    )
    expect(shareConversationSheet(sheet.state, at).onBehalf).toBeUndefined()
  })

  it('takes the words of a later form along, and what was answered to a question of it', () => {
    const { changes, ...opened } = openConversationSheet(newRecordId(), anna, at, newerConversation)
    const sheet = new WrittenRecord({ ...opened, instrument: 'F08/9', changes }).write(
      writeField('s4', 'twee blikken'),
      { changes: { 's4/why': 'de plek in het lokaal', 's4/why/b1/text': 'en de tijd' } },
    )
    const { asked, others } = conversationOf(share(sheet).state)
    expect(asked).toEqual(newerConversation)
    expect(others).toEqual([{ at: 's4/why', texts: ['de plek in het lokaal', 'en de tijd'] }])
  })

  it('takes no words from a record for a form it knows: nothing is read that nobody agrees to', () => {
    const sheet = new WrittenRecord(openConversationSheet(newRecordId(), anna, at, newerConversation)).write({
      changes: { 's4/why': 'Voorstel tot ontslag.' },
    })
    expect(conversationOf(share(sheet).state)).toMatchObject({ asked: undefined, others: [] })
  })

  it('reads no more of a later form than a screen can show', () => {
    const label = { nl: 'Vraag', en: 'Question' }
    const [form] = newerConversation
    const grown = (questions: { at: string; label: typeof label }[]) =>
      conversationOf(
        new WrittenRecord({
          birth: { kind: 'conversation', person: anna },
          instrument: 'F08/9',
          changes: { lesson: newRecordId(), 's4/why': 'x'.repeat(20_000), asked: [{ ...form, questions }] },
        }).state,
      )
    const twice = [
      { at: 's4/why', label },
      { at: 's4/why', label },
      { at: 'Eindoordeel van de schoolleiding', label },
    ]
    expect(grown(twice).others).toEqual([{ at: 's4/why', texts: ['x'.repeat(6000)] }])
    expect(grown(Array.from({ length: 41 }, () => ({ at: 's4/why', label }))).others).toEqual([])
  })

  it('shows on both records the same, letter for letter', () => {
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

  it('shows on both the same when a line or an agreement was emptied', () => {
    const lesson = lockedLesson()
    const sheet = heldConversation(lesson).write(
      writeLine('s3', 'line-c', { text: '' }),
      writeAction('action-1', { action: null, when: null }),
      removeLine('s5', 'line-never', false),
    )
    const record = share(sheet)
    expect(conversationOf(sheet.state).s6).toEqual([])
    expect(shownIn(record, lesson)).toBe(shownIn(sheet, lesson))
  })
})

describe('what was typed for the teacher', () => {
  it('steps back as soon as she writes herself, and never comes over hers again', () => {
    const record = share(heldConversation()).by(teacher, writeField('s7', 'in mijn eigen woorden'))
    record.write(writeField('s7', 'toch weer de coach', 'teacher'))
    expect(conversationOf(record.state).s7).toBe('in mijn eigen woorden')
    expect(conversationOf(record.state).onBehalf).toEqual(['passages/note-1', 'passages/note-1/words', 's1'])
    expect(conflictsOf(record.state)).toEqual([])
  })
})

describe('agreement', () => {
  it('on her own device holds for what she was shown', () => {
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
      (conversation: WrittenRecord) => conversation.write(writeLine('s3', 'line-b', { text: 'anders' })),
    ],
    [
      'a new line',
      (conversation: WrittenRecord) => conversation.write(writeLine('s5', 'line-new', { text: 'nog een' })),
    ],
    ['a removed line', (conversation: WrittenRecord) => conversation.write(removeLine('s2', 'line-z'))],
    [
      'her own reflection',
      (conversation: WrittenRecord) => conversation.by(teacher, writeField('s7', 'bij nader inzien')),
    ],
    [
      'an agreement of hers',
      (conversation: WrittenRecord) => conversation.by(teacher, writeAction('action-1', { when: 'later' })),
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

  it('is open again after a change that was made elsewhere at the same time', () => {
    const lesson = lockedLesson()
    const record = share(heldConversation(lesson))
    const replaces = record.state.paths.s4?.heads.map(({ entryId }) => entryId) ?? []
    record.by(teacher, agree({ choice: 'agreed', shown: shownDigest(record, lesson), how: 'own-device' }))
    record.write({ ...writeField('s4', 'intussen'), replaces: { s4: replaces } })
    expect(endOf(record, lesson)).toBe('changed_after_agreement')
  })

  it('does not change because it was opened, shared again or somebody was bound', () => {
    const lesson = lockedLesson()
    const record = share(heldConversation(lesson))
    record.by(teacher, agree({ choice: 'not_agreed', shown: shownDigest(record, lesson), how: 'own-device' }))
    record.by(teacher, { changes: { opened: at } }).write({ changes: { shared: '2026-11-30T10:00:00Z' } })
    expect(endOf(record, lesson)).toBe('not_agreed')
  })

  it('typed by the coach counts as "together, on the spot" only', () => {
    const lesson = lockedLesson()
    const sheet = heldConversation(lesson)
    sheet.write(agree({ choice: 'agreed', shown: shownDigest(sheet, lesson), how: 'own-device' }, 'teacher'))
    expect(conversationOf(sheet.state).agreement).toBeUndefined()
    sheet.write(agree({ choice: 'agreed', shown: shownDigest(sheet, lesson), how: 'together' }, 'teacher'))
    expect(conversationOf(sheet.state).agreement).toMatchObject({ how: 'together', onBehalf: true })
    expect(endOf(share(sheet), lesson)).toBe('agreed')
  })

  it('on her own device cannot claim to have been together, nor be given by the coach in his own name', () => {
    const lesson = lockedLesson()
    const record = share(heldConversation(lesson))
    const shown = shownDigest(record, lesson)
    record.write(agree({ choice: 'agreed', shown, how: 'own-device' }))
    expect(record.state.refused.map(({ path }) => path)).toEqual(['agree'])
    record.by(teacher, agree({ choice: 'agreed', shown, how: 'together' }))
    expect(conversationOf(record.state).agreement).toBeUndefined()
  })

  it('of hers replaces the one on the coach’s screen', () => {
    const lesson = lockedLesson()
    const sheet = heldConversation(lesson)
    sheet.write(agree({ choice: 'agreed', shown: shownDigest(sheet, lesson), how: 'together' }, 'teacher'))
    const record = share(sheet)
    record.by(teacher, writeField('statement', 'ik zie het anders'))
    const shown = shownDigest(record, lesson)
    record.by(teacher, agree({ choice: 'agreed_with_statement', shown, how: 'own-device' }))
    record.write(agree({ choice: 'agreed', shown, how: 'together' }, 'teacher'))
    expect(endOf(record, lesson)).toBe('agreed_with_statement')
  })

  it('of two of her devices that say different things is none', () => {
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
  it('misses the look-back, two things that work, an agreement and the reflection', () => {
    const sheet = new WrittenRecord(openConversationSheet(newRecordId(), anna, at))
    const missing = () => missingSteps(conversationOf(sheet.state))
    expect(missing()).toEqual([1, 3, 6, 7])
    sheet.write(writeField('s1', '  ', 'teacher'), writeLine('s3', 'line-b', { text: 'wachttijd' }))
    sheet.write(writeLine('s3', 'line-c', { text: ' ' }), writeAction('action-1', { when: 'morgen' }))
    expect(missing()).toEqual([1, 3, 6, 7])
    sheet.write(writeField('s1', 'onrustig', 'teacher'), writeLine('s3', 'line-c', { text: 'namen' }))
    sheet.write(writeAction('action-1', { action: 'kijken' }))
    expect(missing()).toEqual([7])
    expect(missingSteps(conversationOf(heldConversation().state))).toEqual([])
  })

  it('that she did not agree with cannot be made one that was broken off by her coach', () => {
    const lesson = lockedLesson()
    const record = share(heldConversation(lesson))
    const shown = shownDigest(record, lesson)
    record.by(teacher, agree({ choice: 'not_agreed', shown, how: 'own-device' }))
    record.write(endNotCompleted('coach', 'geen tijd', at))
    expect(endOf(record, lesson)).toBe('not_agreed')
    record.write(writeField('s4', 'anders'))
    expect(endOf(record, lesson)).toBe('not_completed')
  })

  it('that was broken off says so, and by whom', () => {
    const lesson = lockedLesson()
    const record = share(heldConversation(lesson))
    expect(conversationEnd(conversationOf(heldConversation(lesson).state), undefined)).toBe('preparing')
    record.write(endNotCompleted('teacher', 'niet van haar', at))
    expect(conversationOf(record.state).notCompleted).toBeUndefined()
    record.by(teacher, endNotCompleted('teacher', 'ziek geworden', at))
    expect(conversationOf(record.state).notCompleted).toMatchObject({
      by: 'teacher',
      reason: 'ziek geworden',
    })
    expect(endOf(record, lesson)).toBe('not_completed')
  })
})

describe('what a newer release wrote in a conversation', () => {
  const newerIn = (record: WrittenRecord, author?: AccountId) =>
    record.entries.push({
      is: 'newer',
      entryId: EntryId.parse(newRecordId()),
      recordId: record.recordId,
      author,
    })

  it('closes it for the one who wrote it, and leaves the other hers to write', () => {
    const record = share(heldConversation())
    newerIn(record, coach)
    expect(isConversationReadOnly(record.state, coach)).toBe(true)
    expect(isConversationReadOnly(record.state, teacher)).toBe(false)
  })

  it('and nobody knowable closes it for nobody, while a form that is not known closes it for both', () => {
    const record = share(heldConversation())
    newerIn(record)
    const later = { ...record.state, instrument: 'F08/9' }
    for (const me of [coach, teacher]) {
      expect(isConversationReadOnly(record.state, me)).toBe(false)
      expect(isConversationReadOnly(later, me)).toBe(true)
    }
  })

  it('is part of what is agreed to, in the conversation as in the lesson beneath it', () => {
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
