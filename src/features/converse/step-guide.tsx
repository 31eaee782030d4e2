/** What the form says about a step: its minutes, opening questions and the pitfall. */
import type { Form } from '#domain/instrument/form.ts'
import type { FieldView } from '#domain/instrument/form-view.ts'
import { Disclosure } from '#ui/disclosure.tsx'
import { usePick } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { fieldLabel } from '#workbench/form/field-label.ts'
import css from './converse.module.css'

export type Guide = {
  id: number
  name: string
  question: string
  minutes: number
  help: string[]
  openings: string[]
  pitfalls: string[]
}

/**
 * The steps of a form in order, each with the guidance of all its fields. Without a self-view there is no step that
 * compares it, unless somebody wrote in that step.
 */
export function useSteps(form: Form, hasSelfView: boolean, written: readonly FieldView[] = []): Guide[] {
  const pick = usePick()
  const isShown = ({ id }: { id: number }) =>
    hasSelfView ||
    !form.fields.some(({ step, type }) => step === id && type === 'computed') ||
    written.some(({ field, isFilled }) => field.step === id && isFilled)
  return (form.steps ?? []).filter(isShown).map(({ id, name }) => {
    const fields = form.fields.filter(({ step }) => step === id)
    const [first] = fields
    return {
      id,
      name: pick(name),
      question: first ? fieldLabel(first, pick) : pick(name),
      minutes: fields.reduce((sum, { minutes = 0 }) => sum + minutes, 0),
      help: fields.flatMap(({ help, type }) => (help && type !== 'computed' ? pick(help) : [])),
      openings: fields.flatMap(({ prompts = [] }) => prompts.map(pick)),
      pitfalls: fields.flatMap(({ pitfall }) => (pitfall ? pick(pitfall) : [])),
    }
  })
}

/** The first opening stands with the question, so that here are the others. Folded, because the question comes first. */
export function StepGuide({ guide: { help, openings, pitfalls } }: { guide: Guide }) {
  const text = useRoomText().converse.guide
  const others = openings.slice(1)
  if (help.length + others.length + pitfalls.length === 0) return null
  return (
    <Disclosure plain summary={text.tips}>
      <div className={css.guide}>
        {help.map((one) => (
          <p key={one}>{one}</p>
        ))}
        {others.map((opening) => (
          <p key={opening}>
            <b>{text.openings}</b> “{opening}”
          </p>
        ))}
        {pitfalls.map((pitfall) => (
          <p key={pitfall}>
            <b>{text.pitfall}</b> {pitfall}
          </p>
        ))}
      </div>
    </Disclosure>
  )
}
