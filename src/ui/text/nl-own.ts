/** The Dutch sentences of a teacher's home page, in addition. */
import { feedback } from '#ui/text/nl/feedback.ts'
import { review } from '#ui/text/nl/review.ts'
import { nlLesson } from '#ui/text/nl-lesson.ts'

export const nlOwn = { ...nlLesson, feedback, review }

export type OwnText = typeof nlOwn
