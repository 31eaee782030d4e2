/**
 * The self-view of a teacher and the lesson of the coach, on real tablets with the real server: neither is at the other
 * before both have locked, in no database, not readable at the server, and in nothing that it sends.
 */
import { createHash } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { RecordId } from '#domain/ground/id.ts'
import { lessonOf } from '#domain/programme/lesson.ts'
import { selfViewBeside } from '#domain/programme/self-view-beside.ts'
import { visitOf } from '#domain/programme/visit.ts'
import { commit, commitmentText } from '#domain/record/reveal.ts'
import { openOwnView } from '#features/self-view/lock-self-view.ts'
import { bookOf, comeBack, must, sync } from '../bots/bot.ts'
import { converse, observe, share, stateOf, write } from '../bots/coach-bot.ts'
import { beginSelfView, lockTheSelfView } from '../bots/self-view-bot.ts'
import { everythingAtTheServer, everythingOn, everythingSentTo } from '../support/everything.ts'
import type { Tablet } from '../support/post-office.ts'
import { aConversation, aLesson, openStaff, PIN, type Staff } from '../support/staff.ts'

vi.mock('#crypto/parameters.ts', async (original) => {
  const { withLightArgon2 } = await import('../support/light-argon2.ts')
  return withLightArgon2(await original())
})
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const words = 'Ik wil het hebben over het tweede kwartier.'
const answers = { scores: { SG1: 1, SE1: 4, LD1: 2 }, talkAbout: words }
const seen = aLesson.notes?.[0]?.text ?? ''

let all: Staff
beforeEach(async () => {
  all = await openStaff()
})
afterEach(() => all.office.close())

async function syncAll(...tablets: Tablet[]) {
  for (const tablet of [...tablets, ...tablets, ...tablets]) await sync(tablet)
}
const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url')
const accountOf = (tablet: Tablet) => bookOf(tablet).me.accountId

/** What this tablet shows beside the lesson of the coach. */
function besideOn(tablet: Tablet, lessonId: RecordId) {
  const lesson = lessonOf(stateOf(all.coach, lessonId)) ?? expect.fail('a lesson')
  const records = [...bookOf(tablet).records().values()]
  const digests = new Map(records.map((one) => [one.recordId, sha256(commitmentText(one) ?? '')]))
  return selfViewBeside({
    ...{ lesson, conversation: undefined, records, digests },
    ...{ reader: accountOf(tablet), now: tablet.world.now() },
  })
}

describe('a teacher who looks back on the own lesson', () => {
  it('locks first: nothing of it is at the coach, at the server or on the wire before the coach has locked', async () => {
    const { coach, teacher, office, visit } = all
    const received = everythingSentTo(coach)
    const own = await lockTheSelfView(teacher, await beginSelfView(teacher, visit, answers))
    await syncAll(teacher, coach, teacher)
    expect(everythingOn(coach)).not.toContain(words)
    expect(everythingOn(coach)).not.toContain(own)
    expect(received()).not.toContain(own)
    expect(await everythingAtTheServer(office)).not.toContain(words)

    const sent = everythingSentTo(teacher)
    const lesson = await observe(coach, visit, aLesson)
    expect(everythingOn(teacher)).not.toContain(seen)
    await syncAll(coach, teacher, coach)
    expect(besideOn(coach, lesson)).toMatchObject({ status: 'open', selfView: { scores: answers.scores } })
    // The lesson itself is opened by sharing it, after the conversation.
    expect(everythingOn(teacher)).not.toContain(seen)
    expect(sent()).not.toContain(lesson)
    expect(visitOf(stateOf(teacher, visit))?.isObserved).toBe(true)
    await share(coach, await converse(coach, lesson, aConversation))
    await syncAll(coach, teacher)
    expect(everythingOn(teacher)).toContain(seen)
    for (const tablet of [coach, teacher])
      expect(besideOn(tablet, lesson)).toMatchObject({ status: 'open', isAfterReport: false })
  })

  it('locks second and offline: it opens by itself in a later round', async () => {
    const { coach, teacher, visit } = all
    const lesson = await observe(coach, visit, aLesson)
    await syncAll(coach, teacher)
    teacher.network.isCut = true
    const sheet = await beginSelfView(teacher, visit, answers)
    await comeBack(teacher, PIN)
    await lockTheSelfView(teacher, sheet)
    await syncAll(coach)
    expect(everythingOn(coach)).not.toContain(words)
    teacher.network.isCut = false
    await syncAll(teacher, coach)
    expect(besideOn(coach, lesson)?.status).toBe('open')
    expect(everythingOn(coach)).toContain(words)
  })

  it('keeps it, and may open it later', async () => {
    const { coach, teacher, visit } = all
    const lesson = await observe(coach, visit, aLesson)
    await syncAll(coach, teacher)
    const kept = await lockTheSelfView(teacher, await beginSelfView(teacher, visit, answers), false)
    await syncAll(teacher, coach)
    expect(everythingOn(coach)).not.toContain(words)
    expect(besideOn(coach, lesson)).toBeUndefined()
    expect(besideOn(teacher, lesson)?.status).toBe('private')
    must(await openOwnView(bookOf(teacher), kept))
    await syncAll(teacher, coach)
    for (const tablet of [coach, teacher]) expect(besideOn(tablet, lesson)?.status).toBe('open')
  })

  it('is not read by a coach who commits a copy of it', async () => {
    const { coach, teacher, visit } = all
    const own = await lockTheSelfView(teacher, await beginSelfView(teacher, visit, answers))
    await syncAll(teacher, coach)
    const commitment = sha256(commitmentText(stateOf(teacher, own)) ?? '')
    await write(coach, visit, [commit(accountOf(coach), commitment)])
    await syncAll(coach, teacher, coach)
    expect(everythingOn(coach)).not.toContain(words)
  })
})
