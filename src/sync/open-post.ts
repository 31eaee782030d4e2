/** Opens the post of one unlocked person: the loop, and every online request a room may make. */
import { z } from 'zod'
import { AggregatesAnswer } from '#domain/disclosure/aggregates.ts'
import { done, type Outcome } from '#domain/problem.ts'
import { ProgrammeAnswer } from '#domain/wire/programme.ts'
import { acceptAnswers, awaitsAnswers, catchUpSharing, prepareInvitation } from '#storage/inviting.ts'
import type { OpenedBook } from '#storage/open-book.ts'
import { prepareDeviceLink, prepareRecoveryCode } from '#storage/second-device.ts'
import { contribute, withdrawObjected } from './contribute.ts'
import { linkTo } from './link.ts'
import { createLoop } from './loop.ts'
import type { Post } from './post.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'
import { createRemote, type Remote } from './remote.ts'
import { signedIn } from './sign-in.ts'
import { createSyncStatus } from './status.ts'

const REFRESH_MS = 6 * 3_600_000
const CONTRIBUTE_AFTER_MS = 90_000
const KeptProgramme = z.object({ answer: ProgrammeAnswer, fetchedAt: z.number() })
const KeptAggregates = z.object({ answer: AggregatesAnswer, fetchedAt: z.number() })

/** `origin` is where links lead to, and where requests go when it is not the page's own. */
export type PostPlace = { origin: string; base?: string; onRound?: () => void }

/** Beside what rooms see: one round by hand, for the bots of the demo and for tests. */
export type OpenPost = Post & {
  syncOnce(): Promise<Outcome<void>>
  contributeNow(): Promise<Outcome<number>>
}

export function openPost(opened: OpenedBook, { origin, base, onRound }: PostPlace): OpenPost {
  const { book, mailbag } = opened
  const { world, me } = book
  const remote = createRemote(world, me.deviceId, base)
  const status = createSyncStatus()
  const asMe = <T>(step: () => Promise<Outcome<T>>) => signedIn(remote, mailbag, me.deviceId, step)
  let cancelContribution = () => {}
  let listening = new AbortController()

  async function round(): Promise<Outcome<void>> {
    const pushed = await asMe(() => push(remote, mailbag, me.deviceId))
    if (!pushed.ok && pushed.problem !== 'epoch_changed') return pushed
    const pulled = await asMe(() => pull(remote, mailbag))
    if (!pulled.ok) return pulled
    if (!pushed.ok) {
      const again = await asMe(() => push(remote, mailbag, me.deviceId))
      if (!again.ok) return again
    }
    const met = await meetWhoJoined(remote, opened, asMe)
    if (!met.ok) return met
    if (met.value + (await catchUpSharing(opened)) > 0) {
      const more = await asMe(() => push(remote, mailbag, me.deviceId))
      if (!more.ok) return more
    }
    await refreshProgramme(false)
    planContribution()
    onRound?.()
    return done(undefined)
  }

  const programme = (): ProgrammeAnswer | undefined => {
    const kept = KeptProgramme.safeParse(book.keepsake('programme'))
    return kept.success ? kept.data.answer : undefined
  }

  async function refreshProgramme(isAsked: boolean): Promise<Outcome<ProgrammeAnswer>> {
    const kept = KeptProgramme.safeParse(book.keepsake('programme'))
    const isFresh =
      kept.success && kept.data.answer.settings !== null && world.now() - kept.data.fetchedAt < REFRESH_MS
    if (isFresh && !isAsked) return done(kept.data.answer)
    return keepProgramme(await asMe(() => remote.getProgramme()))
  }

  async function keepProgramme(answer: Outcome<ProgrammeAnswer>): Promise<Outcome<ProgrammeAnswer>> {
    if (answer.ok) await book.keep('programme', { answer: answer.value, fetchedAt: world.now() })
    return answer
  }

  /** Never beside an outbox call: some while after a round, on its own. */
  function planContribution() {
    cancelContribution()
    cancelContribution = world.after(CONTRIBUTE_AFTER_MS, () => void contributeWhen('due'))
  }

  async function contributeWhen(when: 'due' | 'at once'): Promise<Outcome<number>> {
    const settings = programme()?.settings
    if (!settings || !me.roles.includes('coach')) return done(0)
    await withdrawObjected(remote, mailbag, book, settings)
    return asMe(() => contribute(remote, mailbag, book, settings, when))
  }

  const loop = createLoop(book, round, status, `lesspiegel-sync-${me.personKey}`)
  let counted = book.outgoing().count
  const unsubscribe = book.subscribe(() => {
    const { count } = book.outgoing()
    if (count > counted) loop.soon()
    counted = count
  })

  async function listen(signal: AbortSignal) {
    await remote.listenEvents(loop.soon, signal)
    if (!signal.aborted) world.after(30_000, () => !signal.aborted && void listen(signal))
  }

  return {
    status,
    start() {
      loop.start()
      listening = new AbortController()
      world.after(2000, () => void listen(listening.signal))
    },
    stop() {
      loop.stop()
      listening.abort()
      cancelContribution()
      unsubscribe()
    },
    sendNow() {
      void mailbag.unpark().then(loop.now)
    },
    syncOnce: round,
    contributeNow: () => contributeWhen('at once'),

    programme,
    getProgramme: () => refreshProgramme(true),
    putProgramme: async (put) => keepProgramme(await asMe(() => remote.putProgramme(put))),
    getPeople: () => asMe(() => remote.getPeople()),
    getMe: () => asMe(() => remote.getMe()),
    async getAggregates() {
      const answer = await asMe(() => remote.getAggregates())
      if (answer.ok) {
        const kept = { answer: answer.value, fetchedAt: world.now() }
        await book.keep('aggregates', kept)
        return done(kept)
      }
      const kept = KeptAggregates.safeParse(book.keepsake('aggregates'))
      return kept.success ? done(kept.data) : answer
    },
    async invite(facts) {
      const { request, secret, keep } = await prepareInvitation(opened, facts)
      const kept = await keep()
      if (!kept.ok) return kept
      const answer = await asMe(() => remote.postInvitation(request))
      if (!answer.ok) return answer
      return done({ link: linkTo(origin, { is: 'join', id: request.invitationId, secret }) })
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
    async signOut() {
      const answer = await remote.postLogout()
      return answer.ok ? done(undefined) : answer
    },
  }
}

/** Only asked while an answer is awaited. */
async function meetWhoJoined(
  remote: Remote,
  opened: OpenedBook,
  asMe: <T>(step: () => Promise<Outcome<T>>) => Promise<Outcome<T>>,
): Promise<Outcome<number>> {
  if (!awaitsAnswers(opened)) return done(0)
  const answer = await asMe(() => remote.getInvitations())
  return answer.ok ? done(await acceptAnswers(opened, answer.value.invitations)) : answer
}
