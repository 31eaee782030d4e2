/** Providers of the client, and the choice between the locked and the unlocked rooms. */

import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Language } from '#domain/ground/localized.ts'
import { paths } from '#paths.ts'
import type { Home } from '#pwa/home.ts'
import type { WorkerBridge } from '#pwa/worker-bridge.ts'
import { BookProvider } from '#storage/live.ts'
import type { Entrance } from '#sync/entrance/entrance.ts'
import { EntranceProvider, PostProvider, useEntranceState } from '#sync/live.ts'
import { GoContext } from '#ui/anchor.tsx'
import { TextProvider } from '#ui/text/front.tsx'
import { type Looks, looksOf } from '#workbench/looks.ts'
import type { World } from '#world.ts'
import { LockedRooms } from './locked-rooms.tsx'
import { RoomBoundary } from './room-boundary.tsx'
import { StillLoading } from './still-loading.tsx'
import { wearLooks } from './wear-looks.ts'

type AppProps = {
  entrance: Entrance
  workerBridge: WorkerBridge
  home: Home
  world: Pick<World, 'log' | 'now'>
}

export function App({ entrance, ...rest }: AppProps) {
  return (
    <EntranceProvider entrance={entrance}>
      <Front {...rest} />
    </EntranceProvider>
  )
}

/** The import starts while the lock screen shows, so that the hall is loaded by the time the PIN is typed. */
const hall = () => import('./hall.tsx')
const Hall = lazy(async () => ({ default: (await hall()).Hall }))

/** The pages that enrol a person. They stay on screen after unlocking, because the recovery code comes next. */
const enrolment: readonly string[] = [paths.join, paths.device, paths.recover]

const browserLanguage = (): Language => (/^en\b/i.test(navigator.language) ? 'en' : 'nl')

function Front({ workerBridge, home, world }: Omit<AppProps, 'entrance'>) {
  const { open } = useEntranceState()
  const [path, go] = useLocation()
  const [looks, setLooks] = useState<Looks>()
  const book = open?.book
  useEffect(() => setLooks(book ? looksOf(book) : undefined), [book])
  useEffect(() => void hall(), [])
  const worn = useRef(browserLanguage())
  if (looks) worn.current = looks.language ?? browserLanguage()
  /** The lock screen keeps the language of the person who locked it. */
  const language = worn.current
  useEffect(() => wearLooks({ theme: 'auto', textSize: 'normal', ...looks, language }), [looks, language])

  const isComingIn = enrolment.includes(path)

  return (
    <TextProvider language={language} now={world.now}>
      <GoContext value={go}>
        <RoomBoundary log={world.log}>
          {open && !isComingIn ? (
            <BookProvider book={open.book} key={open.book.me.personKey}>
              <PostProvider post={open.post}>
                <Suspense fallback={<StillLoading isWhole />}>
                  <Hall
                    workerBridge={workerBridge}
                    home={home}
                    looks={looks ?? looksOf(open.book)}
                    onLooks={setLooks}
                  />
                </Suspense>
              </PostProvider>
            </BookProvider>
          ) : (
            <LockedRooms home={home} />
          )}
        </RoomBoundary>
      </GoContext>
    </TextProvider>
  )
}
