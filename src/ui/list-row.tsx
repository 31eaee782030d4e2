/** One row of a list: a time or badge, the text, and actions. */
import type { ReactNode } from 'react'
import { Anchor } from './anchor.tsx'
import { Icon } from './icon.tsx'
import css from './list.module.css'

type ListRowProps = {
  /** A time, a badge or a number. */
  lead?: ReactNode
  title: ReactNode
  detail?: ReactNode
  /** Buttons or progress. */
  aside?: ReactNode
  /** The whole row is a link. `aside` then holds no button. */
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

/** The time at the start of a row, with small text below it. */
export function RowTime({ time, detail, dateTime }: { time: string; detail?: string; dateTime?: string }) {
  return (
    <time className={css.time} dateTime={dateTime}>
      {time}
      {detail && <small>{detail}</small>}
    </time>
  )
}
