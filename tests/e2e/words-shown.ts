/** How many words a person sees on the first screen of a room, without scrolling and without the frame around it. */
import type { Page } from 'playwright-core'

/** Words of `main` inside the viewport. What only a screen reader says has one pixel and does not count. */
export const wordsShown = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const texts = document.createTreeWalker(
      document.querySelector('main') ?? document.body,
      NodeFilter.SHOW_TEXT,
    )
    const range = document.createRange()
    let count = 0
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement
      if (!parent?.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue
      for (const word of (node.textContent ?? '').matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'.:-]*/gu)) {
        range.setStart(node, word.index)
        range.setEnd(node, word.index + word[0].length)
        const { width, height, left, top } = range.getBoundingClientRect()
        const [x, y] = [left + width / 2, top + height / 2]
        const isOnScreen = x >= 0 && y >= 0 && x <= innerWidth && y <= innerHeight
        const clip = parent.getBoundingClientRect()
        if (width > 1 && isOnScreen && clip.width > 1) count += 1
      }
    }
    return count
  })
