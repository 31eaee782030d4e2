// @vitest-environment jsdom
/** The most used control: what a coach can do with it by finger, by key and by ear. */
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
  it('is one named group of four levels and two ways to be missing, with nothing chosen', () => {
    render(<Room />)
    expect(screen.getByRole('group', { name: 'SG2' })).toBeDefined()
    expect(screen.getAllByRole('button')).toHaveLength(6)
    expect(screen.queryAllByRole('button', { pressed: true })).toEqual([])
  })

  it('holds one answer: a level or a missing code, never both', async () => {
    render(<Room />)
    await userEvent.click(screen.getByRole('button', { name: 'Zichtbaar' }))
    expect(pressed()).toEqual(['Zichtbaar'])
    await userEvent.click(screen.getByRole('button', { name: 'nvt' }))
    expect(pressed()).toEqual(['nvt'])
  })

  it('lets the coach clear an answer by choosing it again', async () => {
    render(<Room />)
    await userEvent.click(screen.getByRole('button', { name: 'In aanzet' }))
    await userEvent.click(screen.getByRole('button', { name: 'In aanzet' }))
    expect(screen.queryAllByRole('button', { pressed: true })).toEqual([])
  })

  it('works from the keyboard alone', async () => {
    render(<Room />)
    await userEvent.tab()
    await userEvent.tab()
    await userEvent.keyboard(' ')
    expect(pressed()).toEqual(['In aanzet'])
    await userEvent.tab()
    await userEvent.keyboard('{Enter}')
    expect(pressed()).toEqual(['Zichtbaar'])
  })

  it('cannot be changed once the lesson is locked', async () => {
    render(<Room disabled />)
    await userEvent.click(screen.getByRole('button', { name: 'Zichtbaar' }))
    expect(screen.queryAllByRole('button', { pressed: true })).toEqual([])
  })

  it('tells the room which one was tapped, by its value', async () => {
    const onChoose = vi.fn()
    render(<ScaleChoice label="SG2" levels={levels} missing={missing} value={4} onChoose={onChoose} />)
    await userEvent.click(screen.getByRole('button', { name: 'Voorbeeldig' }))
    await userEvent.click(screen.getByRole('button', { name: 'niet te zien' }))
    expect(onChoose.mock.calls).toEqual([[4], ['ntz']])
  })
})
