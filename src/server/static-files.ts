/**
 * The built app. Hashed assets never change and are kept for the release before this one too, because a tab may still ask for
 * them; an asset that is in neither is a 404 and never the page (a page in place of a script breaks the app's cache).
 */
import { readFile, stat } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import type { Context } from 'hono'
import { codeOf } from './log.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json',
}

type StaticFiles = (c: Context) => Promise<Response>

/** `clientDir` is the build; beside it `<clientDir>-previous` may hold the last one's. */
export function createStaticFiles(clientDir: string): StaticFiles {
  const now = normalize(clientDir)
  const before = `${now}-previous`
  return async (c) => {
    const path = pathOf(c.req.path)
    if (path === undefined) return c.notFound()
    const isAsset = path.startsWith(`assets${sep}`)
    const found = (await read(now, path)) ?? (isAsset ? await read(before, path) : undefined)
    if (found) return answer(c, path, found)
    if (extname(path) !== '' && path !== 'index.html') return c.notFound()
    const page = await read(now, 'index.html')
    return page ? answer(c, 'index.html', page) : c.text('The app is not built: npm run build', 404)
  }
}

/** A path inside the folder, or undefined when it tries to leave it. */
function pathOf(requested: string): string | undefined {
  try {
    const path = normalize(decodeURIComponent(requested)).replace(/^[/\\]+/, '')
    const leaves = path.split(sep).includes('..') || path.includes('\0')
    return leaves ? undefined : path || 'index.html'
  } catch {
    return undefined
  }
}

async function read(folder: string, path: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const file = join(folder, path)
  try {
    return (await stat(file)).isFile() ? new Uint8Array(await readFile(file)) : undefined
  } catch (error) {
    if (['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'].includes(codeOf(error) ?? '')) return undefined
    throw error
  }
}

function answer(c: Context, path: string, bytes: Uint8Array<ArrayBuffer>): Response {
  const isHashed = path.startsWith(`assets${sep}`) || /^workbox-[0-9a-f]+\.js$/.test(path)
  c.header('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
  c.header('Content-Type', types[extname(path)] ?? 'application/octet-stream')
  return c.body(bytes)
}
