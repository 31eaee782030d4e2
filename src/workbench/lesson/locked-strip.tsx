/** The strip of what one observer recorded, with the minutes of the meter. A tap shows the line. */
import { useCallback, useMemo, useState } from 'react'
import { lessonTimeToText } from '#domain/ground/time.ts'
import { notTogether } from '#domain/instrument/lesson-minutes.ts'
import type { LockedView } from '#domain/programme/lesson.ts'
import { useFormat, usePick, useText } from '#ui/text/language.tsx'
import { speakerName } from '#workbench/questionnaire/speaker-name.ts'
import css from './lesson-strip.module.css'
import { LessonStrip } from './lesson-strip.tsx'
import { momentPassage, notePassage } from './passage.ts'
import { showLine } from './show-line.ts'
import { lastOn, trackOf } from './strip-lines.ts'

type LockedStripProps = {
  locked: LockedView
  /** Takes the place of scrolling to the line. */
  onJump?: (key: string) => void
  /** Does something with the line instead, if it returns true. Otherwise the line is told below the strip. */
  onTake?: ((key: string) => boolean) | undefined
}

export function LockedStrip({ locked, onJump, onTake }: LockedStripProps) {
  const tracks = useMemo(() => [trackOf(locked)], [locked])
  const [told, setTold] = useState<string | undefined>()
  const jump = useCallback(
    (key: string) => {
      if (onJump) return onJump(key)
      const isDone = onTake ? onTake(key) : showLine(key)
      setTold(isDone ? undefined : key)
    },
    [onJump, onTake],
  )
  const end = Math.max(locked.observedTo, lastOn(tracks))
  if (end === 0) return null
  return (
    <div className="ls-stack-s">
      <LessonStrip tracks={tracks} end={end} onJump={jump} />
      {told && <ToldLine locked={locked} passage={told} />}
      {locked.pulses.length > 0 && <PulseMinutes locked={locked} />}
    </div>
  )
}

/** The tapped line, where no list of lines is on the page. */
function ToldLine({ locked, passage }: { locked: LockedView; passage: string }) {
  const text = useText().lesson
  const pick = usePick()
  const note = locked.notes.find(({ key }) => notePassage(key) === passage)
  const moment = locked.moments.find(({ key }) => momentPassage(key) === passage)
  const line = note ?? moment
  if (!line) return null
  const who = note ? speakerName(note.speaker, pick) : text.moment
  return (
    <p className={css.told}>
      <span className="ls-soft ls-small">
        {lessonTimeToText(line.time)} · {who}
      </span>{' '}
      {line.text}
    </p>
  )
}

function PulseMinutes({ locked }: { locked: LockedView }) {
  const text = useText().lesson
  const format = useFormat()
  const count = (code: string) => locked.pulses.filter(({ value }) => value === code).length
  const counts = { together: count('samen'), partly: count('deels'), not: count('niet'), none: count('nvt') }
  const minutes = notTogether(counts, (locked.observedTo - locked.observedFrom) / 60)
  if (!minutes) return <p className="ls-soft ls-small">{text.tooFewPulses}</p>
  const { bounds, band, minutesValid } = minutes
  const told = [Math.round(bounds[0]), Math.round(bounds[1]), Math.round(minutesValid)]
  const around = [Math.floor(band[0]), Math.ceil(band[1])]
  const [a = '', b = '', m = '', c = '', d = ''] = [...told, ...around].map((one) => format.number(one, 0))
  return <p className="ls-soft ls-small">{text.notTogether(a, b, m, c, d)}</p>
}
