/** State of installation, storage and offline use, as the settings page shows it. */
import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { askForShelter, type Home, onInstallable, type PwaFacts } from '#pwa/home.ts'
import type { WorkerBridge } from '#pwa/worker-bridge.ts'

export function usePwaFacts(workerBridge: WorkerBridge, home: Home): PwaFacts {
  const { offline } = useStore(workerBridge.state)
  const [isPersistent, setPersistent] = useState<boolean>()
  const [install, setInstall] = useState<() => void>()
  useEffect(() => {
    let isHere = true
    void askForShelter().then((shelter) => isHere && setPersistent(shelter.isPersistent))
    const stop = onInstallable((ask) => setInstall(() => ask))
    return () => {
      isHere = false
      stop()
    }
  }, [])
  const facts = { isInstalled: home.isInstalled, isPersistent, isOfflineReady: offline === 'ready' }
  return install ? { ...facts, install } : facts
}
