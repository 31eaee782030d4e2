/** A new PIN or passphrase, typed twice. It protects this device only. */
import { useState } from 'react'
import { isWeakPin, MIN_PASSPHRASE_LENGTH, PIN_DIGITS } from '#domain/ground/pin.ts'
import { Button } from '#ui/button.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { TextField } from '#ui/text-field.tsx'
import css from './new-pin.module.css'

type NewPinValue = { kind: 'pin' | 'phrase'; first: string; second: string }
const emptyNewPin: NewPinValue = { kind: 'pin', first: '', second: '' }

type NewPinProblem = 'notSix' | 'weak' | 'phraseShort' | 'different'

/** What is wrong with the value. Undefined when it can be used. */
function newPinProblem({ kind, first, second }: NewPinValue): NewPinProblem | undefined {
  if (kind === 'pin' && !(/^\d+$/.test(first) && first.length === PIN_DIGITS)) return 'notSix'
  if (kind === 'pin' && isWeakPin(first)) return 'weak'
  if (kind === 'phrase' && [...first].length < MIN_PASSPHRASE_LENGTH) return 'phraseShort'
  return first === second ? undefined : 'different'
}

/**
 * State of a new PIN. `check` says whether it may be used; a weak PIN is accepted when the same one is entered again.
 */
export function useNewPin() {
  const [value, onChange] = useState(emptyNewPin)
  const [isTried, setTried] = useState(false)
  const [insistedOn, setInsistedOn] = useState<string>()
  const wrong = newPinProblem(value)
  const isInsisted = insistedOn === value.first && value.first === value.second
  const check = (): boolean => {
    setTried(true)
    if (wrong === 'weak') setInsistedOn(value.first)
    return !wrong || (wrong === 'weak' && isInsisted)
  }
  return { fields: { value, onChange, problem: isTried ? wrong : undefined }, check }
}

type NewPinProps = {
  value: NewPinValue
  onChange: (value: NewPinValue) => void
  problem: NewPinProblem | undefined
}

export function NewPin({ value, onChange, problem }: NewPinProps) {
  const text = useRoomText().handOut.pin
  const isPin = value.kind === 'pin'
  const [leftFirst, setLeftFirst] = useState(false)
  const early = leftFirst && value.first !== '' ? newPinProblem({ ...value, second: value.first }) : undefined
  const shown = problem ?? early
  const clean = (typed: string) => (isPin ? typed.replace(/\D/g, '').slice(0, PIN_DIGITS) : typed)
  const input = {
    kind: 'password' as const,
    autoComplete: 'new-password',
    ...(isPin ? { inputMode: 'numeric' as const } : {}),
  }
  return (
    <div className="ls-stack">
      <p className="ls-soft ls-small">{isPin ? text.chooseHint : text.phraseHint}</p>
      <div className={isPin ? css.two : 'ls-stack'}>
        <TextField
          {...input}
          label={isPin ? text.choose : text.choosePhrase}
          value={value.first}
          onType={(typed) => onChange({ ...value, first: clean(typed) })}
          onLeave={() => setLeftFirst(true)}
          error={shown && shown !== 'different' ? text[shown] : undefined}
        />
        <TextField
          {...input}
          label={text.again}
          value={value.second}
          onType={(typed) => onChange({ ...value, second: clean(typed) })}
          error={shown === 'different' ? text.different : undefined}
        />
      </div>
      <div>
        <Button look="quiet" onClick={() => onChange({ ...emptyNewPin, kind: isPin ? 'phrase' : 'pin' })}>
          {isPin ? text.phrase : text.pinInstead}
        </Button>
      </div>
    </div>
  )
}
