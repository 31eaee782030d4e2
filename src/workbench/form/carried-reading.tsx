/** The answers to a form that this release does not know, in the words that the record carries. */

import { type CarriedForms, carriedAnswers } from '#domain/instrument/form-words.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { usePick, useText } from '#ui/text/language.tsx'
import css from './form.module.css'
import { UnknownInstrument } from './unknown-instrument.tsx'

export function CarriedReading({ forms, paths }: { forms: CarriedForms; paths: RecordState['paths'] }) {
  const text = useText().form
  const pick = usePick()
  return (
    <>
      <UnknownInstrument forms={forms} />
      {carriedAnswers(forms, paths, pick).map(({ at, label, lines }) => (
        <section key={at} className={css.part} aria-label={pick(label)}>
          <h3>{pick(label)}</h3>
          {lines.length === 0 && <p className="ls-soft">{text.notFilled}</p>}
          {lines.length === 1 && <p className={css.words}>{lines[0]}</p>}
          {lines.length > 1 && (
            <ul className={css.lines}>
              {lines.map((line) => (
                <li key={line} className={css.words}>
                  {line}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  )
}
