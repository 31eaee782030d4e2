/** Optional content in a native details element, which the page search of the browser opens. On paper it is open. */
import { type ReactNode, useEffect, useRef } from 'react'
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
  const details = useOpenOnPaper()
  return (
    <details ref={details} className={plain ? css.plain : css.disclosure} open={startOpen}>
      <summary className={css.summary}>
        <Icon name="next" size={18} />
        <span>{summary}</span>
      </summary>
      <div className={css.content}>{children}</div>
    </details>
  )
}

/** Opens it for printing, and closes it again if it was closed. */
function useOpenOnPaper() {
  const details = useRef<HTMLDetailsElement>(null)
  useEffect(() => {
    let wasClosed = false
    const show = () => {
      const element = details.current
      wasClosed = element !== null && !element.open
      if (element) element.open = true
    }
    const restore = () => {
      if (wasClosed && details.current) details.current.open = false
    }
    window.addEventListener('beforeprint', show)
    window.addEventListener('afterprint', restore)
    return () => {
      window.removeEventListener('beforeprint', show)
      window.removeEventListener('afterprint', restore)
    }
  }, [])
  return details
}
