/** Links, a second device, the recovery code: who gets in, and what is on the device then. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { accountBookOf } from '#domain/programme/account.ts'
import { lessonOf } from '#domain/programme/lesson.ts'
import { trajectoryOf } from '#domain/programme/trajectory.ts'
import { replanVisit, visitOf } from '#domain/programme/visit.ts'
import { PersonDatabase } from '#storage/disk/database.ts'
import { bookOf, join, must, postOf, sync } from '../bots/bot.ts'
import { inviteTeacher, plan, stateOf, takeOn, trajectoryFor, write } from '../bots/coach-bot.ts'
import { inviteCoach } from '../bots/coordinator-bot.ts'
import { openPostOffice, type Tablet } from '../support/post-office.ts'
import { aLesson, lessonAndConversation, openSchool, PIN, SCHOOL, secondTablet } from '../support/staff.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const DAY_MS = 86_400_000
type School = Awaited<ReturnType<typeof openSchool>>
let office: School['office']
let coach: School['coach']
let coordinator: School['coordinator']
beforeEach(async () => {
  const school = await openSchool()
  office = school.office
  coach = school.coach
  coordinator = school.coordinator
})
afterEach(() => office.close())

const facts = { name: 'Bram Sikkema', pin: PIN }
const takeOnBram = () => takeOn(coach, { name: facts.name, schoolId: SCHOOL, subject: 'groep 7' })

async function nobodyOn(tablet: Tablet) {
  await tablet.entrance.load()
  expect(tablet.entrance.state.getState()).toMatchObject({ people: [], open: undefined })
}

/** Changes one character of the link's secret. */
const tampered = (link: string) => link.slice(0, -2) + (link.at(-2) === 'A' ? 'B' : 'A') + link.slice(-1)

it('a link works once', async () => {
  const link = await inviteTeacher(coach, takeOnBram())
  await join(office.tablet(), link, facts.name, PIN)
  const late = office.tablet()
  expect(await late.entrance.lookUp(link)).toMatchObject({ ok: true, value: { state: 'used' } })
  expect(await late.entrance.join(link, facts)).toMatchObject({ ok: false, problem: 'invitation_used' })
  await nobodyOn(late)
})

it('three teachers on one tablet have different initials', async () => {
  const tablet = office.tablet()
  for (const name of ['Marie Dekker', 'Mo Diallo', 'Maud Dekker']) {
    await tablet.entrance.lock()
    await join(
      tablet,
      await inviteTeacher(coach, takeOn(coach, { name, schoolId: SCHOOL, subject: '' })),
      name,
      PIN,
    )
  }
  await tablet.entrance.lock()
  const { people } = tablet.entrance.state.getState()
  expect(people.map(({ initials }) => initials).sort()).toEqual(['MD', 'MDe', 'MDi'])
})

it('a link is known for what it is, without the word in it and with the wrong one', async () => {
  const invitation = await inviteTeacher(coach, takeOnBram())
  const deviceLink = must(await postOf(coach).linkDevice()).link
  const late = office.tablet()
  for (const [link, is] of [
    [invitation, 'join'],
    [deviceLink, 'device'],
  ] as const)
    for (const page of ['/join#', '/device#', ''])
      expect(await late.entrance.lookUp(link.replace(/^.*#/, page))).toMatchObject({
        value: { is, state: 'open' },
      })
  const nobodys = invitation.replace(/#[0-9a-f-]{36}/, `#${coach.world.newId()}`)
  expect(await late.entrance.lookUp(nobodys)).toMatchObject({ problem: 'invitation_unknown' })
})

it('an expired link lets nobody in', async () => {
  const link = await inviteTeacher(coach, takeOnBram())
  office.pass(15 * DAY_MS)
  const late = office.tablet()
  expect(await late.entrance.join(link, facts)).toMatchObject({ ok: false, problem: 'invitation_expired' })
  await nobodyOn(late)
})

it('a link with one wrong character opens no card and uses nothing', async () => {
  const link = await inviteTeacher(coach, takeOnBram())
  const tablet = office.tablet()
  expect(await tablet.entrance.join(tampered(link), facts)).toMatchObject({
    ok: false,
    problem: 'card_damaged',
  })
  expect(await tablet.entrance.join('kom je ook?', facts)).toMatchObject({
    ok: false,
    problem: 'link_malformed',
  })
  await nobodyOn(tablet)
  await join(tablet, link, facts.name, PIN)
})

it("the first coordinator's link works once, and not with one wrong character", async () => {
  const empty = await openPostOffice()
  const tablet = empty.tablet()
  const tried = await tablet.entrance.join(tampered(empty.firstLink), facts)
  expect(tried).toMatchObject({ ok: false, problem: 'proof_wrong' })
  await nobodyOn(tablet)
  await join(tablet, empty.firstLink, facts.name, PIN)
  const late = empty.tablet()
  const again = await late.entrance.join(empty.firstLink, facts)
  expect(again).toMatchObject({ ok: false, problem: 'invitation_used' })
  await nobodyOn(late)
  await empty.close()
})

it('a card of another invitation from the server is detected', async () => {
  const link = await inviteTeacher(coach, takeOnBram())
  const other = await inviteTeacher(coach, takeOnBram())
  const tablet = office.tablet()
  const id = /#([0-9a-f-]{36})/.exec(other)?.[1] ?? ''
  const cards = await office.server.db.reader.q.selectFrom('invitations').selectAll().execute()
  const card = cards.find((row) => row.invitation_id === id)?.card
  tablet.network.lie = (path, told) =>
    path.startsWith('/api/invitations/') ? { ...(told as object), card } : told
  expect(await tablet.entrance.join(link, facts)).toMatchObject({ ok: false, problem: 'card_damaged' })
  await nobodyOn(tablet)
})

it('joining whose answers get lost can be repeated by the same person', async () => {
  const personId = takeOnBram()
  const link = await inviteTeacher(coach, personId)
  const tablet = office.tablet()
  tablet.network.losesAnswerOf = (path) => path === '/api/join'
  expect(await tablet.entrance.join(link, facts)).toMatchObject({ ok: false, problem: 'offline' })
  await nobodyOn(tablet)
  tablet.network.losesAnswerOf = undefined
  await join(tablet, link, facts.name, PIN)
  await sync(coach)
  await sync(tablet)
  expect(trajectoryFor(coach, personId).accounts).toEqual([bookOf(tablet).me.accountId])
})

it('joining whose answer got lost goes on after a reload, as the same person', async () => {
  const personId = takeOnBram()
  const link = await inviteTeacher(coach, personId)
  const tablet = office.tablet()
  tablet.network.losesAnswerOf = (path) => path === '/api/join'
  expect(await tablet.entrance.join(link, facts)).toMatchObject({ ok: false, problem: 'offline' })
  tablet.network.losesAnswerOf = undefined
  tablet.reload()
  expect(must(await tablet.entrance.lookUp(link))).toMatchObject({
    state: 'used',
    begun: 'new',
    personName: facts.name,
  })
  const stranger = office.tablet()
  expect(must(await stranger.entrance.lookUp(link))).not.toHaveProperty('begun')
  expect(await stranger.entrance.join(link, facts)).toMatchObject({ problem: 'invitation_used' })
  await join(tablet, link, facts.name, '314159')
  await sync(coach)
  await sync(tablet)
  expect(trajectoryFor(coach, personId).accounts).toEqual([bookOf(tablet).me.accountId])
  expect(must(await tablet.entrance.lookUp(link))).not.toHaveProperty('begun')
  expect(tablet.entrance.state.getState().people).toHaveLength(1)
})

it('a join that never reached the server goes on after a reload, with a corrected name', async () => {
  const personId = takeOnBram()
  const link = await inviteTeacher(coach, personId)
  const tablet = office.tablet()
  const { fetch } = tablet.world
  tablet.world.fetch = async (input, init) => {
    if (String(input).endsWith('/api/join')) throw new TypeError('fetch failed')
    return fetch(input, init)
  }
  expect(await tablet.entrance.join(link, { ...facts, name: 'Bam' })).toMatchObject({ problem: 'offline' })
  tablet.world.fetch = fetch
  tablet.reload()
  expect(must(await tablet.entrance.lookUp(link))).toMatchObject({ state: 'open', personName: 'Bam' })
  await join(tablet, link, facts.name, PIN)
  await sync(coach)
  const account = stateOf(coach, bookOf(coach).me.accountRecord)
  expect(accountBookOf(account).contacts.map(({ name }) => name)).toContain(facts.name)
})

it('somebody whom the server let in, but whose disk was full then, comes in when there is room', async () => {
  const link = await inviteTeacher(coach, takeOnBram())
  const tablet = office.tablet()
  const full = vi.spyOn(PersonDatabase.prototype, 'open').mockImplementation(() => {
    throw Object.assign(new Error('full'), { name: 'QuotaExceededError' })
  })
  expect(await tablet.entrance.join(link, facts)).toMatchObject({ ok: false, problem: 'disk_full' })
  full.mockRestore()
  tablet.reload()
  await join(tablet, link, facts.name, PIN)
  expect(tablet.entrance.state.getState().people).toHaveLength(1)
})

it('a teacher who joins late gets what was shared before, and no sheet', async () => {
  const personId = takeOnBram()
  const visit = plan(coach, personId, { ordinal: 1, date: '2026-11-24', start: '09:15' })
  const { lesson } = await lessonAndConversation({ coach, visit })
  await sync(coach)
  const tablet = office.tablet()
  await join(tablet, await inviteTeacher(coach, personId), facts.name, PIN)
  await sync(coach)
  await sync(tablet)
  expect(lessonOf(stateOf(tablet, lesson))?.locked.scores).toEqual(aLesson.scores)
  const kinds = [...bookOf(tablet).records().values()].map(({ kind }) => kind).sort()
  expect(kinds).toEqual(['account', 'conversation', 'lesson', 'trajectory', 'visit'])
})

it('a visit planned on a tablet that did not know of the joining reaches the teacher', async () => {
  const personId = takeOnBram()
  await sync(coach)
  const second = await secondTablet(office, coach)
  const teacher = office.tablet()
  await join(teacher, await inviteTeacher(coach, personId), facts.name, PIN)
  await sync(coach)
  second.network.isCut = true
  const visit = plan(second, personId, { ordinal: 1, date: '2026-11-24', start: '09:15' })
  await write(second, visit, [replanVisit({ class: 'groep 7a' })])
  second.network.isCut = false
  await sync(second)
  await sync(teacher)
  expect(visitOf(stateOf(teacher, visit))?.class).toBe('groep 7a')
})

it('a device link works once, and a changed one does not work', async () => {
  const { link } = must(await postOf(coach).linkDevice())
  const thief = office.tablet()
  expect(await thief.entrance.claimDevice(tampered(link), { pin: PIN })).toMatchObject({
    ok: false,
    problem: 'proof_wrong',
  })
  must(await office.tablet().entrance.claimDevice(link, { pin: PIN }))
  expect(await thief.entrance.claimDevice(link, { pin: PIN })).toMatchObject({
    ok: false,
    problem: 'link_used',
  })
  await nobodyOn(thief)
})

it('a claim whose answers get lost can be repeated by the same device, and by no other', async () => {
  const { link } = must(await postOf(coach).linkDevice())
  const second = office.tablet()
  second.network.losesAnswerOf = (path) => path.endsWith('/claim')
  expect(await second.entrance.claimDevice(link, { pin: PIN })).toMatchObject({
    ok: false,
    problem: 'offline',
  })
  await nobodyOn(second)
  const thief = office.tablet()
  expect(await thief.entrance.claimDevice(link, { pin: PIN })).toMatchObject({
    ok: false,
    problem: 'link_used',
  })
  second.network.losesAnswerOf = undefined
  must(await second.entrance.claimDevice(link, { pin: PIN }))
  expect(bookOf(second).me.accountId).toBe(bookOf(coach).me.accountId)
  await nobodyOn(thief)
})

it('a second device that joined before the first had sent anything gets everything later', async () => {
  const newcomer = office.tablet()
  await join(newcomer, await inviteCoach(coordinator, 'Tweede coach', [SCHOOL]), 'Tweede coach', PIN)
  const visit = plan(newcomer, takeOn(newcomer, { name: 'Bram Sikkema', schoolId: SCHOOL, subject: '' }), {
    ordinal: 1,
    date: '2026-11-24',
    start: '09:15',
  })
  const second = await secondTablet(office, newcomer)
  expect(bookOf(second).records().size).toBe(0)
  await sync(newcomer)
  await sync(second)
  expect(visitOf(stateOf(second, visit))?.start).toBe('09:15')
})

it('a recovery code opens everything on a new device, and another code opens nothing', async () => {
  const personId = takeOnBram()
  const visit = plan(coach, personId, { ordinal: 1, date: '2026-11-24', start: '09:15' })
  const { lesson, sheet } = await lessonAndConversation({ coach, visit })
  const { code } = must(await postOf(coach).makeRecoveryCode())
  await sync(coach)
  const wrong = office.tablet()
  const other = code.startsWith('A') ? `B${code.slice(1)}` : `A${code.slice(1)}`
  expect(await wrong.entrance.recover(other, { pin: PIN })).toMatchObject({ ok: false })
  await nobodyOn(wrong)
  const fresh = office.tablet()
  must(await fresh.entrance.recover(code.toLowerCase(), { pin: PIN }))
  await sync(fresh)
  expect(trajectoryOf(stateOf(fresh, trajectoryFor(coach, personId).recordId)).name).toBe(facts.name)
  for (const record of [lesson, sheet, visit])
    expect(stateOf(fresh, record).paths).toEqual(stateOf(coach, record).paths)
  await vi.waitFor(() => expect(fresh.entrance.state.getState().people[0]?.initials).toBe('MV'))
})
