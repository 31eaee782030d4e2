/** A long code in groups, to read aloud, to copy by hand and to print. The font distinguishes 0 from O. */
import css from './code-groups.module.css'

type CodeGroupsProps = {
  label: string
  /** The code without separators. */
  code: string
  groupSize?: number
}

/** Splits a code into groups. The last group may be shorter. */
export function codeToGroups(code: string, groupSize = 4): string[] {
  const groups: string[] = []
  for (let at = 0; at < code.length; at += groupSize) groups.push(code.slice(at, at + groupSize))
  return groups
}

export function CodeGroups({ label, code, groupSize = 4 }: CodeGroupsProps) {
  return (
    <ol aria-label={label} className={css.groups}>
      {codeToGroups(code, groupSize).map((group, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two groups may have the same letters
        <li key={place}>
          <span className={css.number}>{place + 1}</span>
          <code className={css.group}>{group}</code>
        </li>
      ))}
    </ol>
  )
}
