/** The text of one line of the timeline, with the questions of the note lint. */

import type { RecordId } from '#domain/ground/id.ts'
import { MAX_NOTE_LENGTH } from '#domain/programme/worksheet.ts'
import type { EntryDraft, Path } from '#domain/record/entry.ts'
import { TextArea } from '#ui/text-field.tsx'
import { LintMarks } from '#workbench/living/lint-marks.tsx'
import { useLivingText } from '#workbench/living/living-text.tsx'

type LineTextProps = {
  sheetId: RecordId
  path: Path
  label: string
  value: string
  /** Needs a stable identity. */
  toDraft: (typed: string) => EntryDraft
  isReadOnly: boolean
}

export function LineText({ sheetId, path, label, value, toDraft, isReadOnly }: LineTextProps) {
  const living = useLivingText({ recordId: sheetId, path, value, toDraft })
  return (
    <>
      <TextArea
        label={label}
        value={living.text}
        onType={living.setText}
        onLeave={living.onBlur}
        maxLength={MAX_NOTE_LENGTH}
        readOnly={isReadOnly}
      />
      <LintMarks text={living.text} />
    </>
  )
}
