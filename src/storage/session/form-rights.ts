/** Who may write the answers of the forms that this release knows: storage folds by it and writes by it. */
import { createFormRights } from '#domain/instrument/form-rights.ts'
import type { FormRights } from '#domain/record/rights.ts'
import { forms } from '#instruments/forms.ts'

export const formRights: FormRights = createFormRights(forms)
