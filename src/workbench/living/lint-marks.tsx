/** The findings of the note lint below a note. They ask a question and never block. */
import { memo, useDeferredValue, useMemo } from 'react'
import type { LintSignal } from '#domain/instrument/instrument.ts'
import type { Finding } from '#domain/instrument/note-lint.ts'
import { useBook } from '#storage/live.ts'
import { Icon } from '#ui/icon.tsx'
import { useLanguage } from '#ui/text/front.tsx'
import { usePick, useText } from '#ui/text/language.tsx'
import { knowWord } from './known-words.ts'
import css from './lint-marks.module.css'
import { useNoteHelp } from './use-note-help.ts'

type LintMarksProps = { text: string }

/** One line per signal, with its words and its question. */
export const LintMarks = memo(function LintMarks({ text }: LintMarksProps) {
  const help = useNoteHelp()
  const words = useText().workbench
  const language = useLanguage()
  const pick = usePick()
  const book = useBook()
  const calm = useDeferredValue(text)
  const findings = useMemo(() => (help ? bySignal(help.find(calm, language)) : []), [calm, help, language])
  if (findings.length === 0) return null
  return (
    <ul className={css.marks} aria-label={words.lintHelp}>
      {findings.map(({ signal, terms, question }) => {
        const label = help?.signals.find((one) => one.signal === signal)?.label
        return (
          <li key={signal} title={words.lintPlace(terms.join(', '), label ? pick(label) : '')}>
            <Icon name="info" size={16} />
            <span>
              <mark className={css.term}>{terms.join(', ')}</mark> {question}
              {signal === 'name' &&
                terms.map((term) => (
                  <button key={term} type="button" className={css.known} onClick={() => knowWord(book, term)}>
                    {words.lintNoName(term)}
                  </button>
                ))}
            </span>
          </li>
        )
      })}
    </ul>
  )
})

function bySignal(findings: readonly Finding[]): { signal: LintSignal; terms: string[]; question: string }[] {
  const bundles = new Map<LintSignal, { signal: LintSignal; terms: string[]; question: string }>()
  for (const { signal, term, question } of findings) {
    const bundle = bundles.get(signal) ?? { signal, terms: [], question }
    if (!bundle.terms.includes(term)) bundle.terms.push(term)
    bundles.set(signal, bundle)
  }
  return [...bundles.values()]
}
