/** The words that a record carries: enough to read its answers, with a limit. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Localized } from '#domain/ground/localized.ts'
import { answer, answerRow, removeRow } from '#domain/instrument/answering.ts'
import { lessonWords } from '#domain/instrument/edition.ts'
import {
  CarriedForms,
  carriedAnswers,
  formWords,
  isCodeAt,
  markerWords,
  tellCode,
} from '#domain/instrument/form-words.ts'
import { QuestionnaireWords, questionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { openConversationSheet } from '#domain/programme/conversation.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import { catalogue, editions } from '#instruments/catalogue.ts'
import { conversation2026 } from '#instruments/edition-2026/conversation-2026.ts'
import { edition2026 } from '#instruments/edition-2026/edition-2026.ts'
import { framework2026 } from '#instruments/edition-2026/framework-2026.ts'
import { newerConversation } from '../../support/newer-framework.ts'
import { anna, newRecordId, WrittenRecord } from '../../support/written-record.ts'

const inDutch = ({ nl }: Localized) => nl
const label = { nl: 'Vraag', en: 'Question' }
const at = '2026-11-23T10:00:00Z'
const pathsOf = (...drafts: EntryDraft[]) => {
  const [form] = newerConversation
  if (!form) throw new Error('a later form')
  const opened = openConversationSheet({ lesson: newRecordId(), person: anna, at, form })
  return new WrittenRecord(opened).write(...drafts).state.paths
}
const carrying = (...questions: object[]) =>
  CarriedForms.parse([{ instrumentId: 'F08/9', title: label, questions }])
const readIn = (forms: CarriedForms, ...drafts: EntryDraft[]) =>
  carriedAnswers(forms, pathsOf(...drafts), tellCode(inDutch)).map((one) => [one.at, ...one.lines])

describe('codes among the answers', () => {
  const part = (id: string, type: string) => ({ id, label, type })
  const words = carrying(
    { at: 'mood', label, type: 'choice' },
    { at: 'why', label, type: 'text' },
    {
      ...{ at: 'plan/steps', label, type: 'list' },
      parts: ['text', 'indicator', 'evidence', 'choice'].map((type) => part(type, type)),
    },
    { at: 'moments/scope', label, type: 'choice' },
    { at: 'later', label, type: 'hologram' },
  )

  it('are where a question asks for them: at its path, in its rows, and in the moments of a marker', () => {
    const coded = ['mood', ...['indicator', 'evidence', 'choice'].map((id) => `plan/steps/k1/${id}`)]
    for (const path of [...coded, 'moments/k1/scope'])
      expect([path, isCodeAt(words, path)]).toEqual([path, true])
    const typed = ['why', 'plan/steps/k1/text', 'plan/steps/k1/new', 'moments/k1/what', 'later', 'focus']
    for (const path of typed) expect([path, isCodeAt(words, path)]).toEqual([path, false])
  })

  it('are not where another form asks for text', () => {
    const other = carrying({ at: 'mood', label, type: 'text' })
    expect(isCodeAt([...words, ...other], 'mood')).toBe(false)
  })

  it('are found in the lessons of every edition', () => {
    for (const edition of editions) {
      const words = lessonWords(edition)
      for (const path of ['notes/k1/speaker', 'moments/k1/direction', 'moments/k1/trigger'])
        expect([path, isCodeAt(words, path)]).toEqual([path, true])
      expect(isCodeAt(words, 'notes/k1/text')).toBe(false)
    }
  })
})

describe('the words that a record carries', () => {
  it('fit the limits for every published form, marker and questionnaire', () => {
    for (const { framework, marker, visit, observation, conversation } of editions) {
      const words = [markerWords(marker), ...[visit, observation, conversation].map(formWords)]
      expect(CarriedForms.parse(words)).toEqual(words)
      expect(QuestionnaireWords.parse(questionnaireWords(framework))).toEqual(questionnaireWords(framework))
    }
  })

  it('have every question that people answer, with its options and the parts of its rows', () => {
    const words = formWords(conversation2026)
    const answered = conversation2026.fields.filter(({ type }) => type !== 'computed')
    expect(words.questions).toHaveLength(answered.length)
    const agreements = words.questions.find(({ at }) => at === 's6')
    expect(agreements?.parts?.map(({ id }) => id)).toContain('noticeableBy')
    const choice = words.questions.find(({ at }) => at === 'agree')
    expect(choice?.options?.map(({ code }) => code)).toEqual([
      'agreed',
      'agreed_with_statement',
      'not_agreed',
    ])
  })

  it('of a lesson are those of its choices and of the times that are marked', () => {
    const [marker, ...forms] = lessonWords(edition2026)
    expect(marker).toEqual(markerWords(edition2026.marker))
    for (const { questions } of forms)
      for (const { options, parts = [], type } of questions)
        expect(type === 'timecode' || (options ?? parts.find((part) => part.options))).toBeTruthy()
    expect(forms.flatMap(({ questions }) => questions.map(({ at }) => at))).toContain('watched/began')
  })

  it('of a questionnaire omit the help for filling it in', () => {
    const words = JSON.stringify(questionnaireWords(framework2026))
    for (const { anchors = [], lookFor, pupil } of framework2026.items) {
      for (const one of [...anchors.map(({ text }) => text), lookFor, pupil])
        if (one) expect(words).not.toContain(JSON.stringify(one.nl))
    }
    expect(questionnaireWords(framework2026).items.map(({ text }) => text)).toEqual(
      framework2026.items.map(({ text }) => text),
    )
    expect(catalogue).toContain(framework2026)
  })
})

describe('answers to a form that this release does not know', () => {
  it('are read in the carried words: texts, numbers, named options, rows', () => {
    const options = [{ code: 'op', label: { nl: 'de goede kant op', en: 'the right way' } }]
    const forms = carrying(
      { at: 's4', label },
      { at: 'duration', label },
      { at: 's3', label, options },
      {
        at: 's2',
        label,
        parts: [
          { id: 'text', label },
          { id: 'indicator', label, options },
        ],
      },
    )
    expect(
      readIn(
        forms,
        answer('s4', 'twee blikken'),
        answer('duration', 45),
        answer('s3', ['op', 'neer']),
        answerRow('s2', 'k1', { text: 'stil', indicator: 'op' }),
        answerRow('s2', 'k2', { text: 'weg' }),
        removeRow('s2', 'k2'),
      ),
    ).toEqual([
      ['s4', 'twee blikken'],
      ['duration', '45'],
      ['s3', 'de goede kant op', 'neer'],
      ['s2', 'de goede kant op · stil'],
    ])
  })

  it('are read once each, not again under a second or a higher question', () => {
    const twice = carrying(
      { at: 's4', label },
      { at: 's4/why', label },
      { at: 's4/why', label: { nl: 'Nog eens', en: 'Again' } },
      { at: 'Eindoordeel van de schoolleiding', label },
    )
    const [, why] = carriedAnswers(twice, pathsOf(), tellCode(inDutch))
    expect(why?.label).toEqual(label)
    expect(readIn(twice, answer('s4', 'wij'), answer('s4/why', 'omdat'))).toEqual([
      ['s4', 'wij'],
      ['s4/why', 'omdat'],
      ['Eindoordeel van de schoolleiding'],
    ])
  })

  it('are cut at the limits', () => {
    expect(readIn(carrying({ at: 's4', label }), answer('s4', 'x'.repeat(20_000)))).toEqual([
      ['s4', 'x'.repeat(6000)],
    ])
    const questions = (count: number) => Array.from({ length: count }, () => ({ at: 's4', label }))
    const isCarried = (value: unknown) => CarriedForms.safeParse(value).success
    const form = (count: number) => ({ instrumentId: 'F08/9', title: label, questions: questions(count) })
    expect([isCarried([form(60)]), isCarried([form(61)])]).toEqual([true, false])
    expect([isCarried(Array(8).fill(form(1))), isCarried(Array(9).fill(form(1)))]).toEqual([true, false])
    const long = { nl: 'x'.repeat(401), en: 'x' }
    expect(isCarried([{ ...form(1), title: long }])).toBe(false)
    const parts = Array.from({ length: 13 }, (_, place) => ({ id: `p${place}`, label }))
    expect(isCarried([{ ...form(0), questions: [{ at: 's4', label, parts }] }])).toBe(false)
  })

  it('never fail on what a changed client wrote', () => {
    const forms = carrying({ at: 's4', label }, { at: 's2', label, parts: [{ id: 'text', label }] })
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        const [value, part] = [one, other].map((json) => JSON.parse(JSON.stringify(json)))
        const read = readIn(forms, answer('s4', value), answerRow('s2', 'k1', { text: part }))
        for (const [, ...lines] of read) for (const line of lines) expect(line).not.toBe('')
      }),
    )
  })
})
