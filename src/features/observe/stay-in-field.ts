/** For `onMouseDown` of a button beside the note field: taking the focus would close the keyboard on screen. */
import type { MouseEvent } from 'react'

export const stayInField = (event: MouseEvent) => event.preventDefault()
