/** Asks before an act that is hard to undo. The dialog stays open and shows a message when the act fails. */
import { type ReactNode, useState } from 'react'
import type { Outcome } from '#domain/ground/problem.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useRoomText } from '#ui/text/room-text.ts'

type AskDialogProps = {
  title: string
  doIt: string
  isReady?: boolean
  onDo: () => Promise<Outcome<unknown> | undefined>
  onClose: () => void
  children: ReactNode
}

export function AskDialog({ title, doIt, isReady = true, onDo, onClose, children }: AskDialogProps) {
  const text = useRoomText()
  const [busy, setBusy] = useState(false)
  const [isFailed, setIsFailed] = useState(false)
  const act = async () => {
    setBusy(true)
    const outcome = await onDo()
    setBusy(false)
    setIsFailed(outcome?.ok === false)
    if (outcome?.ok !== false) onClose()
  }
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      closeLabel={text.words.close}
      actions={
        <>
          <Button onClick={onClose}>{text.words.cancel}</Button>
          <Button look="danger" busy={busy} disabled={!isReady} onClick={() => void act()}>
            {doIt}
          </Button>
        </>
      }
    >
      <div className="ls-stack">
        {children}
        {isFailed && <Banner tone="danger">{text.teacher.notDone}</Banner>}
      </div>
    </Dialog>
  )
}
