/** For observing at a colleague's: what to do, in a minute, and the host's question while the lesson goes on. */
import { useEffect, useState } from 'react'
import type { Questionnaire } from '#domain/instrument/questionnaire.ts'
import { useBook } from '#storage/live.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { usePick, useText } from '#ui/text/language.tsx'
import { itemName } from '#workbench/questionnaire/framework-words.ts'
import css from './peer-guide.module.css'

const READ = 'peer-guide-read'

export function PeerItems({ framework }: { framework: Questionnaire }) {
  const text = useText().observe
  const pick = usePick()
  return (
    <div>
      <p className={css.label}>{text.youWatch}</p>
      <ul className={css.items}>
        {framework.items.map((item) => (
          <li key={item.id}>
            <b>{itemName(item, pick)}</b> {pick(item.text)}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Open the first time. It counts as read once it was on screen. */
export function PeerGuide() {
  const text = useText().observe
  const book = useBook()
  const [isFirst] = useState(() => book.keepsake(READ) !== true)
  useEffect(() => void book.keep(READ, true), [book])
  return (
    <Disclosure summary={text.peerGuide} startOpen={isFirst}>
      <ol className={css.steps}>
        {text.peerSteps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Disclosure>
  )
}

export function PeerQuestion({ question }: { question: string }) {
  const text = useText().observe
  if (!question) return null
  return (
    <aside className={css.question} aria-label={text.pinnedQuestion}>
      <p>
        <b>{text.pinnedQuestion}:</b> {question}
      </p>
    </aside>
  )
}
