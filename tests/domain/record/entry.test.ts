/** The valid shapes of an entry. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '#domain/ground/canonical.ts'
import { type AccountId, EntryId } from '#domain/ground/id.ts'
import { planVisit } from '#domain/programme/visit.ts'
import { ENTRY_VERSION, Entry, MAX_REPLACES, NewerEntry, Path, readEntry } from '#domain/record/entry.ts'
import { namedBy } from '#domain/record/heads.ts'
import { parties } from '#domain/record/record-type.ts'
import { recordKinds } from '#domain/record/record-types.ts'
import { anna, coach, entryFrom, newRecordId, teacher, uuid } from '../../support/written-record.ts'

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

describe('an entry that readers would refuse', () => {
  const entry = entryFrom({ changes: { s1: 'x' } }, { recordId: newRecordId(), author: coach })
  const deep = (levels: number): Json => (levels === 0 ? 'x' : [deep(levels - 1)])

  it('is none: a number that JSON cannot hold, a value too deep, a place without a name, too many replaced', () => {
    expect(readEntry(entry)).toEqual(entry)
    const ids = (count: number) => Array.from({ length: count }, (_, at) => EntryId.parse(uuid(at)))
    const of = (path: string, value: Json, replaces: EntryId[] = []) => ({
      ...entry,
      changes: { [path]: { value, replaces } },
    })
    expect(readEntry(of('s1', deep(30), ids(MAX_REPLACES)))).toBeDefined()
    for (const refused of [
      of('s1', Number.POSITIVE_INFINITY),
      of('s1', deep(100)),
      of('met een spatie', 'x'),
      of('s1', 'x', ids(MAX_REPLACES + 1)),
    ])
      expect(readEntry(refused)).toBeUndefined()
  })
})

describe('the writes that a new write names', () => {
  const anyHeads = fc.uniqueArray(fc.nat({ max: 5000 }), { maxLength: 700 }).map((all) =>
    all.map((one) => ({
      entryId: EntryId.parse(uuid(one)),
      author: one % 3 === 0 ? coach : teacher,
      onBehalf: one % 5 === 0,
    })),
  )
  const isOwn = ({ author, onBehalf }: { author: AccountId; onBehalf: boolean }) =>
    author === teacher && !onBehalf

  it('are on screen, are as many as an entry holds, and are the own ones first', () => {
    fc.assert(
      fc.property(anyHeads, (heads) => {
        const onScreen = heads.map(({ entryId }) => entryId)
        const named = namedBy(teacher, onScreen, heads)
        expect(new Set(named).size).toBe(Math.min(heads.length, MAX_REPLACES))
        expect(onScreen).toEqual(expect.arrayContaining(named))
        const left = heads.filter((head) => !named.includes(head.entryId))
        const isAllOwn = heads.filter(isOwn).length >= MAX_REPLACES
        if (!isAllOwn) expect(left.filter(isOwn)).toEqual([])
      }),
    )
  })
})
