/** What form F08 says of a step: its minutes, a way to begin, and the pitfall. */
import { useEffect, useState } from 'react'
import { conversationForm as form } from '#instruments/conversation.ts'
import { useBook } from '#storage/live.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { usePick, useText } from '#ui/text/language.tsx'
import css from './converse.module.css'

export const stepIds = ['s1', 's2', 's3', 's4', 's5', 's6', 's7', 's8'] as const
export type StepId = (typeof stepIds)[number]

type Guide = {
  name: string
  question: string
  hint: string
  minutes: number
  openings: string[]
  pitfall: string
}

export function useStepGuide(): (step: StepId) => Guide {
  const names = useText().conversation.stepNames
  const pick = usePick()
  return (step) => {
    const field = form.fields.find(({ id }) => id.startsWith(`${step}_`))
    return {
      name: names[step],
      question: field ? pick(field.label) : '',
      hint: field?.hint ? pick(field.hint) : '',
      minutes: field?.minutes ?? 0,
      openings: (field?.prompts ?? []).map(pick),
      pitfall: field?.pitfall ? pick(field.pitfall) : '',
    }
  }
}

/** Help stands open the first time that a coach comes by; after that it is one tap away. */
function useFirstTime(name: string): boolean {
  const book = useBook()
  const [isFirst] = useState(() => book.keepsake(name) !== true)
  useEffect(() => {
    if (isFirst) void book.keep(name, true)
  }, [book, name, isFirst])
  return isFirst
}

export function StepGuide({ step }: { step: StepId }) {
  const text = useText().converse.guide
  const { hint, openings, pitfall } = useStepGuide()(step)
  return (
    <Disclosure plain startOpen={useFirstTime(`help-${step}`)} summary={text.tips}>
      <div className={css.guide}>
        {hint && <p>{hint}</p>}
        {openings.map((opening) => (
          <p key={opening}>
            <b>{text.openings}</b> “{opening}”
          </p>
        ))}
        {pitfall && (
          <p>
            <b>{text.pitfall}</b> {pitfall}
          </p>
        )}
      </div>
    </Disclosure>
  )
}
