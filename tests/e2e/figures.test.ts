/** The coordinator's picture in a real browser shows the means that a recount of the bots' school year gives. */

import { afterAll, beforeAll, expect, it } from 'vitest'
import { framework2026 } from '#instruments/edition-2026/framework-2026.ts'
import { type Demo, startDemo } from '../bots/demo.ts'
import { recount } from '../bots/recount.ts'
import { axeOn, openTablet, type Tablet } from '../support/tablet.ts'
import { goTo } from './acts.ts'
import { claim } from './entering.ts'

let demo: Demo
let tablet: Tablet

beforeAll(async () => {
  demo = await startDemo({ quick: true })
  tablet = await openTablet('figures')
})

afterAll(async () => {
  await tablet?.remove()
  await demo?.stop()
})

it('shows the right means, with how many teachers each is about', async () => {
  const { page } = tablet
  await claim(tablet, demo.links.find(({ role }) => role === 'coordinator')?.link ?? '')
  await goTo(page, 'Cijfers')
  const row = page.getByRole('row', { name: /Wilgenroos/ })
  for (const [at, { id }] of framework2026.blocks.entries()) {
    const { n, mean } = recount(demo.year, id, 'level')
    const shown = await row
      .getByRole('cell')
      .nth(at + 1)
      .textContent()
    expect(shown).toContain(mean.toFixed(1).replace('.', ','))
    expect(shown).toContain(`n = ${n}`)
  }
  const small = page.getByRole('row', { name: /Vaartland/ })
  expect(await small.textContent()).toContain('te weinig docenten')
  expect(await axeOn(page)).toEqual([])
})
