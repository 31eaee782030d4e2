/** The running lesson clock. Its tick redraws this component only. */
import { memo, useEffect, useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { type LessonClock, lessonTimeAt } from '#domain/programme/lesson-clock.ts'
import { useBook } from '#storage/live.ts'
import { IconButton } from '#ui/button.tsx'
import { classNames } from '#ui/class-names.ts'
import { useFormat, useText } from '#ui/text/language.tsx'
import css from './clock-face.module.css'
import { type ClockTaps, useLessonClock } from './clock-taps.ts'

type ClockFaceProps = { sheetId: RecordId; taps: ClockTaps; isReadOnly: boolean }

export const ClockFace = memo(function ClockFace({ sheetId, taps, isReadOnly }: ClockFaceProps) {
  const text = useText().observe
  const clock = useLessonClock(sheetId)
  if (!clock || clock.state === 'not-started') return <p className={css.waiting}>{text.clockWaiting}</p>
  const isRunning = clock.state === 'running'
  return (
    <div className={css.clock} role="group" aria-label={text.clock}>
      <span className={classNames(css.dot, isRunning && css.running)} />
      <Ticking clock={clock} />
      <span className="ls-hidden">{isRunning ? text.clockRunning : text.clockPaused}</span>
      {!isReadOnly && (
        <IconButton
          icon={isRunning ? 'pause' : 'play'}
          label={isRunning ? text.pause : text.resume}
          onClick={isRunning ? taps.pause : taps.resume}
        />
      )}
    </div>
  )
})

function Ticking({ clock }: { clock: LessonClock }) {
  const now = useLessonNow(clock)
  return <time>{useFormat().lessonTime(now)}</time>
}

/** The lesson time in whole seconds. The component redraws each second while the clock runs. */
export function useLessonNow(clock: LessonClock | undefined): number {
  const { world } = useBook()
  const [, tick] = useState(0)
  useEffect(() => {
    if (clock?.state !== 'running') return
    let cancel = () => {}
    const wait = () => {
      const untilNextSecond = 1000 - ((((world.now() - clock.since) % 1000) + 1000) % 1000)
      cancel = world.after(untilNextSecond, () => {
        tick((count) => count + 1)
        wait()
      })
    }
    wait()
    return () => cancel()
  }, [world, clock])
  return clock ? lessonTimeAt(clock, world.now()) : 0
}
