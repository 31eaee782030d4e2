/** Path → room. A room is a chunk of its own, fetched in idle time after unlocking, so that entering one waits for nothing. */

import type { ReactNode } from 'react'
import { type ComponentType, lazy, useEffect } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import type { AccountRole } from '#domain/wire/joining.ts'
import { paths } from '#paths.ts'
import type { Home } from '#pwa/home.ts'
import type { Roof } from '#pwa/roof.ts'
import { useBook } from '#storage/live.ts'
import { roleHomeOrder } from '#sync/entrance.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { ShellRoom } from '#ui/shell.tsx'
import { useText } from '#ui/text/language.tsx'
import type { Looks } from './looks.ts'
import { RoomBoundary } from './room-boundary.tsx'

export type RoomProps = {
  roof: Roof
  home: Home
  looks: Looks
  onLooks: (looks: Looks) => void
  onHide: () => void
  standing: ReactNode
}

const chunks = {
  observe: () => import('#features/observe/observe-page.tsx'),
  converse: () => import('#features/converse/converse-page.tsx'),
  review: () => import('#features/review/review-page.tsx'),
  way: () => import('#features/review/way-page.tsx'),
  compare: () => import('#features/compare/compare-page.tsx'),
  today: () => import('#features/today/today-page.tsx'),
  teachers: () => import('#features/teachers/teachers-page.tsx'),
  teacher: () => import('#features/teachers/teacher-page.tsx'),
  plan: () => import('#features/plan/plan-page.tsx'),
  privacy: () => import('#features/privacy/privacy-page.tsx'),
  settings: () => import('#features/settings/settings-page.tsx'),
  programme: () => import('#features/programme/programme-page.tsx'),
  roster: () => import('#features/roster/roster-page.tsx'),
  figures: () => import('#features/figures/figures-page.tsx'),
}

const room = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => ({ default: await load() }))

const ObservePage = room(async () => (await chunks.observe()).ObservePage)
const ConversePage = room(async () => (await chunks.converse()).ConversePage)
const ReviewPage = room(async () => (await chunks.review()).ReviewPage)
const WayPage = room(async () => (await chunks.way()).WayPage)
const ComparePage = room(async () => (await chunks.compare()).ComparePage)
const TodayPage = room(async () => (await chunks.today()).TodayPage)
const TeachersPage = room(async () => (await chunks.teachers()).TeachersPage)
const TeacherPage = room(async () => (await chunks.teacher()).TeacherPage)
const PlanPage = room(async () => (await chunks.plan()).PlanPage)
const PrivacyPage = room(async () => (await chunks.privacy()).PrivacyPage)
const SettingsPage = room(async () => (await chunks.settings()).SettingsPage)
const ProgrammePage = room(async () => (await chunks.programme()).ProgrammePage)
const RosterPage = room(async () => (await chunks.roster()).RosterPage)
const FiguresPage = room(async () => (await chunks.figures()).FiguresPage)

const chunksByRole: Record<AccountRole, (keyof typeof chunks)[]> = {
  coach: ['today', 'observe', 'teachers', 'teacher', 'plan', 'converse', 'compare', 'settings', 'privacy'],
  teacher: ['way', 'review', 'compare', 'privacy', 'settings'],
  coordinator: ['programme', 'figures', 'roster', 'settings', 'privacy'],
}

const homeByRole: Record<AccountRole, string> = {
  coach: paths.today,
  teacher: paths.way,
  coordinator: paths.programme,
}

export const homeOf = (roles: readonly AccountRole[]): string =>
  homeByRole[roleHomeOrder.find((role) => roles.includes(role)) ?? 'teacher']

export function roomsOf(roles: readonly AccountRole[], text: ReturnType<typeof useText>): ShellRoom[] {
  const rooms: ShellRoom[] = []
  if (roles.includes('coach')) {
    rooms.push({ href: paths.today, label: text.today.title, icon: 'today' })
    rooms.push({ href: paths.teachers, label: text.teachers.title, icon: 'people' })
  }
  if (roles.includes('teacher')) rooms.push({ href: paths.way, label: text.review.way.title, icon: 'book' })
  if (roles.includes('coordinator')) {
    rooms.push({ href: paths.programme, label: text.programme.title, icon: 'calendar' })
    rooms.push({ href: paths.figures, label: text.words.figures, icon: 'figures' })
    rooms.push({ href: paths.roster, label: text.roster.title, icon: 'people' })
  }
  rooms.push({ href: paths.settings, label: text.settings.title, icon: 'settings' })
  return rooms
}

/** Which room of the side bar a path belongs to. */
export function currentRoom(path: string): string {
  if (/^\/(teachers|plan|compare)/.test(path)) return paths.teachers
  if (path.startsWith('/debrief/')) return paths.today
  if (path.startsWith('/review/')) return paths.way
  if (path === paths.privacy) return paths.settings
  return path
}

export function UnlockedRooms({ roof, home, looks, onLooks, onHide, standing }: RoomProps) {
  const book = useBook()
  const [path, go] = useLocation()
  const start = homeOf(book.me.roles)
  useIdleFetch()
  return (
    <RoomBoundary key={path}>
      <Switch>
        <Route path={paths.observe}>
          {({ visitId }) => <ObservePage key={visitId} visitId={visitId} status={standing} onHide={onHide} />}
        </Route>
        <Route path={paths.converse}>
          {({ lessonId }) => <ConversePage key={lessonId} lessonId={lessonId} />}
        </Route>
        <Route path={paths.review}>
          {({ debriefId }) => <ReviewPage key={debriefId} debriefId={debriefId} />}
        </Route>
        <Route path={paths.compare}>
          {({ personId }) => <ComparePage key={personId} personId={personId} />}
        </Route>
        <Route path={paths.way} component={WayPage} />
        <Route path={paths.today} component={TodayPage} />
        <Route path={paths.teachers} component={TeachersPage} />
        <Route path={paths.teacher}>
          {({ personId }) => <TeacherPage key={personId} personId={personId} />}
        </Route>
        <Route path={paths.plan}>{({ personId }) => <PlanPage personId={personId} />}</Route>
        <Route path={paths.replan}>
          {({ personId, visitId }) => <PlanPage personId={personId} visitId={visitId} />}
        </Route>
        <Route path={paths.privacy}>
          <PrivacyPage onRead={() => go(start)} />
        </Route>
        <Route path={paths.settings}>
          <SettingsPage {...{ roof, home, looks, onLooks }} />
        </Route>
        <Route path={paths.programme} component={ProgrammePage} />
        <Route path={paths.roster} component={RosterPage} />
        <Route path={paths.figures} component={FiguresPage} />
        <Route path={paths.people}>
          <Redirect to={start} replace />
        </Route>
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </RoomBoundary>
  )
}

function useIdleFetch() {
  const book = useBook()
  useEffect(() => {
    const wanted = new Set(book.me.roles.flatMap((role) => chunksByRole[role]))
    let cancel = () => {}
    const next = ([name, ...rest]: (keyof typeof chunks)[]) => {
      if (!name) return
      chunks[name]().catch(() => book.world.log('room not fetched', { name }))
      cancel = book.world.after(200, () => next(rest))
    }
    cancel = book.world.after(800, () => next([...wanted]))
    return () => cancel()
  }, [book])
}

function NotFound() {
  const { words } = useText()
  return (
    <EmptyState
      title={words.notFoundTitle}
      action={<LinkButton href={paths.people}>{words.toToday}</LinkButton>}
    >
      {words.notFoundText}
    </EmptyState>
  )
}
