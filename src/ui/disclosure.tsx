/** Optional content in a native details element, which the page search of the browser opens. */
import type { ReactNode } from 'react'
import css from './disclosure.module.css'
import { Icon } from './icon.tsx'

type DisclosureProps = {
  summary: ReactNode
  children: ReactNode
  startOpen?: boolean
  /** Without borders, for use inside a card. */
  plain?: boolean
}

export function Disclosure({ summary, children, startOpen, plain }: DisclosureProps) {
  return (
    <details className={plain ? css.plain : css.disclosure} open={startOpen}>
      <summary className={css.summary}>
        <Icon name="next" size={18} />
        <span>{summary}</span>
      </summary>
      <div className={css.content}>{children}</div>
    </details>
  )
}
