/** The additions to a locked lesson with an editor: to add a text, to correct one, and to link a note to further items. */
import { useState } from 'react'
import type { DeviceId } from '#domain/ground/id.ts'
import { amendLesson, type Lesson } from '#domain/programme/lesson.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { isReadOnly } from '#domain/record/path-view.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { Button, IconButton } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { useText } from '#ui/text/language.tsx'
import { LivingArea } from '#workbench/living/living-area.tsx'
import { AmendmentList, type AmendmentListProps } from './amendments.tsx'
import { LinkLater } from './link-later.tsx'

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
  const [isLinking, setLinking] = useState(false)
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
        lesson={lesson}
        amendments={amendments.filter((one) => one.key !== key)}
        beneath={beneath}
        aside={({ key: other, text: about, linked }) =>
          canWrite &&
          !linked && (
            <IconButton icon="edit" label={words.mend(about.slice(0, 40))} onClick={() => setOpened(other)} />
          )
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
          )}{' '}
          {lesson.locked.notes.length > 0 && (
            <Button look="quiet" onClick={() => setLinking(true)}>
              {words.link}
            </Button>
          )}
        </div>
      )}
      {isLinking && canWrite && <LinkLater lesson={lesson} onClose={() => setLinking(false)} />}
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
