/** Asks before an act that is hard to undo. The dialog stays open and shows a message when the act fails. */
import { type ReactNode, useState } from 'react'
import type { Outcome, ProblemCode } from '#domain/ground/problem.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { ProblemBanner } from './problem-banner.tsx'

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
  const [problem, setProblem] = useState<ProblemCode>()
  const act = async () => {
    setBusy(true)
    const outcome = await onDo()
    setBusy(false)
    if (outcome && !outcome.ok) setProblem(outcome.problem)
    else onClose()
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
        <ProblemBanner problem={problem} tone="danger" />
      </div>
    </Dialog>
  )
}
