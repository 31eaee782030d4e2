/** The rights on the answers of this release's forms. Storage uses them for folding and for writing. */
import { createFormRights } from '#domain/instrument/form-rights.ts'
import type { FormRights } from '#domain/record/rights.ts'
import { forms } from '#instruments/forms.ts'

export const formRights: FormRights = createFormRights(forms)
