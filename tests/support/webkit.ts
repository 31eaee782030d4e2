/**
 * WebKit, the engine of iPads, controlled by W3C WebDriver (https://www.w3.org/TR/webdriver2/). It uses Debian's
 * WebKitWebDriver with MiniBrowser on a virtual screen.
 */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { STEP_MS } from './patience.ts'
import { freePort } from './server-process.ts'

/** Each call that leaves the page first waits for “Bewaard”, when somebody has unlocked the app. */
export type WebKit = {
  open: (url: string) => Promise<void>
  /** Reloads the page. */
  openAgain: () => Promise<void>
  /** Runs a function body in the page and awaits its promise. */
  run: <T>(body: string, ...args: unknown[]) => Promise<T>
  /** Waits for a visible element, scrolls it into view and clicks it. */
  tap: (xpath: string) => Promise<void>
  type: (xpath: string, text: string) => Promise<void>
  waitFor: (xpath: string, timeoutMs?: number) => Promise<void>
  screenshot: () => Promise<Buffer>
  close: () => Promise<void>
}

const DRIVER = '/usr/bin/WebKitWebDriver'
const LIBRARIES = '/usr/lib'
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf'
const LOOK_EVERY_MS = 100
const STATUS_LINE = '//button[@title="Bekijk hoe het met je werk staat"]'

export async function openWebKit(): Promise<WebKit> {
  const binary = findMiniBrowser()
  const port = await freePort()
  const screen = `:${100 + (port % 500)}`
  const children = [
    spawn('Xvfb', [screen, '-screen', '0', '1180x900x24'], { stdio: 'ignore' }),
    spawn(DRIVER, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: screen } }),
  ]
  const origin = `http://127.0.0.1:${port}`
  await answering(origin)
  const options = { binary, args: ['--automation', '--geometry=1180x820'] }
  const opened = await ask<{ sessionId: string }>(`${origin}/session`, 'POST', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  })
  return createPage(`${origin}/session/${opened.sessionId}`, children)
}

function createPage(session: string, children: ChildProcess[]): WebKit {
  const post = <T>(path: string, body: object = {}) => ask<T>(`${session}/${path}`, 'POST', body)

  /** The first one that is shown now. */
  async function look(xpath: string): Promise<string | undefined> {
    const found = await post<Record<string, string>[]>('elements', { using: 'xpath', value: xpath })
    for (const { [ELEMENT]: id } of found) {
      if (id && (await ask<boolean>(`${session}/element/${id}/displayed`, 'GET'))) return id
    }
    return undefined
  }

  async function find(xpath: string, timeoutMs = STEP_MS): Promise<string> {
    const until = Date.now() + timeoutMs
    for (;;) {
      const id = await look(xpath)
      if (id) return id
      if (Date.now() > until) throw new Error(`not on the page: ${xpath}\n${await text()}`)
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
    }
  }
  const text = () =>
    post<string>('execute/sync', { script: 'return document.body.innerText.slice(0, 1500)', args: [] })

  const savedIfIn = async () => {
    if (await look(STATUS_LINE)) await find(`${STATUS_LINE}[starts-with(normalize-space(.), "Bewaard")]`)
  }

  return {
    open: async (url) => {
      await savedIfIn()
      await post('url', { url })
    },
    openAgain: async () => {
      await savedIfIn()
      await post('refresh')
    },
    run: (body, ...args) =>
      post('execute/async', {
        script: `const done = arguments[arguments.length - 1]; const step = async (...args) => { ${body} }; step(...[...arguments].slice(0, -1)).then(done, (error) => done(String(error)))`,
        args,
      }),
    tap: async (xpath) => post(`element/${await find(xpath)}/click`),
    type: async (xpath, words) => post(`element/${await find(xpath)}/value`, { text: words }),
    waitFor: async (xpath, timeoutMs) => void (await find(xpath, timeoutMs)),
    screenshot: async () => Buffer.from(await ask<string>(`${session}/screenshot`, 'GET'), 'base64'),
    async close() {
      await ask(session, 'DELETE').catch(() => undefined)
      for (const child of children) child.kill()
    },
  }
}

async function ask<T>(url: string, method: string, body?: object): Promise<T> {
  const answer = await fetch(url, {
    method,
    ...(body ? { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } } : {}),
  })
  const { value } = (await answer.json()) as { value: T }
  if (!answer.ok) throw new Error(`${method} ${url}: ${JSON.stringify(value).slice(0, 400)}`)
  return value
}

async function answering(origin: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const ready = await fetch(`${origin}/status`).then(
      (answer) => answer.ok,
      () => false,
    )
    if (ready) return
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
  throw new Error('WebKitWebDriver does not answer')
}

/** @throws Error with what to install, when it may not install it. */
function findMiniBrowser(): string {
  const found = lookForMiniBrowser()
  if (found && existsSync(DRIVER) && existsSync('/usr/bin/Xvfb')) return found
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error('WebKit was not found: apt-get install webkit2gtk-driver xvfb (Debian 12 or newer)')
  }
  const quiet = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  execFileSync('apt-get', ['update'], quiet)
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'webkit2gtk-driver', 'xvfb'], quiet)
  return lookForMiniBrowser() ?? ''
}

function lookForMiniBrowser(): string | undefined {
  if (!existsSync(LIBRARIES)) return undefined
  const folders = readdirSync(LIBRARIES, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders
    .flatMap(({ name }) =>
      ['6.0', '4.1', '4.0'].map((api) => `${LIBRARIES}/${name}/webkit2gtk-${api}/MiniBrowser`),
    )
    .find((place) => existsSync(place))
}
