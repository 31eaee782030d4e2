/** An agreement holds the digest of everything that the report shows: no mark of a changed client takes an answer out of it. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Json } from '#domain/ground/canonical.ts'
import { instantOf } from '#domain/ground/time.ts'
import { answer, answerRow } from '#domain/instrument/answering.ts'
import type { Form } from '#domain/instrument/form.ts'
import { formView } from '#domain/instrument/form-view.ts'
import { formWords } from '#domain/instrument/form-words.ts'
import { familyOf } from '#domain/instrument/heading.ts'
import {
  AGREEMENT,
  conversationOf,
  END,
  openConversationSheet,
  shareConversationSheet,
} from '#domain/programme/conversation.ts'
import { shownText } from '#domain/programme/conversation-end.ts'
import { bindParty } from '#domain/record/binding.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { forms as allForms } from '#instruments/forms.ts'
import { anna, coach, monday, newRecordId, teacher, WrittenRecord } from '../../support/written-record.ts'

const forms = allForms.filter(({ instrumentId }) => familyOf(instrumentId) === 'F08')
const at = instantOf(monday)
const conversations = forms.filter(({ id }) => id === 'F08')
const reportOn = (form: Form) => {
  const facts = { lesson: newRecordId(), person: anna, at, form: formWords(form) }
  const { birth } = shareConversationSheet(new WrittenRecord(openConversationSheet(facts)).state, at)
  return new WrittenRecord(birth).write(bindParty(teacher, 'teacher'))
}
const textOf = (record: WrittenRecord) => shownText(conversationOf(record.state), undefined)

/** The paths whose value stands on screen, and the marks beneath them. */
function shownPaths(state: RecordState): string[] {
  const form = forms.find(({ instrumentId }) => instrumentId === state.instrument)
  if (!form) throw new Error('an unknown form')
  const fields = formView(form, state, teacher).fields.filter(({ at }) => at !== AGREEMENT && at !== END)
  const cells = [...fields, ...fields.flatMap(({ rows }) => rows.flatMap(({ parts }) => parts))]
  const answered = cells.flatMap((cell) => (cell.value === undefined || cell.value === '' ? [] : [cell.at]))
  const marks = Object.entries(conversationOf(state).passages)
  return [
    ...answered,
    ...marks.flatMap(([key, { words }]) => [`passages/${key}`, ...(words ? [`passages/${key}/words`] : [])]),
  ]
}

const texts = [
  ...['s1', 's1/feed_up', 's2/r1/text', 's3/r1/note', 's4', 's5/r1/text', 's6/r1/action', 's6/r1/when'],
  ...['s6/r2/action', 's7', 'statement', 'passages/p1/words'],
]
const marked = [...texts, 's2/r1', 's6/r1', 's6/r2', 's6', 'passages/p1'].map((one) => `${one}/gone`)
const by = fc.constantFrom('coach', 'teacher', 'together')
const writeOf = (place: fc.Arbitrary<string>, value: fc.Arbitrary<Json>) => fc.record({ place, value, by })
const anyWrite = fc.oneof(
  writeOf(fc.constantFrom(...texts), fc.constantFrom('Ja.', 'Nee.', 'Ja.', '', null)),
  writeOf(fc.constantFrom(...marked), fc.constantFrom(true, true, true, false, null, 'Ja.')),
  writeOf(fc.constant('passages/p1'), fc.constantFrom<Json>({ mark: 'right' }, { mark: 'different' }, null)),
  writeOf(fc.constant('nextVisit'), fc.constantFrom('2026-12-01', 'Ja.')),
  writeOf(fc.constant('duration'), fc.constantFrom<Json>(45, 'Ja.')),
)

describe('what an agreement is about', () => {
  it('is all that the report shows, whatever was written', () => {
    let shown = 0
    fc.assert(
      fc.property(
        fc.constantFrom(...conversations),
        fc.array(anyWrite, { minLength: 6, maxLength: 16 }),
        (form, writes) => {
          const record = reportOn(form)
          for (const { place, value, by } of writes) {
            const draft: EntryDraft = { changes: { [place]: value } }
            if (by === 'together') record.write({ ...draft, onBehalf: 'teacher' })
            else record.by(by === 'coach' ? coach : teacher, draft)
          }
          const bound = Object.keys(conversationOf(record.state).answers)
          for (const path of shownPaths(record.state)) {
            expect(bound).toContain(path)
            shown++
          }
        },
      ),
      { numRuns: 150 },
    )
    expect(shown).toBeGreaterThan(200)
  })

  it('changes with the words of an action whose parts bear a mark of a row', () => {
    for (const form of conversations) {
      const record = reportOn(form).write(answerRow('s6', 'r1', { action: 'Ik wacht bij de deur.' }))
      record.write(answer('s6/r1/action/gone', true))
      expect(record.state.refused).toEqual([])
      const before = textOf(record)
      record.write(answerRow('s6', 'r1', { action: 'Ik geef de klas af.' }))
      expect(textOf(record)).not.toBe(before)
    }
  })
})
