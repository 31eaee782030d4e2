/**
 * A browser in which the app cannot open says so, and what to do. The five seconds of it are held by the delay in the
 * style, and for the database by `open-in-time`.
 */
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ServerProcess, startServer } from '../support/server-process.ts'
import { PLAIN_HOST, type StrangeBrowser, strangeBrowser } from '../support/strange-browser.ts'
import { axeOn } from '../support/tablet.ts'

describe('a browser in which the app cannot open', () => {
  let server: ServerProcess
  let browser: StrangeBrowser

  beforeAll(async () => {
    server = await startServer()
    browser = await strangeBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    server?.remove()
  })

  async function says(
    sentences: readonly string[],
    prepare: (page: Page) => Promise<unknown>,
    address = server.origin,
  ): Promise<Page> {
    const page = await browser.open(address, prepare)
    for (const sentence of sentences) await page.getByText(sentence, { exact: false }).waitFor()
    expect(await axeOn(page)).toEqual([])
    expect(await page.getByRole('button', { name: 'Doe mee' }).count()).toBe(0)
    return page
  }

  const notOpen = ['Lesspiegel is nog niet open', 'laad de pagina opnieuw', 'of nieuwer']

  it('its script does not parse', async () => {
    await says(notOpen, (page) =>
      page.route('**/assets/lock-*.js', (route) =>
        route.fulfill({ contentType: 'text/javascript', body: 'const = a newer language' }),
      ),
    )
  })

  it('its script is not there, and three seconds later the page says so', async () => {
    const page = await says(notOpen, (one) => one.route('**/assets/lock-*.js', (route) => route.abort()))
    const delay = await page.locator('.ls-late').evaluate((one) => getComputedStyle(one).animationDelay)
    expect(delay).toBe('3s')
  })

  it('its script never arrives', async () => {
    await says(notOpen, (page) => page.route('**/assets/lock-*.js', () => {}))
  })

  it('its style never came either', async () => {
    await says(notOpen, (page) => page.route('**/assets/*', (route) => route.abort()))
  })

  it('a later part of the app never arrives', async () => {
    const late = ['Dit deel van de app is er nog niet.']
    await says(late, (page) => page.route('**/assets/own-chunk-*.js', () => {}), `${server.origin}/recover`)
  })

  it('its database never opens, and no link is used up', async () => {
    const sentences = ['De opslag op dit apparaat gaat niet open.', 'Sluit de app en open haar opnieuw']
    for (const address of [server.origin, server.link])
      await says(
        sentences,
        (page) =>
          page.addInitScript(() => {
            IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest
          }),
        address,
      )
  })

  it('it keeps nothing, and no link is used up', async () => {
    for (const address of [server.origin, server.link])
      await says(
        ['De browser laat ons niets bewaren.', 'buiten privémodus'],
        (page) =>
          page.addInitScript(() => {
            IDBFactory.prototype.open = () => {
              throw new DOMException('refused', 'SecurityError')
            }
          }),
        address,
      )
  })

  it('it was opened over plain http, where browsers do not encrypt', async () => {
    const sentences = ['Deze browser kan niet versleutelen.', 'Open het adres met https']
    for (const address of [server.origin, server.link])
      await says(sentences, async () => {}, address.replace('localhost', PLAIN_HOST))
  })
})
