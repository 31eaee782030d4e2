/** A field for a calendar date. */
import { PickerField, type PickerFieldProps } from './picker-field.tsx'

/** The value is `YYYY-MM-DD`, or '' when empty. */
export type DateFieldProps = PickerFieldProps

export const DateField = (props: DateFieldProps) => <PickerField type="date" {...props} />
