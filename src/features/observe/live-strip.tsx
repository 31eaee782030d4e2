/** The strip of the lesson that goes on. Its length is the planned one, and grows when the lesson lasts longer. */
import { memo, useMemo } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { secondsBetween } from '#domain/ground/time.ts'
import { useCarriedForms } from '#workbench/form/question-words.ts'
import { LessonStrip } from '#workbench/lesson/lesson-strip.tsx'
import { lastOn, trackOf } from '#workbench/lesson/strip-lines.ts'
import { useLessonNow } from './clock-face.tsx'
import { useLessonClock } from './clock-taps.ts'
import css from './live-strip.module.css'
import type { Occasion } from './occasion.ts'
import { usePulses } from './pulse-line.tsx'
import type { Lines } from './room-acts.ts'

type LiveStripProps = {
  sheetId: RecordId
  lines: Lines
  plan: Occasion['plan']
  onJump: (key: string) => void
}

const USUAL_LENGTH = 50 * 60
const GROWS_BY = 5 * 60

export const LiveStrip = memo(function LiveStrip({ sheetId, lines, plan, onJump }: LiveStripProps) {
  const now = useLessonNow(useLessonClock(sheetId))
  const pulses = usePulses(sheetId)
  const forms = useCarriedForms(sheetId)
  const tracks = useMemo(() => [trackOf({ ...lines, pulses, forms })], [lines, pulses, forms])
  const length = plan?.end && secondsBetween(plan.start, plan.end)
  const needed = Math.ceil(Math.max(now, lastOn(tracks)) / GROWS_BY) * GROWS_BY
  return (
    <div className={css.strip}>
      <LessonStrip tracks={tracks} end={Math.max(length || USUAL_LENGTH, needed)} now={now} onJump={onJump} />
    </div>
  )
})
