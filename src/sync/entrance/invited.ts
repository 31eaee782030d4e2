/** Uses an invitation: for a new person, or for somebody who has an account on this device. */
import type { DeviceId } from '#domain/ground/id.ts'
import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import type { Card, InvitationView, JoinRequest } from '#domain/wire/joining.ts'
import type { OpenedBook } from '#storage/open-book.ts'
import type { BegunJoins } from '#storage/people/begun-joins.ts'
import {
  inviterOf,
  keepAdded,
  keepJoined,
  type Prepared,
  prepareAddition,
  prepareJoin,
  renamed,
} from '#storage/people/joining.ts'
import type { People } from '#storage/people/people.ts'
import { parseLink, type SecretLink } from '#sync/link.ts'
import type { Remote } from '#sync/remote.ts'
import { signedIn } from '#sync/sign-in.ts'
import type { World } from '#world.ts'
import type { Entrance } from './entrance.ts'
import { insistently, isUnanswered } from './lost-answer.ts'

export type EnrolmentParts = {
  world: World
  people: People
  begunJoins: BegunJoins
  /** Of nobody, or of the person of this device. */
  remoteOf: (deviceId?: DeviceId) => Remote
  /** Unlocks the person: joining, claiming and recovering end with it. */
  enter: (opened: Outcome<OpenedBook>) => Promise<Outcome<void>>
}

type Invited = { link: SecretLink; view: InvitationView; inviter: Card | undefined }

export function createJoining({
  world,
  people,
  begunJoins,
  remoteOf,
  enter,
}: EnrolmentParts): Pick<Entrance, 'join' | 'add'> {
  async function lookedUp(text: string): Promise<Outcome<Invited>> {
    const link = parseLink(text)
    if (!link.ok) return link
    const view = await remoteOf().getInvitation(link.value.id)
    if (!view.ok) return view
    const inviter = await inviterOf(view.value, link.value.secret)
    return inviter.ok ? done({ link: link.value, view: view.value, inviter: inviter.value }) : inviter
  }

  async function finishJoin(prepared: Prepared<JoinRequest>): Promise<Outcome<void>> {
    const { request } = prepared
    const answer = await insistently(() => remoteOf().postJoin(request))
    if (!answer.ok && !isUnanswered(answer.problem)) await begunJoins.forget(request.invitationId)
    if (!answer.ok) return answer
    const entered = await enter(await keepJoined(people, prepared))
    if (entered.ok) await begunJoins.forget(request.invitationId)
    return entered
  }

  /** The server opens an account's own invitation to nobody who is not signed in as that account. */
  async function finishAddition(opened: OpenedBook, request: JoinRequest): Promise<Outcome<void>> {
    const { deviceId } = opened.book.me
    const remote = remoteOf(deviceId)
    const me = await signedIn(remote, opened.mailbag, deviceId, () => remote.getMe())
    const answer = me.ok ? await insistently(() => remote.postJoin(request)) : me
    if (!answer.ok) {
      if (!isUnanswered(answer.problem)) await begunJoins.forget(request.invitationId)
      await opened.close()
      return answer
    }
    const entered = await enter(await keepAdded(people, opened, answer.value.roles))
    if (entered.ok) await begunJoins.forget(request.invitationId)
    return entered
  }

  return {
    async join(text, { name, pin }) {
      const invited = await lookedUp(text)
      if (!invited.ok) return invited
      const { link, view, inviter } = invited.value
      const begun = await begunJoins.find(link.id, link.secret)
      if (!begun.ok) return begun
      const before = begun.value && 'prepared' in begun.value ? begun.value.prepared : undefined
      const isHers = view.state === 'used' && before !== undefined
      if (view.state !== 'open' && !isHers) return refused(view)
      if (isHers) return finishJoin({ ...before, person: { ...before.person, pin } })
      const facts = { view, secret: link.secret, inviter, name: name.trim(), pin }
      const prepared = before
        ? await renamed(before, link.secret, facts.name)
        : await prepareJoin(world, facts)
      const kept = await begunJoins.keep(link.secret, prepared)
      return kept.ok ? finishJoin({ ...prepared, person: { ...prepared.person, pin } }) : kept
    },
    async add(text, { personKey, pin }) {
      const invited = await lookedUp(text)
      if (!invited.ok) return invited
      const { link, view, inviter } = invited.value
      const begun = await begunJoins.find(link.id, link.secret)
      if (!begun.ok) return begun
      const isHers = begun.value && 'personKey' in begun.value && begun.value.personKey === personKey
      if (view.state !== 'open' && !(view.state === 'used' && isHers)) return refused(view)
      const opened = await people.unlock(personKey, pin)
      if (!opened.ok) return opened
      const request = await prepareAddition(opened.value, { view, secret: link.secret, inviter })
      const kept = request.ok ? await begunJoins.keepFor(link.id, personKey) : request
      if (request.ok && kept.ok) return finishAddition(opened.value, request.value)
      await opened.value.close()
      return kept.ok ? done(undefined) : kept
    },
  }
}

const refused = ({ state }: InvitationView): Outcome<never> =>
  failed(state === 'used' ? 'invitation_used' : 'invitation_expired')
