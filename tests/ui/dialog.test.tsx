// @vitest-environment jsdom
/** A modal dialog: what closes it, and where the focus goes. That the page behind is out of reach is shown in a browser. */
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'

afterEach(cleanup)

function Room({ mustAnswer = false }: { mustAnswer?: boolean }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button onClick={() => setOpen(true)}>Les afsluiten</Button>
      <Dialog
        open={open}
        title="Nog leeg: 9"
        closeLabel="Sluiten"
        mustAnswer={mustAnswer}
        onClose={() => setOpen(false)}
        actions={<Button onClick={() => setOpen(false)}>Toch afsluiten</Button>}
      >
        Bij SG4 hoort bewijs.
      </Dialog>
    </>
  )
}

const openIt = () => userEvent.click(screen.getByRole('button', { name: 'Les afsluiten' }))

describe('the dialog', () => {
  it('is named by its title and takes the focus', async () => {
    render(<Room />)
    await openIt()
    const dialog = screen.getByRole('dialog', { name: 'Nog leeg: 9' })
    expect(dialog.contains(document.activeElement)).toBe(true)
  })

  it('gives the focus back to what opened it', async () => {
    render(<Room />)
    await openIt()
    await userEvent.keyboard('{Escape}')
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Les afsluiten' }))
  })

  it('stays open at the second click of the double click that opened it', async () => {
    const onClose = vi.fn()
    render(
      <Dialog open title="Reden" closeLabel="Sluiten" onClose={onClose}>
        Waarom?
      </Dialog>,
    )
    const dialog = screen.getByRole('dialog')
    fireEvent.pointerDown(dialog)
    fireEvent.click(dialog, { detail: 2 })
    expect(onClose).not.toHaveBeenCalled()
    fireEvent.pointerDown(dialog)
    fireEvent.click(dialog, { detail: 1 })
    expect(onClose).toHaveBeenCalledOnce()
  })

  it('closes on a tap beside it, but not on one that began inside, nor once something was typed', async () => {
    const onClose = vi.fn()
    render(
      <Dialog open title="Reden" closeLabel="Sluiten" onClose={onClose}>
        <input aria-label="Waarom" />
      </Dialog>,
    )
    const dialog = screen.getByRole('dialog')
    await userEvent.pointer([
      { keys: '[MouseLeft>]', target: screen.getByLabelText('Waarom') },
      { keys: '[/MouseLeft]', target: dialog },
    ])
    expect(onClose).not.toHaveBeenCalled()
    await userEvent.click(dialog)
    expect(onClose).toHaveBeenCalledTimes(1)
    await userEvent.type(screen.getByLabelText('Waarom'), 'ziek')
    await userEvent.click(dialog)
    expect(onClose).toHaveBeenCalledTimes(1)
  })

  it('closes the inner one of two first', async () => {
    const [outer, inner] = [vi.fn(), vi.fn()]
    const both = (isAsking: boolean) => (
      <Dialog open title="Buiten" closeLabel="Sluiten" onClose={outer}>
        <Dialog open={isAsking} title="Binnen" closeLabel="Sluiten" onClose={inner}>
          Zeker?
        </Dialog>
      </Dialog>
    )
    const { rerender } = render(both(false))
    rerender(both(true))
    await userEvent.keyboard('{Escape}')
    expect([inner.mock.calls.length, outer.mock.calls.length]).toEqual([1, 0])
  })

  it('closes with Escape', async () => {
    render(<Room />)
    await openIt()
    await userEvent.keyboard('{Escape}')
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('closes with its own button', async () => {
    render(<Room />)
    await openIt()
    await userEvent.click(screen.getByRole('button', { name: 'Sluiten' }))
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  it('follows the browser when that closes it, as a back gesture does', () => {
    const onClose = vi.fn()
    render(
      <Dialog open title="Reden" closeLabel="Sluiten" onClose={onClose}>
        Waarom?
      </Dialog>,
    )
    fireEvent(screen.getByRole('dialog'), new Event('cancel', { cancelable: true }))
    expect(onClose).toHaveBeenCalledTimes(1)
  })

  it('stands again at once when a browser closes one that needs an answer', async () => {
    render(<Room mustAnswer />)
    await openIt()
    const dialog = screen.getByRole<HTMLDialogElement>('alertdialog')
    dialog.close()
    await waitFor(() => expect(dialog.open).toBe(true))
  })

  it('does not close without an answer when one is required', async () => {
    render(<Room mustAnswer />)
    await openIt()
    await userEvent.keyboard('{Escape}')
    expect(screen.getByRole('alertdialog')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'Toch afsluiten' }))
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })
})
