/** The line that tells a person whether everything typed and tapped is on this device. */
import type { Locator, Page } from 'playwright-core'

/** By its title: beneath a dialog the line has no role. */
const statusLine = (page: Page): Locator => page.getByTitle('Bekijk hoe het met je werk staat')

/**
 * Waits until everything typed and tapped is on this device. A tap paints before the line says “Bewaren…”, so what the line
 * says counts from the frame after it.
 */
export async function saved(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise((painted) => {
        requestAnimationFrame(() => {
          const afterPaint = new MessageChannel()
          afterPaint.port1.onmessage = () => painted(undefined)
          afterPaint.port2.postMessage(null)
        })
      }),
  )
  await statusLine(page)
    .filter({ hasText: /^Bewaard/ })
    .waitFor()
}

/** The same where somebody may be in or not: before the PIN there is no line and nothing to save. */
export async function savedIfIn(page: Page): Promise<void> {
  if (await statusLine(page).isVisible()) await saved(page)
}
