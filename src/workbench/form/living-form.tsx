/** The fields of any form, with one control each. */
import type { RecordId } from '#domain/ground/id.ts'
import type { FieldView } from '#domain/instrument/form-view.ts'
import type { Party } from '#domain/record/entry.ts'
import { LivingField } from './living-field.tsx'
import type { Material } from './material.ts'

type LivingFormProps = {
  recordId: RecordId
  fields: readonly FieldView[]
  material: Material
  /** Set on the owner's screen, when this party answers there. */
  onBehalf?: Party | undefined
}

export function LivingForm({ fields, ...rest }: LivingFormProps) {
  return (
    <div className="ls-stack-l">
      {fields.map((one) => (
        <LivingField key={one.at} view={one} {...rest} />
      ))}
    </div>
  )
}
