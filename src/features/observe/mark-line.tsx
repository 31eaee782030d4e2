/** A button for the next single time that the edition asks for. The time can be corrected at closing. */
import { memo } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { LessonTime } from '#domain/ground/time.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { valueAt } from '#domain/record/path-view.ts'
import { Button } from '#ui/button.tsx'
import { usePick } from '#ui/text/language.tsx'
import { useView } from '#workbench/living/record-part.ts'
import type { LessonMark } from './lesson-marks.ts'
import css from './mark-line.module.css'

const watchedCollection = ['watched']
const pathsOf = ({ paths }: RecordState) => paths

type MarkLineProps = { sheetId: RecordId; marks: readonly LessonMark[]; onMark: (mark: LessonMark) => void }

export const MarkLine = memo(function MarkLine({ sheetId, marks, onMark }: MarkLineProps) {
  const pick = usePick()
  const paths = useView(sheetId, watchedCollection, pathsOf) ?? {}
  const next = marks.find(({ at }) => valueAt(paths, at, LessonTime) === undefined)
  if (!next) return null
  return (
    <div className={css.line}>
      <Button look="quiet" icon="clock" onClick={() => onMark(next)}>
        {pick(next.label)}
      </Button>
    </div>
  )
})
