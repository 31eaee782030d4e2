/** Short word of what just happened, with a way back. A live region: read aloud, never taking the focus. */
import { useEffect } from 'react'
import { Button, IconButton } from './button.tsx'
import css from './toast-region.module.css'

type Toast = {
  id: string
  text: string
  /** A way back, such as undo; a toast with an action stays until it is answered or closed. */
  action?: { label: string; onPress: () => void }
}

type ToastRegionProps = {
  label: string
  closeLabel: string
  toasts: readonly Toast[]
  onClose: (id: string) => void
  /** How long a toast without an action stays. */
  closeAfterMs?: number
}

function ToastCard({
  toast,
  closeLabel,
  onClose,
  closeAfterMs,
}: { toast: Toast } & Required<Omit<ToastRegionProps, 'label' | 'toasts'>>) {
  const stays = toast.action !== undefined
  useEffect(() => {
    if (stays) return
    const timer = setTimeout(() => onClose(toast.id), closeAfterMs)
    return () => clearTimeout(timer)
  }, [toast.id, stays, closeAfterMs, onClose])
  const { action } = toast
  return (
    <div className={css.toast}>
      <span className={css.text}>{toast.text}</span>
      {action && (
        <Button
          look="quiet"
          icon="undo"
          onClick={() => {
            action.onPress()
            onClose(toast.id)
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon="close" label={closeLabel} onClick={() => onClose(toast.id)} />
    </div>
  )
}

/** Mount once and keep it: a live region only speaks about what is put into it later. */
export function ToastRegion({ label, toasts, closeLabel, onClose, closeAfterMs = 6000 }: ToastRegionProps) {
  return (
    <section aria-label={label} aria-live="polite" className={css.region}>
      {toasts.map((toast) => (
        <ToastCard
          key={toast.id}
          toast={toast}
          closeLabel={closeLabel}
          onClose={onClose}
          closeAfterMs={closeAfterMs}
        />
      ))}
    </section>
  )
}
