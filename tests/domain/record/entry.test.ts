/** The valid shapes of an entry. */
import { describe, expect, it } from 'vitest'
import { planVisit } from '#domain/programme/visit.ts'
import { ENTRY_VERSION, Entry, NewerEntry, Path } from '#domain/record/entry.ts'
import { parties, recordKinds } from '#domain/record/record-types.ts'
import { anna, coach, entryFrom, newRecordId } from '../../support/written-record.ts'

it('a path names its subject, and never the prototype of an object', () => {
  for (const path of ['s1', 'scores/SG3', 'notes/k-1/text', 'bind/0a'])
    expect(Path.safeParse(path).success).toBe(true)
  for (const path of [
    '',
    '/',
    's1/',
    'a b',
    'end/~',
    'end/{self}',
    '__proto__',
    'passages/__proto__',
    's2/k/__proto__',
    'a/b/c/d/e',
  ]) {
    expect(Path.safeParse(path).success).toBe(false)
  }
})

describe('the birth of a record', () => {
  const born = entryFrom(planVisit(anna, { ordinal: 1, date: '2026-11-23', start: '09:00' }), {
    recordId: newRecordId(),
    author: coach,
  })
  const of = (kind: unknown) => ({ ...born, birth: { ...born.birth, kind } })

  it('has a kind of the table', () => {
    for (const kind of recordKinds) expect(Entry.safeParse(of(kind)).success).toBe(true)
    for (const kind of ['diary', 'Visit', '', 'toString', '__proto__', ['visit'], { visit: 1 }, 7, null])
      expect(Entry.safeParse(of(kind)).success, String(kind)).toBe(false)
  })

  it('of a later kind is kept unopened as newer; a damaged one is not', () => {
    expect(NewerEntry.safeParse(of('diary')).success).toBe(true)
    expect(NewerEntry.safeParse({ ...born, v: ENTRY_VERSION + 1 }).success).toBe(true)
    for (const one of [born, of('visit'), of(7), of(['visit'])])
      expect(NewerEntry.safeParse(one).success).toBe(false)
  })
})

it('an entry on behalf of a party needs a party of the table', () => {
  const entry = entryFrom({ changes: { s1: 'x' } }, { recordId: newRecordId(), author: coach })
  for (const onBehalf of parties) expect(Entry.safeParse({ ...entry, onBehalf }).success).toBe(true)
  for (const onBehalf of ['pupil', 'Teacher', true, ['teacher']])
    expect(Entry.safeParse({ ...entry, onBehalf }).success).toBe(false)
})
