/** The height that the keyboard and a notice above the room leave free, so that the note field stays on screen. */
import { type RefObject, useEffect } from 'react'

/** Sets `--room-height` on the element; where the browser resizes the content by itself both are equal. */
export function useVisibleHeight(room: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const seen = window.visualViewport
    const element = room.current
    if (!seen || !element) return
    const measure = () => {
      element.style.setProperty('--room-height', `${Math.round(seen.height - element.offsetTop)}px`)
      if (seen.offsetTop > 0) window.scrollTo(0, 0)
    }
    seen.addEventListener('resize', measure)
    measure()
    // A notice that comes or goes makes what is around the room higher or lower.
    const around = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure)
    if (element.parentElement) around?.observe(element.parentElement)
    return () => {
      seen.removeEventListener('resize', measure)
      around?.disconnect()
    }
  }, [room])
}
