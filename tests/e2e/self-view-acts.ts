/** The teacher's own view of a lesson: one tap per line. */
import { act } from './act.ts'

/** The first lines, one level each. */
export const tapLevels = act(async (page, levels: readonly string[]): Promise<void> => {
  await page.getByRole('group').first().waitFor()
  const lines = page.getByRole('group')
  for (const [place, level] of levels.entries()) {
    const button = lines.nth(place).getByRole('button', { name: level, exact: true })
    await button.click()
    await button.and(page.locator('[aria-pressed="true"]')).waitFor()
  }
})
