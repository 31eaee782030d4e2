/** A date or a time with the picker of the device, which works offline and in the person's language. */
import type { Ref } from 'react'
import { Field, type FieldProps } from './field.tsx'

export type PickerFieldProps = FieldProps & {
  ref?: Ref<HTMLInputElement>
  value: string
  onChange: (value: string) => void
  onLeave?: (() => void) | undefined
  min?: string
  max?: string
  disabled?: boolean
}

export function PickerField(props: PickerFieldProps & { type: 'date' | 'time' }) {
  const { label, description, error, optional, onChange, onLeave, ...rest } = props
  return (
    <Field label={label} description={description} error={error} optional={optional}>
      {(ids) => <input {...rest} {...ids} onChange={(e) => onChange(e.target.value)} onBlur={onLeave} />}
    </Field>
  )
}
