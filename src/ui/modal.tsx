/** The browser's own modal dialog. It keeps the focus inside, makes the rest of the page inert and restores the focus. */
import { type KeyboardEvent, type ReactNode, type SyntheticEvent, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'

type ModalProps = {
  /** Of the element that covers the page. */
  className: string
  role?: 'alertdialog' | undefined
  /** Called on Escape and on the back gesture. Undefined: it stays until it is answered. */
  onClose: (() => void) | undefined
  /** A tap beside the content. */
  onOutside?: (() => void) | undefined
  children: ReactNode
} & ({ 'aria-label': string } | { 'aria-labelledby': string })

export function Modal({ onClose, onOutside, children, ...attributes }: ModalProps) {
  const element = useRef<HTMLDialogElement>(null)
  const isPressedOutside = useRef(false)
  // Closed before it is removed: an element that is removed while it is open does not restore the focus.
  useLayoutEffect(() => {
    const dialog = element.current
    dialog?.showModal()
    dialog?.focus()
    holdPage()
    return () => {
      dialog?.close()
      holdPage()
    }
  }, [])
  // A browser closes at the second Escape, whatever `cancel` answers. A key that was handled here never gets so far.
  const pressKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onClose?.()
  }
  const cancel = (event: SyntheticEvent) => {
    if (!isItself(event)) return
    event.preventDefault()
    onClose?.()
  }
  const closed = (event: SyntheticEvent<HTMLDialogElement>) => {
    if (!isItself(event) || event.currentTarget.open) return
    if (onClose) onClose()
    else event.currentTarget.showModal()
  }
  return createPortal(
    <dialog
      {...attributes}
      ref={element}
      tabIndex={-1}
      onKeyDown={pressKey}
      onCancel={cancel}
      onClose={closed}
      onPointerDown={(event) => {
        isPressedOutside.current = isItself(event)
      }}
      onClick={(event) => {
        // The second click of a double click lands beside the dialog that the first one opened.
        if (isPressedOutside.current && isItself(event) && event.detail < 2) onOutside?.()
      }}
    >
      {children}
    </dialog>,
    document.body,
  )
}

/** A mark for the styles: the page does not scroll while a dialog is open. */
const holdPage = () =>
  document.documentElement.toggleAttribute('data-modal', document.querySelector('dialog[open]') !== null)

/** Not an element inside. A file field sends `cancel` too, and events of a dialog inside come along. */
const isItself = ({ target, currentTarget }: SyntheticEvent) => target === currentTarget
