/** A text area of a living form with its label, error and conflict. */

import type { RecordId } from '#domain/ground/id.ts'
import type { EntryDraft, Path } from '#domain/record/entry.ts'
import { useBook } from '#storage/live.ts'
import { useText } from '#ui/text/language.tsx'
import { TextArea, TextField } from '#ui/text-field.tsx'
import { ConflictChoice } from './conflict-choice.tsx'
import { useLivingText } from './living-text.tsx'
import { usePathState } from './record-part.ts'

/** The longest text that an entry may hold, in characters. */
const MAX_LENGTH = 6000

type LivingAreaProps = {
  recordId: RecordId
  path: Path
  label: string
  description?: string | undefined
  optional?: string | undefined
  placeholder?: string
  /** The text of the record. */
  value: string
  toDraft: (text: string) => EntryDraft
  lines?: number
  /** The limit of the form, in characters. A longer text is kept and gets an error message. */
  max?: number
  /** One line instead of an area. */
  short?: boolean
}

export function LivingArea(props: LivingAreaProps) {
  const { recordId, path, label, value, toDraft } = props
  const book = useBook()
  const text = useText().form
  const state = usePathState(recordId, path)
  const living = useLivingText({ recordId, path, value, toDraft })
  const isText = state?.heads.every((head) => head.value === null || typeof head.value === 'string')
  if (state?.isConflict && isText && living.state === 'saved') {
    return (
      <ConflictChoice
        label={label}
        state={state}
        show={(version) => String(version)}
        onKeep={(version) => book.write(recordId, toDraft(version === null ? '' : String(version)))}
      />
    )
  }
  const excess = living.text.length - (props.max ?? MAX_LENGTH)
  const field = {
    label,
    description: props.description,
    optional: props.optional,
    error: excess > 0 ? text.tooLong(excess) : undefined,
    maxLength: MAX_LENGTH,
    value: living.text,
    onType: living.setText,
    onLeave: living.onBlur,
    ...(props.placeholder ? { placeholder: props.placeholder } : {}),
  }
  return props.short ? <TextField {...field} /> : <TextArea {...field} lines={props.lines ?? 2} />
}
