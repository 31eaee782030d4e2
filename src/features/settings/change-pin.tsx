/** Another PIN or passphrase for this device; the work itself is not sealed anew. */
import { useState } from 'react'
import type { ProblemCode } from '#domain/problem.ts'
import { useEntrance } from '#sync/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { useText } from '#ui/text/language.tsx'
import { TextField } from '#ui/text-field.tsx'
import { emptyNewPin, NewPin, newPinProblem } from '#workbench/new-pin.tsx'

export function ChangePin() {
  const text = useText()
  const [isOpen, setIsOpen] = useState(false)
  const [isChanged, setIsChanged] = useState(false)
  return (
    <Card
      title={text.settings.changePin}
      aside={
        !isOpen && (
          <Button icon="key" onClick={() => setIsOpen(true)}>
            {text.words.edit}
          </Button>
        )
      }
    >
      {isOpen && (
        <PinForm
          onChanged={() => {
            setIsOpen(false)
            setIsChanged(true)
          }}
          onCancel={() => setIsOpen(false)}
        />
      )}
      <p role="status" hidden={!isChanged || isOpen}>
        {isChanged && text.settings.pinChanged}
      </p>
    </Card>
  )
}

function PinForm({ onChanged, onCancel }: { onChanged: () => void; onCancel: () => void }) {
  const text = useText()
  const entrance = useEntrance()
  const [old, setOld] = useState('')
  const [pin, setPin] = useState(emptyNewPin)
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemCode>()
  const wrong = newPinProblem(pin)
  const submit = async () => {
    setTried(true)
    setProblem(undefined)
    if (wrong || old === '' || busy) return
    setBusy(true)
    const outcome = await entrance.changePin({ old, pin: pin.first })
    setBusy(false)
    if (outcome.ok) onChanged()
    else setProblem(outcome.problem)
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
      <TextField
        kind="password"
        label={text.settings.oldPin}
        value={old}
        onType={setOld}
        autoComplete="current-password"
        error={tried && old === '' ? text.problems.ofField('required') : undefined}
      />
      <NewPin value={pin} onChange={setPin} problem={tried ? wrong : undefined} />
      {sentence && (
        <Banner tone="warn" title={sentence.what}>
          {sentence.next}
        </Banner>
      )}
      <div className="ls-row">
        <Button type="submit" look="primary" busy={busy}>
          {text.settings.savePin}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {text.words.cancel}
        </Button>
      </div>
    </form>
  )
}
