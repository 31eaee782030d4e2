/** The bin of the lesson: removed notes and tipping points can be put back until the lesson is closed. */
import { memo } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { type Removed, removedFrom, removeMoment, removeNote } from '#domain/programme/worksheet.ts'
import { useBook } from '#storage/live.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Icon } from '#ui/icon.tsx'
import { useFormat, useText } from '#ui/text/language.tsx'
import { useView } from '#workbench/living/record-part.ts'
import css from './removed-lines.module.css'

const lineCollections = ['notes', 'moments']
const nothing: Removed = { notes: [], moments: [] }
const useRemoved = (sheetId: RecordId): Removed => useView(sheetId, lineCollections, removedFrom) ?? nothing

export const BinButton = memo(function BinButton({
  sheetId,
  onOpen,
}: {
  sheetId: RecordId
  onOpen: () => void
}) {
  const text = useText().observe
  const { notes, moments } = useRemoved(sheetId)
  const count = notes.length + moments.length
  if (count === 0) return null
  return (
    <button type="button" className={css.bin} aria-label={text.bin(count)} onClick={onOpen}>
      <Icon name="delete" size={20} />
      <span className={css.word}>{text.binTitle}</span> ({count})
    </button>
  )
})

type RemovedLinesProps = { sheetId: RecordId; onClose: () => void; isReadOnly: boolean }

export function RemovedLines({ sheetId, onClose, isReadOnly }: RemovedLinesProps) {
  const text = useText()
  const book = useBook()
  const format = useFormat()
  const { notes, moments } = useRemoved(sheetId)
  const lines = [
    ...notes.map((note) => ({ ...note, back: () => book.write(sheetId, removeNote(note.key, false)) })),
    ...moments.map((one) => ({
      ...one,
      text: [text.workbench.moment, one.text].filter(Boolean).join(': '),
      back: () => book.write(sheetId, removeMoment(one.key, false)),
    })),
  ].sort((a, b) => a.time - b.time)
  return (
    <Dialog
      open
      title={text.observe.binTitle}
      onClose={onClose}
      closeLabel={text.observe.closePanel}
      actions={
        <Button look="primary" onClick={onClose}>
          {text.observe.done}
        </Button>
      }
    >
      <p className="ls-soft">{lines.length === 0 ? text.observe.binEmpty : text.observe.binHow}</p>
      <ul className={css.lines}>
        {lines.map((line) => (
          <li key={line.key} className={css.line}>
            <time className="ls-soft ls-small">{format.lessonTime(line.time)}</time>
            <span className={css.words}>{line.text}</span>
            {!isReadOnly && (
              <Button
                icon="undo"
                aria-label={text.observe.putBackAt(format.lessonTime(line.time))}
                onClick={line.back}
              >
                {text.observe.putBack}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
