/**
 * Additions of the coach to a locked lesson. They have a date, are shown apart from the lesson, and can be marked as
 * passages.
 */
import type { ReactNode } from 'react'
import { lessonTimeToText } from '#domain/ground/time.ts'
import type { Amendment, Lesson } from '#domain/programme/lesson.ts'
import { useFormat, usePick, useText } from '#ui/text/language.tsx'
import type { Passage } from '#workbench/lesson/passage.ts'
import { frameworkOf, itemNameOf } from '#workbench/questionnaire/framework-words.ts'
import css from './passage.module.css'
import { amendmentPassage } from './passage.ts'

export type AmendmentListProps = {
  lesson: Pick<Lesson, 'locked'>
  amendments: Lesson['amendments']
  beneath?: ((passage: Passage) => ReactNode) | undefined
  aside?: (amendment: Amendment) => ReactNode
}

export function AmendmentList({ lesson, amendments, beneath, aside }: AmendmentListProps) {
  const text = useText().lesson.amendment
  const format = useFormat()
  const tell = useTold(lesson)
  if (amendments.length === 0) return null
  return (
    <ul className={css.lines}>
      {amendments.map((amendment) => {
        const words = tell(amendment)
        return (
          <li key={amendment.key} className={css.added}>
            <div>
              <p className={css.words}>{words}</p>
              <p className="ls-soft ls-small">{text.added(format.date(amendment.at))}</p>
              {beneath?.({ key: amendmentPassage(amendment.key), about: words.slice(0, 60), said: words })}
            </div>
            {aside?.(amendment)}
          </li>
        )
      })}
    </ul>
  )
}

/** An amendment in words: a later link names the line and the items. */
function useTold({ locked }: Pick<Lesson, 'locked'>): (amendment: Amendment) => string {
  const text = useText().lesson.amendment
  const format = useFormat()
  const pick = usePick()
  return ({ text: words, linked }) => {
    const note = locked.notes.find(({ key }) => key === linked?.note)
    if (!linked || !note) return words
    const names = linked.items.map((id) => itemNameOf(id, frameworkOf(locked), pick))
    return text.linked(lessonTimeToText(note.time), note.text, format.list(names))
  }
}
