/** The height between a notice above the room and the keyboard, so that the note field stays on screen. */
import { type RefObject, useEffect } from 'react'

/** Sets `--room-height` on the element. Browsers that resize the page for the keyboard need it for notices only. */
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
    // Notices move the room, so the page root is observed. The room's own parent may have no box (`display:
    // A notice moves the room, so the page root is observed. The parent of the room may have no box.
    const around = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(measure)
    const page = element.closest('#root')
    if (page) around?.observe(page)
    return () => {
      seen.removeEventListener('resize', measure)
      around?.disconnect()
    }
  }, [room])
}
