/** How certain a teacher is, on real tablets with the real server: nothing of it is at the coach before it is shared. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { instantOf } from '#domain/ground/time.ts'
import { confidenceOf, openConfidence, rate, shareConfidence } from '#domain/programme/confidence.ts'
import { confidence2026 } from '#instruments/confidence-2026.ts'
import { bookOf, must, sync } from '../bots/bot.ts'
import { stateOf, write } from '../bots/coach-bot.ts'
import { everythingOn, everythingSentTo } from '../support/everything.ts'
import { openStaff, type Staff } from '../support/staff.ts'

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

it('is private until its moment is shared; the other moment stays private', async () => {
  const { coach, teacher, personId } = all
  const received = everythingSentTo(coach)
  const begin = async (moment: 'before' | 'after') => {
    const made = bookOf(teacher).create(openConfidence(personId, moment, confidence2026))
    must(await made.kept)
    await write(teacher, made.recordId, [rate('ZE01', 7), rate('ZE02', 3)])
    return made.recordId
  }
  const [before, after] = [await begin('before'), await begin('after')]
  const syncAll = async () => {
    for (const tablet of [teacher, coach, teacher, coach]) await sync(tablet)
  }
  await syncAll()
  for (const one of [before, after]) {
    expect(everythingOn(coach)).not.toContain(one)
    expect(received()).not.toContain(one)
  }
  const coachAccount = bookOf(coach).me.accountId
  await write(teacher, before, [shareConfidence(instantOf(teacher.world.now()))])
  must(await bookOf(teacher).share(before, coachAccount, 'coach'))
  await syncAll()
  expect(confidenceOf(stateOf(coach, before))?.scores).toEqual({ ZE01: 7, ZE02: 3 })
  expect(received()).not.toContain(after)
  const written = await bookOf(coach).append(before, rate('ZE01', 10))
  expect(written.ok, 'only she answers').toBe(false)
})
