/** The Dutch sentences of a lesson, in addition: the frame of the rooms, the day, the lesson room and the workbench. */

import { agreements } from '#ui/text/nl/agreements.ts'
import { duos } from '#ui/text/nl/duos.ts'
import { form } from '#ui/text/nl/form.ts'
import { lesson } from '#ui/text/nl/lesson.ts'
import { observe } from '#ui/text/nl/observe.ts'
import { teachers } from '#ui/text/nl/teachers.ts'
import { today } from '#ui/text/nl/today.ts'
import { update } from '#ui/text/nl/update.ts'
import { workbench } from '#ui/text/nl/workbench.ts'
import { nlFront } from '#ui/text/nl-front.ts'

export const nlLesson = {
  ...nlFront,
  agreements,
  duos,
  form,
  lesson,
  observe,
  teachers,
  today,
  update,
  workbench,
}

export type LessonText = typeof nlLesson
