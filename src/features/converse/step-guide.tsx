/** What form F08 says of a step: its minutes, a way to begin, and the pitfall. */
import { debrief as form } from '#instruments/debrief.ts'
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

export function StepGuide({ step }: { step: StepId }) {
  const text = useText().converse.guide
  const { hint, openings, pitfall } = useStepGuide()(step)
  return (
    <Disclosure plain startOpen summary={text.tips}>
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
