/** One line of a list: what stands in front (a time, a badge), what it is, and what can be done. */
import type { ReactNode } from 'react'
import { Anchor } from './anchor.tsx'
import { Icon } from './icon.tsx'
import css from './list.module.css'

type ListRowProps = {
  /** A time, a badge, a count. */
  lead?: ReactNode
  title: ReactNode
  detail?: ReactNode
  /** Buttons, progress. */
  aside?: ReactNode
  /** The whole line leads somewhere; then `aside` holds nothing to press. */
  href?: string
  onPress?: () => void
}

export function ListRow({ lead, title, detail, aside, href, onPress }: ListRowProps) {
  const leads = href !== undefined || onPress !== undefined
  const inside = (
    <>
      {lead !== undefined && <div className={css.lead}>{lead}</div>}
      <div className={css.words}>
        <div className={css.title}>{title}</div>
        {detail && <div className={css.detail}>{detail}</div>}
      </div>
      {(aside || leads) && (
        <div className={css.aside}>
          {aside}
          {leads && <Icon name="next" size={20} />}
        </div>
      )}
    </>
  )
  return (
    <li className={css.item}>
      {href !== undefined ? (
        <Anchor href={href} className={css.row}>
          {inside}
        </Anchor>
      ) : onPress ? (
        <button type="button" className={css.row} onClick={onPress}>
          {inside}
        </button>
      ) : (
        <div className={css.row}>{inside}</div>
      )}
    </li>
  )
}

/** The time in front of a line: the hour large, a word small under it. */
export function RowTime({ time, detail, dateTime }: { time: string; detail?: string; dateTime?: string }) {
  return (
    <time className={css.time} dateTime={dateTime}>
      {time}
      {detail && <small>{detail}</small>}
    </time>
  )
}
