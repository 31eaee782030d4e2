/** Enrolment of a person on this device: by an invitation, a link from an own device, or the recovery code. */
import type { Outcome } from '#domain/ground/problem.ts'
import { createBegunJoins } from '#storage/people/begun-joins.ts'
import type { DeviceList } from '#storage/people/device-list.ts'
import { keepReturned } from '#storage/people/joining.ts'
import type { NewPerson } from '#storage/people/people.ts'
import {
  claimedPerson,
  prepareClaim,
  prepareRecovery,
  recoveredPerson,
} from '#storage/people/second-device.ts'
import { parseLink } from '#sync/link.ts'
import type { Entrance } from './entrance.ts'
import { createJoining, type EnrolmentParts } from './invited.ts'
import { lookUp } from './look-up.ts'
import { insistently } from './lost-answer.ts'

export type Enrolment = Pick<Entrance, 'lookUp' | 'join' | 'add' | 'claimDevice' | 'recover'>

export type EnrolmentCode = () => Promise<{ createEnrolment: typeof createEnrolment }>

type Parts = Omit<EnrolmentParts, 'begunJoins'> & { deviceList: DeviceList }

export function createEnrolment({ deviceList, ...given }: Parts): Enrolment {
  const { world, people, remoteOf, enter } = given
  const begunJoins = createBegunJoins(deviceList.device, world)
  const parts = { ...given, begunJoins }
  const remote = remoteOf()
  /** Link secret → claim, kept until the person is unlocked. A repeated claim sends the same keys. */
  const claims = new Map<string, Awaited<ReturnType<typeof prepareClaim>>>()

  async function comeBack(person: NewPerson): Promise<Outcome<void>> {
    const { deviceId } = person.keychain
    const returned = await keepReturned(people, person)
    // Revokes a device id that was requested and is not used here.
    if (returned.ok && returned.value.book.me.deviceId !== deviceId)
      void remoteOf(deviceId).postRevoke(deviceId)
    return enter(returned)
  }

  return {
    lookUp: (text) => lookUp(remote, begunJoins, text),
    ...createJoining(parts),
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
