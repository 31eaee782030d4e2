/** A place between two ends, chosen by sliding; nothing is chosen until it is moved. */
import { Field, type FieldProps } from './field.tsx'
import css from './slider.module.css'

type SliderProps = FieldProps & {
  min: number
  max: number
  step: number
  /** What the two ends mean; none or two. */
  ends?: readonly string[]
  value: number | undefined
  onChange: (value: number) => void
}

export function Slider({ min, max, step, ends = [], value, onChange, ...field }: SliderProps) {
  return (
    <Field {...field}>
      {({ className: _, ...ids }) => (
        <div className={css.slider}>
          <input
            {...ids}
            type="range"
            className={value === undefined ? css.unset : undefined}
            min={min}
            max={max}
            step={step}
            value={value ?? (min + max) / 2}
            onChange={(event) => onChange(Number(event.target.value))}
          />
          {ends.length > 0 && (
            <div className={css.ends} aria-hidden="true">
              {ends.map((end) => (
                <span key={end}>{end}</span>
              ))}
            </div>
          )}
        </div>
      )}
    </Field>
  )
}
