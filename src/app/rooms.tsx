/**
 * Maps paths to rooms. Chunks are fetched in idle time after unlocking, so that opening a room does not wait for the
 * network.
 */
import type { ReactNode } from 'react'
import { type ComponentType, lazy, useEffect, useRef } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import type { AccountRole } from '#domain/wire/joining.ts'
import { paths } from '#paths.ts'
import type { Home } from '#pwa/home.ts'
import type { WorkerBridge } from '#pwa/worker-bridge.ts'
import { useBook } from '#storage/live.ts'
import { roleHomeOrder } from '#sync/entrance/entrance.ts'
import { LinkButton } from '#ui/button.tsx'
import { EmptyState } from '#ui/empty-state.tsx'
import type { ShellRoom } from '#ui/shell.tsx'
import { useText } from '#ui/text/language.tsx'
import type { Looks } from '#workbench/looks.ts'
import { usePwaFacts } from './pwa-facts.ts'
import { RoomBoundary } from './room-boundary.tsx'

type RoomProps = {
  workerBridge: WorkerBridge
  home: Home
  onLooks: (change: Partial<Looks>) => void
  onHide: () => void
  workStatus: ReactNode
}

/** One chunk holds the rooms that one role uses together. */
const chunks = {
  today: () => import('./today-chunk.ts'),
  observe: () => import('./observe-chunk.ts'),
  progress: () => import('./progress-chunk.ts'),
  teacher: () => import('./teacher-chunk.ts'),
  coordinator: () => import('./coordinator-chunk.ts'),
  plan: () => import('./plan-chunk.ts'),
  own: () => import('./own-chunk.ts'),
}

const room = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  lazy(async () => ({ default: await load() }))

const ObservePage = room(async () => (await chunks.observe()).ObservePage)
const afterLesson = {
  own: room(async () => (await chunks.plan()).LockedView),
  peer: room(async () => (await chunks.teacher()).PeerLocked),
}
const ConversePage = room(async () => (await chunks.plan()).ConversePage)
const TodayPage = room(async () => (await chunks.today()).TodayPage)
const TeachersPage = room(async () => (await chunks.plan()).TeachersPage)
const TeacherPage = room(async () => (await chunks.plan()).TeacherPage)
const PlanPage = room(async () => (await chunks.plan()).PlanPage)
const ComparePage = room(async () => (await chunks.teacher()).ComparePage)
const ReviewPage = room(async () => (await chunks.teacher()).ReviewPage)
const ProgressPage = room(async () => (await chunks.progress()).ProgressPage)
const ConfidencePage = room(async () => (await chunks.teacher()).ConfidencePage)
const PaperPage = room(async () => (await chunks.teacher()).PaperPage)
const SelfViewPage = room(async () => (await chunks.teacher()).SelfViewPage)
const PairPage = room(async () => (await chunks.teacher()).PairPage)
const DuoPage = room(async () => (await chunks.teacher()).DuoPage)
const DuoVisitPage = room(async () => (await chunks.teacher()).DuoVisitPage)
const FeedbackPage = room(async () => (await chunks.teacher()).FeedbackPage)
const PrivacyPage = room(async () => (await chunks.own()).PrivacyPage)
const PracticePage = room(async () => (await chunks.own()).PracticePage)
const HelpPage = room(async () => (await chunks.own()).HelpPage)
const RecoveryCodePage = room(async () => (await chunks.own()).RecoveryCodePage)
const SettingsPage = room(async () => (await chunks.own()).SettingsPage)
const ProgrammePage = room(async () => (await chunks.coordinator()).ProgrammePage)
const RosterPage = room(async () => (await chunks.coordinator()).RosterPage)
const FiguresPage = room(async () => (await chunks.coordinator()).FiguresPage)

const chunksByRole: Record<AccountRole, (keyof typeof chunks)[]> = {
  coach: ['today', 'observe', 'plan', 'teacher', 'own'],
  teacher: ['progress', 'observe', 'teacher', 'own'],
  coordinator: ['coordinator', 'own'],
}

const homeByRole: Record<AccountRole, string> = {
  coach: paths.today,
  teacher: paths.progress,
  coordinator: paths.programme,
}

const homeOf = (roles: readonly AccountRole[]): string =>
  homeByRole[roleHomeOrder.find((role) => roles.includes(role)) ?? 'teacher']

export function roomsOf(roles: readonly AccountRole[], text: ReturnType<typeof useText>): ShellRoom[] {
  const rooms: ShellRoom[] = []
  if (roles.includes('coach')) {
    rooms.push({ href: paths.today, label: text.today.title, icon: 'today' })
    rooms.push({ href: paths.teachers, label: text.teachers.title, icon: 'people' })
  }
  if (roles.includes('teacher'))
    rooms.push({ href: paths.progress, label: text.words.progress, icon: 'book' })
  if (roles.includes('coordinator')) {
    rooms.push({ href: paths.programme, label: text.words.programme, icon: 'calendar' })
    rooms.push({ href: paths.figures, label: text.words.figures, icon: 'figures' })
    rooms.push({ href: paths.roster, label: text.words.roster, icon: 'people' })
  }
  rooms.push({ href: paths.settings, label: text.words.settings, icon: 'settings' })
  return rooms
}

/** The room that the side bar marks. A lesson, a conversation, a duo or a note belongs to where it was opened from. */
export function currentRoom(path: string, from: string): string {
  if (/^\/(teachers|plan|compare)/.test(path)) return paths.teachers
  if (path.startsWith('/conversation/')) return from === paths.teachers ? from : paths.today
  if (/^\/(feedback|confidence)\//.test(path)) return from === paths.progress ? from : paths.teachers
  if (/^\/(review|self-view)\//.test(path)) return paths.progress
  if (/^\/(duo|lesson|paper)/.test(path)) return from
  if (/^\/(privacy|recovery-code|help)$/.test(path)) return paths.settings
  return path
}

export function UnlockedRooms({ workerBridge, home, onLooks, onHide, workStatus }: RoomProps) {
  const book = useBook()
  const [path, go] = useLocation()
  const start = homeOf(book.me.roles)
  const pwa = usePwaFacts(workerBridge, home)
  useIdleFetch()
  useHeadingFocus(path)
  return (
    <RoomBoundary key={path} log={book.world.log}>
      <Switch>
        <Route path={paths.observe}>
          {({ visitId }) => (
            <ObservePage
              key={visitId}
              visitId={visitId}
              status={workStatus}
              onHide={onHide}
              after={afterLesson}
            />
          )}
        </Route>
        <Route path={paths.converse}>
          {({ lessonId }) => (
            <ConversePage key={lessonId} lessonId={lessonId} status={workStatus} onHide={onHide} />
          )}
        </Route>
        <Route path={paths.review}>
          {({ conversationId }) => <ReviewPage key={conversationId} conversationId={conversationId} />}
        </Route>
        <Route path={paths.confidence}>
          {({ personId }) => <ConfidencePage key={personId} personId={personId} />}
        </Route>
        <Route path={paths.selfView}>
          {({ visitId }) => <SelfViewPage key={visitId} visitId={visitId} />}
        </Route>
        <Route path={paths.compare}>
          {({ personId }) => <ComparePage key={personId} personId={personId} />}
        </Route>
        <Route path={paths.paper}>{({ personId }) => <PaperPage personId={personId} />}</Route>
        <Route path={paths.paperOne}>
          {({ personId, recordId }) => <PaperPage personId={personId} recordId={recordId} />}
        </Route>
        <Route path={paths.pair}>{({ personId }) => <PairPage key={personId} personId={personId} />}</Route>
        <Route path={paths.duo}>{({ duoId }) => <DuoPage key={duoId} duoId={duoId} />}</Route>
        <Route path={paths.duoVisit}>
          {({ visitId }) => <DuoVisitPage key={visitId} visitId={visitId} />}
        </Route>
        <Route path={paths.feedback}>
          {({ feedbackId }) => <FeedbackPage key={feedbackId} feedbackId={feedbackId} />}
        </Route>
        {book.me.roles.includes('teacher') && <Route path={paths.progress} component={ProgressPage} />}
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
        <Route path={paths.code} component={RecoveryCodePage} />
        {book.me.roles.includes('coach') && (
          <Route path={paths.practice}>
            <PracticePage
              room={(visitId, status) => <ObservePage {...{ visitId, status, onHide }} after={afterLesson} />}
            />
          </Route>
        )}
        <Route path={paths.help}>
          <HelpPage />
        </Route>
        <Route path={paths.settings}>
          <SettingsPage
            pwa={pwa}
            release={__RELEASE__}
            onLanguage={(language) => onLooks({ language })}
            onTheme={(theme) => onLooks({ theme })}
            onTextSize={(textSize) => onLooks({ textSize })}
          />
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

/**
 * A page begins at its top, with the focus on its heading, for keyboards and screen readers. The first room after
 * unlocking is left out.
 */
function useHeadingFocus(path: string) {
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    before.current = path
    document.documentElement.scrollTop = 0
    if (focusHeading()) return
    // The page is still being fetched, or reads something first.
    const observer = new MutationObserver(() => focusHeading() && observer.disconnect())
    observer.observe(document.body, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [path])
}

function focusHeading(): boolean {
  const heading = document.querySelector('h1')
  heading?.setAttribute('tabindex', '-1')
  heading?.focus({ preventScroll: true })
  return heading !== null
}

function useIdleFetch() {
  const book = useBook()
  useEffect(() => {
    const wanted = new Set(book.me.roles.flatMap((role) => chunksByRole[role]))
    let cancel = () => {}
    const next = ([name, ...rest]: (keyof typeof chunks)[]) => {
      if (!name) return
      chunks[name]().catch(() => book.world.log('chunk not fetched', { name }))
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
