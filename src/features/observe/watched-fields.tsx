/**
 * Fields at closing: the part of the lesson that was watched, the times of the edition, and the phases. All are
 * optional.
 */
import { useMemo, useState } from 'react'
import { LessonTime } from '#domain/ground/time.ts'
import { answer } from '#domain/instrument/answering.ts'
import type { Edition } from '#domain/instrument/edition.ts'
import type { Form } from '#domain/instrument/form.ts'
import { watchedUntil } from '#domain/programme/lesson.ts'
import { replanVisit, type Visit } from '#domain/programme/visit.ts'
import { correctWatched, worksheetOf } from '#domain/programme/worksheet.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { valueAt } from '#domain/record/path-view.ts'
import { useBook } from '#storage/live.ts'
import { ChoiceChips, toggled } from '#ui/choice-chips.tsx'
import { usePick, useText } from '#ui/text/language.tsx'
import { LessonTimeField } from '#workbench/living/lesson-time-field.tsx'
import { lessonMarks } from './lesson-marks.ts'

type WatchedFieldsProps = {
  sheet: RecordState
  visit: Visit | undefined
  edition: Edition | undefined
  onWrong: (label: string, error: string | undefined) => void
}

export function WatchedFields({ sheet, visit, edition, onWrong }: WatchedFieldsProps) {
  const text = useText().observe
  const book = useBook()
  const worksheet = useMemo(() => worksheetOf(sheet), [sheet])
  const [untilNow] = useState(() => watchedUntil(worksheet, book.world.now()))
  const { from = 0, to = untilNow } = worksheet.watched
  const correct = (watched: Parameters<typeof correctWatched>[0]) =>
    book.write(sheet.recordId, correctWatched(watched))
  return (
    <div className="ls-stack">
      <div className="ls-pair">
        <LessonTimeField
          label={text.watchedFrom}
          time={from}
          onChange={(time) => time !== undefined && correct({ from: time })}
          objection={(time) => (time > to ? text.watchedOrder : undefined)}
          onWrong={onWrong}
        />
        <LessonTimeField
          label={text.watchedTo}
          time={to}
          onChange={(time) => time !== undefined && correct({ to: time })}
          objection={(time) => (time < from ? text.watchedOrder : undefined)}
          onWrong={onWrong}
        />
        <Marks sheet={sheet} observation={edition?.observation} onWrong={onWrong} />
      </div>
      {edition && visit && <Phases visit={visit} form={edition.visit} />}
    </div>
  )
}

type MarksProps = Pick<WatchedFieldsProps, 'sheet' | 'onWrong'> & { observation: Form | undefined }

function Marks({ sheet, observation, onWrong }: MarksProps) {
  const text = useText()
  const pick = usePick()
  const book = useBook()
  return lessonMarks(observation).map(({ at, label }) => {
    const time = valueAt(sheet.paths, at, LessonTime)
    return (
      <LessonTimeField
        key={at}
        label={pick(label)}
        optional={text.words.optional}
        time={time}
        onWrong={onWrong}
        onChange={(next) => book.write(sheet.recordId, answer(at, next ?? null))}
      />
    )
  })
}

function Phases({ visit, form }: { visit: Visit; form: Form }) {
  const pick = usePick()
  const book = useBook()
  const field = form.fields.find(({ at }) => at === 'lessonParts')
  if (field?.type !== 'choice') return null
  const chosen = visit.lessonParts ?? []
  const toggle = (code: string) => {
    const next = toggled(chosen, code)
    const inOrder = field.options.flatMap((option) => (next.includes(option.code) ? [option.code] : []))
    book.write(visit.recordId, replanVisit({ lessonParts: inOrder }))
  }
  return (
    <ChoiceChips
      label={pick(field.label)}
      options={field.options.map(({ code, label }) => ({ code, label: pick(label) }))}
      chosen={chosen}
      onToggle={toggle}
    />
  )
}
