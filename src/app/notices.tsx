/** What everybody must see wherever they are: not saved, a new version, another tab that moved on. */
import { useState } from 'react'
import { useStore } from 'zustand'
import type { Roof } from '#pwa/roof.ts'
import { useBook, useSaving } from '#storage/live.ts'
import { useEntranceState } from '#sync/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { useText } from '#ui/text/language.tsx'

export function Notices({ roof }: { roof: Roof }) {
  return (
    <>
      <NotSaved />
      <NewVersion roof={roof} />
    </>
  )
}

function NotSaved() {
  const text = useText()
  const book = useBook()
  const saving = useSaving()
  const { problem } = useEntranceState()
  const sentence = problem ? text.problems.of(problem) : undefined
  if (saving !== 'failed' && !sentence) return null
  return (
    <Banner
      tone="danger"
      title={sentence?.what ?? text.status.unsaved}
      actions={<Button onClick={() => void book.flush()}>{text.words.retry}</Button>}
    >
      {sentence?.next ?? text.status.unsavedLong}
    </Banner>
  )
}

/** A question, never a jolt: the work is flushed first, and a half-typed form is never taken away unasked. */
function NewVersion({ roof }: { roof: Roof }) {
  const { update } = useText()
  const book = useBook()
  const { hasUpdate, isStale } = useStore(roof.state)
  const [isLater, setLater] = useState(false)
  const [isWorking, setWorking] = useState(false)
  if ((!hasUpdate && !isStale) || isLater) return null
  const accept = async () => {
    setWorking(true)
    await book.flush()
    if (hasUpdate) roof.acceptUpdate()
    else location.reload()
  }
  return (
    <Banner
      title={update.title}
      actions={
        <>
          <Button look="primary" busy={isWorking} onClick={() => void accept()}>
            {isWorking ? update.working : update.now}
          </Button>
          <Button look="quiet" onClick={() => setLater(true)}>
            {update.later}
          </Button>
        </>
      }
    >
      {update.text}
    </Banner>
  )
}
