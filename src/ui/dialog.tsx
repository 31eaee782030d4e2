/**
 * A modal dialog. react-aria keeps the focus inside, hides the rest of the page from screen readers and restores the
 * focus.
 */
import { type ReactNode, useEffect, useRef } from 'react'
import { Heading, Modal, ModalOverlay, Dialog as RacDialog } from 'react-aria-components'
import { IconButton } from './button.tsx'
import { classNames } from './class-names.ts'
import css from './dialog.module.css'

type DialogProps = {
  open: boolean
  title: string
  /** Also called on Escape, and on a tap outside until something was typed. `mustAnswer` disables both. */
  onClose: () => void
  closeLabel: string
  children: ReactNode
  /** Buttons at the bottom, the main one last. */
  actions?: ReactNode
  /** An alert dialog, which cannot be closed without an answer. */
  mustAnswer?: boolean
  wide?: boolean
}

export function Dialog({
  open,
  title,
  onClose,
  closeLabel,
  children,
  actions,
  mustAnswer,
  wide,
}: DialogProps) {
  const hasTyped = useRef(false)
  useEffect(() => {
    if (open) hasTyped.current = false
  }, [open])
  return (
    <ModalOverlay
      isOpen={open}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      isDismissable={!mustAnswer}
      shouldCloseOnInteractOutside={() => !hasTyped.current}
      isKeyboardDismissDisabled={mustAnswer ?? false}
      className={css.veil ?? ''}
    >
      <Modal className={classNames(css.sheet, wide && css.wide)}>
        <RacDialog role={mustAnswer ? 'alertdialog' : 'dialog'} className={css.dialog ?? ''}>
          <div className={css.head}>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {!mustAnswer && <IconButton icon="close" label={closeLabel} onClick={onClose} />}
          </div>
          <div
            className={css.body}
            onInput={() => {
              hasTyped.current = true
            }}
          >
            {children}
          </div>
          {actions && <div className={css.actions}>{actions}</div>}
        </RacDialog>
      </Modal>
    </ModalOverlay>
  )
}
