// @vitest-environment jsdom
/** The strip of a lesson: a tap shows the nearest line, and assistive technology reads the list in its place. */
import '@testing-library/jest-dom/vitest'
import { cleanup, fireEvent, render, screen } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { LockedView } from '#domain/programme/lesson.ts'
import { TextProvider } from '#ui/text/front.tsx'
import { LockedStrip } from '#workbench/lesson/locked-strip.tsx'
import { axisOf, nearestLine, trackOf } from '#workbench/lesson/strip-lines.ts'
import { ViewReading } from '#workbench/lesson/view-reading.tsx'

afterEach(cleanup)

const view: LockedView = {
  ...{ framework: 'ts4-2019/1', set: 'full', observedFrom: 0, observedTo: 3000, scores: {} },
  notes: [
    { key: 'n1', time: 300, speaker: 'docent', text: 'Groet bij de deur', links: [] },
    { key: 'n2', time: 1500, speaker: 'klas', text: 'Pakt de boeken', links: [] },
  ],
  moments: [{ key: 'm1', time: 2400, text: 'Propje door de klas' }],
  pulses: Array.from({ length: 24 }, (_, at) => ({
    time: 120 * (at + 1),
    value: at < 18 ? 'samen' : at < 22 ? 'deels' : 'niet',
  })),
}

const open = (shown: React.ReactNode) => render(<TextProvider language="nl">{shown}</TextProvider>).container

/** The strip is 1000 px wide, so a pixel is three seconds. */
function tap(page: HTMLElement, at: number) {
  const strip = page.querySelector('[data-strip]') ?? expect.fail('no strip')
  vi.spyOn(strip, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, 0, 1000, 24))
  fireEvent.click(strip, { clientX: at })
}

describe('the strip of a locked lesson', () => {
  it('gives the minutes of the meter as two bounds and a band', () => {
    open(<LockedStrip locked={view} />)
    expect(
      screen.getByText('Tussen 4 en 13 van 50 minuten niet samen; met de meetonzekerheid 1 tot 23.'),
    ).toBeVisible()
    cleanup()
    open(<LockedStrip locked={{ ...view, pulses: view.pulses.slice(0, 9) }} />)
    expect(screen.getByText('Te weinig momenten om er minuten van te maken.')).toBeVisible()
  })

  it('shows the row of the tapped line, where a list of lines is on the page', () => {
    const page = open(<ViewReading locked={view} />)
    const row = page.querySelector('[data-line="note-n2"]') ?? expect.fail('no row')
    const scroll = vi.fn()
    row.scrollIntoView = scroll
    tap(page, 510)
    expect(scroll).toHaveBeenCalledOnce()
    expect(screen.getAllByText('Pakt de boeken')).toHaveLength(1)
  })

  it('tells the tapped line itself, where no list is', () => {
    const page = open(<LockedStrip locked={view} />)
    tap(page, 790)
    expect(screen.getByText('Propje door de klas')).toBeVisible()
    tap(page, 100)
    expect(screen.getByText('Groet bij de deur')).toBeVisible()
  })

  it('is not read aloud; the list has every line, and axe finds nothing', async () => {
    const page = open(<ViewReading locked={view} />)
    expect(page.querySelector('[aria-hidden="true"] [data-strip]')).not.toBeNull()
    const list = screen.getByRole('list', { name: 'Tijdlijn' })
    for (const { text } of [...view.notes, ...view.moments]) expect(list).toHaveTextContent(text ?? '')
    expect((await axe.run(page)).violations).toEqual([])
  })

  it('is absent when nothing was observed', () => {
    const page = open(<LockedStrip locked={{ ...view, observedTo: 0, notes: [], moments: [], pulses: [] }} />)
    expect(page).toBeEmptyDOMElement()
  })
})

describe('the marks', () => {
  const { lines, cells } = trackOf(view)

  it('find the nearest line within reach', () => {
    expect(nearestLine(lines, 320, 90)?.key).toBe('note-n1')
    expect(nearestLine(lines, 2450, 90)?.key).toBe('moment-m1')
    expect(nearestLine(lines, 900, 90)).toBeUndefined()
  })

  it('prefer a tipping point to a note that is a little nearer', () => {
    const both = [
      { key: 'note', time: 100, kind: 'docent' },
      { key: 'moment', time: 120, kind: 'moment' },
    ] as const
    expect(nearestLine(both, 108, 60)?.key).toBe('moment')
  })

  it('let a judgement stand for a minute on either side, and no two overlap', () => {
    expect(cells[0]).toEqual({ from: 60, to: 180, rank: 0 })
    expect(cells.at(-1)).toMatchObject({ rank: 2 })
    const close = trackOf({
      ...view,
      pulses: [
        { time: 120, value: 'samen' },
        { time: 160, value: 'x' },
      ],
    }).cells
    expect(close).toEqual([
      { from: 60, to: 140, rank: 0 },
      { from: 140, to: 220, rank: -1 },
    ])
  })

  it.each([
    [120, 3],
    [900, 4],
    [3000, 6],
    [21_600, 13],
  ])('of an axis of %i seconds are %i', (end, count) => {
    expect(axisOf(end)).toHaveLength(count)
  })
})
