/** Finds a Chromium, or throws with what to install. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Tries LESSPIEGEL_BROWSER, the system's browsers and Playwright's, then installs Chromium with apt-get as root. */
export function findBrowser(): string {
  const named = process.env.LESSPIEGEL_BROWSER
  if (named) {
    if (!existsSync(named)) throw new Error(`LESSPIEGEL_BROWSER names ${named}, and there is nothing there.`)
    return named
  }
  const found = [...places, playwrightsOwn()].find((place) => place !== '' && existsSync(place))
  return found ?? installed()
}

function playwrightsOwn(): string {
  try {
    return chromium.executablePath()
  } catch {
    return ''
  }
}

function installed(): string {
  const missing =
    'The browser tests need Chromium or Chrome. Install one, or name it in LESSPIEGEL_BROWSER=/path/to/chromium.'
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Error(missing)
  }
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } } as const
  execFileSync('apt-get', ['update'], options)
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], options)
  const place = places.find((one) => existsSync(one))
  if (!place) throw new Error(missing)
  return place
}
