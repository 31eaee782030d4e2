/**
 * Counts whole seconds down to zero. No world is at hand before unlocking, so it counts timer ticks instead of
 * reading a clock.
 */
import { useEffect, useState } from 'react'

export function useCountdown(): [seconds: number, start: (ms: number) => void] {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    if (seconds <= 0) return
    const timer = setTimeout(() => setSeconds(seconds - 1), 1000)
    return () => clearTimeout(timer)
  }, [seconds])
  return [seconds, (ms) => setSeconds(Math.ceil(ms / 1000))]
}
