// @vitest-environment jsdom
/** The PIN pad: six digits by touch or keyboard, and the wait after wrong attempts. */
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { PinPad } from '#ui/pin-pad.tsx'

afterEach(cleanup)

const tap = async (...digits: string[]) => {
  for (const digit of digits) await userEvent.click(screen.getByRole('button', { name: digit }))
}

describe('the PIN pad', () => {
  it('gives the PIN at the sixth digit and clears itself', async () => {
    const onComplete = vi.fn()
    render(<PinPad label="Pincode" deleteLabel="Wis" onComplete={onComplete} />)
    await tap('3', '1', '4', '1', '5')
    expect(onComplete).not.toHaveBeenCalled()
    await tap('9')
    expect(onComplete.mock.calls).toEqual([['314159']])
    expect(screen.getByLabelText<HTMLInputElement>('Pincode').value).toBe('')
  })

  it('takes digits from a keyboard and ignores letters', async () => {
    const onComplete = vi.fn()
    render(<PinPad label="Pincode" deleteLabel="Wis" onComplete={onComplete} />)
    await userEvent.type(screen.getByLabelText('Pincode'), '2a7b1828')
    expect(onComplete.mock.calls).toEqual([['271828']])
  })

  it('removes the last digit', async () => {
    render(<PinPad label="Pincode" deleteLabel="Wis" onComplete={() => undefined} />)
    await tap('1', '2', 'Wis')
    expect(screen.getByLabelText<HTMLInputElement>('Pincode').value).toBe('1')
  })

  it('accepts nothing while waiting, and announces the wait', async () => {
    const onComplete = vi.fn()
    render(
      <PinPad
        label="Pincode"
        deleteLabel="Wis"
        onComplete={onComplete}
        message="Fout"
        waitText="Nog 5 seconden"
      />,
    )
    expect(screen.getByRole('status').textContent).toBe('Nog 5 seconden')
    await userEvent.type(screen.getByLabelText('Pincode'), '271828')
    await tap('1')
    expect(onComplete).not.toHaveBeenCalled()
  })
})
