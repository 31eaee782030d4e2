/** A choice of one or several short options. Tapping a chosen option removes it. */
import css from './choice-chips.module.css'

type ChoiceChipsProps = {
  label: string
  description?: string | undefined
  optional?: string | undefined
  options: readonly { code: string; label: string; title?: string }[]
  chosen: readonly string[]
  onToggle: (code: string) => void
  disabled?: boolean
}

export function ChoiceChips(props: ChoiceChipsProps) {
  const { label, description, optional, options, chosen, onToggle, disabled } = props
  return (
    <fieldset className={css.group} disabled={disabled}>
      <legend className={css.legend}>
        {label}
        {optional && <span className="ls-soft"> · {optional}</span>}
      </legend>
      {description && <p className="ls-soft ls-small">{description}</p>}
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

/** The list without `code` if it was chosen, and with it if it was not. */
export const toggled = (list: readonly string[], code: string): string[] =>
  list.includes(code) ? list.filter((one) => one !== code) : [...list, code]
