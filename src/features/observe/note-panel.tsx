/** One note, opened: its words, who, when, which indicators it belongs to. What is typed is kept as it is typed. */
import { useCallback } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { type IndicatorSet, indicatorsAsked } from '#domain/instrument/answers.ts'
import type { Framework } from '#domain/instrument/instrument.ts'
import { type Note, reviseNote, Speaker, worksheetOf } from '#domain/programme/worksheet.ts'
import type { EntryDraft } from '#domain/record/entry.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { Segmented } from '#ui/segmented.tsx'
import { useFormat, usePick, useText } from '#ui/text/language.tsx'
import { ConflictChoice } from '#workbench/form/conflict-choice.tsx'
import { usePathState } from '#workbench/form/record-part.ts'
import { ChoiceChips } from './choice-chips.tsx'
import { ItemPanel } from './item-panel.tsx'
import { LessonTimeField } from './lesson-time-field.tsx'
import { LineText } from './line-text.tsx'

type NotePanelProps = {
  sheetId: RecordId
  note: Note
  framework: Framework | undefined
  set: IndicatorSet
  onClose: () => void
  onRemove: (key: string) => void
  isReadOnly: boolean
}

export function NotePanel({ sheetId, note, framework, set, onClose, onRemove, isReadOnly }: NotePanelProps) {
  const words = useText()
  const text = words.observe
  const pick = usePick()
  const book = useBook()
  const revise = (fields: Partial<Omit<Note, 'key'>>) => book.write(sheetId, reviseNote(note.key, fields))
  const state = useRecord(sheetId)
  const linked = Object.fromEntries(note.links.map((code) => [code, 'ntz' as const]))
  const options = framework
    ? indicatorsAsked(framework, set, { ...(state && worksheetOf(state).scores), ...linked }).map(
        ({ id, text: says }) => ({
          code: id,
          label: id,
          title: `${id}: ${pick(says)}`,
        }),
      )
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
          options={Speaker.options.map((value) => ({ value, label: words.workbench.speaker[value] }))}
          value={note.speaker}
          disabled={isReadOnly}
          onChange={(speaker) => revise({ speaker })}
        />
        <LessonTimeField
          label={text.noteTime}
          time={note.time}
          onChange={(time) => revise({ time })}
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

export const toggled = (list: readonly string[], code: string): string[] =>
  list.includes(code) ? list.filter((one) => one !== code) : [...list, code]

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
          onKeep={(value) => book.write(sheetId, { changes: { [path]: value } })}
          disabled={isReadOnly}
        />
      )}
      <LineText {...{ sheetId, path, toDraft, isReadOnly }} label={text.noteText} value={note.text} />
    </div>
  )
}
