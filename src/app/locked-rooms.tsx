/** The rooms of a locked app: the lock screen and the pages for enrolment. */
import { lazy, Suspense } from 'react'
import { Redirect, Route, Switch } from 'wouter'
import { LockScreenPage } from '#features/lock-screen/lock-screen-page.tsx'
import { paths } from '#paths.ts'
import type { Home } from '#pwa/home.ts'
import { StillLoading } from './still-loading.tsx'

const chunk = () => import('./own-chunk.ts')
const JoinPage = lazy(async () => ({ default: (await chunk()).JoinPage }))
const DevicePage = lazy(async () => ({ default: (await chunk()).DevicePage }))
const HelpPage = lazy(async () => ({ default: (await chunk()).HelpPage }))
const RecoverPage = lazy(async () => ({ default: (await chunk()).RecoverPage }))

/** The path of an unlocked room stays in the address bar, so that unlocking opens the same page again. */
export function LockedRooms({ home }: { home: Home }) {
  return (
    <Suspense fallback={<StillLoading isWhole />}>
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
        <Route path={paths.help}>
          <main className="ls-alone">
            <HelpPage back={paths.people} />
          </main>
        </Route>
        <Route path={paths.privacy}>
          <Redirect to={paths.people} />
        </Route>
        <Route>
          <LockScreenPage />
        </Route>
      </Switch>
    </Suspense>
  )
}
