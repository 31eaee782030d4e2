/** A section of the page about one subject, with or without a heading. */
import type { ReactNode } from 'react'
import css from './card.module.css'
import { classNames } from './class-names.ts'

type CardProps = {
  title?: string
  /** Small text below the title. */
  lead?: ReactNode
  /** Content beside the title, such as a button. */
  aside?: ReactNode
  children?: ReactNode
  /** plain: the default · soft: tinted, for what needs attention · moment: a tipping point. */
  tone?: 'plain' | 'soft' | 'moment'
  level?: 2 | 3
}

export function Card({ title, lead, aside, children, tone = 'plain', level = 2 }: CardProps) {
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <section className={classNames(css.card, tone !== 'plain' && css[tone])} aria-label={title}>
      {(title || aside) && (
        <div className={css.head}>
          <div>
            {title && <Heading className={css.title}>{title}</Heading>}
            {lead && <div className={css.lead}>{lead}</div>}
          </div>
          {aside}
        </div>
      )}
      {children}
    </section>
  )
}
