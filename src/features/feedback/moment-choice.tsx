/** Takes a moment from an own locked view of a lesson: its time, its words and its items. */
import { useMemo, useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { type SeenMoment, takeMoment } from '#domain/programme/feedback.ts'
import type { LockedView } from '#domain/programme/lesson.ts'
import { useBook } from '#storage/live.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { Select } from '#ui/select.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { momentQuestions } from '#workbench/form/question-words.ts'
import { Timeline } from '#workbench/lesson/timeline.tsx'
import { frameworkOf } from '#workbench/questionnaire/framework-words.ts'
import type { SeenView } from './note-facts.ts'

type MomentChoiceProps = {
  sheetId: RecordId
  /** Latest first. */
  views: readonly SeenView[]
  /** What is written about the moment now. Words that came from no timeline stay. */
  saw: string
}

export function MomentChoice({ sheetId, views, saw }: MomentChoiceProps) {
  const text = useRoomText().feedback
  const book = useBook()
  const [isOpen, setOpen] = useState(false)
  if (views.length === 0) return null
  const isOwn = saw !== '' && !views.some(({ locked }) => momentsOf(locked).some((one) => one.text === saw))
  const take = (seen: SeenMoment) => {
    book.write(sheetId, takeMoment(isOwn ? { ...seen, text: saw } : seen))
    setOpen(false)
  }
  return (
    <>
      <Button icon="clock" onClick={() => setOpen(true)}>
        {text.choose}
      </Button>
      {isOpen && <MomentDialog views={views} onTake={take} onClose={() => setOpen(false)} />}
    </>
  )
}

type LessonMoment = { key: string; time: number; text: string; links: readonly string[] }

const momentsOf = ({ notes, moments }: LockedView): LessonMoment[] => [
  ...notes,
  ...moments.map(({ key, time, text = '' }) => ({ key, time, text, links: [] })),
]

type MomentDialogProps = {
  views: readonly SeenView[]
  onTake: (seen: SeenMoment) => void
  onClose: () => void
}

function MomentDialog({ views, onTake, onClose }: MomentDialogProps) {
  const text = useRoomText()
  const [chosen, setChosen] = useState<string>()
  const view = views.find(({ recordId }) => recordId === chosen) ?? views[0]
  const questions = useMemo(() => momentQuestions(view?.locked.forms), [view?.locked.forms])
  if (!view) return null
  const { recordId, about, name, locked } = view
  const take = (key: string) => {
    const one = momentsOf(locked).find((moment) => moment.key === key)
    if (one) onTake({ about, time: one.time, text: one.text, indicators: one.links })
  }
  return (
    <Dialog open wide title={text.feedback.chooseTitle} closeLabel={text.words.close} onClose={onClose}>
      <div className="ls-stack">
        {views.length > 1 && (
          <Select
            label={text.words.lesson}
            value={recordId}
            options={views.map((one) => ({ value: one.recordId, label: one.name }))}
            onChange={setChosen}
          />
        )}
        {views.length === 1 && <p className="ls-soft">{name}</p>}
        <Timeline
          key={recordId}
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
