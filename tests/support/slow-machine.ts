/** A slower machine than this one, for browser tests: LESSPIEGEL_CPU_SLOWDOWN and LESSPIEGEL_STORAGE_DELAY_MS. */
import type { BrowserContext, Page } from 'playwright-core'

/** Makes every page of this browser as slow as the environment asks. Without it nothing is touched. */
export async function slowDown(context: BrowserContext): Promise<void> {
  const delayMs = numberOf('LESSPIEGEL_STORAGE_DELAY_MS', 0)
  if (delayMs > 0) await context.addInitScript({ content: slowStorage(delayMs) })
  const rate = numberOf('LESSPIEGEL_CPU_SLOWDOWN', 1)
  if (rate === 1) return
  context.on('page', (page) => void throttle(page, rate))
  await Promise.all(context.pages().map((page) => throttle(page, rate)))
}

/** The rate belongs to the process of the page; a navigation may start another one. */
async function throttle(page: Page, rate: number): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const set = () => session.send('Emulation.setCPUThrottlingRate', { rate })
  page.on('framenavigated', (frame) => {
    // A page that is being closed has no rate to set.
    if (frame === page.mainFrame()) void set().catch(() => undefined)
  })
  await set()
}

function numberOf(name: string, least: number): number {
  const value = Number(process.env[name] ?? least)
  if (!Number.isFinite(value) || value < least) throw new Error(`${name} must be a number from ${least} up`)
  return value
}

/**
 * Keeps every transaction of IndexedDB open for `delayMs` after its first request: what it wrote is on disk only then, and is
 * lost when the page goes away before. Text and not a function, because a transpiler may add names that a page does not have.
 */
const slowStorage = (delayMs: number): string => `{
  const begin = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (...facts) {
    const transaction = begin.apply(this, facts)
    const store = transaction.objectStore(transaction.objectStoreNames[0])
    let until
    const hold = () => {
      const request = store.getKey('')
      request.onsuccess = () => {
        until ??= performance.now() + ${delayMs}
        if (performance.now() < until) hold()
      }
      // Ended by the app: the error is its own.
      request.onerror = (event) => {
        event.preventDefault()
        event.stopPropagation()
      }
    }
    hold()
    return transaction
  }
  // It would end a transaction before its delay; without it one ends by itself when nothing is asked of it any more.
  IDBTransaction.prototype.commit = () => {}
}`
