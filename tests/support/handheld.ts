/** A device with a finger as its first pointer, whose browser can share files. Returns how to end that. */
export function shareByFinger(share: (data: ShareData) => Promise<void>): () => void {
  const before = window.matchMedia
  Object.assign(navigator, { canShare: () => true, share })
  window.matchMedia = (query) =>
    ({ ...new EventTarget(), matches: query === '(pointer: coarse)' }) as MediaQueryList
  return () => {
    window.matchMedia = before
    Reflect.deleteProperty(navigator, 'canShare')
    Reflect.deleteProperty(navigator, 'share')
  }
}
