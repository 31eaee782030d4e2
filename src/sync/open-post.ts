/** Opens the post of one unlocked person: the loop, and every online request a room may make. */
import type { ProgrammeSettings } from '#domain/disclosure/settings.ts'
import { done, failed, type Outcome } from '#domain/problem.ts'
import { prepareInvitation } from '#storage/inviting.ts'
import type { OpenedBook } from '#storage/open-book.ts'
import { prepareDeviceLink, prepareRecoveryCode } from '#storage/second-device.ts'
import { contribute } from './contribute.ts'
import { createKeptAnswers } from './kept-answers.ts'
import { linkTo } from './link.ts'
import { createLoop } from './loop.ts'
import type { Post } from './post.ts'
import { createRemote, type Remote } from './remote.ts'
import { syncOnce } from './round.ts'
import { type AsMe, signedIn } from './sign-in.ts'
import { createSyncStatus } from './status.ts'
import { takeBack } from './take-back.ts'

const LISTEN_AGAIN_MS = 10_000
/** How often a contribution may go out, and how long after the last outbox call: the two must not be matched by time. */
const CONTRIBUTE_EVERY_MS = 300_000
const APART_MS = 180_000

const PULLED = 'pulled'

/** `origin` is where links lead to, and where requests go when it is not the page's own. */
type PostPlace = { origin: string; base?: string; onRound?: () => void }

/** Beside what rooms see: one round by hand, for the bots of the demo and for tests. */
export type OpenPost = Post & {
  syncOnce(): Promise<Outcome<void>>
  contributeNow(): Promise<Outcome<number>>
}

export function openPost(opened: OpenedBook, { origin, base, onRound }: PostPlace): OpenPost {
  const { book, mailbag } = opened
  const { world, me } = book
  const remote = createRemote(world, me.deviceId, base)
  const status = createSyncStatus(book.keepsake(PULLED) === true)
  let isSignedOut = false
  const asMe: AsMe = async (step) =>
    isSignedOut ? failed('not_signed_in') : signedIn(remote, mailbag, me.deviceId, step)
  let cancelContribution = () => {}
  let outboxAt = world.now()
  let fetchedAt = 0
  let turn: Promise<unknown> = Promise.resolve()
  let listening = new AbortController()

  const kept = createKeptAnswers(book, remote, asMe)

  async function round(signal?: AbortSignal, progressed = () => {}): Promise<Outcome<void>> {
    const onAsked = (path: string) => {
      progressed()
      if (path === '/api/outbox') outboxAt = world.now()
    }
    const during = createRemote(world, me.deviceId, base, { onAsked, ...(signal ? { signal } : {}) })
    const asMeNow: AsMe = (step) => signedIn(during, mailbag, me.deviceId, step)
    const takeBackNow = (settings: ProgrammeSettings | null) =>
      inTurn(() => asMeNow(() => takeBack(during, mailbag, book, settings)))
    // Before what is sent: an erasure leaves nobody else who could. After what came: an objection, perhaps.
    const settings = kept.programme()?.settings
    if (settings) await takeBackNow(settings)
    const outcome = await syncOnce(during, opened, asMeNow)
    if (!outcome.ok) return outcome
    fetchedAt = world.now()
    if (!status.getState().hasPulled) {
      status.setState({ hasPulled: true })
      await book.keep(PULLED, true)
    }
    const programme = await kept.refreshProgramme(false)
    if (programme.ok) await takeBackNow(programme.value.settings)
    onRound?.()
    return outcome
  }

  /** Contributing and taking back go one after the other: both ask first, and then note what they did. */
  function inTurn<T>(step: () => Promise<T>): Promise<T> {
    const next = turn.then(step)
    turn = next.catch(() => undefined)
    return next
  }

  /** On its own timer, and never beside an outbox call, neither after one nor with one to come; nor without news of objections. */
  function planContribution() {
    cancelContribution()
    cancelContribution = world.after(CONTRIBUTE_EVERY_MS, () => {
      planContribution()
      const isQuiet = book.outgoing().count === 0 && world.now() - outboxAt >= APART_MS
      const isInformed = world.now() - fetchedAt <= CONTRIBUTE_EVERY_MS
      if (isQuiet && isInformed) void contributeWhen('due')
    })
  }

  async function contributeWhen(when: 'due' | 'at once'): Promise<Outcome<number>> {
    const settings = kept.programme()?.settings
    if (!settings || !me.roles.includes('coach')) return done(0)
    return inTurn(() => asMe(() => contribute(remote, mailbag, book, settings, when)))
  }

  const loop = createLoop(
    book,
    { round, recount: mailbag.recount },
    status,
    `lesspiegel-sync-${me.personKey}`,
  )
  let counted = book.outgoing().count
  const unsubscribe = book.subscribe(() => {
    const { count } = book.outgoing()
    if (count > counted) loop.soon()
    counted = count
  })

  async function listen(signal: AbortSignal) {
    await remote.listenEvents(loop.soon, signal)
    if (!signal.aborted) world.after(LISTEN_AGAIN_MS, () => !signal.aborted && void listen(signal))
  }

  function start() {
    loop.start()
    planContribution()
    listening = new AbortController()
    const { signal } = listening
    world.after(2000, () => !signal.aborted && void listen(signal))
  }

  function rest() {
    loop.stop()
    listening.abort()
    cancelContribution()
  }

  return {
    status,
    start,
    stop() {
      rest()
      unsubscribe()
    },
    sendNow() {
      void mailbag.unpark().then(loop.now)
    },
    syncOnce: () => round(),
    contributeNow: () => contributeWhen('at once'),

    programme: kept.programme,
    getProgramme: () => kept.refreshProgramme(true),
    putProgramme: kept.putProgramme,
    getPeople: () => asMe(() => remote.getPeople()),
    me: kept.me,
    getMe: kept.getMe,
    getAggregates: kept.getAggregates,
    ...handingOut(opened, remote, asMe, origin),
    async signOut() {
      rest()
      isSignedOut = true
      const answer = await remote.postLogout()
      isSignedOut = answer.ok || answer.problem === 'not_signed_in'
      if (isSignedOut) status.setState({ phase: 'waiting', problem: 'not_signed_in', nextAt: undefined })
      else start()
      return answer.ok || isSignedOut ? done(undefined) : answer
    },
  }
}

type HandingOut = Pick<Post, 'invite' | 'getInvitations' | 'linkDevice' | 'makeRecoveryCode'>

/** The ways in that this person gives to others, and to herself for later. */
function handingOut(opened: OpenedBook, remote: Remote, asMe: AsMe, origin: string): HandingOut {
  return {
    async invite(facts) {
      const { request, secret, keep } = await prepareInvitation(opened, facts)
      const written = await keep()
      if (!written.ok) return written
      const answer = await asMe(() => remote.postInvitation(request))
      if (!answer.ok) return answer
      const link = linkTo(origin, { is: 'join', id: request.invitationId, secret })
      return done({ link, until: answer.value.expiresAt })
    },
    async getInvitations() {
      const answer = await asMe(() => remote.getInvitations())
      return answer.ok ? done(answer.value.invitations) : answer
    },
    async linkDevice() {
      const { request, secret } = await prepareDeviceLink(opened)
      const answer = await asMe(() => remote.postDeviceLink(request))
      return answer.ok ? done({ link: linkTo(origin, { is: 'device', id: request.linkId, secret }) }) : answer
    },
    async makeRecoveryCode() {
      const { code, request } = await prepareRecoveryCode(opened)
      const answer = await asMe(() => remote.putRecovery(request))
      return answer.ok ? done({ code }) : answer
    },
  }
}
