/** A choice from a list, with the native menu of the device. A few options fit better in Segmented or RadioCards. */
import { Field, type FieldProps } from './field.tsx'
import { Icon } from './icon.tsx'
import css from './select.module.css'

export type Option<V extends string = string> = { value: V; label: string }

export type SelectProps = FieldProps & {
  /** '' means that nothing is chosen, and shows `placeholder`. */
  value: string
  options: readonly Option[]
  onChange: (value: string) => void
  onLeave?: (() => void) | undefined
  placeholder?: string | undefined
  disabled?: boolean
}

export function Select(props: SelectProps) {
  const { label, description, error, optional, value, options, onChange, onLeave, placeholder, disabled } =
    props
  return (
    <Field label={label} description={description} error={error} optional={optional}>
      {(ids) => (
        <div className={css.select}>
          <select
            {...ids}
            value={value}
            disabled={disabled}
            onChange={(e) => onChange(e.target.value)}
            onBlur={onLeave}
          >
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="down" size={20} />
        </div>
      )}
    </Field>
  )
}
