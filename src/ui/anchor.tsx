/** Links inside the app: a real `<a href>`, followed without a page load once the router has said how to go. */
import { type AnchorHTMLAttributes, createContext, type MouseEvent, useContext } from 'react'

/** How to go to a path of ours; the app gives its router's navigate. */
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
