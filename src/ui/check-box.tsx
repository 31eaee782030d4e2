/** A check box whose whole line can be tapped. */
import { type ReactNode, useId } from 'react'
import css from './check-box.module.css'
import { Icon } from './icon.tsx'

type CheckBoxProps = {
  label: ReactNode
  description?: ReactNode
  checked: boolean
  onChange: (checked: boolean) => void
  onLeave?: () => void
  error?: string | undefined
  disabled?: boolean
}

export function CheckBox({ label, description, checked, onChange, onLeave, error, disabled }: CheckBoxProps) {
  const id = useId()
  const described = [description ? `${id}-help` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ')
  return (
    <div>
      <label className={css.line}>
        <input
          type="checkbox"
          className={css.input}
          checked={checked}
          disabled={disabled}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
          onChange={(event) => onChange(event.target.checked)}
          onBlur={onLeave}
        />
        <span className={css.box}>
          <Icon name="check" size={18} />
        </span>
        <span>{label}</span>
      </label>
      {description && (
        <div id={`${id}-help`} className={css.description}>
          {description}
        </div>
      )}
      {error && (
        <p id={`${id}-error`} role="alert" className={css.error}>
          {error}
        </p>
      )}
    </div>
  )
}
