/** One tab at a time writes on a record. Other tabs of the device are read-only and may take over. */
import { useCallback, useEffect, useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'

type RecordLock = {
  /** False while another tab of this device holds the lock. */
  isMine: boolean
  /** Takes the lock (“Hier verder”). The other tab becomes read-only. */
  takeOver: () => void
}

/**
 * Uses the Web Locks API, whose locks are released when a tab closes. Without that API every tab may write; the fold
 * then keeps both writes, so the lock prevents confusion and not loss.
 */
export function useRecordLock(recordId: RecordId): RecordLock {
  const [isMine, setIsMine] = useState(true)
  const [claim, setClaim] = useState(0)
  useEffect(() => {
    const locks = typeof navigator === 'undefined' ? undefined : navigator.locks
    if (!locks) return
    const asking = new AbortController()
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    let isHere = true
    const show = (mine: boolean) => {
      if (isHere) setIsMine(mine)
    }
    const hold = () => {
      show(true)
      return held
    }
    const name = `record/${recordId}`
    const lost = () => show(false)
    if (claim > 0) locks.request(name, { steal: true }, hold).catch(lost)
    else {
      const waitForIt = () => locks.request(name, { signal: asking.signal }, hold).catch(lost)
      const tryNow = (lock: Lock | null) => {
        if (lock) return hold()
        show(false)
        void waitForIt()
        return undefined
      }
      locks.request(name, { ifAvailable: true }, tryNow).catch(lost)
    }
    return () => {
      isHere = false
      asking.abort()
      letGo()
    }
  }, [recordId, claim])
  const takeOver = useCallback(() => setClaim((times) => times + 1), [])
  return { isMine, takeOver }
}
