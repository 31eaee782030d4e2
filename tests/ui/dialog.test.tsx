// @vitest-environment jsdom
/** A modal dialog keeps the focus inside until it closes, and then restores it. */
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
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

  it('keeps the focus inside, however often Tab is pressed', async () => {
    render(<Room />)
    await openIt()
    const dialog = screen.getByRole('dialog')
    for (let times = 0; times < 5; times++) {
      await userEvent.tab()
      expect(dialog.contains(document.activeElement)).toBe(true)
    }
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

  it('does not close without an answer when one is required', async () => {
    render(<Room mustAnswer />)
    await openIt()
    await userEvent.keyboard('{Escape}')
    expect(screen.getByRole('alertdialog')).toBeDefined()
    await userEvent.click(screen.getByRole('button', { name: 'Toch afsluiten' }))
    expect(screen.queryByRole('alertdialog')).toBeNull()
  })
})
