/** Shown until the records about this teacher have arrived: her coach's device opens them to her new account. */
import { useEffect, useState } from 'react'
import { useSyncStatus } from '#sync/live.ts'
import { Card } from '#ui/card.tsx'
import { useOwnText } from '#ui/text/own-text.ts'

export function Arriving() {
  const text = useOwnText().review.progress
  const isOffline = useIsOffline()
  return (
    <div role="status">
      <Card
        tone="soft"
        title={isOffline ? text.offline : text.arriving}
        lead={isOffline ? text.offlineText : text.arrivingText}
      />
    </div>
  )
}

function useIsOffline(): boolean {
  const { problem } = useSyncStatus()
  const [isOnline, setOnline] = useState(() => navigator.onLine)
  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  return !isOnline || problem === 'offline'
}
