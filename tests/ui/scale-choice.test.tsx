// @vitest-environment jsdom
/** The scale by touch, keyboard and screen reader. */
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { ScaleChoice } from '#ui/scale-choice.tsx'

afterEach(cleanup)

const levels = ['Nog niet zichtbaar', 'In aanzet', 'Zichtbaar', 'Voorbeeldig'].map((label, place) => ({
  value: place + 1,
  label,
}))
const missing = [
  { code: 'nvt', label: 'nvt' },
  { code: 'ntz', label: 'niet te zien' },
]

function Room({ disabled = false }: { disabled?: boolean }) {
  const [value, setValue] = useState<number | string>()
  return (
    <ScaleChoice
      label="SG2"
      levels={levels}
      missing={missing}
      value={value}
      disabled={disabled}
      onChoose={(next) => setValue((now) => (now === next ? undefined : next))}
    />
  )
}

const pressed = () => screen.getAllByRole('button', { pressed: true }).map((button) => button.textContent)

describe('the scale', () => {
  it('is one named group of levels and missing codes, with nothing chosen', () => {
    render(<Room />)
    expect(screen.getByRole('group', { name: 'SG2' })).toBeDefined()
    expect(screen.getAllByRole('button')).toHaveLength(6)
    expect(screen.queryAllByRole('button', { pressed: true })).toEqual([])
  })

  it('has one answer: a level or a missing code', async () => {
    render(<Room />)
    await userEvent.click(screen.getByRole('button', { name: 'Zichtbaar' }))
    expect(pressed()).toEqual(['Zichtbaar'])
    await userEvent.click(screen.getByRole('button', { name: 'nvt' }))
    expect(pressed()).toEqual(['nvt'])
  })

  it('can be cleared by choosing the answer again', async () => {
    render(<Room />)
    await userEvent.click(screen.getByRole('button', { name: 'In aanzet' }))
    await userEvent.click(screen.getByRole('button', { name: 'In aanzet' }))
    expect(screen.queryAllByRole('button', { pressed: true })).toEqual([])
  })

  it('works with the keyboard only', async () => {
    render(<Room />)
    await userEvent.tab()
    await userEvent.tab()
    await userEvent.keyboard(' ')
    expect(pressed()).toEqual(['In aanzet'])
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    expect(pressed()).toEqual(['Zichtbaar'])
  })

  it('is disabled once the lesson is locked', async () => {
    render(<Room disabled />)
    await userEvent.click(screen.getByRole('button', { name: 'Zichtbaar' }))
    expect(screen.queryAllByRole('button', { pressed: true })).toEqual([])
  })

  it('calls back with the value that was tapped', async () => {
    const onChoose = vi.fn()
    render(<ScaleChoice label="SG2" levels={levels} missing={missing} value={4} onChoose={onChoose} />)
    await userEvent.click(screen.getByRole('button', { name: 'Voorbeeldig' }))
    await userEvent.click(screen.getByRole('button', { name: 'niet te zien' }))
    expect(onChoose.mock.calls).toEqual([[4], ['ntz']])
  })
})
