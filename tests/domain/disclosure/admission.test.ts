/** Which contributions are admitted, and which are refused. */
import { describe, expect, it } from 'vitest'
import { admission, freePlaces } from '#domain/disclosure/admission.ts'
import { Contribution } from '#domain/disclosure/contribution.ts'
import { dates, lesson, names, Post, settingsWith, subjectOf } from './builder.ts'

const settings = settingsWith([{ id: 'a', type: 'PO', expected: 5 }])
const sent = lesson('t1', 'a', 1, 3)
const asked = {
  settings,
  ledger: [],
  contribution: sent,
  member: undefined,
  sameId: undefined,
  sameLesson: undefined,
}

describe('a contribution', () => {
  it('has a pseudonym and whole scores from 1 to 4 only', () => {
    expect(Contribution.safeParse(sent).success).toBe(true)
    for (const wrong of [
      { subject: 'Anna' },
      { scores: { SG1: 5 } },
      { scores: { SG1: 2.5 } },
      { name: 'Anna' },
    ]) {
      expect(Contribution.safeParse({ ...sent, ...wrong }).success).toBe(false)
    }
  })

  it('is admitted for a known school, period and instrument', () => {
    expect(admission(asked)).toEqual({ ok: true })
  })

  it.each([
    ['another school year', { schoolYear: '2025-2026' }, 'school_year_unknown'],
    ['an unknown period', { periodId: 'other' }, 'period_unknown'],
    ['an unknown school', { schoolId: 'z' }, 'school_unknown'],
    ['another instrument', { instrument: 'other' }, 'instrument_unknown'],
  ])('is refused for %s', (_, change, problem) => {
    expect(admission({ ...asked, contribution: { ...sent, ...change } })).toEqual({ ok: false, problem })
  })

  it('has one id per lesson, and one lesson per id', () => {
    const other = { subject: subjectOf('t2'), periodId: sent.periodId, ordinal: 1 } as const
    expect(admission({ ...asked, sameId: sent, sameLesson: sent.contributionId })).toEqual({ ok: true })
    for (const sameId of [other, { ...sent, ordinal: 2 as const }, { ...sent, periodId: 'before' }]) {
      expect(admission({ ...asked, sameId })).toEqual({ ok: false, problem: 'id_of_another_lesson' })
    }
    expect(admission({ ...asked, sameLesson: 'another-contribution' })).toEqual({
      ...{ ok: false, problem: 'lesson_under_another_id' },
    })
  })

  it('has a place while its school has fewer people than expected', () => {
    expect([0, 4, 5, 6].map((taken) => freePlaces(settings, 'a', taken))).toEqual([5, 1, 0, 0])
    expect(freePlaces(settings, 'z', 0)).toBe(0)
  })

  it('may be corrected until its lesson is sealed', () => {
    const post = new Post(settings)
    post.receive(...names('t', 5).map((name) => lesson(name, 'a', 1, 3)))
    post.release(dates.autumn)
    const member = post.members.find((m) => m.subject === subjectOf('t1'))
    const again = { ...asked, ledger: post.ledger, member }
    expect(admission(again)).toEqual({ ok: false, problem: 'already_sealed' })
    expect(admission({ ...again, contribution: lesson('t1', 'a', 2, 3) })).toEqual({ ok: true })
    post.receive(...names('t', 5).map((name) => lesson(name, 'a', 2, 3)))
    post.release(dates.winter)
    expect(
      admission({
        ...again,
        ledger: post.ledger,
        contribution: lesson('t1', 'a', 2, 2),
      }).ok,
    ).toBe(false)
  })

  it('is refused once the period is closed', () => {
    const post = new Post(settings)
    post.release(dates.closing)
    expect(admission({ ...asked, ledger: post.ledger })).toEqual({
      ok: false,
      problem: 'period_closed',
    })
  })
})
