/** A one-time link for another device of the same person. */
import { useState } from 'react'
import type { ProblemCode } from '#domain/problem.ts'
import { usePost } from '#sync/live.ts'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { useText } from '#ui/text/language.tsx'
import { LinkCard } from '#workbench/link-card.tsx'
import { ProblemBanner } from '#workbench/problem-banner.tsx'

export function SecondDevice() {
  const text = useText()
  const post = usePost()
  const [link, setLink] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemCode>()
  const make = async () => {
    setBusy(true)
    setProblem(undefined)
    const outcome = await post.linkDevice()
    setBusy(false)
    if (outcome.ok) setLink(outcome.value.link)
    else setProblem(outcome.problem)
  }
  return (
    <Card title={text.settings.device}>
      <p>{link ? text.settings.deviceLead : text.settings.deviceWhy}</p>
      <ProblemBanner problem={problem} />
      {link ? (
        <LinkCard link={link} />
      ) : (
        <div>
          <Button icon="device" busy={busy} onClick={() => void make()}>
            {text.settings.deviceMake}
          </Button>
        </div>
      )}
    </Card>
  )
}
