/** Six digits by touch or keyboard. The digits are a real input, for password managers and screen readers. */
import { type ReactNode, useId, useRef, useState } from 'react'
import { IconButton } from './button.tsx'
import css from './pin-pad.module.css'

type PinPadProps = {
  label: string
  /** Called once with six digits. The pad then clears itself, and the caller checks the PIN. */
  onComplete: (pin: string) => void
  /** Text below the digits, such as a wrong PIN or a hint. It is announced. */
  message?: string | undefined
  /** The remaining waiting time after wrong attempts. While it is set, the pad accepts no digits. */
  waitText?: string | undefined
  /** The key is being derived. The pad accepts no digits. */
  busy?: boolean
  deleteLabel: string
  /** Content below the keys, such as a link to the passphrase. */
  below?: ReactNode
}

const places = [0, 1, 2, 3, 4, 5]
const length = places.length
const keys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

export function PinPad(props: PinPadProps) {
  const [digits, setDigits] = useState('')
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const still = Boolean(props.busy || props.waitText)
  const set = (text: string) => {
    if (still) return
    const next = text.replace(/\D/g, '').slice(0, length)
    if (next.length < length) return setDigits(next)
    setDigits('')
    props.onComplete(next)
  }
  const key = (digit: string) => (
    <button
      key={digit}
      type="button"
      className={css.key}
      disabled={still}
      onClick={() => set(digits + digit)}
    >
      {digit}
    </button>
  )
  const message = props.waitText ?? props.message
  return (
    <div className={css.pad}>
      <label htmlFor={id} className={css.label}>
        {props.label}
      </label>
      <div className={css.digits}>
        <input
          ref={input}
          id={id}
          type="password"
          inputMode="numeric"
          pattern="[0-9]*"
          autoComplete="off"
          maxLength={length}
          value={digits}
          readOnly={still}
          aria-describedby={`${id}-message`}
          onChange={(event) => set(event.target.value)}
          className={css.input}
        />
        <span aria-hidden="true" className={css.dots} data-busy={props.busy || undefined}>
          {places.map((place) => (
            <i key={place} data-filled={place < digits.length || props.busy || undefined} />
          ))}
        </span>
      </div>
      <p id={`${id}-message`} role="status" className={css.message}>
        {message}
      </p>
      <div className={css.keys}>
        {keys.map(key)}
        <span />
        {key('0')}
        <span className={css.erase}>
          <IconButton
            icon="back"
            label={props.deleteLabel}
            disabled={still || digits === ''}
            onClick={() => setDigits(digits.slice(0, -1))}
          />
        </span>
      </div>
      {props.below && <div className={css.below}>{props.below}</div>}
    </div>
  )
}
