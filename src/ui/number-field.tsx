/** A whole number with minus and plus buttons, which can also be typed. Empty means that nothing is filled in. */
import type { Ref } from 'react'
import { IconButton } from './button.tsx'
import { Field, type FieldProps } from './field.tsx'
import css from './number-field.module.css'

export type NumberFieldProps = FieldProps & {
  ref?: Ref<HTMLInputElement>
  value: number | undefined
  onChange: (value: number | undefined) => void
  onLeave?: (() => void) | undefined
  min?: number
  max?: number
  step?: number
  /** Labels of the buttons, such as “minder” and “meer”. */
  lessLabel: string
  moreLabel: string
  unit?: string
  disabled?: boolean
}

export function NumberField(props: NumberFieldProps) {
  const {
    label,
    description,
    error,
    optional,
    value,
    onChange,
    onLeave,
    min = 0,
    max = 9999,
    step = 1,
    unit,
  } = props
  const set = (next: number) => onChange(Math.min(max, Math.max(min, next)))
  const typed = (text: string) => {
    const digits = text.replace(/\D/g, '')
    onChange(digits === '' ? undefined : Math.min(max, Number(digits)))
  }
  return (
    <Field label={label} description={description} error={error} optional={optional}>
      {(ids) => (
        <div className={css.row}>
          <IconButton
            icon="remove"
            look="soft"
            label={`${label}: ${props.lessLabel}`}
            disabled={props.disabled || (value ?? min) <= min}
            onClick={() => set((value ?? min) - step)}
          />
          <input
            {...ids}
            ref={props.ref}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            role="spinbutton"
            aria-valuemin={min}
            aria-valuemax={max}
            aria-valuenow={value}
            disabled={props.disabled}
            value={value ?? ''}
            onChange={(event) => typed(event.target.value)}
            onBlur={() => {
              if (value !== undefined && value < min) set(min)
              onLeave?.()
            }}
            onKeyDown={(event) => {
              const change = event.key === 'ArrowUp' ? step : event.key === 'ArrowDown' ? -step : 0
              if (change === 0) return
              event.preventDefault()
              set((value ?? min) + change)
            }}
          />
          <IconButton
            icon="add"
            look="soft"
            label={`${label}: ${props.moreLabel}`}
            disabled={props.disabled || (value ?? min) >= max}
            onClick={() => set((value ?? min - step) + step)}
          />
          {unit && <span className={css.unit}>{unit}</span>}
        </div>
      )}
    </Field>
  )
}
