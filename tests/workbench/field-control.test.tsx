// @vitest-environment jsdom
/** The control of one value says what the form asks for. */
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { RecordId } from '#domain/ground/id.ts'
import { answer } from '#domain/instrument/answering.ts'
import { Field } from '#domain/instrument/form.ts'
import { FieldControl } from '#workbench/form/field-control.tsx'
import { openRoom } from '../features/room.tsx'
import { createOwnBook } from '../support/coach-week.ts'

afterEach(cleanup)

const label = { nl: 'Welke zinnen?', en: 'Which sentences?' }
const cell = { at: 'used', value: undefined, isConflict: false, isOnBehalf: false, isOwnHand: false }

async function open(minChosen: number) {
  const options = ['a', 'b', 'c'].map((code) => ({ code, label }))
  const field = Field.parse({
    id: 'used',
    type: 'choice',
    label,
    required: true,
    options,
    minChosen,
    maxChosen: 3,
  })
  if (field.type !== 'choice') throw new Error('a choice')
  const recordId = RecordId.parse(crypto.randomUUID())
  const toDraft = (value: Parameters<typeof answer>[1]) => answer('used', value)
  const control = (
    <FieldControl {...{ recordId, field, cell, toDraft }} material={{}} description="Lees ze voor." />
  )
  openRoom(control, { book: await createOwnBook() })
}

it('a choice of several says how many at least, after the help of the form', async () => {
  await open(2)
  expect(screen.getByText('Lees ze voor. Kies er minstens 2.')).toBeDefined()
})

it('a choice of one says nothing about a number', async () => {
  await open(1)
  expect(screen.getByText('Lees ze voor.')).toBeDefined()
})
