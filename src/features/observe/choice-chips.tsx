/** A few words to tap, one or several; a tap on a chosen one takes it away again. */
import css from './choice-chips.module.css'

type ChoiceChipsProps = {
  label: string
  options: readonly { code: string; label: string; title?: string }[]
  chosen: readonly string[]
  onToggle: (code: string) => void
  disabled?: boolean
}

export function ChoiceChips({ label, options, chosen, onToggle, disabled }: ChoiceChipsProps) {
  return (
    <fieldset className={css.group} disabled={disabled}>
      <legend className={css.legend}>{label}</legend>
      <div className={css.chips}>
        {options.map((option) => (
          <button
            key={option.code}
            type="button"
            className={css.chip}
            aria-pressed={chosen.includes(option.code)}
            aria-label={option.title}
            title={option.title}
            onClick={() => onToggle(option.code)}
          >
            {option.label}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
