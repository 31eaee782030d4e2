/** The items and notes that the fields of a conversation may refer to. */
import type { Lesson } from '#domain/programme/lesson.ts'
import type { Material } from '#workbench/form/material.ts'
import { frameworkOf } from '#workbench/questionnaire/framework-words.ts'

export const materialOf = (lesson: Lesson | undefined): Material =>
  lesson ? { questionnaire: frameworkOf(lesson.locked), notes: lesson.locked.notes } : {}
