import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { AccountId } from '#domain/ground/id.ts'
import { answer } from '#domain/instrument/answering.ts'
import { agree, conversationOf, endNotCompleted, markPassage } from '#domain/programme/conversation.ts'
import { lessonOf, shareLesson } from '#domain/programme/lesson.ts'
import { objectToFigures } from '#domain/programme/trajectory.ts'
import { replanVisit, visitOf } from '#domain/programme/visit.ts'
import type { RecordState } from '#domain/record/fold.ts'
import { Digest } from '#domain/wire/item.ts'
import { InboxPage } from '#domain/wire/post.ts'
import { bookOf, comeBack, join, must, sync } from '../bots/bot.ts'
import { inviteTeacher, plan, stateOf, takeOn, trajectoryFor, write } from '../bots/coach-bot.ts'
/** A changed client or server achieves nothing but a line that says so. */
import { teachersOf } from '../support/answers.ts'
import { forgedEnvelope, slipIn } from '../support/forger.ts'
import type { Tablet } from '../support/post-office.ts'
import {
  aLesson,
  lessonAndConversation,
  openSchool,
  openStaff,
  PIN,
  SCHOOL,
  type Staff,
} from '../support/staff.ts'

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

const refusedPaths = ({ refused }: RecordState) => refused.map(({ path }) => path).sort()

describe('a forging coach', () => {
  it("cannot write step 7 or an agreement in the teacher's name without marking it as typed on behalf", async () => {
    const { coach, teacher } = all
    const { conversation } = await lessonAndConversation(all)
    const agree = { choice: 'agreed', shown: 'A'.repeat(43), how: 'own-device' }
    await slipIn(coach, await forgedEnvelope(coach, conversation, { s7: 'Alles was fout.', agree }))
    await sync(coach)
    await sync(teacher)
    const there = stateOf(teacher, conversation)
    expect(refusedPaths(there)).toEqual(['agree', 's7'])
    const told = conversationOf(there)
    expect([told.answers.s7, told.agreement]).toEqual([undefined, undefined])
  })

  it('cannot change a lesson after the lock', async () => {
    const { coach, teacher } = all
    const { lesson } = await lessonAndConversation(all)
    const locked = lessonOf(stateOf(coach, lesson))?.locked
    const changed = { ...JSON.parse(JSON.stringify(locked)), scores: { SG1: 1 } }
    await slipIn(coach, await forgedEnvelope(coach, lesson, { locked: changed }))
    await sync(coach)
    await sync(teacher)
    expect(refusedPaths(stateOf(teacher, lesson))).toEqual(['locked'])
    expect(lessonOf(stateOf(teacher, lesson))?.locked.scores).toEqual(aLesson.scores)
  })

  it("cannot send an entry in the teacher's name, because the server refuses it", async () => {
    const { coach, teacher } = all
    const { conversation } = await lessonAndConversation(all)
    const author = bookOf(teacher).me.accountId
    await slipIn(coach, await forgedEnvelope(coach, conversation, { s7: 'Alles was fout.' }, { author }))
    await sync(coach)
    expect(bookOf(coach).outgoing().parked).toMatchObject([{ problem: 'not_allowed' }])
    await sync(teacher)
    expect(conversationOf(stateOf(teacher, conversation)).answers.s7).toBeUndefined()
  })

  it("cannot do so with a server that cooperates, because the signature is not the teacher's", async () => {
    const { coach, teacher } = all
    const { conversation } = await lessonAndConversation(all)
    await sync(coach)
    await sync(teacher)
    const author = bookOf(teacher).me.accountId
    const forged = await forgedEnvelope(coach, conversation, { s7: 'Alles was fout.' }, { author })
    await handOver(teacher, [forged])
    expect(stateOf(teacher, conversation).unverified).toEqual([forged.header.entryId])
    expect(conversationOf(stateOf(teacher, conversation)).answers.s7).toBeUndefined()
  })
  it('cannot name another owner of a record, because the server refuses it', async () => {
    const { coach, teacher } = all
    const { lesson } = await lessonAndConversation(all)
    const owner = bookOf(teacher).me.accountId
    await slipIn(
      coach,
      await forgedEnvelope(coach, lesson, shareLesson('2026-11-22T12:00:00.000Z').changes, { owner }),
    )
    await sync(coach)
    expect(bookOf(coach).outgoing().parked).toMatchObject([{ problem: 'not_allowed' }])
  })
})

describe('an account that claims to write with a newer release', () => {
  const at = '2026-11-24T12:00:00.000Z'
  /** Everything that a teacher may say about a report. */
  const herAnswers = (her: AccountId) => [
    answer('s1', 'De start ging goed.'),
    answer('s7', 'Ik wacht op stilte.'),
    markPassage('s3-a', { mark: 'different' }),
    answer('statement', 'Dit was volgens mij anders.'),
    agree({ choice: 'not_agreed', shown: Digest.parse('A'.repeat(43)), how: 'own-device' }),
    endNotCompleted(her, 'Ik stop ermee.', at),
  ]

  it('as a coach does not prevent the teacher from answering, objecting and ending, and is named as the author', async () => {
    const { coach, teacher, visit, personId } = all
    const { lesson, conversation } = await lessonAndConversation(all)
    const trajectory = trajectoryFor(coach, personId).recordId
    await sync(coach)
    for (const recordId of [conversation, lesson, visit, trajectory])
      await slipIn(coach, await forgedEnvelope(coach, recordId, { later: 'x' }, { v: 2 }))
    await sync(coach)
    await sync(teacher)
    const author = bookOf(coach).me.accountId
    expect(stateOf(teacher, conversation).newer).toMatchObject([{ author }])
    await write(teacher, conversation, herAnswers(bookOf(teacher).me.accountId))
    await write(teacher, trajectory, [objectToFigures(true)])
    await write(teacher, visit, [replanVisit({ focus: 'Hoe start ik?' })])
    await sync(teacher)
    await sync(coach)
    expect(conversationOf(stateOf(coach, conversation))).toMatchObject({
      answers: { s7: 'Ik wacht op stilte.' },
      statement: 'Dit was volgens mij anders.',
      agreement: { choice: 'not_agreed' },
      notCompleted: { by: 'teacher' },
    })
    expect(visitOf(stateOf(coach, visit))?.focus).toBe('Hoe start ik?')
    await bookOf(teacher).flush()
    await comeBack(teacher, PIN)
    expect(stateOf(teacher, conversation).newer).toMatchObject([{ author }])
  })

  it('as a teacher does not prevent the coach from writing', async () => {
    const { coach, teacher } = all
    const { conversation } = await lessonAndConversation(all)
    await sync(coach)
    await sync(teacher)
    await slipIn(teacher, await forgedEnvelope(teacher, conversation, { later: 'x' }, { v: 2 }))
    await sync(teacher)
    await sync(coach)
    expect(stateOf(coach, conversation).newer).toMatchObject([{ author: bookOf(teacher).me.accountId }])
    await write(coach, conversation, [answer('s4', 'Toch nog iets.')])
    expect(conversationOf(stateOf(coach, conversation)).answers.s4).toBe('Toch nog iets.')
  })

  it("in another's name is not believed, because its signature does not hold", async () => {
    const { coach, teacher } = all
    const { conversation } = await lessonAndConversation(all)
    await sync(coach)
    await sync(teacher)
    const author = bookOf(teacher).me.accountId
    const forged = await forgedEnvelope(coach, conversation, { later: 'x' }, { author, v: 2 })
    await handOver(teacher, [forged])
    expect(stateOf(teacher, conversation)).toMatchObject({ newer: [], unverified: [forged.header.entryId] })
    await write(teacher, conversation, herAnswers(bookOf(teacher).me.accountId))
  })

  it('and is the server makes no record read-only, not even the account record', async () => {
    const { coach, teacher } = all
    const { conversation } = await lessonAndConversation(all)
    await sync(coach)
    await sync(teacher)
    const { accountRecord } = bookOf(teacher).me
    const named = [...bookOf(teacher).records().keys()]
    expect(named).toContain(accountRecord)
    await handOver(
      teacher,
      named.map((recordId) => ({ kind: 'bundle', itemId: teacher.world.newId(), recordId })),
    )
    for (const recordId of named)
      expect(stateOf(teacher, recordId).newer).toMatchObject([{ author: undefined }])
    await write(teacher, conversation, herAnswers(bookOf(teacher).me.accountId))
    await write(teacher, accountRecord, [{ changes: { name: 'Soraya' } }])
  })
})

describe('a forging teacher', () => {
  it("cannot write the coach's fields, nor lock the lesson again", async () => {
    const { coach, teacher } = all
    const { lesson, conversation } = await lessonAndConversation(all)
    await sync(coach)
    await sync(teacher)
    const { duration } = conversationOf(stateOf(coach, conversation)).answers
    await slipIn(teacher, await forgedEnvelope(teacher, conversation, { duration: 1, shared: null }))
    await slipIn(teacher, await forgedEnvelope(teacher, lesson, { locked: null, 'amend/x1': 'Alles een 4.' }))
    await sync(teacher)
    await sync(coach)
    expect(refusedPaths(stateOf(coach, conversation))).toEqual(['duration', 'shared'])
    expect(refusedPaths(stateOf(coach, lesson))).toEqual(['amend/x1', 'locked'])
    expect(conversationOf(stateOf(coach, conversation)).answers.duration).toBe(duration)
  })
})

describe('a lying server', () => {
  const lies: [string, (page: InboxPage) => InboxPage][] = [
    ['leaves one out', (page) => ({ ...page, items: page.items.filter((_, at) => at !== 1) })],
    [
      'leaves one out and numbers the rest anew',
      (page) => ({
        ...page,
        items: page.items
          .filter((_, at) => at !== 1)
          .map((item, at) => ({ ...item, n: (page.items[0]?.n ?? 0) + at })),
      }),
    ],
    [
      'changes their order',
      (page) => ({
        ...page,
        items: [...page.items].reverse().map((item, at) => ({ ...item, n: (page.items[0]?.n ?? 0) + at })),
      }),
    ],
    ['puts one envelope under the id of another', swapHeaders],
  ]

  it.each(lies)(
    'that %s is detected, nothing is folded, and the right page is read later',
    async (_, lie) => {
      const { coach, teacher, personId } = all
      const second = plan(coach, personId, { ordinal: 2, date: '2026-12-01', start: '10:00' })
      await write(coach, second, [replanVisit({ class: 'groep 7a' })])
      await write(coach, second, [replanVisit({ end: '11:00' })])
      await sync(coach)
      const before = bookOf(teacher).records()
      teacher.network.lie = onInbox(lie)
      expect(await teacher.round()).toMatchObject({ ok: false, problem: 'chain_broken' })
      expect(bookOf(teacher).records()).toEqual(before)
      teacher.network.lie = undefined
      await sync(teacher)
      expect(visitOf(stateOf(teacher, second))).toMatchObject({ class: 'groep 7a', end: '11:00' })
    },
  )

  it('that delivers everything twice leaves one copy', async () => {
    const { coach, teacher, visit } = all
    await write(coach, visit, [replanVisit({ class: 'groep 7a' })])
    await sync(coach)
    teacher.network.lie = onInbox((page) => twice(page))
    await sync(teacher)
    expect(stateOf(teacher, visit).paths.class?.heads).toHaveLength(1)
    teacher.network.lie = undefined
    await sync(teacher)
    expect(stateOf(teacher, visit).paths).toEqual(stateOf(coach, visit).paths)
  })

  it('that damages a body shows an unverified line, which the intact item replaces', async () => {
    const { coach, teacher, visit } = all
    await write(coach, visit, [replanVisit({ class: 'groep 7a' })])
    await sync(coach)
    teacher.network.lie = onInbox((page) => ({
      ...page,
      items: page.items.map((one) =>
        one.item.kind === 'envelope'
          ? { ...one, item: { ...one.item, body: `AAAA${one.item.body.slice(4)}` } }
          : one,
      ),
    }))
    await sync(teacher)
    expect(stateOf(teacher, visit).unverified).toHaveLength(1)
    expect(visitOf(stateOf(teacher, visit))?.class).toBeUndefined()
    teacher.network.lie = undefined
    must((await teacher.entrance.opened()?.book.mailbag.resetCursor(1)) ?? { ok: false, problem: 'unknown' })
    await sync(teacher)
    expect(visitOf(stateOf(teacher, visit))?.class).toBe('groep 7a')
    expect(stateOf(teacher, visit).unverified).toEqual([])
  })

  it('that changes keys in the answer to an invitation gets nothing bound to them', async () => {
    const { office, coach } = await openSchool()
    const personId = takeOn(coach, { name: 'Bram Sikkema', schoolId: SCHOOL, subject: '' })
    const newcomer = office.tablet()
    await join(newcomer, await inviteTeacher(coach, personId), 'Bram Sikkema', PIN)
    coach.network.lie = (path, told) =>
      path === '/api/invitations'
        ? JSON.parse(JSON.stringify(told).replaceAll(/"answer":"..../g, '"answer":"AAAA'))
        : told
    await sync(coach)
    expect(boundTeachers(coach)).toEqual([])
    coach.network.lie = (path, told) =>
      path === '/api/invitations'
        ? JSON.parse(
            JSON.stringify(told).replaceAll(/"accountId":"[^"]+"/g, `"accountId":"${coach.world.newId()}"`),
          )
        : told
    await sync(coach)
    expect(boundTeachers(coach)).toEqual([])
    coach.network.lie = undefined
    await sync(coach)
    expect(boundTeachers(coach)).toEqual([bookOf(newcomer).me.accountId])
    await office.close()
  })
})

const boundTeachers = (coach: Tablet) =>
  [...bookOf(coach).records().values()]
    .filter(({ kind }) => kind === 'trajectory')
    .flatMap((one) => teachersOf(one))

const onInbox =
  (change: (page: InboxPage) => InboxPage) =>
  (path: string, told: unknown): unknown => {
    const page = path === '/api/inbox' ? InboxPage.safeParse(told) : undefined
    return page?.success ? change(page.data) : told
  }

/** A cooperating server delivers these items, with the numbers and chain of an honest one. */
async function handOver(to: Tablet, items: readonly { kind: string; itemId: string }[]) {
  const read = await to.entrance.opened()?.book.mailbag.cursor()
  let { n, chain } = read?.ok ? read.value : { n: 0, chain: '' }
  const handed = items.map((item) => {
    n += 1
    chain = nextChain(chain, item.itemId)
    return { n, item, receipt: 'A'.repeat(43), chain }
  })
  to.network.lie = onInbox((page) => Object.assign(page, { head: n, items: handed }))
  await sync(to)
  to.network.lie = undefined
}

const nextChain = (chain: string, itemId: string) =>
  createHash('sha256').update(Buffer.from(chain, 'base64url')).update(itemId).digest('base64url')

function inboxItem(n: number, chain: string, item: InboxPage['items'][number]['item']) {
  return { n, item, receipt: 'A'.repeat(43), chain: nextChain(chain, item.itemId) }
}

/** The chain covers item ids only, so it holds although the contents are swapped. */
function swapHeaders(page: InboxPage): InboxPage {
  const sealed = page.items.flatMap(({ item }) => (item.kind === 'envelope' ? [item] : []))
  const [first, second] = sealed.slice(-2)
  if (!first || !second) return page
  const other = new Map([
    [first.itemId, { ...second, itemId: first.itemId }],
    [second.itemId, { ...first, itemId: second.itemId }],
  ])
  return {
    ...page,
    items: page.items.map((one) => ({ ...one, item: other.get(one.item.itemId) ?? one.item })),
  }
}

/** All items again, with the numbers and chain of an honest server. */
function twice(page: InboxPage): InboxPage {
  const [first] = page.items
  if (!first) return page
  const items = [...page.items]
  for (const { item } of page.items) {
    const last = items.at(-1) ?? first
    items.push(inboxItem(last.n + 1, last.chain, item))
  }
  return { ...page, head: page.head + page.items.length, items }
}
