/** How the app runs on this device: installed or in a tab, with persistent or clearable storage, and how full that is. */
import { mendedAddress } from '#domain/ground/link-text.ts'

export type Home = {
  isInstalled: boolean
  /** A browser tab on iPad or iPhone: wiped after seven idle days. A home-screen app starts without its data. */
  isInTabOnApple: boolean
}

/** What the settings room shows about this device. */
export type PwaFacts = {
  isInstalled: boolean
  /** Undefined while the browser has not answered yet. */
  isPersistent: boolean | undefined
  isOfflineReady: boolean
  /** Present where the browser lets the app ask to be installed. */
  install?: () => void
}

/** iPadOS reports itself as a Mac; only the touch points differ. */
export function lookAtHome(): Home {
  const isInstalled =
    matchMedia('(display-mode: standalone)').matches ||
    ('standalone' in navigator && navigator.standalone === true)
  const isApple =
    /iPad|iPhone/.test(navigator.userAgent) ||
    (/Mac/.test(navigator.userAgent) && navigator.maxTouchPoints > 1)
  return { isInstalled, isInTabOnApple: isApple && !isInstalled }
}

/**
 * Called before anything is drawn, so that neither the address bar nor the history keeps a secret in the path. The page
 * of the link finds `isMended` in the state of the history.
 */
export function mendAddress(): void {
  const mended = mendedAddress(location)
  if (mended) history.replaceState({ isMended: true }, '', mended)
}

type InstallEvent = Event & { prompt: () => Promise<unknown> }
const isInstallEvent = (event: Event): event is InstallEvent => 'prompt' in event

/**
 * Calls back with a function that asks for installing, where the browser has one (Chrome; Safari has only its share
 * sheet).
 */
export function onInstallable(offer: (install: () => void) => void): () => void {
  const hear = (event: Event) => {
    if (!isInstallEvent(event)) return
    event.preventDefault()
    offer(() => void event.prompt())
  }
  window.addEventListener('beforeinstallprompt', hear)
  return () => window.removeEventListener('beforeinstallprompt', hear)
}

type Shelter = { isPersistent: boolean; usedBytes: number | undefined; quotaBytes: number | undefined }

/** Asks the browser to keep our data. `false` is normal, and `true` is no guarantee. */
export async function askForShelter(): Promise<Shelter> {
  const storage: StorageManager | undefined = navigator.storage
  const isPersistent = (await storage?.persist?.().catch(() => false)) ?? false
  const estimate = await storage?.estimate?.().catch(() => undefined)
  return { isPersistent, usedBytes: estimate?.usage, quotaBytes: estimate?.quota }
}

const TRACE = 'lp-unsent-'

/**
 * Devices that were used here, with the number of items the server last knew to be unsent. Read from the server's
 * cookies, which outlive a wiped database.
 */
export function unsentTraces(): { deviceId: string; pendingCount: number }[] {
  return document.cookie.split('; ').flatMap((pair) => {
    const [name = '', value = ''] = pair.split('=')
    const count = Number(/pendingCount(?:%[0-9a-f]{2}|[^0-9])*(\d+)/i.exec(value)?.[1] ?? 0)
    return name.startsWith(TRACE) ? [{ deviceId: name.slice(TRACE.length), pendingCount: count }] : []
  })
}

/**
 * Removes the trace of a person who was removed on purpose, so that it is not reported as a loss. `undefined`: removes
 * all.
 */
export function forgetTraces(deviceId: string | undefined): void {
  for (const trace of unsentTraces()) {
    if (deviceId !== undefined && trace.deviceId !== deviceId) continue
    // biome-ignore lint/suspicious/noDocumentCookie: Safari 16.4 and Firefox have no cookie store
    document.cookie = `${TRACE}${trace.deviceId}=; path=/; max-age=0; samesite=strict`
  }
}
