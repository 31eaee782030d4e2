/** A value between two ends. It has no value before the first move, and changes when the handle is released. */
import { useState } from 'react'
import { Field, type FieldProps } from './field.tsx'
import css from './slider.module.css'

type SliderProps = FieldProps & {
  min: number
  max: number
  step: number
  /** The meaning of the two ends. None or two. */
  ends?: readonly string[]
  value: number | undefined
  onChange: (value: number) => void
}

export function Slider({ min, max, step, ends = [], value, onChange, ...field }: SliderProps) {
  const [moving, setMoving] = useState<number>()
  const shown = moving ?? value
  const letGo = () => {
    if (moving !== undefined && moving !== value) onChange(moving)
    setMoving(undefined)
  }
  return (
    <Field {...field}>
      {({ className: _, ...ids }) => (
        <div className={css.slider}>
          <input
            {...ids}
            type="range"
            className={shown === undefined ? css.unset : undefined}
            min={min}
            max={max}
            step={step}
            value={shown ?? (min + max) / 2}
            onChange={(event) => setMoving(Number(event.target.value))}
            onPointerUp={letGo}
            onKeyUp={letGo}
            onBlur={letGo}
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
