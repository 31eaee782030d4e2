/** Items of a newer release: this one folds the others, keeps what it cannot read, and reads it after the update. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Json } from '#domain/ground/canonical.ts'
import { replanVisit, visitOf } from '#domain/programme/visit.ts'
import { InboxPage } from '#domain/wire/post.ts'
import { bookOf, comeBack, sync } from '../bots/bot.ts'
import { stateOf, trajectoryFor, write } from '../bots/coach-bot.ts'
import { forgedEnvelope, slipIn } from '../support/forger.ts'
import type { Tablet } from '../support/post-office.ts'
import { openStaff, PIN, type Staff, secondTablet } from '../support/staff.ts'

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

const sessionOf = (tablet: Tablet) => tablet.entrance.opened()?.book.session ?? expect.fail('locked')
const rowsOf = async (tablet: Tablet) => {
  const read = await sessionOf(tablet).connection.read(async (db) => ({
    newerItems: await db.newerItems.toArray(),
    envelopes: await db.envelopes.toArray(),
    grants: await db.grants.toArray(),
  }))
  return read.ok ? read.value : expect.fail(read.problem)
}

/** The middle item of the next page arrives as a newer release would have written it. */
function middleIsNewer(tablet: Tablet, newer: (item: object) => object): { item?: Json } {
  const was: { item?: Json } = {}
  tablet.network.lie = (path, answer) => {
    const page = path === '/api/inbox' ? InboxPage.safeParse(answer).data : undefined
    const middle = page?.items[1]
    if (!page || !middle || page.items.length !== 3) return answer
    was.item = JSON.parse(JSON.stringify(middle.item))
    const changed = { ...middle, item: newer(middle.item) }
    return { ...page, items: page.items.map((one) => (one === middle ? changed : one)) }
  }
  return was
}

async function threeChanges() {
  const { coach, visit } = all
  for (const change of [{ class: 'groep 7a' }, { end: '10:15' }, { focus: 'de start' }])
    await write(coach, visit, [replanVisit(change)])
  await sync(coach)
}

const newerForms: [string, (item: object) => object][] = [
  ['a header of a later version', (item) => ({ ...item, header: { ...headerOf(item), v: 2, mode: 'x' } })],
  [
    'a kind that came later',
    (item) => ({ kind: 'bundle', itemId: idOf(item), recordId: headerOf(item).recordId }),
  ],
]
const headerOf = (item: object): { recordId?: unknown } =>
  'header' in item && typeof item.header === 'object' ? (item.header ?? {}) : {}
const idOf = (item: object) => ('itemId' in item ? item.itemId : undefined)

it.each(newerForms)('%s between two known items blocks neither of them, nor later ones', async (_, newer) => {
  const { coach, teacher, visit } = all
  await threeChanges()
  middleIsNewer(teacher, newer)
  await sync(teacher)
  expect(visitOf(stateOf(teacher, visit))).toMatchObject({ class: 'groep 7a', focus: 'de start' })
  expect(visitOf(stateOf(teacher, visit))?.end).toBeUndefined()
  expect(stateOf(teacher, visit).newer).toMatchObject([{ author: undefined }])
  expect((await rowsOf(teacher)).newerItems).toHaveLength(1)
  await write(coach, visit, [replanVisit({ class: 'groep 7b' })])
  await sync(coach)
  await sync(teacher)
  expect(visitOf(stateOf(teacher, visit))?.class).toBe('groep 7b')
})

it('an item that an older release kept is read after the update, also with a snapshot made meanwhile', async () => {
  const { teacher, visit } = all
  await threeChanges()
  const was = middleIsNewer(teacher, newerForms[1]?.[1] ?? ((item) => item))
  await sync(teacher)
  await bookOf(teacher).flush()
  await comeBack(teacher, PIN)
  expect(stateOf(teacher, visit).newer).toHaveLength(1)
  const known = was.item ?? expect.fail('nothing was changed on the way')
  await sessionOf(teacher).connection.write(async (db) => {
    await db.newerItems.toCollection().modify({ item: known })
  })
  await comeBack(teacher, PIN)
  expect(stateOf(teacher, visit).newer).toEqual([])
  expect(visitOf(stateOf(teacher, visit))?.end).toBe('10:15')
  expect((await rowsOf(teacher)).newerItems).toEqual([])
})

it('an own tablet that was updated makes records read-only here where it wrote, and no others', async () => {
  const { office, coach, visit, personId } = all
  const updated = await secondTablet(office, coach)
  await slipIn(updated, await forgedEnvelope(updated, visit, { later: 'x' }, { v: 2 }))
  await sync(updated)
  await sync(coach)
  expect(stateOf(coach, visit).newer).toMatchObject([{ author: bookOf(coach).me.accountId }])
  const outdated = { ok: false, problem: 'app_outdated' }
  expect(await bookOf(coach).append(visit, replanVisit({ class: 'groep 7a' }))).toEqual(outdated)
  await bookOf(coach).flush()
  await comeBack(coach, PIN)
  expect(await bookOf(coach).append(visit, replanVisit({ class: 'groep 7a' }))).toEqual(outdated)
  await write(coach, trajectoryFor(coach, personId).recordId, [{ changes: { subject: 'groep 8' } }])
})

it('a damaged item is kept, blocks nothing, and makes no record read-only', async () => {
  const { teacher, visit } = all
  await threeChanges()
  middleIsNewer(teacher, (item) => ({ ...item, nonce: 'A' }))
  await sync(teacher)
  expect(visitOf(stateOf(teacher, visit))).toMatchObject({ class: 'groep 7a', focus: 'de start' })
  expect(stateOf(teacher, visit).newer).toEqual([])
  expect((await rowsOf(teacher)).newerItems).toHaveLength(1)
})

it('the server’s receipt is kept with every envelope and grant that arrived', async () => {
  const { teacher } = all
  const me = bookOf(teacher).me.accountId
  const { envelopes, grants } = await rowsOf(teacher)
  const others = envelopes.filter(({ envelope }) => envelope.header.author !== me)
  const arrived = [...others, ...grants.filter(({ grant }) => grant.author !== me)]
  expect(arrived.length).toBeGreaterThan(3)
  for (const { receipt } of arrived) expect(receipt).toMatch(/^[\w-]{43}$/)
})
