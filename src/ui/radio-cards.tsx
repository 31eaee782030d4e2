/** A choice of one option, each with a description. Native radio buttons bring arrow keys and roles. */
import { type ReactNode, useId } from 'react'
import { classNames } from './class-names.ts'
import css from './radio-cards.module.css'

type RadioCard<V extends string> = {
  value: V
  label: string
  description?: ReactNode
  disabled?: boolean
}

type RadioCardsProps<V extends string> = {
  label: string
  hideLabel?: boolean
  cards: readonly RadioCard<V>[]
  value: V | undefined
  onChange: (value: V) => void
  disabled?: boolean
}

export function RadioCards<V extends string>(props: RadioCardsProps<V>) {
  const name = useId()
  return (
    <div className={css.group} role="radiogroup" aria-labelledby={`${name}-label`}>
      <div id={`${name}-label`} className={props.hideLabel ? 'ls-hidden' : css.legend}>
        {props.label}
      </div>
      <div className={css.cards}>
        {props.cards.map((card) => (
          <label
            key={card.value}
            className={classNames(css.card, card.value === props.value && css.chosen)}
            data-chosen={card.value === props.value || undefined}
          >
            <input
              type="radio"
              name={name}
              value={card.value}
              checked={card.value === props.value}
              disabled={props.disabled || card.disabled}
              aria-labelledby={`${name}-${card.value}`}
              aria-describedby={card.description ? `${name}-${card.value}-help` : undefined}
              onChange={() => props.onChange(card.value)}
            />
            <span className={css.dot} />
            <span className={css.words}>
              <span id={`${name}-${card.value}`} className={css.label}>
                {card.label}
              </span>
              {card.description && (
                <span id={`${name}-${card.value}-help`} className={css.description}>
                  {card.description}
                </span>
              )}
            </span>
          </label>
        ))}
      </div>
    </div>
  )
}
