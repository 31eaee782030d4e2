/** The height that the keyboard of a tablet leaves free, so that the note field stays above it. */
import { type RefObject, useEffect } from 'react'

/** Sets `--room-height` on the element; where the browser resizes the content by itself both are equal. */
export function useVisibleHeight(room: RefObject<HTMLElement | null>) {
  useEffect(() => {
    const seen = window.visualViewport
    const element = room.current
    if (!seen || !element) return
    const measure = () => {
      element.style.setProperty('--room-height', `${Math.round(seen.height)}px`)
      if (seen.offsetTop > 0) window.scrollTo(0, 0)
    }
    seen.addEventListener('resize', measure)
    measure()
    return () => seen.removeEventListener('resize', measure)
  }, [room])
}
