/** An empty page or list: the reason, and what to do about it. */
import { createContext, type ReactNode, useContext } from 'react'
import css from './empty-state.module.css'
import { Icon, type IconName } from './icon.tsx'

type EmptyStateProps = {
  /** Absent when it would repeat the title of the page. */
  title?: string
  children?: ReactNode
  action?: ReactNode
  icon?: IconName
}

/** The sentence that replaces every empty state during the first fetch of a new device. */
export const FillingContext = createContext<string | undefined>(undefined)

export function EmptyState({ title, children, action, icon = 'book' }: EmptyStateProps) {
  const filling = useContext(FillingContext)
  if (filling)
    return (
      <p role="status" className="ls-soft">
        {filling}
      </p>
    )
  return (
    <div className={css.empty}>
      <span className={css.icon}>
        <Icon name={icon} size={30} />
      </span>
      {title && <p className={css.title}>{title}</p>}
      {children && <div className={css.text}>{children}</div>}
      {action && <div className={css.action}>{action}</div>}
    </div>
  )
}
