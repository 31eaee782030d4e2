/** The frame of a conversation: one bar, the lesson as a strip below it, and the page without a side bar. */
import { type ReactNode, useEffect, useRef } from 'react'
import { Anchor } from '#ui/anchor.tsx'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import css from './talk-frame.module.css'

/** What the hall gives to a page without its frame. */
export type HallParts = { status?: ReactNode; onHide?: (() => void) | undefined }

export type TalkFrameProps = HallParts & {
  title: string
  about?: string
  back: { href: string; label: string }
  /** The place in the conversation, in words. */
  place?: string | undefined
  strip?: ReactNode
  actions?: ReactNode
  children: ReactNode
}

export function TalkFrame(props: TalkFrameProps) {
  const { title, about, back, place, strip, actions, status, onHide, children } = props
  const { observe } = useRoomText()
  const frame = useRef<HTMLDivElement>(null)
  useKeyboard(frame)
  return (
    <div ref={frame} className={css.frame}>
      <header className={css.bar}>
        <Anchor href={back.href} className={css.back} aria-label={back.label} title={back.label}>
          <Icon name="back" />
        </Anchor>
        <div className={css.who}>
          <h1>{title}</h1>
          {about && <p>{about}</p>}
        </div>
        {place && <p className={css.place}>{place}</p>}
        <div className={css.status}>{status}</div>
        {actions}
        {onHide && (
          <Button look="quiet" icon="hide" onClick={onHide}>
            {observe.hide}
          </Button>
        )}
      </header>
      {strip && <div className={css.strip}>{strip}</div>}
      <main id="main" tabIndex={-1} className={css.main}>
        {children}
      </main>
    </div>
  )
}

/** A keyboard on screen takes at least this share of the height. */
const KEYBOARD = 0.25

/**
 * While a keyboard on screen covers the page, the strip scrolls away with it, and the page can be scrolled further by the
 * height of the keyboard, so that the last field comes above it.
 */
function useKeyboard(frame: React.RefObject<HTMLElement | null>) {
  useEffect(() => {
    const seen = window.visualViewport
    const element = frame.current
    if (!seen || !element) return
    const measure = () => {
      const covered = Math.max(0, window.innerHeight - seen.height * seen.scale)
      const isOpen = covered > window.innerHeight * KEYBOARD
      element.toggleAttribute('data-keyboard', isOpen)
      element.style.setProperty('--keyboard', `${isOpen ? Math.round(covered) : 0}px`)
    }
    seen.addEventListener('resize', measure)
    measure()
    return () => seen.removeEventListener('resize', measure)
  }, [frame])
}
