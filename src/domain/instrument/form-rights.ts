/** Who may write the answers of a form, read from its writers. */
import type { FieldRight, Party } from '#domain/record/record-types.ts'
import type { FormRights } from '#domain/record/rights.ts'
import type { Form } from './form.ts'
import { atOf, familyOf } from './heading.ts'

/** Where a form names no writer, coach and teacher both may answer. */
const both: readonly Party[] = ['coach', 'teacher']

/** A later version may ask more beneath a place (`s4/why`): whoever writes the place writes that too. */
export const rightsOfForm = ({ fields }: Form): FieldRight[] =>
  fields.flatMap((field): FieldRight[] => {
    if (field.type === 'computed') return []
    const by = field.writer ?? both
    return [atOf(field), `${atOf(field)}/**`].map((at) => ({ at, by }))
  })

/** The rights of these forms by family and version. A version that is not among them has the rights of all of its family. */
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
