/** The frame of a field: label, description and error. The error is linked to the input by id. */
import { type ReactNode, useId } from 'react'
import css from './field.module.css'
import { Icon } from './icon.tsx'

export type FieldProps = {
  label: string
  description?: ReactNode | undefined
  error?: string | undefined
  /** Text behind the label, such as “mag leeg blijven”. */
  optional?: string | undefined
}

type FieldIds = {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
  className: string | undefined
}

/** `children` receives the ids for the input. */
export function Field(props: FieldProps & { children: (ids: FieldIds) => ReactNode }) {
  const id = useId()
  const described = [props.description ? `${id}-help` : '', props.error ? `${id}-error` : '']
    .filter(Boolean)
    .join(' ')
  return (
    <div className={css.field}>
      <label htmlFor={id} className={css.label}>
        {props.label}
        {props.optional && <span className={css.optional}> · {props.optional}</span>}
      </label>
      {props.description && (
        <div id={`${id}-help`} className={css.description}>
          {props.description}
        </div>
      )}
      {props.children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': props.error ? true : undefined,
        className: css.input,
      })}
      {props.error && (
        <p id={`${id}-error`} className={css.error} role="alert">
          <Icon name="alert" size={18} />
          <span>{props.error}</span>
        </p>
      )}
    </div>
  )
}
