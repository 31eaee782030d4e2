/** A browser that is broken in some way before the app's page opens in it. */
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { browserFlags, findBrowser } from './browser.ts'
import { STEP_MS } from './patience.ts'
import { LANDSCAPE } from './tablet.ts'

/** Mapped to this machine below. Browsers trust `localhost` over plain http, but no other name. */
export const PLAIN_HOST = 'lesspiegel.test'

export type StrangeBrowser = {
  /** A new profile each time. It does not wait for the page to load, which it may never do. */
  open: (address: string, prepare?: (page: Page) => Promise<unknown>) => Promise<Page>
  close: () => Promise<void>
}

export async function strangeBrowser(): Promise<StrangeBrowser> {
  const args = [...browserFlags, `--host-resolver-rules=MAP ${PLAIN_HOST} 127.0.0.1`]
  const browser: Browser = await chromium.launch({ executablePath: findBrowser(), args })
  let context: BrowserContext | undefined
  return {
    async open(address, prepare) {
      await context?.close()
      context = await browser.newContext({ viewport: LANDSCAPE, locale: 'nl-NL', serviceWorkers: 'block' })
      const page = await context.newPage()
      page.setDefaultTimeout(STEP_MS)
      await prepare?.(page)
      await page.goto(address, { waitUntil: 'commit' })
      return page
    },
    close: () => browser.close(),
  }
}
