/** What a changed client may write counts for no more than what the app writes, and takes no word from anybody else. */

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answer } from '#domain/instrument/answering.ts'
import { conversationOf, markPassage } from '#domain/programme/conversation.ts'
import { replanVisit, visitOf } from '#domain/programme/visit.ts'
import { bookOf, comeBack, sync } from '../bots/bot.ts'
import { stateOf, write } from '../bots/coach-bot.ts'
import { forgedEnvelope, slipIn } from '../support/forger.ts'
import { lessonAndConversation, openStaff, PIN, type Staff } from '../support/staff.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const real = await original<typeof import('#crypto/parameters.ts')>()
  return { ...real, ARGON2_STRONG: real.ARGON2_FLOOR }
})
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let all: Staff
beforeEach(async () => {
  all = await openStaff()
})
afterEach(() => all.office.close())

describe('hundreds of versions beside each other', () => {
  const MORE_THAN_ONE_ENTRY_NAMES = 230

  it('typed for the teacher do not outweigh what she writes herself: it stands for her and for her coach', async () => {
    const { coach, teacher } = all
    const { conversation } = await lessonAndConversation(all)
    for (let one = 0; one < MORE_THAN_ONE_ENTRY_NAMES; one++)
      await slipIn(
        coach,
        await forgedEnvelope(
          coach,
          conversation,
          { s7: `Versie ${one}.` },
          { onBehalf: 'teacher', isBlind: true },
        ),
      )
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
    for (let one = 0; one < MORE_THAN_ONE_ENTRY_NAMES; one++)
      await slipIn(coach, await forgedEnvelope(coach, visit, { focus: `Versie ${one}.` }, { isBlind: true }))
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
