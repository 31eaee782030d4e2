/** An invitation for somebody who has an account on this device: it is added to that account, under its own PIN. */
import { useState } from 'react'
import { failed, type ProblemCode } from '#domain/ground/problem.ts'
import type { LocalPerson } from '#sync/entrance/entrance.ts'
import { useEntrance } from '#sync/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { SubmitForm } from '#ui/submit-form.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { TextField } from '#ui/text-field.tsx'
import { ProblemBanner } from '#workbench/problem-banner.tsx'

/** The question above the form of a newcomer. */
export function HasAccount({
  people,
  onChoose,
}: {
  people: LocalPerson[]
  onChoose: (one: LocalPerson) => void
}) {
  const text = useRoomText().join.add
  if (people.length === 0) return null
  return (
    <Banner
      title={text.question}
      actions={people.map((one) => (
        <Button key={one.personKey} onClick={() => onChoose(one)}>
          {text.to(one.initials)}
        </Button>
      ))}
    >
      {text.why}
    </Banner>
  )
}

type AddFormProps = { link: string; person: LocalPerson; onNew: (() => void) | undefined; onDone: () => void }

export function AddForm({ link, person, onNew, onDone }: AddFormProps) {
  const { join, people } = useRoomText()
  const entrance = useEntrance()
  const [pin, setPin] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemCode>()
  const add = async () => {
    if (pin === '' || busy) return
    setBusy(true)
    setProblem(undefined)
    const outcome = await entrance
      .add(link, { personKey: person.personKey, pin })
      .catch(() => failed('unknown'))
    setBusy(false)
    if (outcome.ok) return onDone()
    setPin('')
    setProblem(outcome.problem)
  }
  return (
    <SubmitForm onSubmit={() => void add()}>
      <TextField
        kind="password"
        label={people.pinOf(person.initials)}
        description={join.add.same}
        value={pin}
        onType={setPin}
        autoComplete="current-password"
      />
      <ProblemBanner problem={problem} tone="danger" />
      <div className="ls-row">
        <Button type="submit" look="primary" busy={busy}>
          {join.add.to(person.initials)}
        </Button>
        {onNew && (
          <Button look="quiet" onClick={onNew}>
            {join.add.asNew}
          </Button>
        )}
      </div>
    </SubmitForm>
  )
}
