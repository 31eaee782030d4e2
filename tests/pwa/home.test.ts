// @vitest-environment jsdom
/** Where the app runs on a device, and what the server's cookies tell after the browser deleted its storage. */
import { afterEach, describe, expect, it, vi } from 'vitest'
import { forgetTraces, lookAtHome, unsentTraces } from '#pwa/home.ts'

const DEVICE = '6f1c2d3e-4a5b-4c6d-8e7f-9a0b1c2d3e4f'
const OTHER = '7f1c2d3e-4a5b-4c6d-8e7f-9a0b1c2d3e4f'
const MAC =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.4 Safari/605.1.15'
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15'

function device({
  agent,
  touches = 0,
  standalone = false,
}: {
  agent: string
  touches?: number
  standalone?: boolean
}) {
  vi.stubGlobal('matchMedia', () => ({ matches: standalone }))
  vi.stubGlobal('navigator', { userAgent: agent, maxTouchPoints: touches })
}
/** A cookie jar with the server's cookies, as the page can read them. */
const setCookie = (name: string, value: string, rest = '') => {
  // biome-ignore lint/suspicious/noDocumentCookie: a page reads document.cookie
  document.cookie = `${name}=${value}${rest}`
}
afterEach(() => {
  vi.unstubAllGlobals()
  for (const name of [`lp-unsent-${DEVICE}`, `lp-unsent-${OTHER}`, 'theme'])
    setCookie(name, '', '; max-age=0')
})

describe('the app on a device', () => {
  it('is in a tab that loses its data on an iPad, which calls itself a Mac with touch', () => {
    device({ agent: MAC, touches: 5 })
    expect(lookAtHome()).toEqual({ isInstalled: false, isInTabOnApple: true })
    device({ agent: IPHONE, touches: 5 })
    expect(lookAtHome().isInTabOnApple).toBe(true)
  })

  it('is not in such a tab on a Mac, on Android, or when installed', () => {
    device({ agent: MAC })
    expect(lookAtHome()).toEqual({ isInstalled: false, isInTabOnApple: false })
    device({ agent: 'Mozilla/5.0 (Linux; Android 14; SM-X210)', touches: 5 })
    expect(lookAtHome().isInTabOnApple).toBe(false)
    device({ agent: MAC, touches: 5, standalone: true })
    expect(lookAtHome()).toEqual({ isInstalled: true, isInTabOnApple: false })
  })
})

describe('traces of unsent work', () => {
  const leave = (id: string, pendingCount: number) => {
    const value = encodeURIComponent(JSON.stringify({ pendingCount, at: '2026-11-24T08:00:00.000Z' }))
    setCookie(`lp-unsent-${id}`, value)
  }

  it('are read per device from the cookies of the server', () => {
    leave(DEVICE, 12)
    leave(OTHER, 1)
    expect(unsentTraces()).toEqual([
      { deviceId: DEVICE, pendingCount: 12 },
      { deviceId: OTHER, pendingCount: 1 },
    ])
  })

  it('show that somebody worked here when everything was sent, and are absent with other cookies only', () => {
    setCookie('theme', 'dark')
    expect(unsentTraces()).toEqual([])
    leave(DEVICE, 0)
    setCookie(`lp-unsent-${OTHER}`, '%E0%A4%A')
    expect(unsentTraces().map(({ pendingCount }) => pendingCount)).toEqual([0, 0])
  })

  it('are removed with the person who leaves, and all of them with the last one', () => {
    leave(DEVICE, 3)
    leave(OTHER, 1)
    forgetTraces(DEVICE)
    expect(unsentTraces()).toEqual([{ deviceId: OTHER, pendingCount: 1 }])
    forgetTraces(undefined)
    expect(unsentTraces()).toEqual([])
  })
})
