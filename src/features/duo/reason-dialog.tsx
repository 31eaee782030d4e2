/** Asks for a reason before an act that others must understand. */
import { useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { done } from '#domain/ground/problem.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import { useBook } from '#storage/live.ts'
import { useRoomText } from '#ui/text/room-text.ts'
import { TextField } from '#ui/text-field.tsx'
import { AskDialog } from '#workbench/ask-dialog.tsx'

type ReasonDialogProps = {
  title: string
  text: string
  doIt: string
  recordIds: readonly RecordId[]
  toDraft: (reason: string) => EntryDraft
  onClose: () => void
}

const LONGEST = 200

export function ReasonDialog({ text: explained, recordIds, toDraft, ...dialog }: ReasonDialogProps) {
  const text = useRoomText().duo.page
  const book = useBook()
  const [reason, setReason] = useState('')
  const act = async () => {
    for (const recordId of recordIds) {
      const outcome = await book.append(recordId, toDraft(reason.trim()))
      if (!outcome.ok) return outcome
    }
    return done(undefined)
  }
  return (
    <AskDialog {...dialog} isReady={reason.trim() !== ''} onDo={act}>
      <p>{explained}</p>
      <TextField
        label={text.why}
        description={text.whyHelp}
        value={reason}
        onType={setReason}
        maxLength={LONGEST}
      />
    </AskDialog>
  )
}
