/** Dates and times through the device's own picker: it is offline, in the person's language, and known by hand. */
import { Field, type FieldProps } from './field.tsx'

export type DateFieldProps = FieldProps & {
  /** `YYYY-MM-DD`, or '' when empty. */
  value: string
  onChange: (value: string) => void
  onLeave?: (() => void) | undefined
  min?: string
  max?: string
  disabled?: boolean
}

export function DateField({
  label,
  description,
  error,
  optional,
  onChange,
  onLeave,
  ...rest
}: DateFieldProps) {
  return (
    <Field label={label} description={description} error={error} optional={optional}>
      {(ids) => (
        <input {...rest} {...ids} type="date" onChange={(e) => onChange(e.target.value)} onBlur={onLeave} />
      )}
    </Field>
  )
}
