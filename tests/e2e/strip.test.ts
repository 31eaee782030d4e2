/** The lesson room on a tablet: the strip, five indicators at a time, and the newest note beside the field. */
import type { Locator, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { axeOn, openTablet, type Tablet } from '../support/tablet.ts'
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
    await expect.poll(async () => (await edges(field(page))).top - (await edges(row)).bottom).toBeLessThan(80)
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

  it('is clean for axe, also while it is closed', async () => {
    expect(await axeOn(page)).toEqual([])
    const dialog = await askToClose(page)
    await dialog.locator('[data-strip]').waitFor()
    expect(await axeOn(page)).toEqual([])
  })
})

const edges = (one: Locator): Promise<{ top: number; bottom: number; width: number }> =>
  one.evaluate((element) => {
    const { top, bottom, width } = element.getBoundingClientRect()
    return { top, bottom, width }
  })
