/** A field for a calendar date. A refused date stands in words before its error, so that a mistyped year is seen. */
import { PickerField, type PickerFieldProps } from './picker-field.tsx'
import { useFormat } from './text/language.tsx'

/** The value is `YYYY-MM-DD`, or '' when empty. */
export type DateFieldProps = PickerFieldProps

export function DateField({ error, ...rest }: DateFieldProps) {
  const format = useFormat()
  const told = error && rest.value ? `${format.date(rest.value)}: ${error}` : error
  return <PickerField type="date" {...rest} error={told} />
}
