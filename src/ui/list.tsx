/** A list of rows with an optional heading. */
import type { ReactNode } from 'react'
import css from './list.module.css'

type ListProps = {
  heading?: string | undefined
  label?: string | undefined
  children: ReactNode
  aside?: ReactNode
}

export function List({ heading, label, children, aside }: ListProps) {
  return (
    <section className={css.section}>
      {(heading || aside) && (
        <div className={css.head}>
          {heading && <h2 className="ls-heading">{heading}</h2>}
          {aside}
        </div>
      )}
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari drops the list role when the bullets are hidden */}
      <ul role="list" aria-label={label ?? heading} className={css.list}>
        {children}
      </ul>
    </section>
  )
}
