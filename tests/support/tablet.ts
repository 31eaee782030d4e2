/** A person's tablet: a Chromium profile that can be closed, killed, taken offline and started cold. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import axe from 'axe-core'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { browserFlags, findBrowser } from './browser.ts'
import { STEP_MS } from './patience.ts'
import { savedIfIn } from './saved.ts'
import { slowDown } from './slow-machine.ts'

export type Size = { width: number; height: number }
export const LANDSCAPE: Size = { width: 1180, height: 820 }
export const PORTRAIT: Size = { width: 820, height: 1180 }
export const PHONE: Size = { width: 390, height: 844 }

/** Whatever leaves the page waits first until it says “Bewaard”; `page` itself is for what stays on it. */
export type Tablet = {
  page: Page
  profile: string
  /** Texts of console errors and uncaught errors. */
  complaints: string[]
  goOffline: (isOffline: boolean) => Promise<void>
  open: (url: string) => Promise<void>
  /** Loads the page anew. */
  openAgain: () => Promise<void>
  /** The browser's own way back. */
  back: () => Promise<void>
  close: () => Promise<void>
  /** Sends SIGKILL to every process of this profile, so nothing is flushed. */
  kill: () => Promise<void>
  /** Starts the same profile again, with a new `page`. */
  relaunch: (url: string) => Promise<Page>
  remove: () => Promise<void>
}

/** `flags` are further browser flags, such as for a camera. */
export async function openTablet(
  name: string,
  size: Size = LANDSCAPE,
  flags: readonly string[] = [],
): Promise<Tablet> {
  const profile = mkdtempSync(join(tmpdir(), `lesspiegel-${name}-`))
  const complaints: string[] = []
  let context: BrowserContext | undefined
  let isOffline = false

  async function launch(): Promise<Page> {
    context = await chromium.launchPersistentContext(profile, {
      executablePath: findBrowser(),
      args: [...browserFlags, ...flags],
      headless: true,
      viewport: size,
      locale: 'nl-NL',
      timezoneId: 'Europe/Amsterdam',
      hasTouch: true,
      serviceWorkers: 'allow',
    })
    await slowDown(context)
    await context.setOffline(isOffline)
    const page = context.pages()[0] ?? (await context.newPage())
    page.on('pageerror', (error) => complaints.push(String(error)))
    page.on('console', (message) => {
      const isNetwork = /Failed to load resource|net::ERR|ERR_INTERNET/.test(message.text())
      if (message.type() === 'error' && !isNetwork) complaints.push(message.text())
    })
    page.setDefaultTimeout(STEP_MS)
    return page
  }

  const tablet: Tablet = {
    page: await launch(),
    profile,
    complaints,
    async goOffline(offline) {
      isOffline = offline
      await context?.setOffline(offline)
    },
    async open(url) {
      await savedIfIn(tablet.page)
      await tablet.page.goto(url)
    },
    async openAgain() {
      await savedIfIn(tablet.page)
      await tablet.page.reload()
    },
    async back() {
      await savedIfIn(tablet.page)
      await tablet.page.goBack()
    },
    async close() {
      await savedIfIn(tablet.page)
      await context?.close()
    },
    async kill() {
      await savedIfIn(tablet.page)
      for (const pid of processesOf(profile)) {
        try {
          process.kill(pid, 'SIGKILL')
        } catch {
          // The process ended between listing and killing.
        }
      }
      await context?.close().catch(() => undefined)
    },
    async relaunch(url) {
      tablet.page = await launch()
      await tablet.page.goto(url, { waitUntil: 'commit' })
      return tablet.page
    },
    async remove() {
      await context?.close().catch(() => undefined)
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
  return tablet
}

/** Pids of processes whose command line has this profile. */
function processesOf(profile: string): number[] {
  if (process.platform !== 'linux') {
    const lines = execFileSync('ps', ['-axo', 'pid=,command=']).toString().split('\n')
    return lines.filter((line) => line.includes(profile)).map((line) => Number.parseInt(line, 10))
  }
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(profile)
      } catch {
        return false
      }
    })
    .map(Number)
}

/** Violations that axe finds on the page: rule and target. `rules` limits it to these rules. */
export async function axeOn(page: Page, rules?: string[]): Promise<string[]> {
  const hasAxe = await page.evaluate(() => 'axe' in window)
  if (!hasAxe) await page.evaluate(axe.source)
  return page.evaluate(async (runOnly) => {
    const { axe: engine } = window as unknown as {
      axe: {
        run: (options: object) => Promise<{ violations: { id: string; nodes: { target: unknown }[] }[] }>
      }
    }
    // A dialog that fades in has no contrast yet. One that goes on for ever, such as a spinner, is not waited for.
    const ending = document
      .getAnimations()
      .filter((one) => Number.isFinite(Number(one.effect?.getComputedTiming().endTime)))
    await Promise.allSettled(ending.map((one) => one.finished))
    const { violations } = await engine.run({
      resultTypes: ['violations'],
      ...(runOnly ? { runOnly } : {}),
    })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${id}: ${JSON.stringify(target)}`),
    )
  }, rules)
}
