/** The feedforward: one row with a verb, a situation and a moment. Its key is fixed, so there is never a second row. */
import type { RecordId } from '#domain/ground/id.ts'
import { answerRow } from '#domain/instrument/answering.ts'
import type { FieldView, PartView } from '#domain/instrument/form-view.ts'
import { STEP } from '#domain/programme/feedback.ts'
import { usePick } from '#ui/text/language.tsx'
import { FieldControl } from '#workbench/form/field-control.tsx'

const noMaterial = {}

export function NextStepField({ recordId, view }: { recordId: RecordId; view: FieldView }) {
  const pick = usePick()
  return partsOf(view).map((one) => (
    <FieldControl
      key={one.part.id}
      recordId={recordId}
      field={one.part}
      cell={one}
      material={noMaterial}
      description={one.part.help && pick(one.part.help)}
      toDraft={(value) => answerRow(view.at, STEP, { [one.part.id]: value })}
    />
  ))
}

/** The parts of the row, also before anything was written in it. */
function partsOf({ field, at, rows }: FieldView): PartView[] {
  const row = rows.find(({ key }) => key === STEP)
  if (row) return row.parts
  const empty = { value: undefined, isConflict: false, isOnBehalf: false, isOwnHand: false }
  return 'parts' in field
    ? field.parts.map((part) => ({ part, at: `${at}/${STEP}/${part.id}`, ...empty }))
    : []
}
