/** The frame around every room of an unlocked person: rooms at the side, the state of the work, hide and lock. */
import { Suspense, useCallback, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { accountBookOf } from '#domain/programme/account.ts'
import { paths } from '#paths.ts'
import type { Home } from '#pwa/home.ts'
import type { WorkerBridge } from '#pwa/worker-bridge.ts'
import { useBook, useRecord } from '#storage/live.ts'
import { useEntrance, useIsFirstPull } from '#sync/live.ts'
import { IconButton } from '#ui/button.tsx'
import { FillingContext } from '#ui/empty-state.tsx'
import { Shell } from '#ui/shell.tsx'
import { useText } from '#ui/text/language.tsx'
import type { Looks } from '#workbench/looks.ts'
import { useAutoLock } from './auto-lock.ts'
import css from './cover.module.css'
import { Cover } from './cover.tsx'
import { Notices } from './notices.tsx'
import { currentRoom, roomsOf, UnlockedRooms } from './rooms.tsx'
import { StillLoading } from './still-loading.tsx'
import { WorkStatus } from './work-status.tsx'

type HallProps = { workerBridge: WorkerBridge; home: Home; looks: Looks; onLooks: (looks: Looks) => void }

export function Hall({ workerBridge, home, looks, onLooks }: HallProps) {
  const text = useText()
  const book = useBook()
  const entrance = useEntrance()
  const account = useRecord(book.me.accountRecord)
  const [path] = useLocation()
  const room = useRef('')
  room.current = currentRoom(path, room.current)
  const [isHidden, setHidden] = useState(false)
  const { isSoon: isLockSoon, stayOpen } = useAutoLock()
  const isFilling = useIsFirstPull() && navigator.onLine
  const hide = useCallback(() => setHidden(true), [])
  const changeLooks = useCallback(
    (change: Partial<Looks>) => onLooks({ ...looks, ...change }),
    [looks, onLooks],
  )
  const workStatus = <WorkStatus workerBridge={workerBridge} home={home} isLockSoon={isLockSoon} />
  const notices = (
    <div className="ls-no-print">
      <Notices {...{ workerBridge, home, isLockSoon }} onStayOpen={stayOpen} />
    </div>
  )
  const rooms = (
    <FillingContext value={isFilling ? text.status.filling : undefined}>
      <Suspense fallback={<StillLoading />}>
        <UnlockedRooms {...{ workerBridge, home, workStatus }} onLooks={changeLooks} onHide={hide} />
      </Suspense>
    </FillingContext>
  )
  const framed =
    path === paths.practice || /^\/(lesson|conversation)\//.test(path) ? (
      <>
        {notices}
        {rooms}
      </>
    ) : (
      <Shell
        brand={text.words.brand}
        navLabel={text.words.navigation}
        skipLabel={text.words.skipToContent}
        rooms={roomsOf(book.me.roles, text)}
        current={room.current}
        me={account ? accountBookOf(account).name : ''}
        status={workStatus}
        footer={text.words.footer}
        tools={
          <>
            <IconButton icon="hide" label={text.words.hide} onClick={hide} />
            <IconButton icon="lock" label={text.words.lock} onClick={() => void entrance.lock()} />
          </>
        }
      >
        {notices}
        {rooms}
      </Shell>
    )
  return (
    <>
      {isHidden && <Cover onShow={() => setHidden(false)} />}
      {/* Hidden and not unmounted, so that half-filled forms keep their state. */}
      <div className={isHidden ? css.covered : css.open} inert={isHidden}>
        {framed}
      </div>
    </>
  )
}
