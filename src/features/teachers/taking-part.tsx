/** Whether this teacher reads along on a device of her own, and the invitation that lets her. */
import { useState } from 'react'
import type { PersonId } from '#domain/id.ts'
import type { ProblemCode } from '#domain/problem.ts'
import { instantOf } from '#domain/time.ts'
import { closeTrajectory, type Trajectory } from '#domain/trajectory.ts'
import { useBook } from '#storage/live.ts'
import { usePost } from '#sync/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { useFormat, useText } from '#ui/text/language.tsx'
import { InviteDialog } from './invite-dialog.tsx'

type TakingPartProps = { trajectory: Trajectory; personId: PersonId; canWrite: boolean }

export function TakingPart({ trajectory, personId, canWrite }: TakingPartProps) {
  const text = useText().teacher
  const format = useFormat()
  const book = useBook()
  const { busy, link, problem, invite, forget } = useInvite(trajectory, personId)
  const { informed, objection, closedAt, invitation } = trajectory
  const hasJoined = trajectory.accounts.length > 0
  const close = () => void book.append(trajectory.recordId, closeTrajectory(instantOf(book.world.now())))
  const reopen = () => void book.append(trajectory.recordId, { changes: { closed: null } })
  return (
    <Card title={text.taking}>
      <div className="ls-stack-s">
        <p>{hasJoined ? text.joined : invitation ? text.invited : text.notJoined}</p>
        {hasJoined && <p>{informed ? text.informed(format.date(informed.at)) : text.notInformed}</p>}
        {objection && <p>{text.objects}</p>}
        {closedAt && <p>{text.ended(format.date(closedAt))}</p>}
      </div>
      {problem && (
        <Banner tone="warn">{problem === 'offline' ? text.trouble.offline : text.trouble.other}</Banner>
      )}
      {canWrite && (
        <div className="ls-row">
          {!hasJoined && !closedAt && (
            <Button icon="share" busy={busy} onClick={() => void invite()}>
              {invitation ? text.inviteAgain : text.invite}
            </Button>
          )}
          <Button look="quiet" onClick={closedAt ? reopen : close}>
            {closedAt ? text.reopen : text.end}
          </Button>
        </div>
      )}
      {link && <InviteDialog name={trajectory.name} link={link} onClose={forget} />}
    </Card>
  )
}

function useInvite({ schoolId, name }: Trajectory, personId: PersonId) {
  const post = usePost()
  const [busy, setBusy] = useState(false)
  const [link, setLink] = useState<string>()
  const [problem, setProblem] = useState<ProblemCode>()
  const invite = async () => {
    setBusy(true)
    setProblem(undefined)
    const schoolIds = schoolId ? [schoolId] : []
    const outcome = await post.invite({ role: 'teacher', schoolIds, name, personId })
    setBusy(false)
    if (outcome.ok) setLink(outcome.value.link)
    else setProblem(outcome.problem)
  }
  return { busy, link, problem, invite, forget: () => setLink(undefined) }
}
