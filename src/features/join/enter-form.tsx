/** The end of every way in: a PIN chosen twice, one button, and what went wrong in words. */
import { type ReactNode, useState } from 'react'
import { failed, type Outcome, type ProblemCode } from '#domain/ground/problem.ts'
import { Button } from '#ui/button.tsx'
import { SubmitForm } from '#ui/submit-form.tsx'
import { useText } from '#ui/text/language.tsx'
import { NewPin, useNewPin } from '#workbench/person/new-pin.tsx'
import { ProblemBanner } from '#workbench/problem-banner.tsx'

type EnterFormProps = {
  children?: ReactNode
  submitLabel: string
  note?: string
  /** Undefined: something else on the form is missing and says so itself. */
  onSubmit: (pin: string) => Promise<Outcome<void> | undefined>
  onDone: () => void
}

export function EnterForm({ children, submitLabel, note, onSubmit, onDone }: EnterFormProps) {
  const text = useText()
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
