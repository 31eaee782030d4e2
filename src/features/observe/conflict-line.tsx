/** Says how many values were written concurrently on two devices, and opens the panel in which they are resolved. */
import { memo } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { conflictsOf } from '#domain/record/path-view.ts'
import { Icon } from '#ui/icon.tsx'
import { useText } from '#ui/text/language.tsx'
import { useView } from '#workbench/living/record-part.ts'
import css from './conflict-line.module.css'

/** One view per collection, so that a score does not recount the conflicts of the notes. */
const inNotes = ['notes']
const inMoments = ['moments']
const inScores = ['scores']
const inSet = ['set']
const countConflicts = (state: RecordState): number => conflictsOf(state).length

type ConflictLineProps = { sheetId: RecordId; onResolve: () => void }

export const ConflictLine = memo(function ConflictLine({ sheetId, onResolve }: ConflictLineProps) {
  const text = useText().observe
  const counts = [
    useView(sheetId, inNotes, countConflicts),
    useView(sheetId, inMoments, countConflicts),
    useView(sheetId, inScores, countConflicts),
    useView(sheetId, inSet, countConflicts),
  ]
  const count = counts.reduce<number>((sum, one) => sum + (one ?? 0), 0)
  if (count === 0) return null
  return (
    <button type="button" className={css.line} onClick={onResolve}>
      <Icon name="copy" size={18} />
      {text.openConflicts(count)}
    </button>
  )
})
