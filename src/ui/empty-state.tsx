/** Nothing here yet: says why, and what to do about it; or that it is on its way. */
import { createContext, type ReactNode, useContext } from 'react'
import css from './empty-state.module.css'
import { Icon, type IconName } from './icon.tsx'

type EmptyStateProps = {
  /** Absent where it would repeat the page's own title. */
  title?: string
  children?: ReactNode
  action?: ReactNode
  icon?: IconName
}

/** The sentence that stands in for every empty room while a new device fetches for the first time. */
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
