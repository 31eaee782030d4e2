/** Answers to a form that this release does not know, in the words that the record carries. */

import { type CarriedForms, carriedAnswers } from '#domain/instrument/form-words.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { useFormat, usePick, useText } from '#ui/text/language.tsx'
import css from './form.module.css'
import { UnknownInstrument } from './unknown-instrument.tsx'
import { carriedText } from './value-text.ts'

export function CarriedReading({ forms, paths }: { forms: CarriedForms; paths: RecordState['paths'] }) {
  const words = { text: useText(), pick: usePick(), format: useFormat() }
  const { pick } = words
  const text = words.text.form
  return (
    <>
      <UnknownInstrument forms={forms} />
      {carriedAnswers(forms, paths, carriedText(words)).map(({ at, label, lines }) => (
        <section key={at} className={css.part} aria-label={pick(label)}>
          <h3>{pick(label)}</h3>
          {lines.length === 0 && <p className="ls-soft">{text.notFilled}</p>}
          {lines.length === 1 && <p className={css.words}>{lines[0]}</p>}
          {lines.length > 1 && (
            <ul className={css.lines}>
              {lines.map((line, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: two rows may have the same text
                <li key={place} className={css.words}>
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
