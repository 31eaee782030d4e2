/** The time-on-task meter: every two minutes one quiet question that goes away by itself. */
import { memo, useCallback, useEffect } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { type Pulse, takePulse, worksheetOf } from '#domain/programme/worksheet.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { observation } from '#instruments/observation.ts'
import { useBook } from '#storage/live.ts'
import { useText } from '#ui/text/language.tsx'
import { useView } from '#workbench/form/record-part.ts'
import { useLessonNow } from './clock-face.tsx'
import { useLessonClock } from './clock-taps.ts'
import css from './pulse-line.module.css'

const meter = observation.fields.find(({ type }) => type === 'pulse')
const EVERY_SECONDS = meter?.everySeconds ?? 120
/** How long the question stands. */
const ASK_SECONDS = 45

const pulseCollection = ['pulse']
const pulsesIn = (state: RecordState): Pulse[] => worksheetOf(state).pulses

/** The moment that is being asked about, or undefined between the questions. */
function askedMoment(now: number, pulses: readonly Pulse[]): number | undefined {
  const moment = Math.floor(now / EVERY_SECONDS) * EVERY_SECONDS
  if (moment === 0 || now - moment >= ASK_SECONDS) return undefined
  return pulses.some(({ time }) => time >= moment) ? undefined : moment
}

export const PulseLine = memo(function PulseLine({ sheetId }: { sheetId: RecordId }) {
  const text = useText().observe
  const book = useBook()
  const clock = useLessonClock(sheetId)
  const pulses = useView(sheetId, pulseCollection, pulsesIn) ?? []
  const now = useLessonNow(clock)
  const asked = clock?.state === 'running' ? askedMoment(now, pulses) : undefined
  useEffect(() => {
    if (asked !== undefined) navigator.vibrate?.(60)
  }, [asked])
  const answer = useCallback(
    (value: string) => book.write(sheetId, takePulse({ time: now, value })),
    [book, sheetId, now],
  )
  if (asked === undefined) {
    const counted = pulses.filter(({ value }) => value !== 'nvt')
    const together = counted.filter(({ value }) => value === 'samen').length
    if (counted.length === 0) return null
    return <p className={css.told}>{text.pulseTaken(together, counted.length)}</p>
  }
  return (
    <div className={css.ask} role="group" aria-label={text.pulse}>
      <span className={css.question}>{text.pulseAsk}</span>
      {pulseCodes.map((code) => (
        <button key={code} type="button" className={css.answer} onClick={() => answer(code)}>
          {text.pulseOptions[code]}
        </button>
      ))}
    </div>
  )
})

const pulseCodes = ['samen', 'deels', 'niet', 'nvt'] as const
