/** Keyboard shortcuts for what is tapped most. A card itself listens to its levels, n and t. */
import { useEffect } from 'react'
import { DROP_TARGET } from '#workbench/lesson/note-drag.ts'

type RoomKeys = {
  onNote: () => void
  onMoment: () => void
  onLink: () => void
  onBlock: (step: 1 | -1) => void
}

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

function actionOf(key: string, keys: RoomKeys): (() => void) | undefined {
  switch (key) {
    case '/':
      return keys.onNote
    case 'k':
      return keys.onMoment
    case 'l':
      return keys.onLink
    case 'ArrowDown':
      return () => focusCard(1)
    case 'ArrowUp':
      return () => focusCard(-1)
    case 'ArrowRight':
      return () => keys.onBlock(1)
    case 'ArrowLeft':
      return () => keys.onBlock(-1)
    default:
      return undefined
  }
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
