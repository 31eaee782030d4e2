/** Fields for submit forms with react-hook-form. A zod message is a problem key, and `translate` gives its sentence. */
import { createContext, type ReactNode, useContext } from 'react'
import { type Control, type FieldPath, type FieldValues, useController } from 'react-hook-form'
import { DateField, type DateFieldProps } from './date-field.tsx'
import { NumberField, type NumberFieldProps } from './number-field.tsx'
import { Select, type SelectProps } from './select.tsx'
import { TextArea, type TextAreaProps, TextField, type TextFieldProps } from './text-field.tsx'
import { TimeField, type TimeFieldProps } from './time-field.tsx'

type Translate = (key: string) => string

const TranslateContext = createContext<Translate>((key) => key)

/** Provides the sentences of problem keys to the fields inside it. */
export function FormProblems({ translate, children }: { translate: Translate; children: ReactNode }) {
  return <TranslateContext value={translate}>{children}</TranslateContext>
}

type Bound<V extends FieldValues> = { control: Control<V>; name: FieldPath<V> }
type Own<P, K extends keyof P> = Omit<P, K | 'error' | 'onLeave' | 'ref' | 'name'>

function useField<V extends FieldValues>({ control, name }: Bound<V>) {
  const translate = useContext(TranslateContext)
  const { field, fieldState } = useController({ control, name })
  const message = fieldState.error?.message
  const error = fieldState.error ? translate(message || fieldState.error.type) : undefined
  const value: unknown = field.value
  return { field, error, text: typeof value === 'string' ? value : '', value }
}

export function FormTextField<V extends FieldValues>(
  props: Bound<V> & Own<TextFieldProps, 'value' | 'onType'>,
) {
  const { control, name, ...rest } = props
  const { field, error, text } = useField({ control, name })
  return (
    <TextField
      {...rest}
      ref={field.ref}
      name={name}
      value={text}
      onType={field.onChange}
      onLeave={field.onBlur}
      error={error}
    />
  )
}

export function FormTextArea<V extends FieldValues>(
  props: Bound<V> & Own<TextAreaProps, 'value' | 'onType'>,
) {
  const { control, name, ...rest } = props
  const { field, error, text } = useField({ control, name })
  return (
    <TextArea
      {...rest}
      ref={field.ref}
      name={name}
      value={text}
      onType={field.onChange}
      onLeave={field.onBlur}
      error={error}
    />
  )
}

export function FormSelect<V extends FieldValues>(props: Bound<V> & Own<SelectProps, 'value' | 'onChange'>) {
  const { control, name, ...rest } = props
  const { field, error, text } = useField({ control, name })
  return <Select {...rest} value={text} onChange={field.onChange} onLeave={field.onBlur} error={error} />
}

/** An empty field has the value `undefined`. */
export function FormNumber<V extends FieldValues>(
  props: Bound<V> & Own<NumberFieldProps, 'value' | 'onChange'>,
) {
  const { control, name, ...rest } = props
  const { field, error, value } = useField({ control, name })
  const number = typeof value === 'number' ? value : undefined
  return (
    <NumberField
      {...rest}
      ref={field.ref}
      value={number}
      onChange={field.onChange}
      onLeave={field.onBlur}
      error={error}
    />
  )
}

export function FormDate<V extends FieldValues>(props: Bound<V> & Own<DateFieldProps, 'value' | 'onChange'>) {
  const { control, name, ...rest } = props
  const { field, error, text } = useField({ control, name })
  return (
    <DateField
      {...rest}
      ref={field.ref}
      value={text}
      onChange={field.onChange}
      onLeave={field.onBlur}
      error={error}
    />
  )
}

export function FormTime<V extends FieldValues>(props: Bound<V> & Own<TimeFieldProps, 'value' | 'onChange'>) {
  const { control, name, ...rest } = props
  const { field, error, text } = useField({ control, name })
  return (
    <TimeField
      {...rest}
      ref={field.ref}
      value={text}
      onChange={field.onChange}
      onLeave={field.onBlur}
      error={error}
    />
  )
}
