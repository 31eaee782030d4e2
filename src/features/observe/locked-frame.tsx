/** What stands around a lesson after the lock: the bar, the content and the line at the bottom. */
import type { ReactNode } from 'react'
import { useText } from '#ui/text/language.tsx'
import css from './locked-frame.module.css'
import type { Occasion } from './occasion.ts'
import { RoomHeader } from './room-header.tsx'

type LockedFrameProps = {
  occasion: Occasion
  status: ReactNode
  onHide: (() => void) | undefined
  children: ReactNode
}

export const LockedFrame = ({ occasion, status, onHide, children }: LockedFrameProps) => (
  <div className={css.locked}>
    <RoomHeader occasion={occasion} status={status} onHide={onHide} />
    <main className={css.main}>{children}</main>
    <footer className={css.foot}>{useText().observe.footer}</footer>
  </div>
)
