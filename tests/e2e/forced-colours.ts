/** What is chosen is seen where the system takes the colours away, as in the high contrast of Windows. */
import type { Page } from 'playwright-core'

/** Chosen things on the page that look as if they were not chosen, by their text. */
export async function unmarkedIn(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce', forcedColors: 'active' })
  const found = await page.evaluate(() => {
    const probe = document.createElement('i')
    probe.style.backgroundColor = 'SelectedItem'
    document.body.append(probe)
    const selected = getComputedStyle(probe).backgroundColor
    probe.remove()
    const says = '[aria-pressed="true"],[aria-selected="true"],[aria-current],[data-chosen]'
    const isSeen = (one: Element) => one.checkVisibility() && one.getClientRects().length > 0
    const unmarked = [...document.querySelectorAll(says)].filter(
      (one) =>
        isSeen(one) &&
        (getComputedStyle(one).backgroundColor !== selected ||
          [one, ...one.querySelectorAll('*')].some(
            (part) => getComputedStyle(part).forcedColorAdjust !== 'none',
          )),
    )
    // A radio button that is drawn by its label. A check box draws its tick as a sign.
    const drawn = [...document.querySelectorAll('label input[type="radio"]:checked')].filter(
      (one) => getComputedStyle(one).opacity === '0' && !one.closest('[data-chosen]'),
    )
    return [...unmarked, ...drawn].map(
      (one) => one.textContent || one.closest('label')?.textContent || one.id,
    )
  })
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce', forcedColors: 'none' })
  return found
}
