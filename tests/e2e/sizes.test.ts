/** What a tablet on a school's network has to fetch, of the build that the other browser tests use. */
import { expect, it } from 'vitest'
import { sizes } from '../bench/sizes.ts'

it('fits a slow school network: the lock screen, the lesson room, and all that is kept for offline', () => {
  const { lockScreenJsKb, coachLessonRoomJsKb, teacherLessonRoomJsKb, ...rest } = sizes()
  const { englishJsKb, precacheFiles, precacheKb } = rest
  expect(lockScreenJsKb).toBeLessThanOrEqual(160)
  expect(coachLessonRoomJsKb).toBeLessThanOrEqual(300)
  expect(teacherLessonRoomJsKb).toBeLessThanOrEqual(300)
  expect(englishJsKb).toBeGreaterThan(10)
  expect(englishJsKb).toBeLessThanOrEqual(32)
  expect(precacheFiles).toBeLessThanOrEqual(25)
  expect(precacheKb).toBeLessThanOrEqual(1500)
})
