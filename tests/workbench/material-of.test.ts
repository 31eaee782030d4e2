/** What stands beside a step follows the form, not the numbers of its steps. */
import { expect, it } from 'vitest'
import { Form } from '#domain/instrument/form.ts'
import { conversation2026 } from '#instruments/edition-2026/conversation-2026.ts'
import { besideStep, isLookBack } from '#workbench/conversation/material-of.ts'

const renumbered = Form.parse({
  ...conversation2026,
  steps: conversation2026.steps?.map((step) => ({ ...step, id: step.id + 10 })),
  fields: conversation2026.fields.map((field) =>
    field.step === undefined ? field : { ...field, step: field.step + 10 },
  ),
})

it('a form with other numbers has the same material beside its steps', () => {
  for (const { id, material } of conversation2026.steps ?? []) {
    expect(besideStep(conversation2026, id)).toEqual(material)
    expect(besideStep(renumbered, id + 10)).toEqual(material)
    expect(besideStep(renumbered, id)).toEqual([])
  }
  expect(besideStep(undefined, 1)).toEqual([])
})

it('the look-back is the fields beside whose step the focus stands, whatever its number', () => {
  for (const form of [conversation2026, renumbered]) {
    const found = form.fields.filter((field) => isLookBack(form, { field })).map(({ id }) => id)
    expect(found).toEqual(['s1_teacher_lookback', 's1_feed_up'])
  }
})
