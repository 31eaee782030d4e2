/** What everybody must see wherever they are: not saved, a new version, another tab that moved on. */
import { useState } from 'react'
import { useStore } from 'zustand'
import { offerOwnRecords } from '#features/settings/own-records.ts'
import type { Roof } from '#pwa/roof.ts'
import { useBook, useRefused } from '#storage/live.ts'
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

/** A whole copy can be taken along from here: it is made from memory, so it works where the disk does not. */
function NotSaved() {
  const { status, problems, words, settings } = useText()
  const book = useBook()
  const refused = useRefused()
  const { problem } = useEntranceState()
  if (!refused && !problem) return null
  const sentence = problems.of(refused?.problem ?? problem ?? 'unknown')
  return (
    <Banner
      tone="danger"
      title={refused ? status.unsavedKeepOpen : sentence.what}
      actions={
        <>
          {refused && (
            <Button look="primary" onClick={() => void offerOwnRecords(book, settings.exportFile)}>
              {status.makeCopy}
            </Button>
          )}
          <Button onClick={() => void book.flush()}>{words.retry}</Button>
        </>
      }
    >
      {refused && `${sentence.what} `}
      {sentence.next}
      {refused?.hasCopy === false && ` ${status.noEmergencyCopy}`}
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
