/** Text fields of one or several lines. A text area grows with its text, so that it never needs a scroll bar. */
import type { InputHTMLAttributes, Ref, TextareaHTMLAttributes } from 'react'
import { classNames } from './class-names.ts'
import { Field, type FieldProps } from './field.tsx'
import css from './text-field.module.css'

type Typed = {
  value: string
  onType: (value: string) => void
  onLeave?: (() => void) | undefined
  name?: string | undefined
}

export type TextFieldProps = FieldProps &
  Typed &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    | 'placeholder'
    | 'autoComplete'
    | 'inputMode'
    | 'maxLength'
    | 'disabled'
    | 'readOnly'
    | 'spellCheck'
    | 'autoCapitalize'
  > & {
    kind?: 'text' | 'password' | 'search' | 'email'
    ref?: Ref<HTMLInputElement> | undefined
  }

export function TextField(props: TextFieldProps) {
  const { label, description, error, optional, value, onType, onLeave, kind = 'text', ...rest } = props
  return (
    <Field label={label} description={description} error={error} optional={optional}>
      {(ids) => (
        <input
          {...rest}
          {...ids}
          type={kind}
          value={value}
          onChange={(e) => onType(e.target.value)}
          onBlur={onLeave}
        />
      )}
    </Field>
  )
}

export type TextAreaProps = FieldProps &
  Typed &
  Pick<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    'placeholder' | 'maxLength' | 'disabled' | 'readOnly' | 'spellCheck' | 'onKeyDown'
  > & { lines?: number; ref?: Ref<HTMLTextAreaElement> | undefined }

export function TextArea(props: TextAreaProps) {
  const { label, description, error, optional, value, onType, onLeave, lines = 2, ...rest } = props
  return (
    <Field label={label} description={description} error={error} optional={optional}>
      {({ className, ...ids }) => (
        <GrowingText
          {...rest}
          {...ids}
          look={className}
          lines={lines}
          value={value}
          onType={onType}
          onLeave={onLeave}
        />
      )}
    </Field>
  )
}

type GrowingTextProps = Typed &
  Omit<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    'className' | 'onChange' | 'onBlur' | 'value' | 'rows'
  > & {
    look?: string | undefined
    lines?: number
    ref?: Ref<HTMLTextAreaElement> | undefined
  }

/** A growing textarea without a label. A hidden copy of the text in the same grid cell sets its height. */
export function GrowingText({ look, lines = 1, value, onType, onLeave, ...rest }: GrowingTextProps) {
  return (
    <div className={css.grow}>
      <textarea
        {...rest}
        rows={lines}
        value={value}
        onChange={(e) => onType(e.target.value)}
        onBlur={onLeave}
        className={classNames(css.area, look)}
      />
      <div aria-hidden="true" className={classNames(css.mirror, look)}>
        {`${value} `}
      </div>
    </div>
  )
}
