/**
 * Two observers of one duo visit, on real tablets with the real server: each locks apart, nothing of the one is on the
 * tablet of the other or readable at the server before, and afterwards both open by themselves.
 */
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AccountId, RecordId } from '#domain/ground/id.ts'
import { instantOf } from '#domain/ground/time.ts'
import { candidatesOf } from '#domain/programme/contribution-rules.ts'
import { duosIn } from '#domain/programme/duo-progress.ts'
import { lockObservation, observationOf, openToHost } from '#domain/programme/observation.ts'
import { worksheetOf } from '#domain/programme/worksheet.ts'
import { commit, commitmentsBy, commitmentText, revealsIn } from '#domain/record/reveal.ts'
import { pairUp } from '#features/duo/pair-up.ts'
import { KEEPSAKE } from '#sync/figures/contribute.ts'
import { bookOf, join, must, sync } from '../bots/bot.ts'
import { inviteTeacher, stateOf, takeOn, write } from '../bots/coach-bot.ts'
import { contributeNow } from '../bots/contributing.ts'
import { lockPeer, watchPeer } from '../bots/peer-bot.ts'
import { contributed } from '../support/contributed.ts'
import { everythingAtTheServer, everythingOn } from '../support/everything.ts'
import type { Tablet } from '../support/post-office.ts'
import { lessonAndConversation, openStaff, PIN, SCHOOL, type Staff, TEACHER } from '../support/staff.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const BRAM = 'Bram Visser'
const hers = 'Zes leerlingen praten door de uitleg heen.'
const coachs = 'Wacht elf tellen tot het stil is.'
const items = ['SG1', 'SG2', 'SE1']
const noteOf = (text: string) => [{ time: 718, speaker: 'klas' as const, text, links: ['SG1'] }]
const seenByHer = { notes: noteOf(hers), scores: { SG1: 2, SE1: 3 }, moments: [], pulses: [] }
const seenByCoach = { notes: noteOf(coachs), scores: { SG1: 4, SE1: 3 }, moments: [], pulses: [] }

let all: Staff & { host: Tablet; duoVisit: RecordId; hostedBySoraya: RecordId }
beforeEach(async () => {
  const staff = await openStaff()
  const { coach, teacher, office } = staff
  const bram = takeOn(coach, { name: BRAM, schoolId: SCHOOL, subject: 'groep 8' })
  const host = office.tablet()
  await join(host, await inviteTeacher(coach, bram), BRAM, PIN)
  must(
    await pairUp(bookOf(coach), { personId: staff.personId, name: TEACHER }, { personId: bram, name: BRAM }),
  )
  await syncAll(coach, teacher, host)
  const [duo] = duosIn(bookOf(coach).records().values())
  const visitAt = (side: 'a' | 'b') => duo?.visits[side]?.recordId ?? expect.fail('no visit')
  all = { ...staff, host, duoVisit: visitAt('b'), hostedBySoraya: visitAt('a') }
})
afterEach(() => all.office.close())

async function syncAll(...tablets: Tablet[]) {
  for (const tablet of [...tablets, ...tablets, ...tablets]) await sync(tablet)
}
const accountOf = (tablet: Tablet): AccountId => bookOf(tablet).me.accountId
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url')

/** What one tablet shows of everybody. */
function shownOn(tablet: Tablet): Record<string, string> {
  const records = [...bookOf(tablet).records().values()]
  const digests = new Map(records.map((one) => [one.recordId, sha256(commitmentText(one) ?? '')]))
  const reader = accountOf(tablet)
  const facts = { kind: 'observation', reader, digests, now: tablet.world.now() } as const
  const reveals = revealsIn(stateOf(tablet, all.duoVisit), records, facts)
  return Object.fromEntries(reveals.map(({ account, status }) => [account, status]))
}

describe('a teacher and the coach in the same lesson', () => {
  it('lock offline, read nothing of each other before, and open by themselves afterwards', async () => {
    const { coach, teacher, duoVisit } = all
    for (const { network } of [coach, teacher]) network.isCut = true
    const sheet = await watchPeer(teacher, duoVisit, seenByHer)
    const coachsSheet = await watchPeer(coach, duoVisit, seenByCoach)
    const own = await lockPeer(teacher, sheet, items)
    teacher.network.isCut = false
    coach.network.isCut = false
    await syncAll(teacher, coach)
    expect(everythingOn(coach)).not.toContain(hers)
    expect(everythingOn(coach)).not.toContain(own)
    expect(shownOn(coach)).toEqual({ [accountOf(teacher)]: 'locked', [accountOf(coach)]: 'waiting' })
    expect(await everythingAtTheServer(all.office)).not.toContain(hers)

    coach.network.isCut = true
    const theirs = await lockPeer(coach, coachsSheet, items)
    expect(everythingOn(teacher)).not.toContain(coachs)
    coach.network.isCut = false
    await syncAll(coach, teacher)
    for (const tablet of [coach, teacher]) {
      expect(shownOn(tablet)).toEqual({ [accountOf(teacher)]: 'open', [accountOf(coach)]: 'open' })
      expect(observationOf(stateOf(tablet, own))?.locked.scores).toEqual({ SG1: 2, SE1: 3 })
      expect(observationOf(stateOf(tablet, theirs))?.locked.notes[0]?.text).toBe(coachs)
    }
    const server = await everythingAtTheServer(all.office)
    for (const text of [hers, coachs]) expect(server).not.toContain(text)
  })

  it('open to the host what each opens, and nothing else', async () => {
    const { coach, teacher, host, duoVisit } = all
    const own = await lockPeer(teacher, await watchPeer(teacher, duoVisit, seenByHer), items)
    await lockPeer(coach, await watchPeer(coach, duoVisit, seenByCoach), items)
    await syncAll(coach, teacher, host)
    for (const text of [hers, coachs]) expect(everythingOn(host)).not.toContain(text)
    await write(teacher, own, [openToHost(instantOf(teacher.world.now()))])
    must(await bookOf(teacher).share(own, accountOf(host), 'host'))
    await syncAll(teacher, host)
    expect(everythingOn(host)).toContain(hers)
    expect(everythingOn(host)).not.toContain(coachs)
    expect(shownOn(host)).toEqual({ [accountOf(teacher)]: 'open', [accountOf(coach)]: 'locked' })
  })

  it('open nothing to somebody whose access ended between lock and opening', async () => {
    const { coach, teacher, duoVisit } = all
    const sheet = await watchPeer(teacher, duoVisit, seenByHer)
    await lockPeer(teacher, sheet, items)
    await syncAll(teacher, coach)
    must(await bookOf(coach).withdraw(duoVisit, accountOf(teacher), true))
    await lockPeer(coach, await watchPeer(coach, duoVisit, seenByCoach), items)
    await syncAll(coach, teacher)
    expect(everythingOn(teacher)).not.toContain(coachs)
    const late = await lockPeer(teacher, sheet, items)
    expect(observationOf(stateOf(teacher, late))?.locked.notes[0]?.text).toBe(hers)
  })

  it('commits what was locked without a commitment, in a later round', async () => {
    const { coach, teacher, duoVisit } = all
    const sheet = await watchPeer(teacher, duoVisit, seenByHer)
    const draft = lockObservation(worksheetOf(stateOf(teacher, sheet)), items, 0)
    const { recordId, kept } = bookOf(teacher).create({
      ...draft,
      changes: { ...draft.changes, salt: bookOf(teacher).newSecret() },
    })
    must(await kept)
    await lockPeer(coach, await watchPeer(coach, duoVisit, seenByCoach), items)
    await syncAll(teacher, coach)
    const committed = commitmentsBy(stateOf(coach, duoVisit), accountOf(teacher))
    expect(committed).toEqual([sha256(commitmentText(stateOf(teacher, recordId)) ?? '')])
    expect(shownOn(coach)).toMatchObject({ [accountOf(teacher)]: 'open' })
  })

  it('does not open to a copied commitment', async () => {
    const { coach, teacher, duoVisit } = all
    await lockPeer(teacher, await watchPeer(teacher, duoVisit, seenByHer), items)
    await syncAll(teacher, coach)
    const [copy = ''] = commitmentsBy(stateOf(coach, duoVisit), accountOf(teacher))
    await write(coach, duoVisit, [commit(accountOf(coach), copy)])
    await syncAll(coach, teacher)
    expect(everythingOn(coach)).not.toContain(hers)
    expect(shownOn(teacher)).toMatchObject({ [accountOf(coach)]: 'copied' })
  })

  it('never bring the figures anything', async () => {
    const { coach, teacher, duoVisit, office } = all
    await lockPeer(teacher, await watchPeer(teacher, duoVisit, seenByHer), items)
    await lockPeer(coach, await watchPeer(coach, duoVisit, seenByCoach), items)
    await syncAll(coach, teacher)
    office.pass(40 * 86_400_000)
    await syncAll(coach, teacher)
    for (const tablet of [coach, teacher])
      expect(candidatesOf(bookOf(tablet).records().values(), accountOf(tablet))).toEqual([])
    expect(await contributed(office)).toEqual([])
  })

  it('change no byte of what the lessons of these teachers contribute', async () => {
    const { coach, teacher, host, duoVisit, office, hostedBySoraya } = all
    const sent: string[] = []
    const { fetch } = coach.world
    coach.world.fetch = async (...asked) => {
      const request = new Request(...asked)
      if (request.url.endsWith('/api/contributions')) sent.push(await request.clone().text())
      return fetch(request)
    }
    await lessonAndConversation(all)
    await syncAll(coach, teacher)
    expect(await contributeNow(coach)).toBe(1)
    for (const visit of [duoVisit, hostedBySoraya])
      await lockPeer(coach, await watchPeer(coach, visit, seenByCoach), items)
    await lockPeer(teacher, await watchPeer(teacher, duoVisit, seenByHer), items)
    await lockPeer(host, await watchPeer(host, hostedBySoraya, seenByHer), items)
    await syncAll(coach, teacher, host)
    await bookOf(coach).keep(KEEPSAKE, {})
    expect(await contributeNow(coach)).toBe(1)
    expect(sent).toHaveLength(2)
    expect(sent[0]).toContain('"SG1":3')
    expect(sent[1]).toBe(sent[0])
    expect(await contributed(office)).toEqual([1])
  })
})
