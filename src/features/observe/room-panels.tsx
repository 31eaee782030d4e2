/** The sheets over the lesson room: a note, a tipping point, the closing check. */
import { memo } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import type { IndicatorSet } from '#domain/instrument/answers.ts'
import type { Framework } from '#domain/instrument/instrument.ts'
import { ClosingCheck } from './closing-check.tsx'
import type { Composer } from './composing.ts'
import { MomentSheet } from './moment-panel.tsx'
import { NoteSheet } from './note-panel.tsx'
import type { Lines, OpenSheet, RoomActs } from './room-acts.ts'

type RoomSheetsProps = {
  sheetId: RecordId
  visitId: RecordId
  sheet: OpenSheet | undefined
  lines: Lines
  framework: Framework | undefined
  set: IndicatorSet
  composer: Composer
  acts: RoomActs
  onGoTo: (indicator: string) => void
  isReadOnly: boolean
}

export const RoomSheets = memo(function RoomSheets(props: RoomSheetsProps) {
  const { sheetId, sheet, lines, framework, set, acts, isReadOnly } = props
  if (!sheet) return null
  if (sheet.kind === 'closing') {
    return (
      <ClosingCheck
        sheetId={sheetId}
        visitId={props.visitId}
        framework={framework}
        composer={props.composer}
        onClose={acts.closeSheet}
        onGoTo={props.onGoTo}
        onOpenNote={acts.openNote}
        onOpenMoment={acts.openMoment}
      />
    )
  }
  if (sheet.kind === 'note') {
    const note = lines.notes.find(({ key }) => key === sheet.key)
    if (!note) return null
    return (
      <NoteSheet
        key={note.key}
        sheetId={sheetId}
        note={note}
        framework={framework}
        set={set}
        onClose={acts.closeSheet}
        onRemove={acts.removeNote}
        isReadOnly={isReadOnly}
      />
    )
  }
  const moment = lines.moments.find(({ key }) => key === sheet.key)
  if (!moment) return null
  return (
    <MomentSheet
      key={moment.key}
      sheetId={sheetId}
      moment={moment}
      onClose={acts.closeSheet}
      onRemove={acts.removeMoment}
      isReadOnly={isReadOnly}
    />
  )
})
