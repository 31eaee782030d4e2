/** Keyboard shortcuts for what is tapped most. A card itself listens to its levels, n and t. */
import { useEffect } from 'react'
import { DROP_TARGET } from '#workbench/lesson/note-drag.ts'

type RoomAct = 'note' | 'moment' | 'link' | 'card' | 'block' | 'keys'

/** `step`: -1 with the first key of an act and 1 with the second. */
type RoomKeys = Record<RoomAct, (step: 1 | -1) => void>

/** The keys of the room, as they are told in the list of shortcuts. */
export const roomKeys: readonly { keys: readonly string[]; act: RoomAct }[] = [
  { keys: ['/'], act: 'note' },
  { keys: ['k'], act: 'moment' },
  { keys: ['l'], act: 'link' },
  { keys: ['↑', '↓'], act: 'card' },
  { keys: ['←', '→'], act: 'block' },
  { keys: ['?'], act: 'keys' },
]

/** What an event calls a key that is told as an arrow. */
const arrows: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }

export function useRoomKeys(keys: RoomKeys, isOn: boolean) {
  useEffect(() => {
    if (!isOn) return
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return
      if (isTaken(event.target)) return
      const act = actionOf(event.key, keys)
      if (!act || event.repeat) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [keys, isOn])
}

function actionOf(pressed: string, acts: RoomKeys): (() => void) | undefined {
  const key = arrows[pressed] ?? pressed
  const found = roomKeys.find(({ keys }) => keys.includes(key))
  return found && (() => acts[found.act](key === found.keys[1] ? 1 : -1))
}

/** Fields, tabs and dialogs have keys of their own. A covered room has none. */
const isTaken = (target: EventTarget | null) =>
  document.querySelector(`[inert] [${DROP_TARGET}]`) !== null ||
  (target instanceof Element &&
    target.closest(
      'input, textarea, select, summary, [role="tablist"], [role="dialog"], [role="alertdialog"]',
    ) !== null)

/** Focuses the card `step` places after the focused one. Without a focused card it takes the first or the last. */
export function focusCard(step: 1 | -1) {
  const cards = [...document.querySelectorAll<HTMLElement>(`[${DROP_TARGET}]`)]
  const at = cards.findIndex((card) => card.contains(document.activeElement))
  const next = at < 0 ? (step > 0 ? 0 : cards.length - 1) : at + step
  const card = cards[next]
  card?.focus({ preventScroll: true })
  card?.scrollIntoView?.({ block: 'nearest' })
}
