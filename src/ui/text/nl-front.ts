/** The Dutch sentences of the lock screen, and those that every room needs. */
import { people } from '#ui/text/nl/people.ts'
import { problems } from '#ui/text/nl/problems.ts'
import { status } from '#ui/text/nl/status.ts'
import { words } from '#ui/text/nl/words.ts'

export const nlFront = {
  people,
  problems,
  status,
  words,
}

export type FrontText = typeof nlFront
