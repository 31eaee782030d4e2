/** A person the coach knows, together with a server that cooperates, gets no key, record or erasure in. */
import { teachersOf } from '../support/answers.ts'
import { FRAMEWORK_2019 } from '../support/full-sheet.ts'
import 'fake-indexeddb/auto'
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { sealGrant, signErasure } from '#crypto/grant.ts'
import { createSecret, openCard, sealCard } from '#crypto/invitation.ts'
import { createRecordKey } from '#crypto/record-key.ts'
import { ItemId, type PersonId, type RecordId } from '#domain/ground/id.ts'
import { accountBookOf } from '#domain/programme/account.ts'
import { progressByPerson } from '#domain/programme/progress.ts'
import { startTrajectory } from '#domain/programme/trajectory.ts'
import { openWorksheet, score } from '#domain/programme/worksheet.ts'
import type { Item } from '#domain/wire/item.ts'
import { type OwnInvitation, OwnInvitations } from '#domain/wire/joining.ts'
import { InboxPage } from '#domain/wire/post.ts'
import { inviterOf } from '#storage/people/joining.ts'
import { parseLink } from '#sync/link.ts'
import { bookOf, join, must, sync } from '../bots/bot.ts'
import { inviteTeacher, plan, takeOn } from '../bots/coach-bot.ts'
import { forgedBirth } from '../support/forger.ts'
import type { Tablet } from '../support/post-office.ts'
import { openStaff, PIN, SCHOOL, type Staff } from '../support/staff.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let all: Staff
beforeEach(async () => {
  all = await openStaff()
})
afterEach(() => all.office.close())

function sessionOf(tablet: Tablet) {
  const session = tablet.entrance.opened()?.book.session
  if (!session) throw new Error('locked')
  return session
}

/** Ends the next page of this inbox with these items, in a valid chain. */
async function deliver(to: Tablet, items: Item[]): Promise<void> {
  await sync(to)
  to.network.lie = (path, told) => {
    const page = path === '/api/inbox' ? InboxPage.safeParse(told) : undefined
    if (!page?.success) return told
    let { n, chain } = cursor
    const added = items.map((item) => {
      n += 1
      chain = createHash('sha256')
        .update(Buffer.from(chain, 'base64url'))
        .update(item.itemId)
        .digest('base64url')
      return { n, item, receipt: 'A'.repeat(43), chain }
    })
    return { ...page.data, head: n, items: added }
  }
  const cursor = must(
    await (to.entrance.opened()?.book.mailbag.cursor() ?? Promise.reject(new Error('locked'))),
  )
  await to.round()
  to.network.lie = undefined
}

async function worksheetOfCoach({ coach, visit, personId }: Staff): Promise<RecordId> {
  const facts = { visit, person: personId, framework: 'ts4-2019-draft/1', set: 'core' as const }
  const made = bookOf(coach).create(openWorksheet(facts))
  must(await made.kept)
  await sync(coach)
  return made.recordId
}

const newItem = () => ItemId.parse(crypto.randomUUID())

it("a key that somebody else grants for the coach's own worksheet never seals its entries", async () => {
  const { coach, coordinator } = all
  const recordId = await worksheetOfCoach(all)
  const [from, to] = [sessionOf(coordinator).account, sessionOf(coach).account]
  const evil = createRecordKey()
  for (const owner of [from.accountId, to.accountId]) {
    const facts = { itemId: newItem(), recordId, owner, reader: to.accountId, readerSealKey: to.sealKey }
    await deliver(coach, [await sealGrant({ ...facts, keys: [evil], coOwner: false }, from)])
  }
  expect(sessionOf(coach).keyring.key(evil.keyId)).toBeUndefined()
  const entryId = must(await bookOf(coach).append(recordId, score('SG1', 4)))
  const row = await sessionOf(coach).connection.read((db) => db.envelopes.get(entryId))
  expect(must(row)?.envelope.header.keyId).toBe(sessionOf(coach).keyring.keysOf(recordId)[0]?.keyId)
})

it('an account that claims to read a worksheet cannot erase it', async () => {
  const { coach, coordinator } = all
  const recordId = await worksheetOfCoach(all)
  const [from, owner] = [sessionOf(coordinator).account, sessionOf(coach).account.accountId]
  const facts = { recordId, owner, reader: from.accountId, readerSealKey: from.sealKey, coOwner: true }
  const grant = await sealGrant({ itemId: newItem(), ...facts, keys: [createRecordKey()] }, from)
  await deliver(coach, [grant, await signErasure({ itemId: newItem(), recordId, owner }, from)])
  expect(bookOf(coach).record(recordId)).toBeDefined()
})

it("a teacher cannot replace the coach's trajectory by an own one", async () => {
  const { coach, teacher, personId } = all
  const facts = { personId, name: 'Iemand anders', schoolId: SCHOOL, secret: createSecret() }
  const draft = startTrajectory({ ...facts, framework: FRAMEWORK_2019 })
  const made = bookOf(teacher).create(draft)
  expect(await made.kept).toMatchObject({ ok: false, problem: 'may_not_write' })
  await deliver(coach, await forgedBirth(teacher, draft, sessionOf(coach).account))
  const progress = progressByPerson(bookOf(coach).records().values()).get(personId)
  expect(progress?.trajectory.coach).toBe(bookOf(coach).me.accountId)
  const visit = plan(coach, personId, { ordinal: 2, date: '2026-12-01', start: '10:00' })
  expect(teachersOf(bookOf(coach).record(visit))).toEqual([bookOf(teacher).me.accountId])
})

it('an invited teacher cannot answer with another account and own keys', async () => {
  const { coach, office } = all
  const links: string[] = []
  const people: PersonId[] = []
  const tablets: Tablet[] = []
  for (const name of ['Bram Sikkema', 'Fenna Postma']) {
    const personId = takeOn(coach, { name, schoolId: SCHOOL, subject: '' })
    const link = await inviteTeacher(coach, personId)
    const tablet = office.tablet()
    await join(tablet, link, name, PIN)
    links.push(link)
    people.push(personId)
    tablets.push(tablet)
  }
  const [evil, victim] = tablets.map((tablet) => sessionOf(tablet).account)
  const link = must(parseLink(links[0] ?? ''))
  if (!evil || !victim) throw new Error('two teachers were expected')
  const { sealKey, signKey } = evil
  const card = {
    accountId: victim.accountId,
    name: 'Bram Sikkema',
    role: 'teacher' as const,
    sealKey,
    signKey,
  }
  const answer = await sealCard(card, link.secret, 'invitee', link.id)
  coach.network.lie = (path, told) => {
    const own = path === '/api/invitations' ? OwnInvitations.safeParse(told) : undefined
    if (!own?.success) return told
    const isEvils = ({ invitationId }: OwnInvitation) => invitationId === link.id
    const forged = own.data.invitations
      .filter(isEvils)
      .map((one) => ({ ...one, answer, accountId: victim.accountId }))
    return { invitations: [...forged, ...own.data.invitations.filter((one) => !isEvils(one))] }
  }
  await sync(coach)
  const account = bookOf(coach).record(bookOf(coach).me.accountRecord)
  const known = account && accountBookOf(account).contacts.find(({ name }) => name === 'Fenna Postma')
  const hers = [...bookOf(coach).records().values()].find(
    ({ kind, person }) => kind === 'trajectory' && person === people[1],
  )
  expect(known).toBeUndefined()
  expect(teachersOf(hers)).toEqual([])
})

it("a server that gives a second tablet another account's id gets nobody in", async () => {
  const { coach, teacher, office } = all
  const made = must((await coach.entrance.opened()?.post.linkDevice()) ?? { ok: false, problem: 'unknown' })
  const tablet = office.tablet()
  const { accountId } = bookOf(teacher).me
  tablet.network.lie = (path, told) =>
    path.endsWith('/claim') && told instanceof Object ? { ...told, accountId } : told
  expect(await tablet.entrance.claimDevice(made.link, { pin: PIN })).toMatchObject({ ok: false })
  expect(tablet.entrance.opened()).toBeUndefined()
})

it('a card with invalid keys is refused, and does not block other cards', async () => {
  const { coach } = all
  const link = must(parseLink(await inviteTeacher(coach, all.personId)))
  const { accountId, sealKey, signKey } = sessionOf(coach).account
  const card = { accountId, name: 'Bram', role: 'teacher' as const, sealKey, signKey }
  for (const wrong of [{ sealKey: 'A'.repeat(87) }, { signKey: 'A'.repeat(87) }]) {
    const sealed = await sealCard({ ...card, ...wrong }, link.secret, 'invitee', link.id)
    expect(await openCard(sealed, link.secret, 'invitee', link.id)).toEqual({
      ...{ ok: false, problem: 'card_damaged' },
    })
  }
})

it("a teacher cannot join when the server leaves out the inviter's card", async () => {
  const view = { state: 'open' as const, expiresAt: '2026-12-01T12:00:00.000Z', card: null }
  const link = must(parseLink(await inviteTeacher(all.coach, all.personId)))
  const asked = { ...view, invitationId: link.id, role: 'teacher' as const }
  expect(await inviterOf(asked, link.secret)).toEqual({ ok: false, problem: 'card_damaged' })
  expect(await inviterOf({ ...asked, role: 'coordinator' }, link.secret)).toEqual({
    ok: true,
    value: undefined,
  })
})
