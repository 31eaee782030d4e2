/** The time of day, and the minutes that are left of the lesson. It redraws itself each minute, and nothing else. */
import { memo, useEffect, useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { lessonTimeAt, minutesLeft } from '#domain/programme/lesson-clock.ts'
import { useBook } from '#storage/live.ts'
import { useText } from '#ui/text/language.tsx'
import { wallTimeAt, wallTimeOf } from '#workbench/local-date.ts'
import { useLessonClock } from './clock-taps.ts'
import type { Occasion } from './occasion.ts'
import css from './wall-clock.module.css'

type WallClockProps = { sheetId: RecordId; plan: Occasion['plan'] }

export const WallClock = memo(function WallClock({ sheetId, plan }: WallClockProps) {
  const text = useText().observe
  const now = useMinute()
  const clock = useLessonClock(sheetId)
  const wall = wallTimeAt(now)
  const left = plan && clock && minutesLeft(plan, wall, wallTimeOf(clock.startedAt), lessonTimeAt(clock, now))
  return (
    <p className={css.wall}>
      <span>
        <span className="ls-hidden">{text.timeOfDay} </span>
        <time>{wall.time}</time>
      </span>
      {left !== undefined && <span>{text.minutesLeft(left)}</span>}
    </p>
  )
})

/** The current instant in ms. The component redraws at each full minute. */
function useMinute(): number {
  const { world } = useBook()
  const [, tick] = useState(0)
  useEffect(() => {
    let cancel = () => {}
    const wait = () => {
      cancel = world.after(60_000 - (world.now() % 60_000), () => {
        tick((count) => count + 1)
        wait()
      })
    }
    wait()
    return () => cancel()
  }, [world])
  return world.now()
}
