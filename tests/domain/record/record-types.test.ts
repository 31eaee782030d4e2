/** Checks that each row of the table of record types is consistent, also with the forms. */
import { describe, expect, it } from 'vitest'
import { familyOf } from '#domain/instrument/heading.ts'
import { opensTo, sightOf } from '#domain/record/opening.ts'
import { type Party, parties } from '#domain/record/record-type.ts'
import { isRecordKind, type RecordKind, recordKinds, recordTypeOf } from '#domain/record/record-types.ts'
import { forms } from '#instruments/forms.ts'

/** The parties that an account can be in such a record. */
const partiesIn = (kind: RecordKind): Party[] => {
  const { ownerIs, binds = {} } = recordTypeOf(kind)
  return parties.filter((party) => party === 'owner' || party === ownerIs || binds[party] !== undefined)
}
const sheets = new Set(recordKinds.flatMap((kind) => recordTypeOf(kind).privateFirst ?? []))

it('has a row for every kind, and accepts no other kind', () => {
  for (const kind of recordKinds) expect(isRecordKind(kind)).toBe(true)
  for (const kind of ['diary', 'toString', '__proto__', 'constructor', ''])
    expect(isRecordKind(kind)).toBe(false)
})

describe.each(recordKinds)('the row of %s', (kind) => {
  const row = recordTypeOf(kind)

  it('has roles that make it, titles in both languages, and a retention', () => {
    expect(row.bornBy.length).toBeGreaterThan(0)
    expect(row.title.nl && row.title.en).not.toBe('')
    expect(row.keeps.months).toBeGreaterThanOrEqual(1)
    expect(row.keeps.months).toBeLessThanOrEqual(24)
  })

  it('has parties that only its parties give, and every given party can read', () => {
    for (const [party, givers] of Object.entries(row.binds ?? {})) {
      expect(givers.length, party).toBeGreaterThan(0)
      for (const giver of givers) expect(partiesIn(kind)).toContain(giver)
    }
    for (const party of parties) {
      const isGiven = row.binds?.[party] !== undefined
      if (isGiven) expect(opensTo(kind, party), `${party} writes, so she reads`).toBeDefined()
    }
    for (const party of row.coOwners ?? []) expect(opensTo(kind, party)).toBeDefined()
  })

  it('has fields for its own parties only', () => {
    for (const { at, by, together } of row.fields) {
      expect(by.length, at).toBeGreaterThan(0)
      // Text on the owner's screen may be for a party who is not bound yet.
      for (const party of together ? [] : by) expect(partiesIn(kind), `${at} by ${party}`).toContain(party)
    }
  })

  it('lets the owner type on behalf of another party only', () => {
    const typedFor = [
      ...(row.together ? [row.together] : []),
      ...row.fields.flatMap(({ by, together }) => (together ? by : [])),
    ]
    for (const party of typedFor) expect(['owner', row.ownerIs]).not.toContain(party)
  })

  it('names a form that exists', () => {
    const families = forms.map(({ instrumentId }) => familyOf(instrumentId))
    if (row.form !== undefined) expect(families).toContain(row.form)
  })

  it('is made from a private sheet that nobody else reads, by the same roles', () => {
    if (row.privateFirst === undefined) return
    if (!isRecordKind(row.privateFirst)) throw new Error(`no kind ${row.privateFirst}`)
    const sheet = recordTypeOf(row.privateFirst)
    expect([sheet.bornBy, sheet.ownerIs]).toEqual([row.bornBy, row.ownerIs])
    expect(Object.keys({ ...sheet.opens, ...sheet.binds })).toEqual([])
    expect(sheet.form).toBe(row.form)
  })

  it('is erased some days after locking only when another kind is locked from it', () => {
    expect(row.keeps.daysAfterLock !== undefined).toBe(sheets.has(kind))
  })

  it('is opened to nobody when it never leaves the device', () => {
    if (row.keeps.isDeviceOnly) expect(Object.keys({ ...row.opens, ...row.binds })).toEqual([])
  })
})

it('the table says what a teacher, a coach and a coordinator see', () => {
  const seen = (kind: RecordKind) =>
    (['teacher', 'coach', 'coordinator'] as const).map((role) => sightOf(kind, role))
  expect(Object.fromEntries(recordKinds.map((kind) => [kind, seen(kind)]))).toEqual({
    account: ['own', 'own', 'own'],
    introduction: ['always', 'always', 'own'],
    trajectory: ['always', 'own', 'never'],
    visit: ['always', 'own', 'never'],
    worksheet: ['never', 'own', 'never'],
    lesson: ['when shared', 'own', 'never'],
    'self-view-sheet': ['own', 'never', 'never'],
    'self-view': ['own', 'when both locked', 'never'],
    'self-view-together': ['always', 'own', 'never'],
    confidence: ['own', 'when shared', 'never'],
    'conversation-sheet': ['never', 'own', 'never'],
    conversation: ['always', 'own', 'never'],
    duo: ['always', 'own', 'never'],
    'duo-visit': ['always', 'own', 'never'],
    'observation-sheet': ['own', 'own', 'never'],
    observation: ['own', 'own', 'never'],
    'feedback-sheet': ['own', 'own', 'never'],
    feedback: ['own and received', 'own and received', 'never'],
  })
})
