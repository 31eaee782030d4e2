/** A modal dialog with a title, a body that scrolls, and buttons. */
import { type ReactNode, useId, useRef } from 'react'
import { IconButton } from './button.tsx'
import { classNames } from './class-names.ts'
import css from './dialog.module.css'
import { Modal } from './modal.tsx'

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

export function Dialog({ open, ...props }: DialogProps) {
  return open ? <OpenDialog {...props} /> : null
}

function OpenDialog({
  title,
  onClose,
  closeLabel,
  children,
  actions,
  mustAnswer,
  wide,
}: Omit<DialogProps, 'open'>) {
  const titleId = useId()
  const hasTyped = useRef(false)
  return (
    <Modal
      className={css.veil ?? ''}
      role={mustAnswer ? 'alertdialog' : undefined}
      aria-labelledby={titleId}
      onClose={mustAnswer ? undefined : onClose}
      onOutside={() => !mustAnswer && !hasTyped.current && onClose()}
    >
      <div className={classNames(css.sheet, wide && css.wide)}>
        <div className={css.head}>
          <h2 id={titleId}>{title}</h2>
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
      </div>
    </Modal>
  )
}
