/**
 * iPadOS deletes the data of a tab after a week. The card asks to install the app first; the clipboard takes the
 * invitation along.
 */
import { useState } from 'react'
import { Button } from '#ui/button.tsx'
import { Card } from '#ui/card.tsx'
import { useRoomText } from '#ui/text/room-text.ts'

export function InTab({ link, onAnyway }: { link: string; onAnyway: () => void }) {
  const text = useRoomText().join.tab
  const [copying, setCopying] = useState<'copied' | 'failed'>()
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => setCopying('copied'),
      () => setCopying('failed'),
    )
  return (
    <Card title={text.title} lead={text.why} tone="soft">
      <ol className="ls-stack-s">
        {text.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className="ls-row">
        <Button look="primary" icon="copy" onClick={copy}>
          {text.copy}
        </Button>
        <Button look="quiet" onClick={onAnyway}>
          {text.anyway}
        </Button>
      </div>
      <p role="status" className="ls-small">
        {copying === 'copied' && text.copied}
        {copying === 'failed' && text.copyFailed}
      </p>
    </Card>
  )
}
