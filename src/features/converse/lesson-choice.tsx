/** The choice between versions of one visit that were locked on two devices. */

import { useLocation } from 'wouter'
import { isLevel } from '#domain/instrument/answers.ts'
import type { Form } from '#domain/instrument/form.ts'
import type { Lesson } from '#domain/programme/lesson.ts'
import { toConverse } from '#paths.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { List } from '#ui/list.tsx'
import { ListRow } from '#ui/list-row.tsx'
import { useFormat } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { useBegin } from './beginning.tsx'

type LessonChoiceProps = {
  /** The version that is open. */
  lesson: Lesson
  rivals: readonly Lesson[]
  chosenBy: 'beginning' | 'sharing'
  form: Form
  /** Called when the coach chooses the open version while sharing. */
  onChosen?: () => void
}

export function LessonChoice({ lesson, rivals, chosenBy, form, onChosen }: LessonChoiceProps) {
  const text = useRoomText().converse.choice
  const words = useRoomText().lesson
  const format = useFormat()
  const [, go] = useLocation()
  const begin = useBegin(form)
  const versions = [lesson, ...rivals].sort((a, b) => (a.lockedAt < b.lockedAt ? -1 : 1))
  const choose = (chosen: Lesson) => {
    if (chosenBy === 'sharing' && chosen === lesson) return onChosen?.()
    if (chosenBy === 'beginning' && chosen.personId) begin(chosen.recordId, chosen.personId)
    if (chosen !== lesson) go(toConverse(chosen.recordId))
  }
  return (
    <Card title={text.title} lead={text.text} level={chosenBy === 'sharing' ? 3 : 2}>
      <List label={text.title}>
        {versions.map((version, place) => {
          const letter = String.fromCharCode(65 + place)
          const { notes, moments, scores } = version.locked
          const scored = Object.values(scores).filter(isLevel).length
          const moment = `${format.date(version.lockedAt, 'short')} ${format.time(version.lockedAt)}`
          return (
            <ListRow
              key={version.recordId}
              title={`${text.version(letter)} · ${text.lockedAt(moment)}`}
              detail={`${words.counts(notes.length, moments.length)} · ${text.scored(scored)}${version === lesson ? ` · ${text.here}` : ''}`}
              aside={<Button onClick={() => choose(version)}>{text.use(letter)}</Button>}
            />
          )
        })}
      </List>
    </Card>
  )
}
