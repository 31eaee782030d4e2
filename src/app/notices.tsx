/**
 * Notices above every room: unsaved work, refused writes, a new version, the lock that is near, a browser tab that
 * loses its data, a missing recovery code.
 */
import { useState } from 'react'
import { useLocation } from 'wouter'
import { useStore } from 'zustand'
import { accountBookOf } from '#domain/programme/account.ts'
import { offerOwnRecords } from '#features/settings/own-records.ts'
import { paths } from '#paths.ts'
import type { Home } from '#pwa/home.ts'
import type { WorkerBridge } from '#pwa/worker-bridge.ts'
import { useBook, useRecord, useRefused } from '#storage/live.ts'
import { useEntrance, useEntranceState } from '#sync/live.ts'
import { Banner } from '#ui/banner.tsx'
import { Button, LinkButton } from '#ui/button.tsx'
import { useLanguage } from '#ui/text/front.tsx'
import { useText } from '#ui/text/language.tsx'
import { localDate } from '#workbench/local-date.ts'
import { RefusedWrites } from './refused-writes.tsx'

/** Keepsakes that hold the day on which the notice was put off. */
const IN_TAB = 'in-tab'
const NO_CODE = 'no-code'
const DAY_MS = 86_400_000
const homes: readonly string[] = [paths.today, paths.progress, paths.programme]

type NoticesProps = { workerBridge: WorkerBridge; home: Home; isLockSoon: boolean; onStayOpen: () => void }

export function Notices({ workerBridge, home, isLockSoon, onStayOpen }: NoticesProps) {
  const [path] = useLocation()
  const isAtHome = homes.includes(path)
  return (
    <>
      <NotSaved />
      <RefusedWrites />
      {isLockSoon && <LockSoon onStayOpen={onStayOpen} />}
      {isAtHome && (home.isInTabOnApple ? <InTab /> : <NoCode />)}
      <NewVersion workerBridge={workerBridge} />
    </>
  )
}

/** The copy is made from memory, so it also works when the disk refuses. */
function NotSaved() {
  const { status, problems, words } = useText()
  const language = useLanguage()
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
            <Button look="primary" onClick={() => void offerOwnRecords(book, status.exportFile, language)}>
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

/** iPadOS deletes the data of a browser tab after a week. The notice returns daily and blocks nothing. */
function InTab() {
  const { update, status } = useText()
  const [isLater, later] = usePutOff(IN_TAB, 1)
  if (isLater) return <NoCode />
  return (
    <Banner tone="warn" title={update.installTitle} actions={later}>
      {status.storageTabLong} {update.installIpad}
    </Banner>
  )
}

/** Returns daily until the recovery code was kept. A teacher has other things to read on the first day. */
function NoCode() {
  const { status } = useText()
  const { me, world } = useBook()
  const account = useRecord(me.accountRecord)
  const [isLater, later] = usePutOff(NO_CODE, 1)
  if (isLater || !account || accountBookOf(account).recoveryKeptAt) return null
  const isTeacherOnly = me.roles.every((role) => role === 'teacher')
  if (isTeacherOnly && world.now() - Date.parse(account.bornAt) < DAY_MS) return null
  const actions = (
    <>
      <LinkButton href={paths.code}>{status.recoveryMake}</LinkButton>
      {later}
    </>
  )
  return <Banner actions={actions}>{status.recoveryMissing}</Banner>
}

/** Whether the notice was put off less than `days` days ago, and the button that puts it off. */
function usePutOff(name: string, days: number) {
  const { update } = useText()
  const book = useBook()
  const now = book.world.now()
  const [day, setDay] = useState(book.keepsake(name))
  const putOff = () => {
    setDay(localDate(now))
    void book.keep(name, localDate(now))
  }
  const later = (
    <Button look="quiet" onClick={putOff}>
      {update.later}
    </Button>
  )
  return [typeof day === 'string' && day > localDate(now - days * DAY_MS), later] as const
}

/** An update waits for consent, because reloading closes a half-typed form. Accepting it flushes first. */
function NewVersion({ workerBridge }: { workerBridge: WorkerBridge }) {
  const { update } = useText()
  const book = useBook()
  const { hasUpdate, isStale } = useStore(workerBridge.state)
  const [isLater, setLater] = useState(false)
  const [isWorking, setWorking] = useState(false)
  if ((!hasUpdate && !isStale) || isLater) return null
  const accept = async () => {
    setWorking(true)
    await book.flush()
    if (hasUpdate) workerBridge.acceptUpdate()
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
