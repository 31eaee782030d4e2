/** Precaches the whole app for a classroom without Wi-Fi. A new version waits until a person accepts it. */
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  getCacheKeyForURL,
  precacheAndRoute,
} from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'

declare const self: ServiceWorkerGlobalScope

const manifest = self.__WB_MANIFEST
const urlOf = (entry: (typeof manifest)[number]) => (typeof entry === 'string' ? entry : entry.url)

precacheAndRoute(manifest)
cleanupOutdatedCaches()
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), {
    denylist: [/^\/api\//, /^\/healthz$/, /^\/metrics$/],
  }),
)

/** Claims the installing page at once: a later version would not wait for a page that nobody claimed. */
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

/** The self-test: the number of files in the manifest that are not in the cache. */
async function missingFiles(): Promise<number> {
  const found = await Promise.all(
    manifest.map(async (entry) => {
      const key = getCacheKeyForURL(urlOf(entry))
      return key !== undefined && (await caches.match(key)) !== undefined
    }),
  )
  return found.filter((isHere) => !isHere).length
}

self.addEventListener('message', (event) => {
  const { data, ports } = event
  if (data?.type === 'SKIP_WAITING') void self.skipWaiting()
  if (data?.type === 'SELF_TEST') {
    event.waitUntil(
      missingFiles().then((missing) => ports[0]?.postMessage({ missing, expected: manifest.length })),
    )
  }
})
