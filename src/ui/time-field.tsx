/** A wall-clock time through the device's own picker. */
import { Field, type FieldProps } from './field.tsx'

export type TimeFieldProps = FieldProps & {
  /** `HH:mm`, or '' when empty. */
  value: string
  onChange: (value: string) => void
  onLeave?: (() => void) | undefined
  disabled?: boolean
}

export function TimeField({
  label,
  description,
  error,
  optional,
  onChange,
  onLeave,
  ...rest
}: TimeFieldProps) {
  return (
    <Field label={label} description={description} error={error} optional={optional}>
      {(ids) => (
        <input {...rest} {...ids} type="time" onChange={(e) => onChange(e.target.value)} onBlur={onLeave} />
      )}
    </Field>
  )
}
