// @vitest-environment jsdom
/** A file goes through the share dialog on a tablet, and is downloaded on a desktop. What became of it is said. */
import { cleanup, screen } from '@testing-library/react'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { FileButton } from '#workbench/file-button.tsx'
import { button, expectAccessible, openRoom, user } from '../features/room.tsx'
import { shareByFinger } from '../support/handheld.ts'

const file = () => ({ name: 'lessen.ics', type: 'text/calendar', text: 'BEGIN' })
let downloads: string[]
let stopSharing = () => {}

beforeEach(() => {
  downloads = []
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push(this.download)
  })
  URL.createObjectURL = () => 'blob:file'
  URL.revokeObjectURL = () => {}
})
afterEach(() => {
  stopSharing()
  vi.restoreAllMocks()
  cleanup()
})

const press = async () => {
  openRoom(<FileButton label="Zet in mijn agenda" file={file} />)
  await user.click(button('Zet in mijn agenda'))
}

it('is downloaded on a desktop, whose share dialog may not keep it', async () => {
  const share = vi.fn()
  Object.assign(navigator, { canShare: () => true, share })
  stopSharing = () => {
    Reflect.deleteProperty(navigator, 'canShare')
    Reflect.deleteProperty(navigator, 'share')
  }
  await press()
  expect(await screen.findByText('Bewaard als lessen.ics, bij je downloads.')).toBeDefined()
  expect(downloads).toEqual(['lessen.ics'])
  expect(share).not.toHaveBeenCalled()
})

it('is shared on a tablet', async () => {
  const shared: string[] = []
  stopSharing = shareByFinger(async ({ files = [] }) => void shared.push(...files.map(({ name }) => name)))
  await press()
  expect(await screen.findByText('Doorgegeven.')).toBeDefined()
  expect(shared).toEqual(['lessen.ics'])
  expect(downloads).toEqual([])
})

it('is not lost when the share is cancelled, and can be saved after all', async () => {
  stopSharing = shareByFinger(() => Promise.reject(new DOMException('closed', 'AbortError')))
  await press()
  expect(await screen.findByText('Niet gedeeld. Er is niets weg.')).toBeDefined()
  expect(downloads).toEqual([])
  await expectAccessible()
  await user.click(button('Bewaar als bestand'))
  expect(downloads).toEqual(['lessen.ics'])
  expect(screen.getByText('Bewaard als lessen.ics, bij je downloads.')).toBeDefined()
})

it('is downloaded when sharing fails for another reason', async () => {
  stopSharing = shareByFinger(() => Promise.reject(new TypeError('not here')))
  await press()
  expect(await screen.findByText(/^Bewaard als lessen\.ics/)).toBeDefined()
})
