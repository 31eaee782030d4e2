/** Rare acts: ending the trajectory, and what changes who can read: ending access, handing over to another coach, deleting. Each asks first. */
import { type ReactNode, useState } from 'react'
import { useLocation } from 'wouter'
import type { AccountId, PersonId } from '#domain/ground/id.ts'
import type { Outcome } from '#domain/ground/problem.ts'
import { instantOf } from '#domain/ground/time.ts'
import { hasBothLessons, type PersonProgress } from '#domain/programme/progress.ts'
import { closeTrajectory, type Trajectory } from '#domain/programme/trajectory.ts'
import { paths } from '#paths.ts'
import { useBook } from '#storage/live.ts'
import { Button } from '#ui/button.tsx'
import { Disclosure } from '#ui/disclosure.tsx'
import { RadioCards } from '#ui/radio-cards.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { AskDialog } from '#workbench/ask-dialog.tsx'
import { nameOf, useContacts } from './contacts.ts'

type RareActsProps = { progress: PersonProgress; personId: PersonId }
type Act = 'end' | 'withdraw' | 'handOver' | 'remove'

export function RareActs({ progress, personId }: RareActsProps) {
  const { trajectory } = progress
  const text = useRoomText().teacher
  const { me } = useBook()
  const [asked, setAsked] = useState<Act>()
  const own = { trajectory, personId, onClose: () => setAsked(undefined) }
  const act = (name: Act): ReactNode => (
    <Button look="quiet" onClick={() => setAsked(name)}>
      {text[name].act}
    </Button>
  )
  return (
    <Disclosure plain summary={text.more}>
      <div className="ls-row">
        {!trajectory.closedAt && act('end')}
        {trajectory.accounts.length > 0 && act('withdraw')}
        {trajectory.coach === me.accountId && act('handOver')}
        {act('remove')}
      </div>
      {asked === 'end' && <EndDialog progress={progress} onClose={own.onClose} />}
      {asked === 'withdraw' && <WithdrawDialog {...own} />}
      {asked === 'handOver' && <HandOverDialog {...own} />}
      {asked === 'remove' && <RemoveDialog {...own} />}
    </Disclosure>
  )
}

type DialogFacts = { trajectory: Trajectory; personId: PersonId; onClose: () => void }

function EndDialog({ progress, onClose }: { progress: PersonProgress; onClose: () => void }) {
  const text = useRoomText().teacher.end
  const book = useBook()
  const { recordId, name } = progress.trajectory
  const isComplete = hasBothLessons(progress)
  return (
    <AskDialog
      title={text.title(name)}
      doIt={text.act}
      onDo={() => book.append(recordId, closeTrajectory(instantOf(book.world.now()), !isComplete))}
      onClose={onClose}
    >
      <p>{isComplete ? text.ask : text.askStopped}</p>
      <p>{text.canReopen}</p>
    </AskDialog>
  )
}

function WithdrawDialog({ trajectory, onClose }: DialogFacts) {
  const text = useRoomText().teacher.withdraw
  const book = useBook()
  const [why, setWhy] = useState<'wrong' | 'lost'>()
  const withdraw = async (): Promise<Outcome<void> | undefined> => {
    let outcome: Outcome<void> | undefined
    for (const account of trajectory.accounts) {
      outcome = await book.withdraw(trajectory.recordId, account, why === 'lost')
      if (!outcome.ok) return outcome
    }
    return outcome
  }
  return (
    <AskDialog
      title={text.title(trajectory.name)}
      doIt={text.act}
      isReady={why !== undefined}
      onDo={withdraw}
      onClose={onClose}
    >
      <p>{text.ask}</p>
      <RadioCards
        label={text.why}
        value={why}
        onChange={setWhy}
        cards={[
          { value: 'wrong', label: text.wrong, description: text.wrongHelp },
          { value: 'lost', label: text.lost, description: text.lostHelp },
        ]}
      />
    </AskDialog>
  )
}

function HandOverDialog({ trajectory, onClose }: DialogFacts) {
  const text = useRoomText().teacher
  const book = useBook()
  const contacts = useContacts()
  const [to, setTo] = useState<AccountId>()
  const coaches = contacts.filter(
    ({ role, accountId }) => role === 'coach' && !trajectory.coaches.includes(accountId),
  )
  return (
    <AskDialog
      title={text.handOver.title(trajectory.name)}
      doIt={text.handOver.act2}
      isReady={to !== undefined}
      onDo={async () => to && book.handOver(trajectory.recordId, to)}
      onClose={onClose}
    >
      {coaches.length === 0 ? <p>{text.handOver.nobody}</p> : <p>{text.handOver.ask}</p>}
      <RadioCards
        label={text.handOver.coach}
        hideLabel={coaches.length === 0}
        value={to}
        onChange={setTo}
        cards={coaches.map(({ accountId, name, by }) => ({
          value: accountId,
          label: name,
          description: by && text.introducedBy(nameOf(contacts, by)),
        }))}
      />
    </AskDialog>
  )
}

function RemoveDialog({ trajectory, personId, onClose }: DialogFacts) {
  const text = useRoomText()
  const book = useBook()
  const [, go] = useLocation()
  const remove = async () => {
    const outcome = await book.bin.put({ title: trajectory.name, records: [], person: personId })
    if (outcome.ok) go(paths.teachers)
    return outcome
  }
  return (
    <AskDialog
      title={text.teacher.remove.title(trajectory.name)}
      doIt={text.words.delete}
      onDo={remove}
      onClose={onClose}
    >
      <p>{text.teacher.remove.ask}</p>
    </AskDialog>
  )
}
