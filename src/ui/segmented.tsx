/** A choice between two to five short options, made of native radio buttons. */
import { useId } from 'react'
import { classNames } from './class-names.ts'
import css from './segmented.module.css'
import type { Option } from './select.tsx'

type SegmentedProps<V extends string> = {
  /** Read by screen readers. It is visible when `showLabel` is set. */
  label: string
  showLabel?: boolean
  options: readonly Option<V>[]
  value: V | undefined
  onChange: (value: V) => void
  /** Fills the width, with options of equal width. */
  wide?: boolean
  disabled?: boolean
  /** A tap leaves the focus where it is, beside a field whose keyboard on screen would close. */
  keepsFocus?: boolean
}

export function Segmented<V extends string>(props: SegmentedProps<V>) {
  const name = useId()
  return (
    <div className={css.group} role="radiogroup" aria-labelledby={`${name}-label`}>
      <div id={`${name}-label`} className={props.showLabel ? css.legend : 'ls-hidden'}>
        {props.label}
      </div>
      <div className={classNames(css.track, props.wide && css.wide)}>
        {props.options.map((option) => (
          <label
            key={option.value}
            className={classNames(css.option, option.value === props.value && css.chosen)}
            data-chosen={option.value === props.value || undefined}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === props.value}
              disabled={props.disabled}
              onMouseDown={props.keepsFocus ? (event) => event.preventDefault() : undefined}
              onChange={() => props.onChange(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </div>
  )
}
