/** A field for a time of day. */
import { PickerField, type PickerFieldProps } from './picker-field.tsx'

/** The value is `HH:mm`, or '' when empty. */
export type TimeFieldProps = Omit<PickerFieldProps, 'min' | 'max'>

export const TimeField = (props: TimeFieldProps) => <PickerField type="time" {...props} />
