/** One note: its text, speaker, time and linked indicators. Text is kept as a draft while it is typed. */

import { useCallback } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { type ItemSet, itemsAsked } from '#domain/instrument/answers.ts'
import type { Questionnaire } from '#domain/instrument/questionnaire.ts'
import { type Note, reviseNote, Speaker, worksheetOf } from '#domain/programme/worksheet.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import { keepVersion } from '#domain/record/record-commands.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { ChoiceChips, toggled } from '#ui/choice-chips.tsx'
import { Segmented } from '#ui/segmented.tsx'
import { useFormat, usePick, useText } from '#ui/text/language.tsx'
import { ConflictChoice } from '#workbench/living/conflict-choice.tsx'
import { LessonTimeField } from '#workbench/living/lesson-time-field.tsx'
import { usePathState } from '#workbench/living/record-part.ts'
import { itemName } from '#workbench/questionnaire/framework-words.ts'
import { speakerName } from '#workbench/questionnaire/speaker-name.ts'
import { ItemPanel } from './item-panel.tsx'
import { LineText } from './line-text.tsx'

type NotePanelProps = {
  sheetId: RecordId
  note: Note
  framework: Questionnaire | undefined
  set: ItemSet
  onClose: () => void
  onRemove: (key: string) => void
  isReadOnly: boolean
}

export function NotePanel({ sheetId, note, framework, set, onClose, onRemove, isReadOnly }: NotePanelProps) {
  const text = useText().observe
  const pick = usePick()
  const book = useBook()
  const revise = (fields: Partial<Omit<Note, 'key'>>) => book.write(sheetId, reviseNote(note.key, fields))
  const state = useRecord(sheetId)
  const scores = state && worksheetOf(state).scores
  const isUsed = (id: string) => note.links.includes(id) || scores?.[id] !== undefined
  const options = framework
    ? itemsAsked(framework, set, isUsed).map((item) => ({
        code: item.id,
        label: itemName(item, pick),
        title: pick(item.text),
      }))
    : []
  return (
    <ItemPanel
      title={text.noteAt(useFormat().lessonTime(note.time))}
      onClose={onClose}
      onRemove={() => onRemove(note.key)}
      isReadOnly={isReadOnly}
    >
      <NoteText sheetId={sheetId} note={note} isReadOnly={isReadOnly} />
      <div className="ls-pair">
        <Segmented
          label={text.who}
          showLabel
          options={Speaker.options.map((value) => ({ value, label: speakerName(value, pick) }))}
          value={note.speaker}
          disabled={isReadOnly}
          onChange={(speaker) => revise({ speaker })}
        />
        <LessonTimeField
          label={text.noteTime}
          time={note.time}
          onChange={(time) => time !== undefined && revise({ time })}
          readOnly={isReadOnly}
        />
      </div>
      <ChoiceChips
        label={text.links}
        options={options}
        chosen={note.links}
        disabled={isReadOnly}
        onToggle={(code) => revise({ links: toggled(note.links, code) })}
      />
    </ItemPanel>
  )
}

type NotePartProps = { sheetId: RecordId; note: Note; isReadOnly: boolean }

function NoteText({ sheetId, note, isReadOnly }: NotePartProps) {
  const text = useText().observe
  const book = useBook()
  const path = `notes/${note.key}/text`
  const state = usePathState(sheetId, path)
  const toDraft = useCallback(
    (typed: string): EntryDraft => reviseNote(note.key, { text: typed }),
    [note.key],
  )
  return (
    <div className="ls-stack-s">
      {state?.isConflict && (
        <ConflictChoice
          label={text.noteText}
          state={state}
          show={(value) => String(value)}
          onKeep={(value) => book.write(sheetId, keepVersion(path, value))}
          disabled={isReadOnly}
        />
      )}
      <LineText {...{ sheetId, path, toDraft, isReadOnly }} label={text.noteText} value={note.text} />
    </div>
  )
}
