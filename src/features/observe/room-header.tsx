/** The bar above the lesson: the visit, the clock, the status line, and buttons to hide and to close. */
import { memo, type ReactNode } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import type { Visit } from '#domain/programme/visit.ts'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/anchor.tsx'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { initials } from '#ui/person-badge.tsx'
import { useText } from '#ui/text/language.tsx'
import { useChoiceName } from '#workbench/form/question-words.ts'
import { ClockFace } from './clock-face.tsx'
import type { ClockTaps } from './clock-taps.ts'
import css from './room-header.module.css'

type RoomHeaderProps = {
  visit: Visit
  teacherName: string
  status: ReactNode
  onHide: (() => void) | undefined
  /** Absent when the lesson is locked. */
  live?: { sheetId: RecordId; taps: ClockTaps; isReadOnly: boolean; isStarted: boolean; onClose: () => void }
}

export const RoomHeader = memo(function RoomHeader(props: RoomHeaderProps) {
  const { visit, teacherName, status, onHide, live } = props
  const text = useText().observe
  const nameOf = useChoiceName()
  const who = teacherName ? text.teacher(initials(teacherName)) : text.unknownTeacher
  return (
    <header className={css.bar}>
      <Anchor href={paths.today} className={css.back} aria-label={text.back} title={text.back}>
        <Icon name="back" />
      </Anchor>
      <div className={css.who}>
        <h1 className={css.lesson}>{text.lesson(visit.ordinal)}</h1>
        <p className={css.about}>
          {[who, visit.class, nameOf('subjectGroup', visit.subjectGroup)].filter(Boolean).join(' · ')}
        </p>
      </div>
      <div className={css.clock}>
        {live && <ClockFace sheetId={live.sheetId} taps={live.taps} isReadOnly={live.isReadOnly} />}
      </div>
      <div className={css.status}>{status}</div>
      {onHide && (
        <Button look="quiet" icon="hide" onClick={onHide}>
          {text.hide}
        </Button>
      )}
      {live?.isStarted && !live.isReadOnly && (
        <Button look="primary" onClick={live.onClose}>
          {text.close}
        </Button>
      )}
    </header>
  )
})
