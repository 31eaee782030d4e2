/** For observing at a colleague's: what to do, in a minute, and the host's question while the lesson goes on. */
import { useState } from 'react'
import type { Questionnaire } from '#domain/instrument/questionnaire.ts'
import { useBook } from '#storage/live.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { usePick, useText } from '#ui/text/language.tsx'
import { itemName } from '#workbench/questionnaire/framework-words.ts'
import css from './peer-guide.module.css'

const READ = 'peer-guide-read'

/** Open the first time. It counts as read once it was on screen. */
export function PeerGuide({ framework }: { framework: Questionnaire }) {
  const text = useText().observe
  const pick = usePick()
  const book = useBook()
  const [isFirst] = useState(() => {
    const isRead = book.keepsake(READ) === true
    if (!isRead) void book.keep(READ, true)
    return !isRead
  })
  return (
    <div className={css.guide}>
      <p className={css.label}>{text.youWatch}</p>
      <ul className={css.items}>
        {framework.items.map((item) => (
          <li key={item.id}>
            <b>{itemName(item, pick)}</b> {pick(item.text)}
          </li>
        ))}
      </ul>
      <Disclosure summary={text.peerGuide} startOpen={isFirst}>
        <ol className={css.steps}>
          {text.peerSteps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Disclosure>
    </div>
  )
}

export function PeerQuestion({ question }: { question: string }) {
  const text = useText().observe
  if (!question) return null
  return (
    <p className={css.question}>
      <b>{text.pinnedQuestion}</b> {question}
    </p>
  )
}
