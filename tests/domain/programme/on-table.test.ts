/** A tapped moment of the lesson becomes a row with what the list asks for, and a second tap finds that row. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerRow } from '#domain/instrument/answering.ts'
import type { Part } from '#domain/instrument/form.ts'
import { formView } from '#domain/instrument/form-view.ts'
import { rowOfMoment, rowWith } from '#domain/programme/on-table.ts'
import type { Note, TippingPoint } from '#domain/programme/worksheet.ts'
import { conversation2026 } from '#instruments/edition-2026/conversation-2026.ts'
import { edition2026 } from '#instruments/edition-2026/edition-2026.ts'
import { conversationSheet } from '../../support/full-sheet.ts'
import { anna, coach, newRecordId, WrittenRecord } from '../../support/written-record.ts'

const note: Note = { key: 'n1', time: 95, speaker: 'docent', text: 'Wacht.', links: ['ZZ9', 'SG2', 'SG1'] }
const moment: TippingPoint = { key: 'm1', time: 700 }
const isAsked = (item: string) => item.startsWith('SG')
const lists = conversation2026.fields.flatMap((field) =>
  field.type === 'list' ? [{ at: field.at ?? field.id, parts: field.parts }] : [],
)
const partsAt = (at: string) => lists.find((one) => one.at === at)?.parts ?? expect.fail(at)

describe('a moment on the table', () => {
  it('brings its evidence, its first known indicator, and its time where the list has one', () => {
    expect(rowOfMoment(partsAt('s2'), { note }, isAsked)).toEqual({ note: 'n1', time: 95, indicator: 'SG2' })
    expect(rowOfMoment(partsAt('s3'), { note }, isAsked)).toMatchObject({ note: 'n1', indicator: 'SG2' })
    expect(rowOfMoment(partsAt('s3'), { note: { ...note, links: [] } }, isAsked)).not.toHaveProperty(
      'indicator',
    )
  })

  it('of a tipping point needs a time in the list', () => {
    expect(rowOfMoment(partsAt('s2'), { moment }, isAsked)).toEqual({ time: 700 })
    for (const { at, parts } of lists)
      if (!parts.some(({ type }) => type === 'timecode'))
        expect(rowOfMoment(parts, { moment }, isAsked), at).toBeUndefined()
  })

  it('never has a part that the list does not ask for', () => {
    const all = lists.flatMap(({ parts }) => parts)
    fc.assert(
      fc.property(fc.subarray(all), fc.boolean(), (parts: Part[], isNote) => {
        const row = rowOfMoment(parts, isNote ? { note } : { moment }, isAsked)
        for (const part of Object.keys(row ?? {})) expect(parts.map(({ id }) => id)).toContain(part)
      }),
    )
  })

  it('is found again by a second tap, and not in the row of another', () => {
    const sheet = new WrittenRecord(
      conversationSheet(newRecordId(), anna, '2026-11-23T10:00:00Z', edition2026),
    )
    const row = rowOfMoment(partsAt('s2'), { note }, isAsked) ?? {}
    sheet.write(
      answerRow('s2', 'k1', { gone: false, ...row }),
      answerRow('s2', 'k2', { text: 'Zonder bewijs' }),
    )
    const rows = () =>
      formView(conversation2026, sheet.state, coach).fields.find(({ at }) => at === 's2')?.rows ?? []
    expect(rowWith(rows(), row)?.key).toBe('k1')
    sheet.write(answerRow('s2', 'k1', { text: 'Jij wachtte.' }))
    expect(rowWith(rows(), row)?.key).toBe('k1')
    expect(rowWith(rows(), { note: 'n2', time: 100 })).toBeUndefined()
  })
})
