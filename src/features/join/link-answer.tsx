/** What the link is for and who sent it, before it is spent, and the form that spends it. */
import { useState } from 'react'
import type { Outcome, ProblemCode } from '#domain/ground/problem.ts'
import type { LinkView } from '#sync/entrance/entrance.ts'
import { useEntrance, useEntranceState } from '#sync/live.ts'
import { Card } from '#ui/card.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { TextField } from '#ui/text-field.tsx'
import { AddForm, HasAccount } from './add-account.tsx'
import { EnterForm } from './enter-form.tsx'

type LinkAnswerProps = { link: string; view: LinkView; onDone: () => void }

/** The problem that using the link would give, shown before anything is typed. */
export function stateProblem(view: LinkView): ProblemCode | undefined {
  if (view.state === 'open' || (view.is === 'join' && view.begun)) return undefined
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
  const { people } = useEntranceState()
  const { begun } = view
  const [added, setAdded] = useState(
    typeof begun === 'object' ? people.find(({ personKey }) => personKey === begun.personKey) : undefined,
  )
  const isUsed = view.state === 'used'
  return (
    <Card
      title={view.inviter ? text.invitedBy(view.inviter) : text.invitedFirst}
      lead={`${text.as[view.role]} ${text.means[view.role]}`}
    >
      {added ? (
        <AddForm
          link={link}
          person={added}
          onNew={isUsed ? undefined : () => setAdded(undefined)}
          onDone={onDone}
        />
      ) : (
        <>
          {!isUsed && <HasAccount people={people} onChoose={setAdded} />}
          <JoinForm link={link} view={view} onDone={onDone} />
        </>
      )}
    </Card>
  )
}

function JoinForm({ link, view, onDone }: LinkAnswerProps & { view: LinkView & { is: 'join' } }) {
  const text = useRoomText().join
  const entrance = useEntrance()
  const [name, setName] = useState(view.personName ?? '')
  const [missing, setMissing] = useState(false)
  const join = async (pin: string): Promise<Outcome<void> | undefined> => {
    setMissing(name.trim() === '')
    return name.trim() === '' ? undefined : entrance.join(link, { name: name.trim(), pin })
  }
  if (view.state === 'used')
    return (
      <EnterForm submitLabel={text.goOn} onSubmit={join} onDone={onDone}>
        <p>{text.resumed(name)}</p>
      </EnterForm>
    )
  return (
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
