/** Concurrent values of one path side by side. A person chooses which one stays. */
import type { ReactNode } from 'react'
import type { Json } from '#domain/ground/canonical.ts'
import { canonical } from '#domain/ground/canonical.ts'
import type { PathState, Write } from '#domain/record/fold.ts'
import { useBook } from '#storage/live.ts'
import { Button } from '#ui/button.tsx'
import { Icon } from '#ui/icon.tsx'
import { useFormat, useText } from '#ui/text/language.tsx'
import css from './conflict-choice.module.css'

type ConflictChoiceProps = {
  /** Names the path for a screen reader. */
  label: string
  state: PathState
  show: (value: Json) => ReactNode
  /** Writes the chosen value, which replaces all of them. */
  onKeep: (value: Json) => void
  disabled?: boolean
}

/** One version per distinct value. */
const versionsOf = (heads: readonly Write[]): Write[] => [
  ...new Map(heads.map((head) => [canonical(head.value), head])).values(),
]

export function ConflictChoice({ label, state, show, onKeep, disabled }: ConflictChoiceProps) {
  const text = useText().workbench
  const format = useFormat()
  const book = useBook()
  return (
    <div role="group" aria-label={`${label}: ${text.conflictTitle}`} className={css.conflict}>
      <p className={css.title}>
        <Icon name="copy" size={18} />
        {text.conflictTitle}
      </p>
      <p className={css.how}>{text.conflictHow}</p>
      <div className={css.versions}>
        {versionsOf(state.heads).map((head) => (
          <div key={head.entryId} className={css.version}>
            <div className={css.value}>{head.value === null ? text.emptyValue : show(head.value)}</div>
            <p className={css.origin}>
              {head.device === book.me.deviceId ? text.onThisDevice : text.elsewhere},{' '}
              {text.writtenAt(`${format.date(head.at, 'short')} ${format.time(head.at)}`)}
            </p>
            <Button disabled={disabled} onClick={() => onKeep(head.value)}>
              {text.keepThis}
            </Button>
          </div>
        ))}
      </div>
    </div>
  )
}
