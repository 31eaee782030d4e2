/** Enrolment of a person on this device: by an invitation, a link from an own device, or the recovery code. */
import type { DeviceId } from '#domain/ground/id.ts'
import { done, failed, type Outcome, type ProblemCode } from '#domain/ground/problem.ts'
import type { JoinRequest } from '#domain/wire/joining.ts'
import type { OpenedBook } from '#storage/open-book.ts'
import { inviterOf, keepJoined, keepReturned, type Prepared, prepareJoin } from '#storage/people/joining.ts'
import type { NewPerson, People } from '#storage/people/people.ts'
import {
  claimedPerson,
  prepareClaim,
  prepareRecovery,
  recoveredPerson,
} from '#storage/people/second-device.ts'
import { parseLink, type SecretLink } from '#sync/link.ts'
import type { Remote } from '#sync/remote.ts'
import type { World } from '#world.ts'
import type { Entrance, LinkView } from './entrance.ts'

type Enrolment = Pick<Entrance, 'lookUp' | 'join' | 'claimDevice' | 'recover'>

/** `enter` unlocks the person: joining, claiming and recovering end with it. */
export function createEnrolment(
  world: World,
  people: People,
  remote: Remote,
  enter: (opened: Outcome<OpenedBook>) => Promise<Outcome<void>>,
  /** Revokes a device id that was requested and is not used here. */
  dismiss: (deviceId: DeviceId) => Promise<unknown>,
): Enrolment {
  /** Link secret → join without an answer. The retry sends the same keys, so that the server lets the same person in. */
  const unanswered = new Map<string, Prepared<JoinRequest>>()
  /** Link secret → claim, kept until the person is unlocked, for the same reason. */
  const claims = new Map<string, Awaited<ReturnType<typeof prepareClaim>>>()

  async function finishJoin(secret: string, prepared: Prepared<JoinRequest>): Promise<Outcome<void>> {
    const answer = await insistently(() => remote.postJoin(prepared.request))
    if (!answer.ok && isUnanswered(answer.problem)) unanswered.set(secret, prepared)
    else unanswered.delete(secret)
    return answer.ok ? enter(await keepJoined(people, prepared)) : answer
  }

  async function comeBack(person: NewPerson): Promise<Outcome<void>> {
    const { deviceId } = person.keychain
    const returned = await keepReturned(people, person)
    if (returned.ok && returned.value.book.me.deviceId !== deviceId) void dismiss(deviceId)
    return enter(returned)
  }

  async function viewDeviceLink({ id }: SecretLink): Promise<Outcome<LinkView>> {
    const view = await remote.getDeviceLink(id)
    return view.ok ? done({ is: 'device', state: view.value.state, name: undefined }) : view
  }

  async function viewInvitation({ id, secret }: SecretLink): Promise<Outcome<LinkView>> {
    const view = await remote.getInvitation(id)
    if (!view.ok) return view
    const inviter = await inviterOf(view.value, secret)
    if (!inviter.ok) return inviter
    const { state, role } = view.value
    return done({ is: 'join', state, role, inviter: inviter.value?.name, personName: undefined })
  }

  return {
    async lookUp(text) {
      const link = parseLink(text)
      if (!link.ok) return link
      const [first, second] =
        link.value.is === 'device' ? [viewDeviceLink, viewInvitation] : [viewInvitation, viewDeviceLink]
      const view = await first(link.value)
      if (view.ok || !isUnknown(view.problem)) return view
      // The text may lack the word that says which kind of link it is, or have the wrong one.
      const other = await second(link.value)
      return !other.ok && isUnknown(other.problem) ? view : other
    },
    async join(text, { name, pin }) {
      const link = parseLink(text)
      if (!link.ok) return link
      const sent = unanswered.get(link.value.secret)
      if (sent) return finishJoin(link.value.secret, { ...sent, person: { ...sent.person, pin } })
      const view = await remote.getInvitation(link.value.id)
      if (!view.ok) return view
      if (view.value.state !== 'open')
        return failed(view.value.state === 'used' ? 'invitation_used' : 'invitation_expired')
      const inviter = await inviterOf(view.value, link.value.secret)
      if (!inviter.ok) return inviter
      const facts = {
        view: view.value,
        secret: link.value.secret,
        inviter: inviter.value,
        name: name.trim(),
        pin,
      }
      return finishJoin(link.value.secret, await prepareJoin(world, facts))
    },
    async claimDevice(text, { pin }) {
      const link = parseLink(text, 'device')
      if (!link.ok) return link
      const { id, secret } = link.value
      const claim = claims.get(secret) ?? (await prepareClaim(world, secret))
      claims.set(secret, claim)
      const answer = await insistently(() => remote.postDeviceLinkClaim(id, claim.request))
      if (!answer.ok) return answer
      const facts = { linkId: id, secret, pin, sealDevice: claim.sealDevice }
      const person = await claimedPerson(answer.value, facts)
      if (!person.ok) return person
      const entered = await comeBack(person.value.person)
      if (entered.ok) claims.delete(secret)
      return entered
    },
    async recover(code, { pin }) {
      const prepared = await prepareRecovery(world, code)
      if (!prepared.ok) return prepared
      const { request, sealDevice } = prepared.value
      const answer = await insistently(() => remote.postRecover(request))
      if (!answer.ok) return answer
      const person = await recoveredPerson(answer.value, { code, pin, name: '?', sealDevice })
      return person.ok ? comeBack(person.value.person) : person
    },
  }
}

const isUnknown = (problem: ProblemCode) => problem === 'invitation_unknown' || problem === 'link_unknown'

/** The server may have processed the request, although its answer was lost. */
const isUnanswered = (problem: ProblemCode) =>
  problem === 'timeout' || problem === 'offline' || problem === 'server_busy' || problem === 'server_error'

/** Repeats a one-time request whose answer was lost. The server answers the same request as it did the first time. */
async function insistently<T>(step: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const first = await step()
  return !first.ok && isUnanswered(first.problem) ? step() : first
}
