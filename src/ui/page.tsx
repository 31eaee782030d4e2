/** A page inside the shell: title, lead sentence, actions and content. */
import type { ReactNode } from 'react'
import { Anchor } from './anchor.tsx'
import { classNames } from './class-names.ts'
import { Icon } from './icon.tsx'
import css from './page.module.css'

type PageProps = {
  title: string
  /** Small text above the title. */
  eyebrow?: string
  lead?: ReactNode
  actions?: ReactNode
  /** The link to the parent page. */
  back?: { href: string; label: string }
  /** Uses the whole width, for tables and lessons. */
  wide?: boolean
  children: ReactNode
}

export function Page({ title, eyebrow, lead, actions, back, wide, children }: PageProps) {
  return (
    <div className={classNames(css.page, wide && css.wide)}>
      <header className={css.head}>
        <div className={css.words}>
          {back && (
            <Anchor href={back.href} className={css.back}>
              <Icon name="back" size={18} />
              {back.label}
            </Anchor>
          )}
          {eyebrow && <p className={css.eyebrow}>{eyebrow}</p>}
          <h1>{title}</h1>
          {lead && <p className={css.lead}>{lead}</p>}
        </div>
        {actions && <div className={css.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  )
}
