/** A PostgreSQL cluster for tests: Debian's binaries, a temporary folder, a free port on the loopback. */
import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import pg from 'pg'

export type Cluster = {
  /** Creates an empty database. @returns its URL. */
  createDatabase: () => Promise<string>
  stop: () => void
}

const DEBIAN = '/usr/lib/postgresql'

/** The folder with initdb and pg_ctl. @throws Error that says what to install. */
function findBinaries(): string {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : []
  const folders = [
    ...versions.map((v) => join(DEBIAN, v, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ]
  const found = folders.find(
    (folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'pg_ctl')),
  )
  if (!found) throw new Error('PostgreSQL was not found (initdb, pg_ctl): apt-get install -y postgresql')
  return found
}

/** PostgreSQL refuses to run as root. It then runs as the first of these users that exists. */
function unprivileged(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }))
    if (uid?.status === 0 && gid?.status === 0) return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
  }
  throw new Error('running as root, and there is no user postgres or nobody to run PostgreSQL as')
}

/** @throws Error when PostgreSQL is missing or does not start; nothing is skipped. */
export async function startCluster(): Promise<Cluster> {
  const binaries = findBinaries()
  const user = unprivileged()
  const folder = mkdtempSync(join(tmpdir(), 'lesspiegel-postgres-'))
  if (user) chownSync(folder, user.uid, user.gid)
  chmodSync(folder, 0o700)
  const data = join(folder, 'data')
  const run = (name: string, ...args: string[]) =>
    execFileSync(join(binaries, name), args, {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
      env: {},
    })
  run('initdb', '-D', data, '-U', 'lesspiegel', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync')
  const port = await freePort()
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=60`
  run('pg_ctl', '-D', data, '-o', options, '-l', join(folder, 'log'), '-w', 'start')
  const urlOf = (database: string) => `postgres://lesspiegel@127.0.0.1:${port}/${database}`
  let count = 0
  return {
    async createDatabase() {
      count += 1
      const client = new pg.Client({ connectionString: urlOf('postgres') })
      await client.connect()
      await client.query(`create database test_${count}`)
      await client.end()
      return urlOf(`test_${count}`)
    },
    stop() {
      run('pg_ctl', '-D', data, '-m', 'immediate', '-w', 'stop')
      rmSync(folder, { recursive: true })
    },
  }
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      )
    })
  })
