/** What everybody must see wherever they are: not saved, a new version, another tab that moved on, locking soon, a tab that will be emptied. */
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import { offerOwnRecords } from '#features/settings/own-records.ts'
import { paths } from '#paths.ts'
import type { Home } from '#pwa/home.ts'
import type { Roof } from '#pwa/roof.ts'
import { useBook, useRefused } from '#storage/live.ts'
import { useEntrance, useEntranceState } from '#sync/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button } from '#ui/button.tsx'
import { useText } from '#ui/text/language.tsx'
import { localDate } from '#workbench/local-date.ts'

/** The day on which installing was put off. */
const IN_TAB = 'in-tab'

type NoticesProps = { roof: Roof; home: Home; isLockSoon: boolean; onStayOpen: () => void }

export function Notices({ roof, home, isLockSoon, onStayOpen }: NoticesProps) {
  const [path] = useLocation()
  const isAtHome = path === paths.today || path === paths.way
  return (
    <>
      <NotSaved />
      {isLockSoon && <LockSoon onStayOpen={onStayOpen} />}
      {home.isInTabOnApple && isAtHome && <InTab />}
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

function LockSoon({ onStayOpen }: { onStayOpen: () => void }) {
  const { status } = useText()
  const entrance = useEntrance()
  return (
    <Banner
      icon="lock"
      title={status.lockSoon}
      actions={
        <>
          <Button look="primary" onClick={onStayOpen}>
            {status.stayOpen}
          </Button>
          <Button onClick={() => void entrance.lock()}>{status.lockNow}</Button>
        </>
      }
    >
      {status.lockSoonLong}
    </Banner>
  )
}

/** A tab on an iPad is emptied after a week: urged every day, never refused. */
function InTab() {
  const { update, status } = useText()
  const book = useBook()
  const today = localDate(book.world.now())
  const [isLater, setLater] = useState(book.keepsake(IN_TAB) === today)
  if (isLater) return null
  const later = () => {
    setLater(true)
    void book.keep(IN_TAB, today)
  }
  return (
    <Banner
      tone="warn"
      title={update.installTitle}
      actions={
        <Button look="quiet" onClick={later}>
          {update.later}
        </Button>
      }
    >
      {status.storageTabLong} {update.installIpad}
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
