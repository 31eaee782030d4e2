/** What a changed client may write counts for no more than what the app writes, and takes no word from anybody else. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RecordId } from '#domain/ground/id.ts'
import { answer } from '#domain/instrument/answering.ts'
import { conversationOf, markPassage } from '#domain/programme/conversation.ts'
import { introduce } from '#domain/programme/introduction.ts'
import { startTrajectory } from '#domain/programme/trajectory.ts'
import { replanVisit, visitOf } from '#domain/programme/visit.ts'
import { bindParty, endBinding } from '#domain/record/binding.ts'
import { MAX_REPLACES, type Party, type Path } from '#domain/record/entry.ts'
import { bookOf, comeBack, join, must, sync } from '../bots/bot.ts'
import { inviteTeacher, plan, stateOf, takeOn, trajectoryFor, write } from '../bots/coach-bot.ts'
import { teachersOf } from '../support/answers.ts'
import { forgedBirth, forgedEnvelope, slipInAll } from '../support/forger.ts'
import type { Tablet } from '../support/post-office.ts'
import {
  lessonAndConversation,
  openColleague,
  openStaff,
  PIN,
  SCHOOL,
  type Staff,
  TEACHER,
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

function accountOf(tablet: Tablet) {
  const session = tablet.entrance.opened()?.book.session
  if (!session) throw new Error('locked')
  return session.account
}

describe('hundreds of versions beside each other', () => {
  const MORE_THAN_ONE_ENTRY_NAMES = MAX_REPLACES + 30

  async function slipInVersions(tablet: Tablet, recordId: RecordId, path: Path, onBehalf?: Party) {
    const versions = Array.from({ length: MORE_THAN_ONE_ENTRY_NAMES }, (_, one) => `Versie ${one}.`)
    const how = { isBlind: true, ...(onBehalf ? { onBehalf } : {}) }
    await slipInAll(
      tablet,
      await Promise.all(versions.map((text) => forgedEnvelope(tablet, recordId, { [path]: text }, how))),
    )
  }

  it('typed for the teacher do not outweigh what she writes herself: it stands for her and for her coach', async () => {
    const { coach, teacher } = all
    const { conversation } = await lessonAndConversation(all)
    await slipInVersions(coach, conversation, 's7', 'teacher')
    await sync(coach)
    await sync(teacher)
    expect(stateOf(teacher, conversation).paths.s7?.heads).toHaveLength(MORE_THAN_ONE_ENTRY_NAMES)
    await write(teacher, conversation, [answer('s7', 'Ik wacht op stilte.')])
    await sync(teacher)
    await sync(coach)
    await bookOf(teacher).flush()
    await comeBack(teacher, PIN)
    for (const tablet of [teacher, coach]) {
      const state = stateOf(tablet, conversation)
      expect(state.unverified).toEqual([])
      expect(conversationOf(state).answers.s7).toBe('Ik wacht op stilte.')
    }
  })

  it('are settled by writing over them, as many at a time as an entry names', async () => {
    const { coach, teacher, visit } = all
    await slipInVersions(coach, visit, 'focus')
    await sync(coach)
    await sync(teacher)
    for (let once = 0; once < 2; once++)
      await write(teacher, visit, [replanVisit({ focus: 'Hoe start ik?' })])
    await sync(teacher)
    await sync(coach)
    expect(stateOf(coach, visit)).toMatchObject({ unverified: [], paths: { focus: { isConflict: false } } })
    expect(visitOf(stateOf(coach, visit))?.focus).toBe('Hoe start ik?')
  })
})

describe('a place that no entry can name', () => {
  it('is refused when it is written, and never shown as saved', async () => {
    const { coach, teacher } = all
    const { conversation } = await lessonAndConversation(all)
    await sync(coach)
    await sync(teacher)
    for (const key of ['met een spatie', '__proto__', 'x'.repeat(160), 'a/b/c/d']) {
      const outcome = await bookOf(teacher).append(conversation, markPassage(key, { mark: 'right' }))
      expect(outcome).toMatchObject({ ok: false, problem: 'may_not_write' })
    }
    expect(conversationOf(stateOf(teacher, conversation)).passages).toEqual({})
  })
})

describe('a colleague who knows the id of a teacher', () => {
  /** The colleague's own pretended teacher is bound in a second trajectory of the same person, with her coach as `coach`. */
  async function pretends() {
    const { coach, teacher, personId } = all
    const { lesson, conversation } = await lessonAndConversation(all)
    must(await bookOf(coach).share(lesson, bookOf(teacher).me.accountId, 'teacher'))
    for (const tablet of [coach, teacher]) await sync(tablet)
    const colleague = await openColleague(all)
    const own = takeOn(colleague, { name: 'Niemand', schoolId: SCHOOL, subject: '' })
    const puppet = all.office.tablet()
    await join(puppet, await inviteTeacher(colleague, own), 'Niemand', PIN)
    for (const tablet of [colleague, puppet]) await sync(tablet)
    const [reader, pretended] = [accountOf(coach), accountOf(puppet)]
    const begun = startTrajectory({
      ...{ personId, name: 'Iemand anders', schoolId: SCHOOL },
      ...{ framework: 'ts4-2026-draft/1', secret: bookOf(colleague).newSecret() },
    })
    const { accountId, sealKey, signKey } = pretended
    const changes = {
      ...begun.changes,
      ...introduce([{ accountId, sealKey, signKey, name: 'Niemand', role: 'teacher' }]).changes,
      ...bindParty(reader.accountId, 'coach').changes,
      ...bindParty(accountId, 'teacher').changes,
      ...endBinding(accountOf(teacher).accountId, 'teacher', []).changes,
    }
    const items = await forgedBirth(colleague, { ...begun, changes }, reader)
    await slipInAll(colleague, items)
    for (const tablet of [colleague, coach, coach, puppet, teacher]) await sync(tablet)
    return { puppet, lesson, conversation }
  }

  it('gets none of her records by beginning a second trajectory of her', async () => {
    const { coach, teacher, visit, personId } = all
    const { puppet, lesson, conversation } = await pretends()
    const later = plan(coach, personId, { ordinal: 2, date: '2026-12-01', start: '10:00' })
    for (const tablet of [coach, puppet, teacher]) await sync(tablet)
    expect(trajectoryFor(coach, personId).name).toBe(TEACHER)
    for (const recordId of [visit, lesson, conversation, later]) {
      expect(bookOf(puppet).record(recordId)).toBeUndefined()
      expect(teachersOf(stateOf(coach, recordId))).toEqual([accountOf(teacher).accountId])
      expect(bookOf(teacher).record(recordId)).toBeDefined()
    }
  })
})
