/** The bridge to the service worker: whether the app is ready for offline, and a new version that waits for consent. */
import { Workbox } from 'workbox-window'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { World } from '#world.ts'

type WorkerState = {
  /** `none`: this browser, or this way of serving, has no service worker. */
  offline: 'preparing' | 'ready' | 'incomplete' | 'none'
  hasUpdate: boolean
  /** Another tab accepted the new version. This one runs the old version until it reloads. */
  isStale: boolean
}

export type WorkerBridge = {
  readonly state: StoreApi<WorkerState>
  /** Activates the new version and reloads the page. The caller must have flushed. */
  acceptUpdate(): void
}

const RELOAD_FALLBACK_MS = 4000
const CHECK_EVERY_MS = 3_600_000

export function connectWorker(world: World): WorkerBridge {
  const state = createStore<WorkerState>(() => ({ offline: 'none', hasUpdate: false, isStale: false }))
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) {
    return { state, acceptUpdate: () => location.reload() }
  }
  state.setState({ offline: 'preparing' })
  const workbox = new Workbox('/sw.js')
  let hasAccepted = false
  let wasControlled = navigator.serviceWorker.controller !== null

  workbox.addEventListener('waiting', () => state.setState({ hasUpdate: true }))
  workbox.addEventListener('activated', () => void selfTest(state))
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (hasAccepted) location.reload()
    else if (wasControlled) state.setState({ isStale: true })
    wasControlled = true
  })
  const registered = workbox.register().catch(() => {
    world.log('no service worker')
    state.setState({ offline: 'none' })
  })
  void registered.then(() => selfTest(state))
  const check = () => {
    void workbox.update().catch(() => world.log('no update check'))
    world.after(CHECK_EVERY_MS, check)
  }
  world.after(CHECK_EVERY_MS, check)

  return {
    state,
    acceptUpdate() {
      hasAccepted = true
      world.after(RELOAD_FALLBACK_MS, () => location.reload())
      workbox.messageSkipWaiting()
    },
  }
}

/** Asks the active worker whether every file of its manifest is in its cache. */
async function selfTest(state: StoreApi<WorkerState>): Promise<void> {
  const { active } = await navigator.serviceWorker.ready
  if (!active) return
  const channel = new MessageChannel()
  channel.port1.onmessage = ({ data }: MessageEvent<{ missing: number }>) => {
    state.setState({ offline: data.missing === 0 ? 'ready' : 'incomplete' })
  }
  active.postMessage({ type: 'SELF_TEST' }, [channel.port2])
}
