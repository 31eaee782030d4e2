// @vitest-environment jsdom
/** A tipping point is marked with one tap; a double tap is one tap. */
import { cleanup, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import { startedLesson } from '../lesson-room.tsx'

afterEach(cleanup)

it('two taps within one second are one tipping point, and a later tap is another one', async () => {
  const { lesson, user } = await startedLesson()
  await lesson.turn(30_000)
  const mark = screen.getByRole('button', { name: 'Kantelmoment' })
  await user.dblClick(mark)
  await lesson.turn(900)
  await user.click(mark)
  expect(lesson.sheet().moments.map(({ time }) => time)).toEqual([30])
  await lesson.turn(100)
  await user.click(mark)
  expect(lesson.sheet().moments).toHaveLength(2)
})
