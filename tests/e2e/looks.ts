/** How a page is taken: on a tablet (both ways up) and a phone, in the light and in the dark. */
import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { axeOn, LANDSCAPE, PHONE, PORTRAIT } from '../support/tablet.ts'

export const looks = [LANDSCAPE, PORTRAIT, PHONE].flatMap((size) =>
  (['light', 'dark'] as const).map((theme) => ({
    size,
    theme,
    folder: `screenshots/${size.width}x${size.height}-${theme}`,
  })),
)

/** What axe found on what was taken. */
export const found: string[] = []

/** Turns the tablet and the light, and takes the page as it stands. */
export async function shoot(page: Page, room: string): Promise<void> {
  for (const { size, theme, folder } of looks) {
    await page.setViewportSize(size)
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await isDrawn(page)
    mkdirSync(folder, { recursive: true })
    await page.screenshot({ path: `${folder}/${room}.png` })
    found.push(...(await axeOn(page)).map((violation) => `${folder}/${room}: ${violation}`))
  }
  await page.setViewportSize(LANDSCAPE)
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
}

/** With its letters, and after the frame in which it found out how large it is. */
const isDrawn = (page: Page) =>
  page.evaluate(async () => {
    await document.fonts.ready
    for (let frames = 0; frames < 3; frames += 1) await new Promise((drawn) => requestAnimationFrame(drawn))
  })
