/** The end of every way in: a PIN chosen twice, one button, and what went wrong in words. */
import { type ReactNode, useState } from 'react'
import type { Outcome, ProblemCode } from '#domain/problem.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { useText } from '#ui/text/language.tsx'
import { emptyNewPin, NewPin, newPinProblem } from '#workbench/new-pin.tsx'

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
  const [pin, setPin] = useState(emptyNewPin)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemCode>()
  const [insistedOn, setInsistedOn] = useState<string>()
  const wrong = newPinProblem(pin)
  /** A PIN that is easy to guess is advised against once; who asks for it again may have it. */
  const isAllowed = !wrong || (wrong === 'weak' && insistedOn === pin.first && pin.first === pin.second)
  const submit = async () => {
    setTried(true)
    setProblem(undefined)
    if (wrong === 'weak') setInsistedOn(pin.first)
    if (!isAllowed || busy) return
    setBusy(true)
    const outcome = await onSubmit(pin.first)
    setBusy(false)
    if (outcome?.ok) onDone()
    else if (outcome) setProblem(outcome.problem)
  }
  const sentence = problem && text.problems.of(problem)
  return (
    <form
      className="ls-stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {children}
      <NewPin value={pin} onChange={setPin} problem={tried ? wrong : undefined} />
      {sentence && (
        <Banner tone="danger" title={sentence.what}>
          {sentence.next}
        </Banner>
      )}
      <div className="ls-row">
        <Button type="submit" look="primary" busy={busy}>
          {submitLabel}
        </Button>
        <span role="status" className="ls-small ls-soft">
          {busy ? text.join.working : note}
        </span>
      </div>
    </form>
  )
}
