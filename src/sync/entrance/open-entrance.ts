/** The entrance of this device: the list of the lock screen, unlocking, locking and enrolment. */

import { done, failed, type Outcome } from '#domain/ground/problem.ts'
import { accountBookOf } from '#domain/programme/account.ts'
import type { OpenedBook } from '#storage/open-book.ts'
import { openDeviceList } from '#storage/people/device-list.ts'
import { openPeople } from '#storage/people/people.ts'
import { type OpenPost, openPost } from '#sync/open-post.ts'
import { createRemote } from '#sync/remote.ts'
import type { World } from '#world.ts'
import type { Enrolment, EnrolmentCode } from './enrolment.ts'
import type { Entrance, EntrancePlace } from './entrance.ts'
import { createPeopleList, loadPeople } from './people-list.ts'

/** In addition to the interface for rooms: loading the list, and the opened book for tests and bots. */
export type OpenEntrance = Entrance & {
  load(): Promise<void>
  opened(): { book: OpenedBook; post: OpenPost } | undefined
}

export function openEntrance(
  world: World,
  place: EntrancePlace,
  enrolmentCode: EnrolmentCode,
  { state, deviceList } = { state: createPeopleList(), deviceList: openDeviceList(world, place.deviceName) },
): OpenEntrance {
  const people = openPeople(world, deviceList)
  let current: { book: OpenedBook; post: OpenPost } | undefined

  const load = () => loadPeople(deviceList, state)

  async function enter(opened: Outcome<OpenedBook>): Promise<Outcome<void>> {
    if (!opened.ok) return opened
    if (current) await leave()
    const book = opened.value
    const post = openPost(book, { ...place, onRound: () => void nameThePerson(book) })
    current = { book, post }
    book.session.connection.onStale(() => state.setState({ problem: 'database_stale' }))
    state.setState({ open: { book: book.book, post }, problem: undefined })
    post.start()
    await load()
    return done(undefined)
  }

  async function leave() {
    const leaving = current
    current = undefined
    if (!leaving) return
    try {
      leaving.post.stop()
      await leaving.book.close()
    } finally {
      state.setState({ open: undefined })
    }
  }

  /**
   * After a recovery the name is unknown until the own record has arrived. A device of an earlier release may have two
   * people with the same initials.
   */
  async function nameThePerson({ book }: OpenedBook) {
    const { people: listed } = state.getState()
    const row = listed.find(({ personKey }) => personKey === book.me.personKey)
    const account = book.record(book.me.accountRecord)
    const isTold =
      row?.initials !== '?' && listed.filter(({ initials }) => initials === row?.initials).length < 2
    if (isTold || !account) return
    await people.setInitials(book.me.personKey, accountBookOf(account).name)
    await load()
  }

  let enrolment: Promise<Enrolment> | undefined
  /** Its code is not in the chunk of this module, because most people enrol once. A fetch that failed is repeated. */
  async function enrolling<T>(step: (one: Enrolment) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    enrolment ??= enrolmentCode().then(({ createEnrolment }) =>
      createEnrolment({
        ...{ world, people, enter, deviceList },
        remoteOf: (deviceId) => createRemote(world, deviceId, place.base),
      }),
    )
    const one = await enrolment.catch(() => {
      enrolment = undefined
      world.log('the code for enrolment could not be fetched')
    })
    return one ? step(one) : failed('offline')
  }

  return {
    state,
    load,
    opened: () => current,
    lookUp: (...asked) => enrolling((one) => one.lookUp(...asked)),
    join: (...asked) => enrolling((one) => one.join(...asked)),
    add: (...asked) => enrolling((one) => one.add(...asked)),
    claimDevice: (...asked) => enrolling((one) => one.claimDevice(...asked)),
    recover: (...asked) => enrolling((one) => one.recover(...asked)),
    async unlock(personKey, pin) {
      return enter(await people.unlock(personKey, pin))
    },
    async lock() {
      await leave()
      await load()
    },
    changePin: async ({ old, pin }) => {
      const personKey = current?.book.book.me.personKey
      return personKey ? people.changePin(personKey, old, pin) : failed('not_found')
    },
    async remove(evenUnsent = false) {
      const leaving = current
      if (!leaving) return failed('not_found')
      const { book, mailbag } = leaving.book
      const { count, parked } = book.outgoing()
      const unsent = count + parked.length + mailbag.toTakeBack().length
      if (!evenUnsent && unsent > 0) return failed('unsent_work')
      await leaving.post.signOut()
      await leave()
      const removed = await people.remove(book.me.personKey)
      await load()
      return removed
    },
  }
}
