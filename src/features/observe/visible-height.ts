/** The height between a notice above the room and the keyboard, so that the note field stays on screen. */
import { type RefObject, useEffect } from 'react'

/** As in `lesson-room.module.css`: a window so low that the page scrolls and the room has no height of its own. */
const LOW_WINDOW = '(max-height: 500px)'

/**
 * Sets `--room-height` on the element, in pixels of the page. Browsers that resize the page for the keyboard need it for
 * notices only. A pinch makes the visible part smaller and not the room.
 */
export function useVisibleHeight(room: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const seen = window.visualViewport
    const element = room.current
    if (!seen || !element) return
    const measure = () => {
      const height = seen.height * seen.scale - element.offsetTop
      element.style.setProperty('--room-height', `${Math.round(height)}px`)
      const isPinched = seen.scale > 1.01
      if (seen.offsetTop > 0 && !isPinched && !window.matchMedia(LOW_WINDOW).matches) window.scrollTo(0, 0)
    }
    seen.addEventListener('resize', measure)
    measure()
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
