/** Asks for a reason before an act that others must understand. */
import { useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import type { ProblemCode } from '#domain/ground/problem.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import { useBook } from '#storage/live.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { TextField } from '#ui/text-field.tsx'
import { ProblemBanner } from '#workbench/problem-banner.tsx'

type ReasonDialogProps = {
  title: string
  text: string
  doIt: string
  recordIds: readonly RecordId[]
  toDraft: (reason: string) => EntryDraft
  onClose: () => void
}

const LONGEST = 200

export function ReasonDialog({
  title,
  text: explained,
  doIt,
  recordIds,
  toDraft,
  onClose,
}: ReasonDialogProps) {
  const text = useRoomText()
  const book = useBook()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<ProblemCode>()
  const act = async () => {
    for (const recordId of recordIds) {
      const outcome = await book.append(recordId, toDraft(reason.trim()))
      if (!outcome.ok) return setProblem(outcome.problem)
    }
    onClose()
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
          <Button look="danger" disabled={reason.trim() === ''} onClick={() => void act()}>
            {doIt}
          </Button>
        </>
      }
    >
      <div className="ls-stack">
        <p>{explained}</p>
        <TextField
          label={text.duo.page.why}
          description={text.duo.page.whyHelp}
          value={reason}
          onType={setReason}
          maxLength={LONGEST}
        />
        <ProblemBanner problem={problem} tone="danger" />
      </div>
    </Dialog>
  )
}
