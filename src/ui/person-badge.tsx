/** Initials of a person on a colour. The colour is computed from the seed, so it is the same on every page. */
import css from './person-badge.module.css'

type PersonBadgeProps = {
  name: string
  /** Shown as they are. The default is the initials of the name. */
  letters?: string
  /** Text from which the colour is computed. The default is the name. */
  seed?: string
  size?: 's' | 'm' | 'l'
  /** Shows the name beside the circle. Without it the circle is decoration and the name must be nearby. */
  showName?: boolean
}

/** “Marieke van der Velden” → “MV”. One word gives its first two letters. */
export function initials(name: string): string {
  const words = name
    .trim()
    .split(/[\s-]+/)
    .filter(Boolean)
  const capital = words.filter((word) => /^\p{Lu}/u.test(word))
  const chosen = capital.length >= 2 ? capital : words
  const first = chosen[0] ?? ''
  const last = chosen.length > 1 ? (chosen.at(-1) ?? '') : ''
  const letters = last ? [...first].slice(0, 1).concat([...last].slice(0, 1)) : [...first].slice(0, 2)
  return letters.join('').toUpperCase()
}

/** A colour number from 0 to 5, computed from the text. */
export function colourOf(seed: string): number {
  let sum = 0
  for (const letter of seed) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return sum % 6
}

export function PersonBadge({ name, letters = initials(name), ...rest }: PersonBadgeProps) {
  const { seed = name, size = 'm', showName } = rest
  return (
    <span className={css.person}>
      <span
        aria-hidden="true"
        className={css.circle}
        data-size={size}
        data-long={[...letters].length > 3 || undefined}
        data-colour={colourOf(seed)}
      >
        {letters}
      </span>
      {showName && <span className={css.name}>{name}</span>}
    </span>
  )
}
