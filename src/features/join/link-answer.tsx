/** What the link is for and who sent it, before it is spent, and the form that spends it. */
import { useState } from 'react'
import type { Outcome, ProblemCode } from '#domain/ground/problem.ts'
import type { LinkView } from '#sync/entrance/entrance.ts'
import { useEntrance } from '#sync/live.ts'
import { Card } from '#ui/card.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { TextField } from '#ui/text-field.tsx'
import { EnterForm } from './enter-form.tsx'

type LinkAnswerProps = { link: string; view: LinkView; onDone: () => void }

/** The problem that using the link would give, shown before anything is typed. */
export function stateProblem(view: LinkView): ProblemCode | undefined {
  if (view.state === 'open') return undefined
  if (view.is === 'join') return view.state === 'used' ? 'invitation_used' : 'invitation_expired'
  return view.state === 'used' ? 'link_used' : 'link_expired'
}

export function LinkAnswer({ link, view, onDone }: LinkAnswerProps) {
  return view.is === 'join' ? (
    <Invitation link={link} view={view} onDone={onDone} />
  ) : (
    <DeviceLink link={link} view={view} onDone={onDone} />
  )
}

function Invitation({ link, view, onDone }: LinkAnswerProps & { view: LinkView & { is: 'join' } }) {
  const text = useRoomText().join
  const entrance = useEntrance()
  const [name, setName] = useState(view.personName ?? '')
  const [missing, setMissing] = useState(false)
  const join = async (pin: string): Promise<Outcome<void> | undefined> => {
    setMissing(name.trim() === '')
    return name.trim() === '' ? undefined : entrance.join(link, { name: name.trim(), pin })
  }
  return (
    <Card
      title={view.inviter ? text.invitedBy(view.inviter) : text.invitedFirst}
      lead={`${text.as[view.role]} ${text.means[view.role]}`}
    >
      <EnterForm submitLabel={text.doJoin} onSubmit={join} onDone={onDone} note={text.nothingSpent}>
        <TextField
          label={text.name}
          description={text.nameHow}
          value={name}
          onType={setName}
          maxLength={80}
          autoComplete="name"
          error={missing && name.trim() === '' ? text.nameMissing : undefined}
        />
      </EnterForm>
    </Card>
  )
}

function DeviceLink({ link, view, onDone }: LinkAnswerProps & { view: LinkView & { is: 'device' } }) {
  const text = useRoomText().join
  const entrance = useEntrance()
  return (
    <Card title={text.deviceOf(view.name)} lead={text.deviceMeans}>
      <EnterForm
        submitLabel={text.doClaim}
        onSubmit={(pin) => entrance.claimDevice(link, { pin })}
        onDone={onDone}
        note={text.nothingSpent}
      />
    </Card>
  )
}
