/** Links inside the app: a real `<a href>` that navigates through the router instead of loading the page. */
import { type AnchorHTMLAttributes, createContext, type MouseEvent, useContext } from 'react'

/** Navigates to a path of the app. The app provides the function of its router. */
export const GoContext = createContext<((href: string) => void) | undefined>(undefined)

type AnchorProps = AnchorHTMLAttributes<HTMLAnchorElement> & {
  href: string
}

const wantsNewTab = (event: MouseEvent) =>
  event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0

export function Anchor({ href, onClick, children, ...rest }: AnchorProps) {
  const go = useContext(GoContext)
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (!go || event.defaultPrevented || wantsNewTab(event) || !href.startsWith('/')) return
    event.preventDefault()
    go(href)
  }
  return (
    <a {...rest} href={href} onClick={follow}>
      {children}
    </a>
  )
}
