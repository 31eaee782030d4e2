/** The panel of one line of the timeline, with buttons to remove the line and to close the panel. */
import type { ReactNode } from 'react'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useText } from '#ui/text/language.tsx'

type ItemPanelProps = {
  title: string
  onClose: () => void
  onRemove: () => void
  isReadOnly: boolean
  children: ReactNode
}

export function ItemPanel({ title, onClose, onRemove, isReadOnly, children }: ItemPanelProps) {
  const text = useText().observe
  return (
    <Dialog
      open
      wide
      title={title}
      onClose={onClose}
      closeLabel={text.closePanel}
      actions={
        <>
          {!isReadOnly && (
            <Button look="danger" icon="delete" onClick={onRemove}>
              {text.remove}
            </Button>
          )}
          <Button look="primary" onClick={onClose}>
            {text.done}
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
