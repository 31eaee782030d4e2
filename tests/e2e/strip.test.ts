/** The lesson room on a tablet: the strip, five indicators at a time, and the newest note beside the field. */
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { axeOn, LANDSCAPE, openTablet, PORTRAIT, type Tablet } from '../support/tablet.ts'
import { claim } from './entering.ts'
import { askToClose, field, note, openLesson } from './lesson-acts.ts'
import { type PreparedSchool, prepareSchool } from './prepared-school.ts'
import { runningLesson } from './running-lesson.ts'
import { tellScreens } from './witness.ts'

describe('a lesson on its way', () => {
  let school: PreparedSchool
  let tablet: Tablet
  let page: Page

  beforeAll(async () => {
    school = await prepareSchool()
    await runningLesson(school)
    tablet = await openTablet('strip')
    page = tablet.page
    await claim(tablet, await school.coachLink())
    await openLesson(page, 'Verder met de les')
  })

  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') await tellScreens([tablet])
  })

  afterAll(async () => {
    await tablet?.remove()
    await school?.stop()
  })

  it('shows five indicators of every block at 1180 × 820', async () => {
    const side = page.getByRole('region', { name: 'Indicatoren' })
    const { bottom } = await edges(side)
    for (const block of await page.getByRole('tab').all()) {
      await block.click()
      await block.and(page.locator('[aria-selected="true"]')).waitFor()
      const fifth = side.getByRole('article').nth(4)
      await expect.poll(async () => (await edges(fifth)).bottom).toBeLessThanOrEqual(bottom)
    }
  })

  it('has the newest note beside the field, which keeps the focus', async () => {
    const text = 'Drie leerlingen pakken een pen.'
    await note(page, text)
    const row = page.getByRole('listitem').filter({ hasText: text })
    const guesses = page.getByRole('group', { name: 'Hoort bij?' })
    await guesses.waitFor()
    await expect.poll(async () => (await edges(guesses)).top - (await edges(row)).bottom).toBeLessThan(8)
    await expect
      .poll(async () => (await edges(field(page))).top - (await edges(guesses)).bottom)
      .toBeLessThan(60)
    await expect.poll(() => field(page).evaluate((one) => one === document.activeElement)).toBe(true)
  })

  it('shows the line of a tap on the strip, and the focus stays in the field', async () => {
    const list = await edges(page.getByRole('list', { name: 'Tijdlijn' }))
    const row = page.getByRole('listitem').first()
    const isShown = async () => {
      const { top, bottom } = await edges(row)
      return top > 100 && bottom < (await edges(field(page))).top
    }
    expect(list.top).toBeLessThan(0)
    expect(await isShown()).toBe(false)
    const strip = page.locator('[data-strip]')
    const { width } = await edges(strip)
    await strip.click({ position: { x: (width * 103) / 3000, y: 12 } })
    await expect.poll(isShown).toBe(true)
    expect(await field(page).evaluate((one) => one === document.activeElement)).toBe(true)
  })

  it.each([LANDSCAPE, PORTRAIT])('moves no card with the guesses about a note, at $width', async (size) => {
    await page.setViewportSize(size)
    await page.getByRole('tab', { name: 'Spelgevoel' }).click()
    await page.getByRole('article', { name: 'Hele klas in beeld: ' }).waitFor()
    const before = await cardsOf(page)
    await note(page, `Kijkt de hele klas rond, op ${size.width}.`)
    const guesses = page.getByRole('group', { name: 'Hoort bij?' })
    await guesses.waitFor()
    expect(await cardsOf(page)).toEqual(before)
    await guesses.getByRole('button', { name: 'Hele klas in beeld', pressed: false }).click()
    await guesses.getByRole('button', { name: 'Hele klas in beeld', pressed: true }).waitFor()
    const row = page.getByRole('listitem').filter({ hasText: `rond, op ${size.width}.` })
    await row.getByText('Hele klas in beeld').waitFor()
    await guesses.getByRole('button', { name: 'Geen van deze' }).click()
    await guesses.waitFor({ state: 'detached' })
    expect(await field(page).evaluate((one) => one === document.activeElement)).toBe(true)
  })

  it.each([LANDSCAPE, PORTRAIT])(
    'makes each card one target while linking, and moves none, at $width',
    async (size) => {
      await page.setViewportSize(size)
      const before = await cardsOf(page)
      const handle = page.getByRole('button', { name: /^Koppel de waarneming van/ }).last()
      await handle.click()
      const target = page.getByRole('button', {
        name: 'Koppel de gekozen waarneming aan Overal in het lokaal',
      })
      await target.waitFor()
      expect(await cardsOf(page)).toEqual(before)
      const card = page.getByRole('article', { name: 'Overal in het lokaal: ' })
      const [inner, outer] = [await edges(target), await edges(card)]
      expect([inner.top, inner.bottom, inner.width]).toEqual([outer.top, outer.bottom, outer.width])
      await handle.click()
      await target.waitFor({ state: 'detached' })
      expect(await cardsOf(page)).toEqual(before)
    },
  )

  it('keeps the focus in the field when a speaker is tapped', async () => {
    await page.setViewportSize(LANDSCAPE)
    await field(page).click()
    await page.getByRole('radio', { name: 'klas' }).click()
    await page.getByRole('radio', { name: 'klas', checked: true }).waitFor()
    expect(await field(page).evaluate((one) => one === document.activeElement)).toBe(true)
  })

  it('scrolls as a page at 400 % zoom: every part is reached, and nothing is cut', async () => {
    await page.setViewportSize({ width: 320, height: 256 })
    const last = page.getByRole('article').last()
    await last.scrollIntoViewIfNeeded()
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(256)
    const heights = await page
      .getByRole('article')
      .evaluateAll((all) =>
        all.map((one) => [one.clientHeight, one.scrollHeight, one.getBoundingClientRect().right]),
      )
    for (const [seen = 0, whole = 0, right = 0] of heights) {
      expect(seen).toBeGreaterThan(96)
      expect(whole).toBeLessThanOrEqual(seen)
      expect(right).toBeLessThanOrEqual(320)
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await field(page).scrollIntoViewIfNeeded()
    const { top, bottom } = await edges(field(page))
    expect([top >= 0, bottom <= 256]).toEqual([true, true])
    await page.setViewportSize(LANDSCAPE)
  })

  it('keeps its height while the coach pinches to zoom', async () => {
    const room = page.getByRole('main', { name: 'Lesruimte' }).locator('..')
    const before = await edges(room)
    const cdp = await page.context().newCDPSession(page)
    await cdp.send('Emulation.setPageScaleFactor', { pageScaleFactor: 2 })
    await expect.poll(() => page.evaluate(() => visualViewport?.scale)).toBe(2)
    await page.evaluate(() => visualViewport?.dispatchEvent(new Event('resize')))
    expect((await edges(room)).bottom - (await edges(room)).top).toBe(before.bottom - before.top)
    await cdp.send('Emulation.setPageScaleFactor', { pageScaleFactor: 1 })
    await expect.poll(() => page.evaluate(() => visualViewport?.scale)).toBe(1)
  })

  it('is clean for axe, also while it is closed', async () => {
    expect(await axeOn(page)).toEqual([])
    const dialog = await askToClose(page)
    await dialog.locator('[data-strip]').waitFor()
    expect(await axeOn(page)).toEqual([])
  })
})

/** Where the cards and the bars beside them are. */
const cardsOf = (page: Page) =>
  page.locator('article, [role="tablist"], header').evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect()
      return [x, y, width, height]
    }),
  )

const edges = (one: Locator): Promise<{ top: number; bottom: number; width: number }> =>
  one.evaluate((element) => {
    const { top, bottom, width } = element.getBoundingClientRect()
    return { top, bottom, width }
  })
