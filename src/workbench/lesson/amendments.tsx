/**
 * Additions of the coach to a locked lesson. They have a date, are shown apart from the lesson, and can be marked as
 * passages.
 */
import { type ReactNode, useState } from 'react'
import type { DeviceId } from '#domain/ground/id.ts'
import { amendLesson, type Lesson } from '#domain/programme/lesson.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { isReadOnly } from '#domain/record/path-view.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { Button, IconButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { useFormat, useText } from '#ui/text/language.tsx'
import type { Passage } from '#workbench/lesson/passage.ts'
import { LivingArea } from '#workbench/living/living-area.tsx'
import css from './passage.module.css'
import { amendmentPassage } from './passage.ts'

type AmendmentListProps = {
  amendments: Lesson['amendments']
  beneath?: ((passage: Passage) => ReactNode) | undefined
  aside?: (key: string, words: string) => ReactNode
}

export function AmendmentList({ amendments, beneath, aside }: AmendmentListProps) {
  const text = useText().lesson.amendment
  const format = useFormat()
  if (amendments.length === 0) return null
  return (
    <ul className={css.lines}>
      {amendments.map(({ key, text: words, at }) => (
        <li key={key} className={css.added}>
          <div>
            <p className={css.words}>{words}</p>
            <p className="ls-soft ls-small">{text.added(format.date(at))}</p>
            {beneath?.({ key: amendmentPassage(key), about: words.slice(0, 60), said: words })}
          </div>
          {aside?.(key, words.slice(0, 40))}
        </li>
      ))}
    </ul>
  )
}

type AmendmentEditorProps = { lesson: Lesson; beneath?: AmendmentListProps['beneath'] }

/** The list with an editor, to add an amendment or to correct one. */
export function AmendmentEditor({ lesson, beneath }: AmendmentEditorProps) {
  const text = useText()
  const words = text.lesson.amendment
  const book = useBook()
  const { recordId, amendments } = lesson
  const state = useRecord(recordId)
  const next = state ? nextKey(state, book.me.deviceId) : ''
  const [opened, setOpened] = useState(() => [...amendments.map(({ key }) => key), next].find(hasDraft))
  function hasDraft(key: string) {
    return book.draft(recordId, `amend/${key}`) !== undefined
  }
  if (!state) return null
  const canWrite = !isReadOnly(state, book.me.accountId)
  const conflicts = amendments.filter(({ key }) => state.paths[`amend/${key}`]?.isConflict)
  const key = opened ?? conflicts[0]?.key
  return (
    <Card title={text.lesson.amendments} lead={words.lead}>
      <AmendmentList
        amendments={amendments.filter((one) => one.key !== key)}
        beneath={beneath}
        aside={(other, about) =>
          canWrite && <IconButton icon="edit" label={words.mend(about)} onClick={() => setOpened(other)} />
        }
      />
      {canWrite && key && (
        <LivingArea
          key={key}
          recordId={recordId}
          path={`amend/${key}`}
          label={words.field}
          description={words.hint}
          value={amendments.find((one) => one.key === key)?.text ?? ''}
          toDraft={(typed) => amendLesson(key, typed)}
        />
      )}
      {canWrite && (
        <div>
          {opened ? (
            <Button onClick={() => setOpened(undefined)}>{text.words.done}</Button>
          ) : (
            <Button icon="add" onClick={() => setOpened(next)}>
              {words.add}
            </Button>
          )}
        </div>
      )}
    </Card>
  )
}

/**
 * The key of the next amendment. It is the same after a reload, so that its draft is found, and differs per device,
 * so that two devices do not collide.
 */
function nextKey({ paths }: RecordState, device: DeviceId): string {
  const start = device.slice(0, 8)
  return `${start}-${Object.keys(paths).filter((path) => path.startsWith(`amend/${start}-`)).length}`
}
