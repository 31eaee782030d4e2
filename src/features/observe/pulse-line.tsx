/** The time-on-task meter: one question at a fixed interval, which disappears without an answer too. */
import { memo, useCallback, useEffect } from 'react'
import type { RecordId } from '#domain/ground/id.ts'
import { type Pulse, takePulse, worksheetOf } from '#domain/programme/worksheet.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { useBook } from '#storage/live.ts'
import { usePick, useText } from '#ui/text/language.tsx'
import { optionsAt, PULSE_AT, useCarriedForms, usePulseCounts } from '#workbench/form/question-words.ts'
import { useView } from '#workbench/living/record-part.ts'
import { useLessonNow } from './clock-face.tsx'
import { useLessonClock } from './clock-taps.ts'
import css from './pulse-line.module.css'
import { stayInField } from './stay-in-field.ts'

/** How long the question is shown, in seconds. */
const ASK_SECONDS = 45

const pulseCollection = ['pulse']
const noPulses: readonly Pulse[] = []
const pulsesIn = (state: RecordState): Pulse[] => worksheetOf(state).pulses

export const usePulses = (sheetId: RecordId): readonly Pulse[] =>
  useView(sheetId, pulseCollection, pulsesIn) ?? noPulses

/** The lesson time of the current question in seconds. Undefined between questions. */
function askedMoment(now: number, everySeconds: number, pulses: readonly Pulse[]): number | undefined {
  const moment = Math.floor(now / everySeconds) * everySeconds
  if (moment === 0 || now - moment >= ASK_SECONDS) return undefined
  return pulses.some(({ time }) => time >= moment) ? undefined : moment
}

type PulseLineProps = { sheetId: RecordId; everySeconds: number }

export const PulseLine = memo(function PulseLine({ sheetId, everySeconds }: PulseLineProps) {
  const text = useText().observe
  const pick = usePick()
  const book = useBook()
  const clock = useLessonClock(sheetId)
  const pulses = usePulses(sheetId)
  const forms = useCarriedForms(sheetId)
  const options = optionsAt(forms, PULSE_AT)
  const tell = usePulseCounts(forms)
  const now = useLessonNow(clock)
  const asked = clock?.state === 'running' ? askedMoment(now, everySeconds, pulses) : undefined
  useEffect(() => {
    if (asked !== undefined) navigator.vibrate?.(60)
  }, [asked])
  const answer = useCallback(
    (value: string) => book.write(sheetId, takePulse({ time: now, value })),
    [book, sheetId, now],
  )
  if (asked === undefined) {
    if (pulses.length === 0) return null
    return <p className={css.told}>{tell(pulses)}</p>
  }
  return (
    <div className={css.ask} role="group" aria-label={text.pulse}>
      <span className={css.question}>{text.pulseAsk}</span>
      {options.map(({ code, label, short }) => (
        <button
          key={code}
          type="button"
          className={css.answer}
          title={pick(label)}
          onMouseDown={stayInField}
          onClick={() => answer(code)}
        >
          {pick(short ?? label)}
        </button>
      ))}
    </div>
  )
})
