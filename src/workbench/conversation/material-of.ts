/** What of the lesson stands beside the fields and steps of a conversation form. */
import type { Form, StepMaterial } from '#domain/instrument/form.ts'
import type { FieldView } from '#domain/instrument/form-view.ts'
import type { Lesson } from '#domain/programme/lesson.ts'
import type { Material } from '#workbench/form/material.ts'
import { frameworkOf } from '#workbench/questionnaire/framework-words.ts'

export const materialOf = (lesson: Lesson | undefined): Material =>
  lesson ? { questionnaire: frameworkOf(lesson.locked), notes: lesson.locked.notes } : {}

export const besideStep = (form: Form | undefined, step: number | undefined): readonly StepMaterial[] =>
  form?.steps?.find(({ id }) => id === step)?.material ?? []

/** Whether the field is answered before anyone reads the lesson: only its focus stands beside the step. */
export const isLookBack = (form: Form | undefined, { field }: Pick<FieldView, 'field'>): boolean =>
  besideStep(form, field.step).includes('focus')
