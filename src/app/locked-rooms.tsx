/** Before anybody is unlocked: the lock screen, and the ways in. */
import { lazy, Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { PeoplePage } from '#features/people/people-page.tsx'
import { paths } from '#paths.ts'
import type { Home } from '#pwa/home.ts'

const JoinPage = lazy(() =>
  import('#features/join/join-page.tsx').then((room) => ({ default: room.JoinPage })),
)
const DevicePage = lazy(() =>
  import('#features/join/join-page.tsx').then((room) => ({ default: room.DevicePage })),
)
const RecoverPage = lazy(() =>
  import('#features/join/recover-page.tsx').then((room) => ({ default: room.RecoverPage })),
)

/** A path of an unlocked room stays in the address bar: after unlocking one is where one was. */
export function LockedRooms({ home }: { home: Home }) {
  return (
    <Suspense>
      <Switch>
        <Route path={paths.join}>
          <JoinPage isInTab={home.isInTabOnApple} />
        </Route>
        <Route path={paths.device}>
          <DevicePage isInTab={home.isInTabOnApple} />
        </Route>
        <Route path={paths.recover}>
          <RecoverPage />
        </Route>
        <Route path={paths.privacy}>
          <Redirect to={paths.people} />
        </Route>
        <Route>
          <PeoplePage />
        </Route>
      </Switch>
    </Suspense>
  )
}
