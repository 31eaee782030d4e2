/** The last part of every enrolment form: a PIN chosen twice, the submit button and the problem. */
import { type ReactNode, useState } from 'react'
import { failed, type Outcome, type ProblemCode } from '#domain/ground/problem.ts'
import { Button } from '#ui/button.tsx'
import { SubmitForm } from '#ui/submit-form.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { NewPin, useNewPin } from '#workbench/person/new-pin.tsx'
import { ProblemBanner } from '#workbench/problem-banner.tsx'

type EnterFormProps = {
  children?: ReactNode
  submitLabel: string
  note?: string
  /** Undefined when another field of the form is missing; that field shows its own problem. */
  onSubmit: (pin: string) => Promise<Outcome<void> | undefined>
  onDone: () => void
}

export function EnterForm({ children, submitLabel, note, onSubmit, onDone }: EnterFormProps) {
  const text = useRoomText()
  const pin = useNewPin()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemCode>()
  const submit = async () => {
    setProblem(undefined)
    if (!pin.check() || busy) return
    setBusy(true)
    const outcome = await onSubmit(pin.fields.value.first).catch(() => failed('unknown'))
    setBusy(false)
    if (outcome?.ok) onDone()
    else if (outcome) setProblem(outcome.problem)
  }
  return (
    <SubmitForm onSubmit={() => void submit()}>
      {children}
      <NewPin {...pin.fields} />
      <ProblemBanner problem={problem} tone="danger" />
      <div className="ls-row">
        <Button type="submit" look="primary" busy={busy}>
          {submitLabel}
        </Button>
        <span role="status" className="ls-small ls-soft">
          {busy ? text.join.working : note}
        </span>
      </div>
    </SubmitForm>
  )
}
