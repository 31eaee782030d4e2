/** The real server as a process with its own folder. It can be stopped, killed and started again. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type ServerProcess = {
  origin: string
  dataDir: string
  /** The one-time link of the first coordinator, printed at the first start. */
  link: string
  /** All output, over all starts. */
  log: () => string
  stop: (how?: 'SIGTERM' | 'SIGKILL') => Promise<void>
  start: () => Promise<void>
  remove: () => void
  pid: () => number | undefined
}

const BUNDLE = 'dist/server/main.js'

export async function startServer(env: Record<string, string> = {}): Promise<ServerProcess> {
  if (!existsSync(BUNDLE) || !existsSync('dist/client/index.html')) {
    throw new Error('The app is not built. Run `npm run build` first (`npm test` does).')
  }
  const port = await freePort()
  const dataDir = mkdtempSync(join(tmpdir(), 'lesspiegel-'))
  const origin = `http://localhost:${port}`
  let text = ''
  let child: ChildProcess | undefined

  async function start() {
    const started = spawn(process.execPath, [BUNDLE], {
      env: {
        ...process.env,
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        PUBLIC_URL: origin,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    await new Promise<void>((resolve, reject) => {
      const hear = (part: Buffer) => {
        text += part.toString()
        if (text.slice(before).includes('"listening"')) resolve()
      }
      const before = text.length
      started.stdout?.on('data', hear)
      started.stderr?.on('data', hear)
      started.once('exit', (code) =>
        reject(new Error(`the server ended with ${code}:\n${text.slice(before)}`)),
      )
    })
  }

  async function stop(how: 'SIGTERM' | 'SIGKILL' = 'SIGTERM') {
    const ending = child
    child = undefined
    if (!ending || ending.exitCode !== null) return
    const ended = new Promise((resolve) => ending.once('exit', resolve))
    ending.kill(how)
    await ended
  }

  await start()
  const link = /http\S+\/join#\S+/.exec(text)?.[0] ?? ''
  return {
    origin,
    dataDir,
    link,
    log: () => text,
    start,
    stop,
    remove: () => rmSync(dataDir, { recursive: true, force: true }),
    pid: () => child?.pid,
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
}

/** The bytes of these files in the server's folder as Latin-1 text. */
export function bytesOf(dataDir: string, files: readonly string[]): string {
  return files
    .map((file) => join(dataDir, file))
    .filter((path) => existsSync(path))
    .map((path) => readFileSync(path).toString('latin1'))
    .join('\n')
}
