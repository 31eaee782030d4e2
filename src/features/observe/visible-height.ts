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
    // A notice that comes or goes makes the page higher or lower; the room's own parent may be without a box.
    const around = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure)
    const page = element.closest('#root')
    if (page) around?.observe(page)
    return () => {
      seen.removeEventListener('resize', measure)
      around?.disconnect()
    }
  }, [room])
}
