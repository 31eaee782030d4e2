/** Any form of any record, one control per field: what a room needs when no field asks for a place of its own. */
import type { RecordId } from '#domain/ground/id.ts'
import type { FormView } from '#domain/instrument/form-view.ts'
import type { Party } from '#domain/record/entry.ts'
import { LivingField } from './living-field.tsx'
import type { Material } from './material.ts'

type LivingFormProps = {
  recordId: RecordId
  view: FormView
  material: Material
  onBehalf?: Party | undefined
}

export function LivingForm({ view, ...rest }: LivingFormProps) {
  return (
    <div className="ls-stack-l">
      {view.fields.map((one) => (
        <LivingField key={one.at} view={one} {...rest} />
      ))}
    </div>
  )
}
