// @vitest-environment jsdom
import '@testing-library/jest-dom/vitest'
/**
 * What a further form costs: an instrument, a row in the table and at most one small room. They are all in this
 * folder; the product's code does the rest, from the first tap to the other device.
 */
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { RecordId } from '#domain/ground/id.ts'
import { openForm } from '#domain/instrument/answering.ts'
import { formWords } from '#domain/instrument/form-words.ts'
import { questionnaireWords } from '#domain/instrument/questionnaire-words.ts'
import { RecordKind } from '#domain/record/entry.ts'
import { ownRecordsText } from '#features/settings/own-records.ts'
import { BookProvider } from '#storage/live.ts'
import { TextProvider } from '#ui/text/front.tsx'
import { bookOf, comeBack, must, sync } from '../bots/bot.ts'
import type { Tablet } from '../support/post-office.ts'
import { openStaff, PIN, type Staff } from '../support/staff.ts'
import { madeUpForm } from './made-up-form.ts'
import { madeUpQuestionnaire } from './made-up-questionnaire.ts'
import { MadeUpFormRoom, MadeUpViewRoom } from './made-up-room.tsx'

/** Forms that an older release does not know. */
const unknown = vi.hoisted(() => new Set<string>())

/** The typed arrays of jsdom differ from those of Node, which crypto and the server need. */
vi.hoisted(() => {
  const bytes = new TextEncoder().encode('')
  Object.assign(globalThis, { Uint8Array: bytes.constructor, ArrayBuffer: bytes.buffer.constructor })
})
vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})
vi.mock('#domain/record/record-types.ts', async (original) => {
  const real = await original<typeof import('#domain/record/record-types.ts')>()
  const { madeUpRows } = await import('./made-up-rows.ts')
  return {
    ...real,
    isRecordKind: (kind: string) => Object.hasOwn(madeUpRows, kind) || real.isRecordKind(kind),
    recordTypeOf: (kind: Parameters<typeof real.recordTypeOf>[0]) =>
      madeUpRows[kind] ?? real.recordTypeOf(kind),
  }
})
vi.mock('#instruments/forms.ts', async (original) => {
  const real = await original<typeof import('#instruments/forms.ts')>()
  const { madeUpForm } = await import('./made-up-form.ts')
  const known = [...real.forms, madeUpForm]
  const formById = (id: string) => known.find((form) => form.instrumentId === id && !unknown.has(id))
  return { ...real, forms: known, formById }
})
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })
configure({ asyncUtilTimeout: 30_000 })

let all: Staff
beforeEach(async () => {
  all = await openStaff()
})
afterEach(async () => {
  unknown.clear()
  cleanup()
  await all.office.close()
})

function show(tablet: Tablet, room: React.ReactNode) {
  cleanup()
  render(
    <BookProvider book={bookOf(tablet)}>
      <TextProvider language="nl">{room}</TextProvider>
    </BookProvider>,
  )
}

const isSaved = (tablet: Tablet) => waitFor(() => expect(bookOf(tablet).saving()).toBe('saved'))
const accountOf = (tablet: Tablet) => bookOf(tablet).me.accountId

it('a questionnaire of 0 to 10 is private until its owner shares it', async () => {
  const { teacher, coach } = all
  const { recordId, kept } = bookOf(teacher).create({
    birth: { kind: RecordKind.parse('made-up-view'), person: all.personId },
    instrument: madeUpQuestionnaire.instrumentId,
    changes: { words: questionnaireWords(madeUpQuestionnaire) },
  })
  must(await kept)
  const facts = { recordId, reader: accountOf(coach), party: 'coach' } as const
  teacher.network.isCut = true
  show(teacher, <MadeUpViewRoom {...facts} />)
  const cards = screen.getAllByRole('article')
  expect(cards).toHaveLength(5)
  for (const [place, card] of cards.entries())
    await userEvent.click(within(card).getByRole('button', { name: level(place * 2) }))
  await isSaved(teacher)
  await comeBack(teacher, PIN)
  expect(bookOf(teacher).record(recordId)?.paths['scores/HI5']?.value).toBe(8)
  teacher.network.isCut = false
  await sync(teacher)
  await sync(coach)
  expect(bookOf(coach).record(recordId)).toBeUndefined()

  show(teacher, <MadeUpViewRoom {...facts} />)
  await userEvent.click(screen.getByRole('button', { name: 'Delen' }))
  await screen.findByText('Gedeeld')
  await sync(teacher)
  await sync(coach)
  show(coach, <MadeUpViewRoom {...facts} />)
  expect(screen.getByText('Ik ga uitgerust naar huis')).toBeVisible()
  expect(screen.getByText('helemaal niet')).toBeVisible()
  expect(screen.getByText('8')).toBeVisible()
  expect(screen.queryByRole('button')).toBeNull()
  expect(answersIn(coach, recordId)).toContainEqual({ question: 'Ik durf iets nieuws', answer: ['4'] })
})

it('a form with every type of field is filled in offline, synced, shared, and read in the words it was asked with', async () => {
  const { coach, teacher } = all
  const { recordId, kept } = bookOf(coach).create(
    openForm(RecordKind.parse('made-up-report'), formWords(madeUpForm), all.personId),
  )
  must(await kept)
  const facts = { recordId, reader: accountOf(teacher), party: 'teacher' } as const
  coach.network.isCut = true
  show(coach, <MadeUpFormRoom {...facts} />)
  await fillIn()
  await isSaved(coach)
  await comeBack(coach, PIN)
  coach.network.isCut = false
  await sync(coach)
  await sync(teacher)
  expect(bookOf(teacher).record(recordId)).toBeUndefined()

  show(coach, <MadeUpFormRoom {...facts} />)
  expect(screen.getByRole('textbox', { name: /^Een tekst/ })).toHaveValue('Rustig begonnen.')
  await userEvent.click(screen.getByRole('button', { name: 'Delen' }))
  await screen.findByText('Gedeeld')
  await sync(coach)
  await sync(teacher)
  show(teacher, <MadeUpFormRoom {...facts} />)
  for (const [title, told] of Object.entries(answers)) expect(partOf(title), title).toHaveTextContent(told)
  expect(screen.queryByRole('textbox')).toBeNull()

  unknown.add(madeUpForm.instrumentId)
  show(teacher, <MadeUpFormRoom {...facts} />)
  expect(screen.getByText(/Verzonnen formulier \(X01\/1\)/)).toBeVisible()
  expect(partOf('Een tekst')).toHaveTextContent('Rustig begonnen.')
  expect(partOf('Een keuze')).toHaveTextContent('liever niet')
  expect(partOf('Een lestijd')).toHaveTextContent('12:40')
  expect(partOf('Ja of nee')).toHaveTextContent('ja')
  expect(partOf('Een lijst')).toHaveTextContent('Eerst kijken')
  expect(answersIn(teacher, recordId)).toContainEqual({ question: 'Een keuze', answer: ['liever niet'] })
})

it('a kind that the table lacks is refused on writing, with a sentence', async () => {
  const { coach } = all
  const { recordId, kept } = bookOf(coach).create(
    openForm(RecordKind.parse('made-up-report'), formWords(madeUpForm), all.personId),
  )
  must(await kept)
  const outcome = await bookOf(coach).appendOrTell(recordId, { changes: { elsewhere: 'x' } })
  expect(outcome).toEqual({ ok: false, problem: 'may_not_write' })
  expect(bookOf(coach).refusedWrites.view()).toMatchObject([{ problem: 'may_not_write', texts: ['x'] }])
  const born = bookOf(coach).create({
    birth: { kind: RecordKind.parse('made-up-view'), person: all.personId },
    changes: {},
  })
  expect(await born.kept, 'a kind that only teachers may make').toEqual({
    ...{ ok: false, problem: 'may_not_write' },
  })
})

const level = (value: number) =>
  value === 0 ? 'helemaal niet' : value === 10 ? 'helemaal wel' : String(value)
const partOf = (name: string) => screen.getByRole('region', { name })

/** The expected text by the title of its field. */
const answers = {
  'Een tekst': 'Rustig begonnen.',
  'Een keuze': 'liever niet',
  'Een schaal': '4',
  'Een getal': '7',
  'Ja of nee': 'ja',
  'Een datum': '4 december 2026',
  'Een tijdstip': '10:20',
  'Een lestijd': '12:40',
  'Een tijdvak': '01:00 – 05:00',
  Iemand: 'duopartner',
  'Een indicator': 'Ik durf iets nieuws',
  'Een regel bewijs': 'Staat bij de deur.',
  'Een plaats': '30',
  'Drie hoeken': 'hoofd 60',
  'Alle indicatoren': '6',
  'Een lijst': 'Eerst kijken',
  Waarnemingen: 'Groet iedereen',
  Momenten: 'De klas kantelt',
  Meter: 'Samen',
}

async function fillIn() {
  const user = userEvent.setup({ delay: null })
  const box = (name: RegExp) => screen.getByRole('textbox', { name })
  const write = async (name: RegExp, text: string) => {
    await user.type(box(name), text)
    await user.tab()
  }
  const pick = (label: RegExp, value: string) => {
    fireEvent.change(screen.getByLabelText(label), { target: { value } })
    fireEvent.blur(screen.getByLabelText(label))
  }
  const inside = (name: RegExp) => within(screen.getByRole('group', { name }))
  await write(/^Een tekst/, 'Rustig begonnen.')
  await user.click(screen.getByRole('button', { name: 'liever niet' }))
  await user.click(inside(/^Een schaal/).getByRole('button', { name: '4' }))
  await user.type(screen.getByRole('spinbutton', { name: /^Een getal/ }), '7')
  await user.tab()
  await user.click(screen.getByRole('radio', { name: 'ja' }))
  pick(/^Een datum/, '2026-12-04')
  pick(/^Een tijdstip/, '10:20')
  await write(/^Een lestijd/, '12:40')
  const range = inside(/^Een tijdvak/)
  await user.type(range.getByRole('textbox', { name: 'Tot' }), '05:00')
  await user.tab()
  // A period without a begin begins with the lesson, and the field shows it.
  await user.clear(range.getByRole('textbox', { name: 'Van' }))
  await user.type(range.getByRole('textbox', { name: 'Van' }), '01:00')
  await user.tab()
  await write(/^Iemand/, 'duopartner')
  await user.selectOptions(screen.getByRole('combobox', { name: /^Een indicator/ }), 'HI3')
  await user.selectOptions(screen.getByRole('combobox', { name: /^Een regel bewijs/ }), 'deur')
  pick(/^Een plaats/, '30')
  fireEvent.change(inside(/^Drie hoeken/).getByRole('slider', { name: /hoofd/ }), { target: { value: '60' } })
  fireEvent.blur(inside(/^Drie hoeken/).getByRole('slider', { name: /hoofd/ }))
  await user.click(inside(/Ik heb zin in deze klas/).getByRole('button', { name: '6' }))
  const row = async (name: string, text: string) => {
    await user.click(screen.getByRole('button', { name: `${name} toevoegen` }))
    await user.type(inside(new RegExp(`^${name} 1`)).getByRole('textbox', { name: /^Wat/ }), text)
    await user.tab()
  }
  await row('Punt', 'Eerst kijken')
  await row('Waarneming', 'Groet iedereen')
  await row('Moment', 'De klas kantelt')
  await row('Meting', 'Samen')
}

type Exported = { records: { recordId: RecordId; answers: unknown[] }[] }

function answersIn(tablet: Tablet, recordId: RecordId): unknown[] {
  const exported: Exported = JSON.parse(ownRecordsText(bookOf(tablet), 'now', 'nl'))
  return exported.records.find((one) => one.recordId === recordId)?.answers ?? []
}
