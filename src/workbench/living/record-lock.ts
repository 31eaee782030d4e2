/** One tab writes on a record at a time. Another tab on this device looks on, and may take the pen over. */
import { useCallback, useEffect, useState } from 'react'
import type { RecordId } from '#domain/ground/id.ts'

type RecordLock = {
  /** False while another tab of this device has the record open for writing. */
  isMine: boolean
  /** "Hier verder": takes the pen; the other tab becomes read-only. */
  takeOver: () => void
}

/**
 * Uses the Web Locks API, which lets go by itself when a tab dies. Where it is absent every tab may write: the fold keeps
 * both writes, so the lock is there against confusion and not against loss.
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
