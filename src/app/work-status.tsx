/** The status line of one's own work, and the panel that it opens. */
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Home } from '#pwa/home.ts'
import type { WorkerBridge } from '#pwa/worker-bridge.ts'
import { useBook, useOutgoing, useSaving } from '#storage/live.ts'
import { usePost, useSyncStatus } from '#sync/live.ts'
import { Button } from '#ui/button.tsx'
import { Dialog } from '#ui/dialog.tsx'
import { StatusLine } from '#ui/status-line.tsx'
import { useFormat, useText } from '#ui/text/language.tsx'
import { usePwaFacts } from './pwa-facts.ts'

type WorkStatusProps = { workerBridge: WorkerBridge; home: Home; isLockSoon: boolean }

const MINUTE_MS = 60_000

export function WorkStatus({ workerBridge, home, isLockSoon }: WorkStatusProps) {
  const { status } = useText()
  const [isOpen, setOpen] = useState(false)
  const saving = useSaving()
  const { offline } = useStore(workerBridge.state)
  const isOnline = useOnline()
  const unsent = useUnsent()
  const state = saving === 'failed' ? 'unsaved' : saving
  const ready = offline === 'ready' ? status.offlineReady : undefined
  return (
    <>
      <StatusLine
        state={state}
        savedText={status[state]}
        unsentText={unsent.line}
        networkText={isOnline ? ready : status.offline}
        offline={!isOnline}
        lockText={isLockSoon ? status.lockSoon : undefined}
        openLabel={status.open}
        onOpen={() => setOpen(true)}
      />
      {isOpen && (
        <StatusPanel
          {...{ workerBridge, home, isOnline }}
          unsentLong={unsent.long}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}

type PanelProps = {
  workerBridge: WorkerBridge
  home: Home
  isOnline: boolean
  unsentLong: string
  onClose: () => void
}

function StatusPanel({ workerBridge, home, isOnline, unsentLong, onClose }: PanelProps) {
  const { status, words, problems } = useText()
  const format = useFormat()
  const post = usePost()
  const saving = useSaving()
  const { parked } = useOutgoing()
  const { offline } = useStore(workerBridge.state)
  const { deliveredAt, problem } = useSyncStatus()
  return (
    <Dialog
      open
      title={status.title}
      closeLabel={words.close}
      onClose={onClose}
      actions={
        <Button look="primary" icon="send" onClick={() => post.sendNow()}>
          {status.sendNow}
        </Button>
      }
    >
      <p>{saving === 'failed' ? status.unsavedLong : status.savedLong}</p>
      <p>{unsentLong}</p>
      {parked.length > 0 && <p>{status.parked(parked.length)}</p>}
      {problem && problem !== 'offline' && (
        <p>
          {problems.of(problem).what} {problems.of(problem).next}
        </p>
      )}
      {deliveredAt !== undefined && (
        <p>{status.receivedAt(format.time(new Date(deliveredAt).toISOString()))}</p>
      )}
      {!isOnline && <p>{status.offlineLong}</p>}
      <p>{offline === 'ready' ? status.offlineReadyLong : status.offlineNotReadyLong}</p>
      <p>
        {home.isInstalled
          ? status.storageInstalled
          : home.isInTabOnApple
            ? status.storageTabLong
            : status.storageTab}
      </p>
      <Shelter workerBridge={workerBridge} home={home} />
    </Dialog>
  )
}

function Shelter({ workerBridge, home }: Pick<PanelProps, 'workerBridge' | 'home'>) {
  const { status } = useText()
  const { isPersistent } = usePwaFacts(workerBridge, home)
  if (isPersistent === undefined) return null
  return <p>{isPersistent ? status.storagePersistent : status.storageNotPersistent}</p>
}

function useUnsent(): { line: string | undefined; long: string } {
  const { status } = useText()
  const format = useFormat()
  const book = useBook()
  const { count, oldestAt } = useOutgoing()
  useEveryMinute()
  if (count === 0 || oldestAt === undefined) return { line: undefined, long: status.allSent }
  const waiting = book.world.now() - oldestAt
  const words = format.relativeMinutes(Math.max(0, Math.round(waiting / MINUTE_MS)))
  const line = waiting < MINUTE_MS ? status.unsent(count) : status.unsentOldest(count, words)
  return { line, long: status.unsentLong(count, words) }
}

function useEveryMinute() {
  const { world } = useBook()
  const [, tick] = useState(0)
  useEffect(() => {
    let cancel = () => {}
    const next = () => {
      cancel = world.after(MINUTE_MS, () => {
        tick((n) => n + 1)
        next()
      })
    }
    next()
    return () => cancel()
  }, [world])
}

function useOnline(): boolean {
  const [isOnline, setOnline] = useState(navigator.onLine)
  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  return isOnline
}
