/** The bar above the lesson: whose lesson it is, the clock, the status line, and buttons to hide and to close. */
import { memo, type ReactNode } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { Anchor } from '#ui/anchor.tsx'
import { Button } from '#ui/button.tsx'
import { classNames } from '#ui/class-names.ts'
import { Icon } from '#ui/icon.tsx'
import { useText } from '#ui/text/language.tsx'
import { ClockFace } from './clock-face.tsx'
import type { ClockTaps } from './clock-taps.ts'
import type { Occasion } from './occasion.ts'
import css from './room-header.module.css'
import { WallClock } from './wall-clock.tsx'

type RoomHeaderProps = {
  occasion: Pick<Occasion, 'heading' | 'about' | 'back' | 'plan'>
  status: ReactNode
  onHide: (() => void) | undefined
  /** Absent when the lesson is locked. */
  live?: { sheetId: RecordId; taps: ClockTaps; isReadOnly: boolean; isStarted: boolean; onClose: () => void }
}

export const RoomHeader = memo(function RoomHeader(props: RoomHeaderProps) {
  const { occasion, status, onHide, live } = props
  const text = useText().observe
  return (
    <header className={css.bar}>
      <Anchor
        href={occasion.back.href}
        className={css.back}
        aria-label={occasion.back.label}
        title={occasion.back.label}
      >
        <Icon name="back" />
      </Anchor>
      <div className={classNames(css.who, !live && css.alone)}>
        <h1 className={css.lesson}>{occasion.heading}</h1>
        <p className={css.about}>{occasion.about}</p>
      </div>
      <div className={css.clock}>
        {live && <ClockFace sheetId={live.sheetId} taps={live.taps} isReadOnly={live.isReadOnly} />}
      </div>
      {live && (
        <div className={css.wall}>
          <WallClock sheetId={live.sheetId} plan={occasion.plan} />
        </div>
      )}
      <div className={css.status}>{status}</div>
      {onHide && (
        <Button look="quiet" icon="hide" onClick={onHide}>
          {text.hide}
        </Button>
      )}
      {live?.isStarted && !live.isReadOnly && <Button onClick={live.onClose}>{text.close}</Button>}
    </header>
  )
})
