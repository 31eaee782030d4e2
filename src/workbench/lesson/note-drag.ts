/**
 * Drags a note onto an indicator by touch, pen or mouse. The target is marked in the DOM, because a React render per
 * move would be slow. A press without movement stays a click, so the keyboard works too.
 */
import { type PointerEvent, useMemo } from 'react'

const DRAG_FROM_PX = 8
export const DROP_TARGET = 'data-indicator'
const OVER = 'data-over'

type NoteDrag = {
  onPointerDown: (event: PointerEvent<HTMLElement>) => void
}

/** Handlers for the drag handle. `onDrop` needs a stable identity. */
export function useNoteDrag(
  noteKey: string,
  label: string,
  onDrop: (key: string, indicator: string) => void,
): NoteDrag {
  return useMemo(
    () => ({ onPointerDown: (event) => startDrag(event, label, (indicator) => onDrop(noteKey, indicator)) }),
    [noteKey, label, onDrop],
  )
}

function startDrag(down: PointerEvent<HTMLElement>, label: string, drop: (indicator: string) => void) {
  if (down.button !== 0) return
  const handle = down.currentTarget
  const [startX, startY] = [down.clientX, down.clientY]
  let ghost: HTMLElement | undefined
  let target: Element | undefined
  const aim = (next: Element | undefined) => {
    if (next === target) return
    target?.removeAttribute(OVER)
    next?.setAttribute(OVER, '')
    target = next
  }
  const move = (event: globalThis.PointerEvent) => {
    if (!ghost && Math.hypot(event.clientX - startX, event.clientY - startY) < DRAG_FROM_PX) return
    ghost ??= showGhost(label)
    ghost.style.transform = `translate(${event.clientX}px, ${event.clientY}px)`
    aim(document.elementFromPoint(event.clientX, event.clientY)?.closest(`[${DROP_TARGET}]`) ?? undefined)
  }
  const finish = (event: globalThis.PointerEvent) => {
    handle.removeEventListener('pointermove', move)
    handle.removeEventListener('pointerup', finish)
    handle.removeEventListener('pointercancel', finish)
    const indicator = target?.getAttribute(DROP_TARGET)
    aim(undefined)
    if (!ghost) return
    ghost.remove()
    swallowClick(handle)
    if (indicator && event.type === 'pointerup') drop(indicator)
  }
  handle.setPointerCapture?.(down.pointerId)
  handle.addEventListener('pointermove', move)
  handle.addEventListener('pointerup', finish)
  handle.addEventListener('pointercancel', finish)
}

/** A drag that ends on its handle also causes a click event, which must not count as a tap. */
function swallowClick(handle: HTMLElement) {
  const stop = (event: Event) => event.stopPropagation()
  handle.addEventListener('click', stop, { capture: true, once: true })
  requestAnimationFrame(() => requestAnimationFrame(() => handle.removeEventListener('click', stop, true)))
}

function showGhost(label: string): HTMLElement {
  const ghost = document.createElement('div')
  ghost.textContent = label
  ghost.setAttribute('aria-hidden', 'true')
  ghost.style.cssText =
    'position:fixed;inset:0 auto auto 0;z-index:60;pointer-events:none;margin:-44px 0 0 12px;padding:8px 14px;max-width:280px;overflow:hidden;text-overflow:ellipsis;white-space:nowrap;border-radius:999px;background:var(--accent);color:var(--accent-ink);font-weight:600;box-shadow:var(--shadow-high)'
  document.body.append(ghost)
  return ghost
}
