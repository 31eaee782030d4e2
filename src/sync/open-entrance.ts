/** The entrance of this device: the lock screen's list, unlocking, joining, a second device, recovery. */
import { accountBookOf } from '#domain/account.ts'
import { done, failed, type Outcome, type ProblemCode } from '#domain/problem.ts'
import type { JoinRequest } from '#domain/wire/joining.ts'
import { openDeviceList } from '#storage/device-list.ts'
import { inviterOf, keepJoined, type Prepared, prepareJoin } from '#storage/joining.ts'
import type { OpenedBook } from '#storage/open-book.ts'
import { openPeople } from '#storage/people.ts'
import { claimedPerson, prepareClaim, prepareRecovery, recoveredPerson } from '#storage/second-device.ts'
import type { World } from '#world.ts'
import type { Entrance, EntrancePlace } from './entrance.ts'
import { parseLink } from './link.ts'
import { type OpenPost, openPost } from './open-post.ts'
import { createPeopleList, loadPeople } from './people-list.ts'
import { createRemote } from './remote.ts'

/** Beside what rooms see: loading the list, and the opened book for tests and bots. */
export type OpenEntrance = Entrance & {
  load(): Promise<void>
  opened(): { book: OpenedBook; post: OpenPost } | undefined
}

export function openEntrance(
  world: World,
  place: EntrancePlace,
  { state, deviceList } = { state: createPeopleList(), deviceList: openDeviceList(place.deviceName) },
): OpenEntrance {
  const people = openPeople(world, deviceList)
  const remote = createRemote(world, undefined, place.base)
  let current: { book: OpenedBook; post: OpenPost } | undefined
  /** Joins that were sent and never answered: asked again with the same keys, they let the same person in. */
  const unanswered = new Map<string, Prepared<JoinRequest>>()

  const load = () => loadPeople(deviceList, state)

  async function enter(opened: Outcome<OpenedBook>): Promise<Outcome<void>> {
    if (!opened.ok) return opened
    if (current) await leave()
    const book = opened.value
    const post = openPost(book, { ...place, onRound: () => void nameThePerson(book) })
    current = { book, post }
    book.desk.connection.onStale(() => state.setState({ problem: 'database_stale' }))
    state.setState({ open: { book: book.book, post }, problem: undefined })
    post.start()
    await load()
    return done(undefined)
  }

  async function leave() {
    const leaving = current
    current = undefined
    if (!leaving) return
    leaving.post.stop()
    await leaving.book.close()
    state.setState({ open: undefined })
  }

  async function finishJoin(secret: string, prepared: Prepared<JoinRequest>): Promise<Outcome<void>> {
    const answer = await insistently(() => remote.postJoin(prepared.request))
    if (!answer.ok && isUnanswered(answer.problem)) unanswered.set(secret, prepared)
    else unanswered.delete(secret)
    return answer.ok ? enter(await keepJoined(people, prepared, true)) : answer
  }

  /** After a recovery nobody knows the name until the own record has arrived. */
  async function nameThePerson({ book }: OpenedBook) {
    const row = state.getState().people.find(({ personKey }) => personKey === book.me.personKey)
    const account = book.record(book.me.accountRecord)
    if (row?.initials !== '?' || !account) return
    await people.setInitials(book.me.personKey, accountBookOf(account).name)
    await load()
  }

  return {
    state,
    load,
    opened: () => current,
    async unlock(personKey, pin) {
      return enter(await people.unlock(personKey, pin))
    },
    async lock() {
      await leave()
      await load()
    },
    async lookUp(text) {
      const link = parseLink(text)
      if (!link.ok) return link
      const { is, id, secret } = link.value
      if (is === 'device') {
        const view = await remote.getDeviceLink(id)
        return view.ok ? done({ is, state: view.value.state, name: undefined }) : view
      }
      const view = await remote.getInvitation(id)
      if (!view.ok) return view
      const inviter = await inviterOf(view.value, secret)
      if (!inviter.ok) return inviter
      const { state: linkState, role } = view.value
      return done({ is, state: linkState, role, inviter: inviter.value?.name, personName: undefined })
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
      const { request, reseal } = await prepareClaim(world, secret)
      const answer = await insistently(() => remote.postDeviceLinkClaim(id, request))
      if (!answer.ok) return answer
      const person = await claimedPerson(answer.value, { linkId: id, secret, pin, reseal })
      return person.ok ? enter(await keepJoined(people, person.value, false)) : person
    },
    async recover(code, { pin }) {
      const prepared = await prepareRecovery(world, code)
      if (!prepared.ok) return prepared
      const { request, reseal } = prepared.value
      const answer = await insistently(() => remote.postRecover(request))
      if (!answer.ok) return answer
      const person = await recoveredPerson(answer.value, { code, pin, name: '?', reseal })
      return person.ok ? enter(await keepJoined(people, person.value, false)) : person
    },
    changePin: async ({ old, pin }) => {
      const personKey = current?.book.book.me.personKey
      return personKey ? people.changePin(personKey, old, pin) : failed('not_found')
    },
    async remove(evenUnsent = false) {
      const leaving = current
      if (!leaving) return failed('not_found')
      const { count, parked } = leaving.book.book.outgoing()
      if (!evenUnsent && count + parked.length > 0) return failed('unsent_work')
      await leaving.post.signOut()
      await leave()
      const removed = await people.remove(leaving.book.book.me.personKey)
      await load()
      return removed
    },
  }
}

/** The server may have done what was asked, and its answer got lost on the way. */
const isUnanswered = (problem: ProblemCode) =>
  problem === 'timeout' || problem === 'offline' || problem === 'server_busy' || problem === 'server_error'

/** A one-time request whose answer was lost: the same request again is answered as the first was. */
async function insistently<T>(step: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const first = await step()
  return !first.ok && isUnanswered(first.problem) ? step() : first
}
