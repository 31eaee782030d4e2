/** At closing: from when until when was watched, and which phases of the lesson were seen. All of it may stay as it is. */
import { useMemo, useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { watchedUntil } from '#domain/programme/lesson.ts'
import { replanVisit, visitOf } from '#domain/programme/visit.ts'
import { correctWatched, worksheetOf } from '#domain/programme/worksheet.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { usePick, useText } from '#ui/text/language.tsx'
import { questionAt } from '#workbench/form/question-words.ts'
import { ChoiceChips } from './choice-chips.tsx'
import { LessonTimeField } from './lesson-time-field.tsx'
import { toggled } from './note-panel.tsx'

const lessonPhases = questionAt(undefined, 'lessonParts')

type WatchedFieldsProps = { sheet: RecordState; visitId: RecordId }

export function WatchedFields({ sheet, visitId }: WatchedFieldsProps) {
  const text = useText().observe
  const book = useBook()
  const worksheet = useMemo(() => worksheetOf(sheet), [sheet])
  const [untilNow] = useState(() => watchedUntil(worksheet, book.world.now()))
  const { from = 0, to = untilNow } = worksheet.watched
  const correct = (watched: { from?: number; to?: number }) =>
    book.write(sheet.recordId, correctWatched(watched))
  return (
    <div className="ls-stack">
      <div className="ls-pair">
        <LessonTimeField
          label={text.watchedFrom}
          time={from}
          onChange={(time) => correct({ from: time })}
          objection={(time) => (time > to ? text.watchedOrder : undefined)}
        />
        <LessonTimeField
          label={text.watchedTo}
          time={to}
          onChange={(time) => correct({ to: time })}
          objection={(time) => (time < from ? text.watchedOrder : undefined)}
        />
      </div>
      <Phases visitId={visitId} />
    </div>
  )
}

function Phases({ visitId }: { visitId: RecordId }) {
  const pick = usePick()
  const book = useBook()
  const state = useRecord(visitId)
  const chosen = (state && visitOf(state)?.lessonParts) ?? []
  if (!lessonPhases) return null
  const options = lessonPhases.options ?? []
  const toggle = (code: string) => {
    const next = toggled(chosen, code)
    const inOrder = options.flatMap((option) => (next.includes(option.code) ? [option.code] : []))
    book.write(visitId, replanVisit({ lessonParts: inOrder }))
  }
  return (
    <ChoiceChips
      label={pick(lessonPhases.label)}
      options={options.map(({ code, label }) => ({ code, label: pick(label) }))}
      chosen={chosen}
      onToggle={toggle}
    />
  )
}
