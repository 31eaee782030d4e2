/** A new PIN or passphrase for this device. Only the wrapped key is sealed again, not the records. */
import { useState } from 'react'
import type { ProblemCode } from '#domain/ground/problem.ts'
import { useEntrance } from '#sync/live.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { SubmitForm } from '#ui/submit-form.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { TextField } from '#ui/text-field.tsx'
import { NewPin, useNewPin } from '#workbench/person/new-pin.tsx'
import { ProblemBanner } from '#workbench/problem-banner.tsx'

export function ChangePin() {
  const text = useRoomText()
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
  const text = useRoomText()
  const entrance = useEntrance()
  const [old, setOld] = useState('')
  const pin = useNewPin()
  const [tried, setTried] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemCode>()
  const submit = async () => {
    setTried(true)
    setProblem(undefined)
    if (!pin.check() || old === '' || busy) return
    setBusy(true)
    const outcome = await entrance.changePin({ old, pin: pin.fields.value.first })
    setBusy(false)
    if (outcome.ok) onChanged()
    else setProblem(outcome.problem)
  }
  return (
    <SubmitForm onSubmit={() => void submit()}>
      <TextField
        kind="password"
        label={text.settings.oldPin}
        value={old}
        onType={setOld}
        autoComplete="current-password"
        error={tried && old === '' ? text.problems.ofField('required') : undefined}
      />
      <NewPin {...pin.fields} />
      <ProblemBanner problem={problem} />
      <div className="ls-row">
        <Button type="submit" look="primary" busy={busy}>
          {text.settings.savePin}
        </Button>
        <Button look="quiet" onClick={onCancel}>
          {text.words.cancel}
        </Button>
      </div>
    </SubmitForm>
  )
}
