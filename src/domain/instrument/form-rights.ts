/** Rights on the answers of a form, derived from the writers of its fields. */
import type { FieldRight, Party } from '#domain/record/record-type.ts'
import type { FormRights } from '#domain/record/rights.ts'
import type { Form } from './form.ts'
import { atOf, familyOf } from './heading.ts'

/** A field without writers may be answered by coach and teacher. */
const both: readonly Party[] = ['coach', 'teacher']

/** The right covers the paths beneath the field too, because a later version may add questions there (`s4/why`). */
export const rightsOfForm = ({ fields }: Form): FieldRight[] =>
  fields.flatMap((field): FieldRight[] => {
    if (field.type === 'computed') return []
    const by = field.writer ?? both
    return [atOf(field), `${atOf(field)}/**`].map((at) => ({ at, by }))
  })

/** The rights of these forms, by family and version. An unknown version gets the rights of all versions of its family. */
export function createFormRights(forms: readonly Form[]): FormRights {
  const byVersion = new Map<string, readonly FieldRight[]>()
  const byFamily = new Map<string, readonly FieldRight[]>()
  for (const form of forms) {
    const rights = rightsOfForm(form)
    byVersion.set(form.instrumentId, rights)
    const family = familyOf(form.instrumentId)
    byFamily.set(family, [...(byFamily.get(family) ?? []), ...rights])
  }
  return (family, instrument) =>
    (instrument !== undefined && familyOf(instrument) === family ? byVersion.get(instrument) : undefined) ??
    byFamily.get(family) ??
    none
}

const none: readonly FieldRight[] = []
