/**
 * What happens to a duo, its visits and what was seen there when a teacher is removed or handed over, when the duo ends
 * after its views were opened, and when the app is killed while it is made.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AccountId, PersonId, RecordId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { answer } from '#domain/instrument/answering.ts'
import { type DuoPerson, endDuo, pairTeachers } from '#domain/programme/duo.ts'
import { type DuoProgress, duosIn } from '#domain/programme/duo-progress.ts'
import { openDuoVisit, planDuoVisit } from '#domain/programme/duo-visit.ts'
import { openToHost } from '#domain/programme/observation.ts'
import { renew } from '#domain/record/record-commands.ts'
import { pairUp } from '#features/duo/pair-up.ts'
import { duoVisitWords } from '#instruments/forms.ts'
import { bookOf, join, must, sync } from '../bots/bot.ts'
import { inviteTeacher, stateOf, takeOn, trajectoryFor, write } from '../bots/coach-bot.ts'
import { lockPeer, watchPeer } from '../bots/peer-bot.ts'
import type { Tablet } from '../support/post-office.ts'
import { openColleague, openStaff, PIN, SCHOOL, type Staff, secondTablet, TEACHER } from '../support/staff.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const BRAM = 'Bram Visser'
const thursday = { date: '2026-12-03', start: '10:30' }
const items = ['SG1']
const seenBy = (text: string) => ({
  ...{ notes: [{ time: 718, speaker: 'klas' as const, text, links: ['SG1'] }], scores: { SG1: 2 } },
  ...{ moments: [], pulses: [] },
})

let all: Staff & { other: Tablet; bram: PersonId }
beforeEach(async () => {
  const staff = await openStaff()
  const bram = takeOn(staff.coach, { name: BRAM, schoolId: SCHOOL, subject: 'groep 8' })
  const other = staff.office.tablet()
  await join(other, await inviteTeacher(staff.coach, bram), BRAM, PIN)
  all = { ...staff, other, bram }
})
afterEach(() => all.office.close())

async function syncAll(...tablets: Tablet[]) {
  for (const tablet of [...tablets, ...tablets, ...tablets]) await sync(tablet)
}
const accountOf = (tablet: Tablet): AccountId => bookOf(tablet).me.accountId
const soraya = (): DuoPerson => ({ personId: all.personId, name: TEACHER })
const bramInDuo = (): DuoPerson => ({ personId: all.bram, name: BRAM })
const duosOn = (tablet: Tablet): DuoProgress[] => duosIn(bookOf(tablet).records().values())
const duoOn = (tablet: Tablet): DuoProgress => duosOn(tablet)[0] ?? expect.fail('no duo here')
const everythingOn = (tablet: Tablet) => JSON.stringify([...bookOf(tablet).records().values()])
const hostedBy = (side: 'a' | 'b'): RecordId =>
  duoOn(all.coach).visits[side]?.recordId ?? expect.fail('no visit')
const now = () => instantOf(all.coach.world.now())

/** Soraya and the coach have watched Bram's lesson, and each opened the own view to him. */
async function watched() {
  const { coach, teacher, other } = all
  const duo = must(await pairUp(bookOf(coach), soraya(), bramInDuo()))
  await syncAll(coach, teacher, other)
  const visit = hostedBy('b')
  const views: RecordId[] = []
  for (const tablet of [teacher, coach]) {
    const view = await lockPeer(
      tablet,
      await watchPeer(tablet, visit, seenBy(`${accountOf(tablet)} zag dit`)),
      items,
    )
    await write(tablet, view, [openToHost(now())])
    views.push(view)
  }
  await syncAll(coach, teacher, other)
  const [hers, coachs] = views
  if (!hers || !coachs) throw new Error('two views')
  return { duo, visit, hers, coachs }
}

describe('what was opened on a visit', () => {
  const readersOf = (tablet: Tablet, recordId: RecordId) =>
    [...stateOf(tablet, recordId).parties.keys()].sort()

  it('brings nothing later to the two teachers after their duo ended; the coach reads on', async () => {
    const { coach, teacher, other } = all
    const { duo, hers, coachs } = await watched()
    expect(readersOf(teacher, hers)).toEqual([accountOf(coach), accountOf(other)].sort())
    await write(coach, duo, [endDuo(now(), 'andere school')])
    await syncAll(coach, teacher, other)
    expect(readersOf(teacher, hers)).toEqual([accountOf(coach)])
    expect(readersOf(coach, coachs)).toEqual([])
    const before = [teacher, other].map((tablet) => stateOf(tablet, coachs).changedAt)
    await write(coach, coachs, [openToHost(now())])
    await write(teacher, hers, [renew()])
    await syncAll(coach, teacher, other)
    expect([teacher, other].map((tablet) => stateOf(tablet, coachs).changedAt)).toEqual(before)
    expect(stateOf(other, hers).former.has(accountOf(other))).toBe(false)
    expect(everythingOn(other)).toContain(`${accountOf(teacher)} zag dit`)
    expect(stateOf(coach, hers).changedAt).toBe(stateOf(teacher, hers).changedAt)
  })

  it('brings nothing later to an account whose access to that visit ended', async () => {
    const { coach, teacher, other } = all
    const { visit, coachs, hers } = await watched()
    must(await bookOf(coach).withdraw(visit, accountOf(teacher), true))
    await syncAll(coach, teacher, other)
    expect(readersOf(coach, coachs)).toEqual([accountOf(other)])
    expect(readersOf(teacher, hers)).toEqual([accountOf(coach)])
  })
})

describe('a duo of a teacher who is removed', () => {
  it('is hidden with her, and restored with her', async () => {
    const { coach, personId } = all
    await watched()
    must(await bookOf(coach).bin.put({ title: TEACHER, records: [], person: personId }))
    expect(duosOn(coach)).toEqual([])
    const shown = [...bookOf(coach).records().values()].filter(({ kind }) => kind !== 'account')
    expect(JSON.stringify(shown)).not.toContain(TEACHER)
    must(await bookOf(coach).bin.takeOut(bookOf(coach).bin.view()[0]?.key ?? ''))
    expect(duoOn(coach).duo).toMatchObject({ people: { a: soraya(), b: bramInDuo() }, ended: undefined })
  })

  it('ends and loses her name when she is erased; her colleague keeps what is also his', async () => {
    const { coach, teacher, other, personId } = all
    const { visit, coachs } = await watched()
    await write(other, visit, [answer('take_home_host', 'Eerst wachten, dan uitleggen.')])
    const about = await lockPeer(
      coach,
      await watchPeer(coach, hostedBy('a'), seenBy('Bij haar gezien.')),
      items,
    )
    await syncAll(coach, teacher, other)
    must(await bookOf(coach).bin.put({ title: TEACHER, records: [], person: personId }))
    must(await bookOf(coach).bin.erase(bookOf(coach).bin.view()[0]?.key ?? ''))
    await syncAll(coach, teacher, other)
    for (const tablet of [coach, other]) {
      const { duo, visits } = duoOn(tablet)
      expect(duo.people).toEqual({ a: undefined, b: bramInDuo() })
      expect(duo.ended).toBeDefined()
      expect(visits.b?.recordId).toBe(visit)
      expect(stateOf(tablet, visit).paths.take_home_host?.value).toBe('Eerst wachten, dan uitleggen.')
      expect(bookOf(tablet).record(coachs)).toBeDefined()
    }
    expect(bookOf(coach).record(about)).toBeUndefined()
    expect([...bookOf(coach).records().values()].filter(({ person }) => person === personId)).toEqual([])
    expect(trajectoryFor(coach, all.bram).name).toBe(BRAM)
    expect(bookOf(coach).outgoing()).toMatchObject({ count: 0, parked: [] })
  })
})

describe('a duo of a teacher who is handed over', () => {
  it('goes along with its visits, and not with what the coach saw there', async () => {
    const { coach, teacher, other, personId } = all
    const { duo, visit, coachs } = await watched()
    const successor = await openColleague(all)
    must(await bookOf(coach).handOver(trajectoryFor(coach, personId).recordId, accountOf(successor)))
    await syncAll(coach, successor, teacher, other)
    for (const recordId of [duo, visit, hostedBy('a')]) {
      const { parties, unverified, refused } = stateOf(successor, recordId)
      expect(parties.get(accountOf(successor))).toBe('coach')
      expect([unverified, refused]).toEqual([[], []])
    }
    expect(bookOf(successor).record(coachs)).toBeUndefined()
    await write(successor, hostedBy('a'), [planDuoVisit(thursday)])
    await syncAll(successor, coach, teacher, other)
    for (const tablet of [coach, teacher, other])
      expect(duoOn(tablet).visits.a?.planned).toMatchObject(thursday)
    expect(bookOf(successor).outgoing().parked).toEqual([])
    const ofBram = [...bookOf(successor).records().values()].filter(({ person }) => person === all.bram)
    expect(ofBram).toEqual([])
  })
})

describe('a duo whose making was interrupted', () => {
  it('gets its missing visit in the next round, once, and from the device that made it', async () => {
    const { coach, teacher, other, office } = all
    const { recordId, kept } = bookOf(coach).create(pairTeachers(soraya(), bramInDuo()))
    must(await kept)
    must(await bookOf(coach).create(openDuoVisit(recordId, 'b', duoVisitWords)).kept)
    const tablet = await secondTablet(office, coach)
    await syncAll(coach, tablet, teacher, other)
    const visits = [...bookOf(tablet).records().values()].filter(({ kind }) => kind === 'duo-visit')
    expect(visits.map(({ paths }) => paths.host?.value).sort()).toEqual(['a', 'b'])
    expect(duoOn(teacher).visits.a?.hosts).toEqual([accountOf(teacher)])
  })

  it('gets no visit again that was purged after a year', async () => {
    const { coach, teacher, office } = all
    must(await pairUp(bookOf(coach), soraya(), bramInDuo()))
    await syncAll(coach, teacher)
    office.pass(100 * 86_400_000)
    must(await bookOf(coach).erase(hostedBy('a')))
    await syncAll(coach, teacher)
    expect(duoOn(coach).visits.a).toBeUndefined()
  })

  it('lets the other coach in with its birth', async () => {
    const { coach } = all
    const colleague = await openColleague(all)
    must(await pairUp(bookOf(coach), soraya(), { coach: accountOf(colleague) }))
    await syncAll(coach, colleague)
    expect(duoOn(colleague).duo.coaches).toEqual([accountOf(coach), accountOf(colleague)])
    expect(duoOn(colleague).visits.a).toBeDefined()
  })
})
