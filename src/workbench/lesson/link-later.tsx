/** Links a note of a locked lesson to further items. The links of the lock stay as they are. */
import { useState } from 'react'
import { lessonTimeToText } from '#domain/ground/time.ts'
import { type Lesson, laterLinksOf, linkLater } from '#domain/programme/lesson.ts'
import type { Note } from '#domain/programme/worksheet.ts'
import { useBook } from '#storage/live.ts'
import { Button } from '#ui/button.tsx'
import { ChoiceChips, toggled } from '#ui/choice-chips.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { usePick, useText } from '#ui/text/language.tsx'
import { frameworkOf, itemName, itemNameOf } from '#workbench/questionnaire/framework-words.ts'
import css from './passage.module.css'

type LinkLaterProps = { lesson: Lesson; onClose: () => void }

export function LinkLater({ lesson, onClose }: LinkLaterProps) {
  const text = useText()
  const words = text.lesson.amendment
  const [opened, setOpened] = useState<string | undefined>()
  const notes = [...lesson.locked.notes].sort((a, b) => a.time - b.time)
  return (
    <Dialog
      open
      wide
      title={words.link}
      onClose={onClose}
      closeLabel={text.words.close}
      actions={
        <Button look="primary" onClick={onClose}>
          {text.words.done}
        </Button>
      }
    >
      <p className="ls-soft">{words.linkHow}</p>
      <ul className={css.lines}>
        {notes.map((note) => (
          <li key={note.key} className={css.linkable}>
            <LinkedNote note={note} lesson={lesson} isOpen={opened === note.key} onOpen={setOpened} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

type LinkedNoteProps = {
  note: Note
  lesson: Lesson
  isOpen: boolean
  onOpen: (key: string | undefined) => void
}

function LinkedNote({ note, lesson, isOpen, onOpen }: LinkedNoteProps) {
  const text = useText()
  const pick = usePick()
  const book = useBook()
  const framework = frameworkOf(lesson.locked)
  const later = laterLinksOf(lesson).get(note.key) ?? []
  const names = [...note.links, ...later].map((id) => itemNameOf(id, framework, pick))
  const others = (framework?.items ?? []).filter(({ id }) => !note.links.includes(id))
  return (
    <>
      <button
        type="button"
        className={css.openNote}
        aria-expanded={isOpen}
        onClick={() => onOpen(isOpen ? undefined : note.key)}
      >
        <span>
          <time className="ls-soft">{lessonTimeToText(note.time)}</time> {note.text}
        </span>
        <span className="ls-soft ls-small">{names.join(' · ') || text.workbench.neverLinked}</span>
      </button>
      {isOpen && (
        <ChoiceChips
          label={text.lesson.amendment.linkTo}
          options={others.map((item) => ({
            code: item.id,
            label: itemName(item, pick),
            title: pick(item.text),
          }))}
          chosen={later}
          onToggle={(id) => book.write(lesson.recordId, linkLater(note.key, toggled(later, id)))}
        />
      )}
    </>
  )
}
