/** The frame of every page: navigation at the side in landscape and at the bottom in portrait, and the status line. */
import type { ReactNode } from 'react'
import { Anchor } from './anchor.tsx'
import { Icon, type IconName } from './icon.tsx'
import css from './shell.module.css'

export type ShellRoom = {
  href: string
  label: string
  icon: IconName
  count?: number | undefined
}

type ShellProps = {
  brand: string
  /** Names the navigation, and the link that skips it, for screen readers. */
  navLabel: string
  skipLabel: string
  /** Three to five rooms. More do not fit in the bottom bar. */
  rooms: readonly ShellRoom[]
  current: string
  /** The unlocked person, at the bottom of the side bar. */
  me?: ReactNode
  /** The status line in the top bar. */
  status: ReactNode
  /** The sentence at the bottom of every page. */
  footer: string
  /** Buttons beside the status line, such as hide and lock. */
  tools?: ReactNode
  children: ReactNode
}

export function Shell(props: ShellProps) {
  return (
    <div className={css.shell}>
      <a href="#main" className={css.skip}>
        {props.skipLabel}
      </a>
      <nav className={css.nav} aria-label={props.navLabel}>
        <div className={css.brand}>
          <BrandMark />
          <span>{props.brand}</span>
        </div>
        {props.rooms.map((room) => (
          <Anchor
            key={room.href}
            href={room.href}
            className={css.room}
            aria-current={room.href === props.current ? 'page' : undefined}
          >
            <Icon name={room.icon} />
            <span>{room.label}</span>
            {room.count !== undefined && room.count > 0 && <small>{room.count}</small>}
          </Anchor>
        ))}
        {props.me && <div className={css.me}>{props.me}</div>}
      </nav>
      <div className={css.side}>
        <div className={css.bar}>
          <div className={css.barBrand}>
            <BrandMark />
          </div>
          {props.status}
          {props.tools && <div className={css.tools}>{props.tools}</div>}
        </div>
        <main id="main" tabIndex={-1} className={css.main}>
          {props.children}
        </main>
        <footer className={css.footer}>{props.footer}</footer>
      </div>
    </div>
  )
}

/** The logo: an open notebook and its mirror image. */
export function BrandMark({ size = 28 }: { size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path
        d="M13 8.5C10.5 6.5 7 6 3.5 6.5v18c3.5-.5 7 0 9.5 2z"
        fill="var(--accent)"
        stroke="var(--accent)"
        strokeWidth="2"
      />
      <path
        d="M19 8.5c2.5-2 6-2.5 9.5-2v18c-3.5-.5-7 0-9.5 2z"
        fill="var(--accent-soft)"
        stroke="var(--accent)"
        strokeWidth="2"
      />
    </svg>
  )
}
