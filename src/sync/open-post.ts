/** The post of one unlocked person: the loop, and every online request that a room may make. */
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import type { OpenedBook } from '#storage/open-book.ts'
import { prepareInvitation } from '#storage/people/inviting.ts'
import { prepareDeviceLink, prepareRecoveryCode } from '#storage/people/second-device.ts'
import { createContributing } from '#sync/figures/contributing.ts'
import { createLoop } from '#sync/loop/loop.ts'
import { syncOnce } from '#sync/loop/round.ts'
import { createKeptAnswers } from './kept-answers.ts'
import { linkTo } from './link.ts'
import type { Post } from './post.ts'
import { createRemote, type Remote } from './remote.ts'
import { type AsMe, signedIn } from './sign-in.ts'
import { createSyncStatus } from './status.ts'

const LISTEN_AGAIN_MS = 10_000
const PULLED = 'pulled'

/** `origin`: for links. `base`: for requests, when it is not the page's own origin. */
type PostPlace = { origin: string; base?: string; onRound?: () => void }

/** In addition to the interface for rooms: one round by hand, for the bots of the demo and for tests. */
export type OpenPost = Post & {
  syncOnce(): Promise<Outcome<void>>
}

export function openPost(opened: OpenedBook, { origin, base, onRound }: PostPlace): OpenPost {
  const { book, mailbag } = opened
  const { world, me } = book
  const remote = createRemote(world, me.deviceId, base)
  const status = createSyncStatus(book.keepsake(PULLED) === true)
  let isSignedOut = false
  const asMe: AsMe = async (step) =>
    isSignedOut ? failed('not_signed_in') : signedIn(remote, mailbag, me.deviceId, step)
  let listening = new AbortController()

  const kept = createKeptAnswers(book, remote, asMe)
  const contributing = createContributing(opened, remote, asMe, () => kept.programme()?.settings)

  async function round(signal?: AbortSignal, progressed = () => {}): Promise<Outcome<void>> {
    const onAsked = (path: string) => {
      progressed()
      if (path === '/api/outbox') contributing.posted()
    }
    const during = createRemote(world, me.deviceId, base, { onAsked, ...(signal ? { signal } : {}) })
    const beganAt = world.now()
    const asMeNow: AsMe = (step) => signedIn(during, mailbag, me.deviceId, step)
    // Before the push: after an erasure is sent, no other device can take back. Again after the pull: an objection may
    // have arrived.
    const settings = kept.programme()?.settings
    if (settings) await contributing.takeBack(during, asMeNow, settings)
    const outcome = await syncOnce(during, opened, asMeNow)
    if (!outcome.ok) return outcome
    contributing.fetched(beganAt)
    if (!status.getState().hasPulled) {
      status.setState({ hasPulled: true })
      await book.keep(PULLED, true)
    }
    const programme = await kept.refreshProgramme(false)
    if (programme.ok) await contributing.takeBack(during, asMeNow, programme.value.settings)
    onRound?.()
    return outcome
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
    contributing.start()
    listening = new AbortController()
    const { signal } = listening
    world.after(2000, () => !signal.aborted && void listen(signal))
  }

  function rest() {
    loop.stop()
    listening.abort()
    contributing.stop()
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

/** Invitations for others; a device link and a recovery code for this person. */
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
