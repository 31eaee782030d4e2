/** What a conversation may point at: the items and the notes of its lesson. */
import type { Lesson } from '#domain/programme/lesson.ts'
import type { Material } from '#workbench/form/material.ts'
import { frameworkOf } from '#workbench/questionnaire/framework-words.ts'

export const materialOf = (lesson: Lesson | undefined): Material =>
  lesson ? { questionnaire: frameworkOf(lesson.locked), notes: lesson.locked.notes } : {}
