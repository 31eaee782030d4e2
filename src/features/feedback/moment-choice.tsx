/** Takes a moment from the timeline of a locked lesson: its time, its words and its items. */
import { useMemo, useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { type SeenMoment, takeMoment } from '#domain/programme/feedback.ts'
import type { Lesson } from '#domain/programme/lesson.ts'
import { useBook } from '#storage/live.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Select } from '#ui/select.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { momentQuestions } from '#workbench/form/question-words.ts'
import { Timeline } from '#workbench/lesson/timeline.tsx'
import { frameworkOf } from '#workbench/questionnaire/framework-words.ts'
import { useLessonName } from './note-facts.ts'

type MomentChoiceProps = {
  sheetId: RecordId
  /** Latest first. */
  lessons: readonly Lesson[]
  /** What is written about the moment now. Words that came from no timeline stay. */
  saw: string
}

export function MomentChoice({ sheetId, lessons, saw }: MomentChoiceProps) {
  const text = useRoomText().feedback
  const book = useBook()
  const [isOpen, setOpen] = useState(false)
  if (lessons.length === 0) return null
  const isOwn = saw !== '' && !lessons.some(({ locked }) => momentsOf(locked).some((one) => one.text === saw))
  const take = (seen: SeenMoment) => {
    book.write(sheetId, takeMoment(isOwn ? { ...seen, text: saw } : seen))
    setOpen(false)
  }
  return (
    <>
      <Button icon="clock" onClick={() => setOpen(true)}>
        {text.choose}
      </Button>
      {isOpen && <MomentDialog lessons={lessons} onTake={take} onClose={() => setOpen(false)} />}
    </>
  )
}

type LessonMoment = { key: string; time: number; text: string; links: readonly string[] }

const momentsOf = ({ notes, moments }: Lesson['locked']): LessonMoment[] => [
  ...notes,
  ...moments.map(({ key, time, text = '' }) => ({ key, time, text, links: [] })),
]

type MomentDialogProps = {
  lessons: readonly Lesson[]
  onTake: (seen: SeenMoment) => void
  onClose: () => void
}

function MomentDialog({ lessons, onTake, onClose }: MomentDialogProps) {
  const text = useRoomText()
  const nameOf = useLessonName()
  const [chosen, setChosen] = useState<string>()
  const lesson = lessons.find(({ recordId }) => recordId === chosen) ?? lessons[0]
  const questions = useMemo(() => momentQuestions(lesson?.locked.forms), [lesson])
  if (!lesson) return null
  const { locked, recordId } = lesson
  const take = (key: string) => {
    const one = momentsOf(locked).find((moment) => moment.key === key)
    if (one) onTake({ lesson: recordId, time: one.time, text: one.text, indicators: one.links })
  }
  return (
    <Dialog open wide title={text.feedback.chooseTitle} closeLabel={text.words.close} onClose={onClose}>
      <div className="ls-stack">
        {lessons.length > 1 && (
          <Select
            label={text.words.lesson}
            value={recordId}
            options={lessons.map((one) => ({ value: one.recordId, label: nameOf(one) }))}
            onChange={setChosen}
          />
        )}
        {lessons.length === 1 && <p className="ls-soft">{nameOf(lesson)}</p>}
        <Timeline
          key={recordId}
          isForward
          notes={locked.notes}
          moments={locked.moments}
          framework={frameworkOf(locked)}
          questions={questions}
          onOpenNote={take}
          onOpenMoment={take}
        />
      </div>
    </Dialog>
  )
}
