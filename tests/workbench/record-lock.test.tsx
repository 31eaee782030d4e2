// @vitest-environment jsdom
/** One tab writes on a record. Other tabs are read-only and may take over. */
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { RecordId } from '#domain/ground/id.ts'
import { useRecordLock } from '#workbench/living/record-lock.ts'
import { createFakeLocks } from '../support/fake-locks.ts'

const recordId = RecordId.parse('6f1c2d3e-4a5b-4c6d-8e7f-9a0b1c2d3e4f')
const otherId = RecordId.parse('7f1c2d3e-4a5b-4c6d-8e7f-9a0b1c2d3e4f')

beforeEach(() => void Object.assign(navigator, { locks: createFakeLocks() }))
afterEach(() => {
  cleanup()
  Reflect.deleteProperty(navigator, 'locks')
})
const openTab = (id = recordId) => renderHook(() => useRecordLock(id))

describe('a record that is open in two tabs', () => {
  it('is written by the first, and read-only in the second', async () => {
    const first = openTab()
    const second = openTab()
    await waitFor(() => expect(second.result.current.isMine).toBe(false))
    expect(first.result.current.isMine).toBe(true)
  })

  it('is written by the second after “hier verder”, and read-only in the first', async () => {
    const first = openTab()
    const second = openTab()
    await waitFor(() => expect(second.result.current.isMine).toBe(false))
    act(() => second.result.current.takeOver())
    await waitFor(() => expect(second.result.current.isMine).toBe(true))
    await waitFor(() => expect(first.result.current.isMine).toBe(false))
  })

  it('can be written by the second when the first is closed', async () => {
    const first = openTab()
    const second = openTab()
    await waitFor(() => expect(second.result.current.isMine).toBe(false))
    first.unmount()
    await waitFor(() => expect(second.result.current.isMine).toBe(true))
  })

  it('does not lock another record, and needs no lock in browsers without the API', async () => {
    openTab()
    expect(openTab(otherId).result.current.isMine).toBe(true)
    Reflect.deleteProperty(navigator, 'locks')
    expect(openTab().result.current.isMine).toBe(true)
  })
})
