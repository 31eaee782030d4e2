/** A person as initials in a colour that follows from the name, so that the same person looks the same everywhere. */
import css from './person-badge.module.css'

type PersonBadgeProps = {
  name: string
  /** What the colour is made from; the name when absent. */
  seed?: string
  size?: 's' | 'm' | 'l'
  /** The name beside the circle; otherwise the circle is only decoration beside a name that is already there. */
  showName?: boolean
}

/** “Marieke van der Velden” → “MV”; one word gives its first two letters. */
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

/** 0 to 5, the same for the same text. */
export function colourOf(seed: string): number {
  let sum = 0
  for (const letter of seed) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973
  return sum % 6
}

export function PersonBadge({ name, seed = name, size = 'm', showName }: PersonBadgeProps) {
  return (
    <span className={css.person}>
      <span aria-hidden="true" className={css.circle} data-size={size} data-colour={colourOf(seed)}>
        {initials(name)}
      </span>
      {showName && <span className={css.name}>{name}</span>}
    </span>
  )
}
