/** The lesson clock through pauses, a closed tablet and a wall clock that is set. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantOf } from '#domain/ground/time.ts'
import { type ClockTap, lessonClockOf, lessonTimeAt, tapClock } from '#domain/programme/lesson-clock.ts'
import { fullSheet } from '../../support/full-sheet.ts'
import { anna, monday, newRecordId, WrittenRecord } from '../../support/written-record.ts'

/**
 * A tablet with a wall clock (seconds after Monday nine). Its taps have the lesson time that it shows, as in the
 * room.
 */
class Tablet {
  wall = 0
  private taps = 0
  readonly sheet = new WrittenRecord(fullSheet(newRecordId(), anna))

  get clock() {
    return lessonClockOf(this.sheet.state.paths)
  }
  get shows() {
    return lessonTimeAt(this.clock, monday + this.wall * 1000)
  }
  tap(action: ClockTap['action']) {
    const at = instantOf(monday + this.wall * 1000)
    // Keys have no order, so the newest may sort first.
    this.sheet.write(tapClock(`tap-${999 - ++this.taps}`, { action, lessonTime: this.shows, at }))
    return this
  }
  pass(seconds: number) {
    this.wall += seconds
    return this
  }
}

describe('the lesson clock', () => {
  it('shows zero until it is started', () => {
    const tablet = new Tablet().pass(600)
    expect([tablet.clock.state, tablet.shows]).toEqual(['not-started', 0])
  })

  it('runs from the start, and stops during a pause', () => {
    const tablet = new Tablet().tap('start').pass(600)
    expect(tablet.shows).toBe(600)
    tablet.tap('pause').pass(300)
    expect([tablet.clock.state, tablet.shows]).toEqual(['paused', 600])
    tablet.tap('resume').pass(60)
    expect([tablet.clock.state, tablet.shows]).toEqual(['running', 660])
    tablet.tap('stop').pass(900)
    expect([tablet.clock.state, tablet.shows]).toEqual(['stopped', 660])
    expect(tablet.clock.startedAt).toBe(instantOf(monday))
  })

  it('does not go back when the wall clock is set back', () => {
    const tablet = new Tablet().tap('start').pass(600).tap('pause').tap('resume').pass(-300)
    expect(tablet.shows).toBe(600)
    tablet.tap('pause')
    expect([tablet.clock.state, tablet.shows]).toEqual(['paused', 600])
  })

  it('continues after a pause during which the wall clock was set back', () => {
    const tablet = new Tablet().tap('start').pass(600).tap('pause').pass(-300).tap('resume')
    expect(tablet.clock.state).toBe('running')
    expect(tablet.pass(60).shows).toBe(660)
  })

  it('can be paused within its first second, also after the wall clock was set back', () => {
    const tablet = new Tablet().tap('start').pass(-20).tap('pause')
    expect([tablet.clock.state, tablet.shows]).toEqual(['paused', 0])
    expect(tablet.tap('resume').pass(5).shows).toBe(5)
  })

  it('ends after six hours', () => {
    expect(new Tablet().tap('start').pass(30_000).shows).toBe(21_600)
  })

  it('never goes back and always follows the last tap, however the wall clock is set between taps', () => {
    const step = fc.record({ seconds: fc.integer({ min: 0, max: 90 }), jump: fc.constantFrom(0, 0, -40, 40) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const tablet = new Tablet().tap('start')
        let before = 0
        for (const { seconds, jump } of steps) {
          tablet.pass(seconds)
          const isRunning = tablet.clock.state === 'running'
          expect(tablet.shows).toBeGreaterThanOrEqual(before)
          before = tablet.shows
          tablet.tap(isRunning ? 'pause' : 'resume')
          expect(tablet.clock.state).toBe(isRunning ? 'paused' : 'running')
          expect(tablet.shows).toBeGreaterThanOrEqual(before)
          // The clock is set during a pause only. Setting it while the lesson runs is tested above.
          if (isRunning) tablet.pass(jump)
        }
      }),
    )
  })
})
