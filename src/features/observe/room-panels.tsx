/** The panels over the lesson room: a note, a tipping point, the bin, the keys, the closing check. */

import { memo } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import type { ItemSet } from '#domain/instrument/answers.ts'
import type { Edition } from '#domain/instrument/edition.ts'
import type { ClockTaps } from './clock-taps.ts'
import { ClosingCheck } from './closing-check.tsx'
import type { Composer } from './composing.ts'
import { MomentPanel } from './moment-panel.tsx'
import { NotePanel } from './note-panel.tsx'
import type { Occasion } from './occasion.ts'
import type { OpenPanel } from './open-panels.ts'
import { RemovedLines } from './removed-lines.tsx'
import type { Lines, RoomActs } from './room-acts.ts'
import { ShortcutList } from './shortcut-list.tsx'

type RoomPanelsProps = {
  sheetId: RecordId
  occasion: Occasion
  panel: OpenPanel | undefined
  lines: Lines
  edition: Edition | undefined
  set: ItemSet
  taps: ClockTaps
  composer: Composer
  acts: RoomActs
  onGoTo: (indicator: string) => void
  isReadOnly: boolean
}

export const RoomPanels = memo(function RoomPanels(props: RoomPanelsProps) {
  const { sheetId, panel, lines, edition, set, acts, isReadOnly } = props
  if (!panel) return null
  if (panel.kind === 'closing') {
    return (
      <ClosingCheck
        sheetId={sheetId}
        occasion={props.occasion}
        edition={edition}
        taps={props.taps}
        composer={props.composer}
        onClose={acts.closePanel}
        onGoTo={props.onGoTo}
        onOpenNote={acts.openNote}
        onOpenMoment={acts.openMoment}
      />
    )
  }
  if (panel.kind === 'bin')
    return <RemovedLines sheetId={sheetId} onClose={acts.closePanel} isReadOnly={isReadOnly} />
  if (panel.kind === 'keys') return <ShortcutList framework={edition?.framework} onClose={acts.closePanel} />
  if (panel.kind === 'note') {
    const note = lines.notes.find(({ key }) => key === panel.key)
    if (!note) return null
    return (
      <NotePanel
        key={note.key}
        sheetId={sheetId}
        note={note}
        framework={edition?.framework}
        set={set}
        onClose={acts.closePanel}
        onRemove={acts.removeNote}
        isReadOnly={isReadOnly}
      />
    )
  }
  const moment = lines.moments.find(({ key }) => key === panel.key)
  if (!moment) return null
  return (
    <MomentPanel
      key={moment.key}
      sheetId={sheetId}
      moment={moment}
      onClose={acts.closePanel}
      onRemove={acts.removeMoment}
      isReadOnly={isReadOnly}
    />
  )
})
