/** An observer opens the own view to the host. She reads exactly that view, and nothing else. */
import { useState } from 'react'
import type { ProblemCode } from '#domain/ground/problem.ts'
import { instantOf } from '#domain/ground/time.ts'
import { openToHost } from '#domain/programme/observation.ts'
import { useBook } from '#storage/live.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { useRoomText } from '#ui/text/room-text.ts'
import { ProblemBanner } from '#workbench/problem-banner.tsx'
import type { Reveals } from './use-reveals.ts'

export function OpenToHost({ reveals }: { reveals: Reveals }) {
  const text = useRoomText().joint
  const book = useBook()
  const [problem, setProblem] = useState<ProblemCode | undefined>()
  const { visit, duo, hostName, views } = reveals
  const own = views.find(({ isMe }) => isMe)?.observation
  if (!own) return null
  const host = hostName || text.host
  const open = async () => {
    const kept = await book.append(own.recordId, openToHost(instantOf(book.world.now())))
    const shared = kept.ok
      ? await Promise.all(visit.hosts.map((one) => book.share(own.recordId, one, 'host')))
      : []
    const failed = [kept, ...shared].find((one) => !one.ok)
    setProblem(failed?.ok === false ? failed.problem : undefined)
  }
  if (own.sharedAt) return <p className="ls-soft">{text.openedTo(host)}</p>
  if (duo?.ended) return null
  if (visit.hosts.length === 0) return <p className="ls-soft">{text.hostHasNoAccount(host)}</p>
  return (
    <Card
      title={text.forHost(host)}
      lead={text.forHostHow(host)}
      aside={
        <Button look="primary" icon="share" onClick={() => void open()}>
          {text.openTo(host)}
        </Button>
      }
    >
      {problem && <ProblemBanner problem={problem} />}
    </Card>
  )
}
