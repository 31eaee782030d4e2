/** Whether the teacher reads on an own device, and the invitation for that. */
import { useState } from 'react'
import type { AccountId, PersonId } from '#domain/ground/id.ts'
import type { Outcome, ProblemCode } from '#domain/ground/problem.ts'
import type { Instant } from '#domain/ground/time.ts'
import type { PersonProgress } from '#domain/programme/progress.ts'
import { reopenTrajectory, type Trajectory } from '#domain/programme/trajectory.ts'
import { bindParty, endBinding } from '#domain/record/binding.ts'
import type { Book } from '#storage/book.ts'
import { useBook } from '#storage/live.ts'
import { usePost } from '#sync/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { useFormat } from '#ui/text/language.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { ProblemBanner } from '#workbench/problem-banner.tsx'
import { nameOf, useContacts } from './contacts.ts'
import { InviteDialog } from './invite-dialog.tsx'
import { RareActs } from './rare-acts.tsx'

type TakingPartProps = {
  progress: PersonProgress
  /** With a name that tells the teacher from another one of that name. */
  shown: PersonProgress
  personId: PersonId
  canWrite: boolean
}

export function TakingPart({ progress, shown, personId, canWrite }: TakingPartProps) {
  const { trajectory } = progress
  const text = useRoomText().teacher
  const format = useFormat()
  const book = useBook()
  const { busy, link, problem, invite, forget } = useInvite(trajectory, personId)
  const { informed, objection, counts, closedAt, isStopped, invitation } = trajectory
  const hasJoined = trajectory.accounts.length > 0
  const reopen = () => book.write(trajectory.recordId, reopenTrajectory())
  return (
    <Card title={text.taking}>
      <div className="ls-stack-s">
        <p>{hasJoined ? text.joined : invitation ? text.invited : text.notJoined}</p>
        {hasJoined && <p>{informed ? text.informed(format.date(informed.at)) : text.notInformed}</p>}
        {objection && <p>{text.objects}</p>}
        {counts && <p>{text.counts[counts]}</p>}
        {closedAt && <p>{text.ended(format.date(closedAt))}</p>}
        {isStopped && <p>{text.stopped}</p>}
        <OtherCoaches trajectory={trajectory} />
      </div>
      {problem && (
        <Banner tone="warn">{problem === 'offline' ? text.trouble.offline : text.trouble.other}</Banner>
      )}
      {canWrite && <Newcomers trajectory={trajectory} personId={personId} />}
      {canWrite && (
        <div className="ls-row">
          {!closedAt && (
            <Button
              {...(hasJoined ? { look: 'quiet' } : { icon: 'share' })}
              busy={busy}
              onClick={() => void invite()}
            >
              {hasJoined ? text.inviteJoined : invitation ? text.inviteAgain : text.invite}
            </Button>
          )}
          {closedAt && (
            <Button look="quiet" onClick={reopen}>
              {text.reopen}
            </Button>
          )}
        </div>
      )}
      {canWrite && <RareActs progress={shown} personId={personId} />}
      {link && <InviteDialog name={shown.trajectory.name} link={link} onClose={forget} />}
    </Card>
  )
}

/**
 * Accounts that answered a new invitation for a teacher who already had one. Only the coach can confirm that it is
 * the same person.
 */
function Newcomers({ trajectory, personId }: { trajectory: Trajectory; personId: PersonId }) {
  const text = useRoomText().teacher
  const book = useBook()
  const { recordId, accounts, formerAccounts } = trajectory
  const known = [...accounts, ...formerAccounts]
  const newcomers = useContacts().filter(
    (one) => known.length > 0 && one.personId === personId && !known.includes(one.accountId),
  )
  const [problem, setProblem] = useState<ProblemCode>()
  const bind = async (account: AccountId) => {
    const outcome = await bindInstead(book, trajectory, account)
    setProblem(outcome.ok ? undefined : outcome.problem)
  }
  const asked = newcomers.map(({ accountId, name }) => (
    <Banner
      key={accountId}
      actions={
        <>
          <Button onClick={() => void bind(accountId)}>{text.same}</Button>
          <Button look="quiet" onClick={() => book.write(recordId, endBinding(accountId, 'teacher', []))}>
            {text.notSame}
          </Button>
        </>
      }
    >
      {text.newcomer(name)}
    </Banner>
  ))
  return (
    <>
      <ProblemBanner problem={problem} tone="danger" />
      {asked}
    </>
  )
}

/**
 * Only one account speaks for a teacher. The new account is bound after the earlier ones have ended; their entries
 * stay valid.
 */
async function bindInstead(
  book: Book,
  { recordId, accounts }: Trajectory,
  account: AccountId,
): Promise<Outcome<unknown>> {
  for (const before of accounts) {
    const ended = await book.withdraw(recordId, before, true)
    if (!ended.ok) return ended
  }
  return book.append(recordId, bindParty(account, 'teacher'))
}

function OtherCoaches({ trajectory: { coach, coaches } }: { trajectory: Trajectory }) {
  const text = useRoomText().teacher
  const { me } = useBook()
  const contacts = useContacts()
  const others = coaches.filter((account) => account !== coach)
  if (others.length === 0) return null
  if (coach !== me.accountId) return <p>{text.takenFrom(nameOf(contacts, coach))}</p>
  return <p>{text.handedTo(others.map((account) => nameOf(contacts, account)).join(', '))}</p>
}

function useInvite({ schoolId, name }: Trajectory, personId: PersonId) {
  const post = usePost()
  const [busy, setBusy] = useState(false)
  const [link, setLink] = useState<{ link: string; until: Instant }>()
  const [problem, setProblem] = useState<ProblemCode>()
  const invite = async () => {
    setBusy(true)
    setProblem(undefined)
    const schoolIds = schoolId ? [schoolId] : []
    const outcome = await post.invite({ role: 'teacher', schoolIds, name, personId })
    setBusy(false)
    if (outcome.ok) setLink(outcome.value)
    else setProblem(outcome.problem)
  }
  return { busy, link, problem, invite, forget: () => setLink(undefined) }
}
