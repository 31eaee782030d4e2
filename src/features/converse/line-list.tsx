/** Steps 2, 3 and 5: lines of the coach, each of which may point at an indicator and at a line of the timeline. */
import { useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { lessonTimeToText } from '#domain/ground/time.ts'
import { indicatorsAsked } from '#domain/instrument/answers.ts'
import {
  type Conversation,
  type ConversationLine,
  type LineStep,
  removeLine,
  writeLine,
} from '#domain/programme/conversation.ts'
import { MAX_OPPORTUNITIES, MIN_WHAT_WORKS } from '#domain/programme/conversation-end.ts'
import type { Lesson } from '#domain/programme/lesson.ts'
import { useBook } from '#storage/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, IconButton } from '#ui/button.tsx'
import { Select } from '#ui/select.tsx'
import { usePick, useText } from '#ui/text/language.tsx'
import { LivingArea } from '#workbench/form/living-area.tsx'
import { frameworkOf } from '#workbench/questionnaire/framework-words.ts'
import css from './converse.module.css'

type LineListProps = { step: LineStep; conversation: Conversation; lesson: Lesson }

export function LineList({ step, conversation, lesson }: LineListProps) {
  const text = useText().converse.lines
  const book = useBook()
  const { recordId } = conversation
  const [removed, setRemoved] = useState<string>()
  const [isRefused, setRefused] = useState(false)
  const lines = conversation[step]
  const isFull = step === 's5' && lines.length >= MAX_OPPORTUNITIES
  const add = () => {
    if (isFull) return setRefused(true)
    book.write(recordId, writeLine(step, book.newKey(), { text: '' }))
  }
  const remove = (key: string) => {
    book.write(recordId, removeLine(step, key))
    setRemoved(key)
    setRefused(false)
  }
  const putBack = (key: string) => {
    setRemoved(undefined)
    if (isFull) return setRefused(true)
    book.write(recordId, removeLine(step, key, false))
  }
  const filled = lines.filter((line) => line.text.trim() !== '').length
  return (
    <div className="ls-stack">
      {lines.map((line, place) => (
        <LineFields
          key={line.key}
          step={step}
          line={line}
          title={text.one(place + 1)}
          recordId={recordId}
          lesson={lesson}
          onRemove={() => remove(line.key)}
        />
      ))}
      {removed && (
        <Banner actions={<Button onClick={() => putBack(removed)}>{text.undo}</Button>}>
          {text.removed}
        </Banner>
      )}
      {step === 's3' && filled < MIN_WHAT_WORKS && (
        <p className="ls-soft ls-small">{text.atLeastTwo(filled)}</p>
      )}
      {isRefused && isFull && <Banner>{text.enoughOpportunities}</Banner>}
      <div>
        <Button icon="add" onClick={add}>
          {text.add}
        </Button>
      </div>
    </div>
  )
}

type LineFieldsProps = {
  step: LineStep
  line: ConversationLine
  title: string
  recordId: RecordId
  lesson: Lesson
  onRemove: () => void
}

function LineFields({ step, line, title, recordId, lesson, onRemove }: LineFieldsProps) {
  const text = useText().converse.lines
  const { key } = line
  return (
    <div role="group" aria-label={title} className={css.line}>
      <div className={css.lineText}>
        <LivingArea
          recordId={recordId}
          path={`${step}/${key}/text`}
          label={text[step]}
          value={line.text}
          toDraft={(typed) => writeLine(step, key, { text: typed })}
        />
        <IconButton icon="delete" label={`${text.remove}: ${title}`} onClick={onRemove} />
      </div>
      <LinePointers step={step} line={line} recordId={recordId} lesson={lesson} />
    </div>
  )
}

function LinePointers({ step, line, recordId, lesson }: Omit<LineFieldsProps, 'title' | 'onRemove'>) {
  const text = useText().converse.lines
  const pick = usePick()
  const book = useBook()
  const { locked } = lesson
  const framework = frameworkOf(locked)
  const point = (part: 'indicator' | 'note', to: string) =>
    book.write(recordId, { changes: { [`${step}/${line.key}/${part}`]: to === '' ? null : to } })
  const notes = [...locked.notes].sort((a, b) => a.time - b.time)
  return (
    <div className={css.pointers}>
      {framework && (
        <Select
          label={text.indicator}
          value={line.indicator ?? ''}
          placeholder={text.indicatorNone}
          options={indicatorsAsked(framework, locked.set, locked.scores).map(({ id, text: words }) => ({
            value: id,
            label: `${id} · ${pick(words)}`,
          }))}
          onChange={(to) => point('indicator', to)}
        />
      )}
      <Select
        label={text.note}
        value={line.note ?? ''}
        placeholder={text.noteNone}
        options={notes.map((note) => ({
          value: note.key,
          label: `${lessonTimeToText(note.time)} · ${note.text}`,
        }))}
        onChange={(to) => point('note', to)}
      />
    </div>
  )
}
