// @vitest-environment jsdom
/** A submit form shows what is missing, and submits what was filled in. */
import { zodResolver } from '@hookform/resolvers/zod'
import { cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useForm } from 'react-hook-form'
import { afterEach, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { FormNumber, FormProblems, FormSelect, FormTextField } from '#ui/form.tsx'

afterEach(cleanup)

const Values = z.object({
  name: z.string().min(1, 'required'),
  school: z.string().min(1, 'required'),
  expected: z.number({ error: 'not_a_number' }),
})
type Values = z.infer<typeof Values>

function Room({ onSubmit }: { onSubmit: (values: Values) => void }) {
  const { control, handleSubmit } = useForm<Values>({
    resolver: zodResolver(Values),
    defaultValues: { name: '', school: '' },
  })
  return (
    <FormProblems translate={(key) => `zin voor ${key}`}>
      <form onSubmit={handleSubmit((values) => onSubmit(values))}>
        <FormTextField control={control} name="name" label="Naam" />
        <FormSelect
          control={control}
          name="school"
          label="School"
          placeholder="Kies"
          options={[{ value: 'v', label: 'Viaan' }]}
        />
        <FormNumber control={control} name="expected" label="Aantal" lessLabel="minder" moreLabel="meer" />
        <button type="submit">Bewaren</button>
      </form>
    </FormProblems>
  )
}

it('shows which field was forgotten', async () => {
  const onSubmit = vi.fn()
  render(<Room onSubmit={onSubmit} />)
  await userEvent.click(screen.getByRole('button', { name: 'Bewaren' }))
  const alerts = await screen.findAllByRole('alert')
  expect(alerts.map((alert) => alert.textContent)).toEqual([
    'zin voor required',
    'zin voor required',
    'zin voor not_a_number',
  ])
  expect(onSubmit).not.toHaveBeenCalled()
})

it('submits the values when everything is filled in', async () => {
  const onSubmit = vi.fn()
  render(<Room onSubmit={onSubmit} />)
  await userEvent.type(screen.getByLabelText('Naam'), 'Oost')
  await userEvent.selectOptions(screen.getByLabelText('School'), 'v')
  await userEvent.type(screen.getByRole('spinbutton', { name: 'Aantal' }), '14')
  await userEvent.click(screen.getByRole('button', { name: 'Bewaren' }))
  await waitFor(() => expect(onSubmit).toHaveBeenCalled())
  expect(onSubmit.mock.calls).toEqual([[{ name: 'Oost', school: 'v', expected: 14 }]])
})
