/** What every act of these tests goes through, so that none ends before what it wrote is on the device. */
import type { Page } from 'playwright-core'
import { saved } from '../support/saved.ts'

type Steps<Facts extends unknown[], Told> = (page: Page, ...facts: Facts) => Promise<Told>

/** Somebody who is in does something: it ends when the app says “Bewaard”. A house rule holds that acts are made by this. */
export const act =
  <Facts extends unknown[], Told>(steps: Steps<Facts, Told>): Steps<Facts, Told> =>
  async (page, ...facts) => {
    const told = await steps(page, ...facts)
    await saved(page)
    return told
  }
