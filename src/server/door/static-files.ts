/**
 * Serves the built app from disk, with the compressed copies that the build wrote beside the files
 * (`vite.config.ts`).
 */
import { extname, join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import { Hono, type MiddlewareHandler } from 'hono'

/** `clientDir` has the build. `<clientDir>-previous` may have the assets of the release before it. */
export function staticFiles(clientDir: string): Hono {
  const app = new Hono()
  // A tab of the previous release still requests its own assets. An unknown asset must be a 404: the service worker
  // would cache the page in place of a script.
  app.use('/assets/*', cacheFor('public, max-age=31536000, immutable'))
  app.use('/assets/*', filesIn(clientDir), filesIn(`${clientDir}-previous`))
  app.all('/assets/*', (c) => c.notFound())
  app.get('*', cacheFor('no-cache'), filesIn(clientDir), pageOf(clientDir))
  return app
}

/** Without the option `root`, which prints an error for a missing folder. The first release has no previous one. */
const filesIn = (folder: string) =>
  serveStatic({ precompressed: true, rewriteRequestPath: (path) => join(folder, path) })

/**
 * A mail program may write `/join%23<id>.<secret>`. What stands after the page's name is never read here, and the page
 * moves it into the fragment.
 */
const LINK_PATH = /^\/(join|device)(?![A-Za-z])/

/** Nobody keeps a page under an address that holds the secret of a link. */
const isSecretPath = (path: string) => LINK_PATH.test(path) && !/^\/(join|device)\/?$/.test(path)

/** Serves the page for every path without a file extension, because such a path is a client route. */
function pageOf(clientDir: string): MiddlewareHandler {
  const page = serveStatic({ precompressed: true, path: join(clientDir, 'index.html') })
  return async (c, next) => {
    if (extname(c.req.path) !== '' && !LINK_PATH.test(c.req.path)) return c.notFound()
    return (await page(c, next)) ?? c.text('The app is not built: npm run build', 404)
  }
}

const cacheFor =
  (policy: string): MiddlewareHandler =>
  async (c, next) => {
    await next()
    if (c.res.ok) c.header('Cache-Control', isSecretPath(c.req.path) ? 'no-store' : policy)
  }
