/** Configuration of the client as a PWA, the server as a Node bundle (`--ssr`), and the test projects. */
import { spawn } from 'node:child_process'
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { toDotPath } from 'zod/v4/core'

const pwa = VitePWA({
  registerType: 'prompt',
  injectRegister: false,
  manifest: {
    name: 'Lesspiegel',
    short_name: 'Lesspiegel',
    description: 'Lessen observeren en nabespreken, vertrouwelijk tussen coach en docent',
    lang: 'nl',
    start_url: '/',
    display: 'standalone',
    background_color: '#f7f4ee',
    theme_color: '#0e5a58',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  strategies: 'injectManifest',
  srcDir: 'src/pwa/worker',
  filename: 'sw.ts',
  includeManifestIcons: false,
  injectManifest: {
    globPatterns: ['**/*.{js,css,html,woff2,wasm}', 'icon.svg'],
    globIgnores: ['**/__vite-browser-external*'],
  },
})

type Chunk = {
  name: string
  packages?: readonly string[]
  files?: readonly string[]
  /** Left to another chunk, although their folder is listed. */
  except?: readonly string[]
  others?: RegExp
}

const disclosure = (part: string) => `src/domain/disclosure/${part}.ts`
/** Of the lesson room: what the lesson needs after the lock too, which is in the chunk of later rooms. */
const observe = (file: string) => `src/features/observe/${file}`
const lesson = (part: string) => `src/workbench/lesson/${part}.tsx`
const dutch = (part: string) => `src/ui/text/nl/${part}.ts`

/** Needed once per person: with the pages of `own-chunk.ts`, and no part of what unlocks a device. */
const enrolling = [
  ...['enrolment', 'invited', 'look-up', 'lost-answer'].map((name) => `src/sync/entrance/${name}.ts`),
  ...['begun-joins', 'joining'].map((name) => `src/storage/people/${name}.ts`),
]

/**
 * Chunks follow the moments at which code is needed: the lock screen, unlocking, the rooms. At most 25 files are kept
 * for offline use. The first chunk that lists a module gets it. An entry is a file, or a folder that ends in `/`; the
 * house test fails when it does not exist.
 */
export const chunks: readonly Chunk[] = [
  {
    name: 'front',
    packages: ['react', 'react-dom', 'scheduler', 'wouter', 'regexparam', 'dexie', 'zustand', 'zod'],
    others: /vite\/(preload-helper|modulepreload-polyfill)|rolldown\/runtime/,
  },
  {
    name: 'lock',
    files: [
      ...['src/main.tsx', 'src/world.ts', 'src/paths.ts', 'src/features/lock-screen/', 'src/pwa/'],
      ...[
        'src/app/app.tsx',
        'src/app/locked-rooms.tsx',
        'src/app/wear-looks.ts',
        'src/app/room-boundary.tsx',
        'src/app/still-loading.tsx',
      ],
      ...['src/sync/live.ts', 'src/sync/status.ts', 'src/sync/entrance/lazy-entrance.ts'],
      ...['src/sync/entrance/people-list.ts', 'src/storage/live.ts', 'src/storage/people/device-list.ts'],
      ...['src/storage/disk/disk-problem.ts', 'src/storage/disk/database.ts'],
      ...['src/storage/disk/open-in-time.ts', 'src/crypto/availability.ts'],
      ...['src/domain/ground/problem.ts', 'src/domain/ground/canonical.ts'],
      'src/domain/ground/link-text.ts',
      ...['src/workbench/looks.ts', 'src/workbench/problem-banner.tsx'],
      ...['src/ui/anchor.tsx', 'src/ui/banner.tsx', 'src/ui/button.tsx', 'src/ui/class-names.ts'],
      ...['src/ui/empty-state.tsx', 'src/ui/field.tsx', 'src/ui/icon.tsx', 'src/ui/list.tsx'],
      ...['src/ui/list-row.tsx', 'src/ui/person-badge.tsx', 'src/ui/pin-pad.tsx', 'src/ui/shell.tsx'],
      ...['src/ui/text-field.tsx', 'src/ui/text/front.tsx', 'src/ui/text/nl-front.ts'],
      ...['people', 'problems', 'status', 'words'].map(dutch),
      'src/ui/text/plural.ts',
    ],
  },
  {
    name: 'vault',
    files: [
      ...['src/domain/', 'src/crypto/', 'src/storage/', 'src/sync/'],
      ...['src/instruments/forms.ts', 'src/instruments/provenance.ts'],
    ],
    except: [
      'src/domain/programme/self-view-beside.ts',
      ...['src/domain/instrument/note-lint.ts', 'src/domain/instrument/summary.ts'],
      ...['src/domain/instrument/likely-items.ts', 'src/domain/programme/earlier-links.ts'],
      ...['admission', 'cohort', 'doubtful-settings', 'outside', 'release'].map(disclosure),
      'src/domain/programme/compare-codes.ts',
      ...['src/domain/ground/pin.ts', 'src/crypto/loaded-at-unlock.ts'],
      ...enrolling,
    ],
  },
  {
    name: 'workbench',
    files: [
      ...['src/instruments/editions.ts', 'src/workbench/lesson/'],
      ...['src/workbench/living/', 'src/workbench/questionnaire/'],
      ...['src/workbench/local-date.ts', 'src/workbench/file-out.ts', 'src/ui/choice-chips.tsx'],
      ...['src/workbench/conversation/report.ts', 'src/workbench/conversation/teacher-answer.ts'],
      ...['src/workbench/conversation/feedback-answer.ts', 'src/workbench/person/feedback-news.tsx'],
      ...['src/workbench/conversation/agreed-list.tsx', 'src/workbench/conversation/look-back-dialog.tsx'],
      ...['src/workbench/form/left-drafts.ts', 'src/workbench/form/question-words.ts'],
      ...['src/workbench/form/unknown-instrument.tsx', 'src/workbench/person/school-sector.tsx'],
      ...['src/workbench/person/coached-people.ts', 'src/workbench/person/start-teacher.ts'],
      ...['src/workbench/person/teacher-form.tsx', 'src/features/settings/own-records.ts'],
      ...['src/workbench/form/value-text.ts', 'src/workbench/duo/'],
      ...['src/ui/card.tsx', 'src/ui/dialog.tsx', 'src/ui/modal.tsx', 'src/workbench/person/same-name.ts'],
      ...['src/ui/disclosure.tsx', 'src/ui/number-field.tsx', 'src/ui/page.tsx'],
      ...['src/ui/level-hue.ts', 'src/ui/scale-choice.tsx'],
      ...['src/ui/segmented.tsx', 'src/ui/select.tsx', 'src/ui/status-line.tsx'],
      ...['src/ui/submit-form.tsx', 'src/ui/tabs-bar.tsx'],
      ...['src/ui/text/language.tsx', 'src/ui/text/format.ts', 'src/ui/text/nl-lesson.ts'],
      ...['src/ui/text/own-text.ts', 'src/ui/text/nl-own.ts', ...['feedback', 'review'].map(dutch)],
      ...['src/ui/check-box.tsx', 'src/ui/progress-line.tsx', 'src/workbench/conversation/feedback-stand.ts'],
      'src/features/review/erased-report.tsx',
      ...['room-header.tsx', 'clock-face.tsx', 'clock-taps.ts', 'wall-clock.tsx'].map(observe),
      observe('locked-frame.tsx'),
      ...['agreements', 'duos', 'form', 'lesson', 'observe', 'teachers'].map(dutch),
      ...['today', 'update', 'workbench'].map(dutch),
    ],
    except: [
      ...['src/workbench/questionnaire/level-band.tsx', 'src/workbench/questionnaire/level-track.tsx'],
      ...['src/workbench/questionnaire/picture-text.ts', 'src/workbench/living/refused-lines.tsx'],
      ...['amendment-editor', 'amendments', 'lesson-facts', 'lesson-reading'].map(lesson),
      ...['link-later', 'view-reading'].map(lesson),
      ...['src/workbench/living/newer-notice.tsx', 'src/workbench/questionnaire/block-picture.tsx'],
    ],
  },
  {
    name: 'after-lesson',
    files: [
      ...['src/ui/date-field.tsx', 'src/ui/picker-field.tsx'],
      ...['src/ui/time-field.tsx', 'src/domain/ground/pin.ts'],
      ...['src/workbench/questionnaire/level-band.tsx', 'src/workbench/questionnaire/level-track.tsx'],
      ...['src/workbench/questionnaire/picture-text.ts', 'src/workbench/living/refused-lines.tsx'],
      ...['src/workbench/living/newer-notice.tsx', 'src/workbench/questionnaire/block-picture.tsx'],
      ...['src/workbench/form/', 'src/workbench/conversation/', 'src/domain/instrument/summary.ts'],
      'src/domain/programme/self-view-beside.ts',
      ...['amendments', 'lesson-facts', 'lesson-reading', 'view-reading'].map(lesson),
      ...['src/workbench/ask-dialog.tsx', 'src/workbench/file-button.tsx'],
      ...['src/workbench/person/recovery-panel.tsx', 'src/workbench/person/new-pin.tsx'],
      ...['src/workbench/person/visit-calendar.ts', 'src/workbench/person/visits-to-calendar.tsx'],
      ...['src/ui/code-groups.tsx', 'src/ui/radio-cards.tsx', 'src/ui/slider.tsx', 'src/ui/steps.tsx'],
      ...['src/ui/triad-field.tsx', 'src/ui/text/room-text.ts', 'src/ui/text/nl.ts', 'src/ui/text/nl/'],
    ],
  },
  { name: 'form', packages: ['react-hook-form', '@hookform'], files: ['src/ui/form.tsx'] },
  {
    name: 'codes',
    files: ['src/ui/qr-code.tsx', 'src/ui/scan.tsx', 'src/workbench/person/link-card.tsx'],
    others: /node_modules\/qr\/(?!decode)/,
  },
]

const isIn = ({ packages = [], files = [], except = [], others }: Chunk, id: string) =>
  !except.some((one) => id.endsWith(`/${one}`)) &&
  (packages.some((one) => id.includes(`/node_modules/${one}/`)) ||
    files.some((one) => (one.endsWith('/') ? id.includes(`/${one}`) : id.endsWith(`/${one}`))) ||
    others?.test(id) === true)

const chunkGroups = chunks.map((chunk, place) => ({
  name: chunk.name,
  test: (id: string) => isIn(chunk, id.split('?')[0] ?? id),
  priority: chunks.length - place,
}))

/**
 * Keeps the hashed files of the previous release in `<outDir>-previous`, where the server finds them for tabs that
 * still run it. A build with the same files is the same release and changes nothing there.
 */
export const keepPrevious = (): Plugin => {
  let now = ''
  const listOf = (folder: string) =>
    (existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [])
      .filter((name) => !isCompressed(name))
      .sort()
      .join('\n')
  return {
    name: 'keep-previous',
    apply: 'build',
    configResolved({ root, build }) {
      now = resolve(root, build.outDir)
    },
    // Copied before the folder is emptied, and moved only after the new build succeeded, because a build may fail.
    buildStart() {
      rmSync(`${now}-leaving`, { recursive: true, force: true })
      if (existsSync(join(now, 'assets')))
        cpSync(join(now, 'assets'), join(`${now}-leaving`, 'assets'), { recursive: true })
    },
    writeBundle() {
      const isOther = ![listOf(join(now, 'assets')), ''].includes(listOf(join(`${now}-leaving`, 'assets')))
      if (isOther) {
        rmSync(`${now}-previous`, { recursive: true, force: true })
        renameSync(`${now}-leaving`, `${now}-previous`)
      }
      rmSync(`${now}-leaving`, { recursive: true, force: true })
    },
  }
}

const isCompressed = (name: string) => /\.(br|gz)$/.test(name)
const compressible = /\.(js|css|html|svg|webmanifest|wasm)$/
const encodings = { br: promisify(brotliCompress), gz: promisify(gzip) }

/**
 * Writes compressed copies beside the built files, so that the server compresses nothing per request. It runs last,
 * because the service worker is written when the rest of the build is closed.
 */
export const precompress = (): Plugin => {
  let folder = ''
  const compress = async (file: string) => {
    const bytes = await readFile(file)
    for (const [suffix, encode] of Object.entries(encodings)) {
      const encoded = await encode(bytes)
      if (encoded.length < bytes.length) await writeFile(`${file}.${suffix}`, encoded)
    }
  }
  return {
    name: 'precompress',
    apply: 'build',
    configResolved({ root, build }) {
      folder = resolve(root, build.outDir)
    },
    closeBundle: {
      ...{ order: 'post', sequential: true },
      async handler(error) {
        if (error) return
        const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        await Promise.all(
          names.filter((name) => compressible.test(name)).map((name) => compress(join(folder, name))),
        )
      },
    },
  }
}

/** The client prints no JSON Schema, so the five kilobytes of zod that do are replaced by empty functions. */
const withoutJsonSchema: Plugin = {
  name: 'without-json-schema',
  apply: 'build',
  load(id) {
    if (!/zod\/v4\/core\/(json-schema-processors|to-json-schema)\.js$/.test(id)) return null
    const names = readFileSync(id, 'utf8').matchAll(/^export (?:const|function) (\w+)/gm)
    return [...names].map(([, name]) => `export const ${name} = () => ({})`).join('\n')
  },
}

/** The errors in instruments, such as `F08/2: fields[3].type: there is no such type of field`. */
export async function instrumentProblems(instruments: readonly unknown[]): Promise<string[]> {
  const { Instrument } = await import('#domain/instrument/instrument.ts')
  const idOf = (one: unknown) =>
    typeof one === 'object' && one !== null && 'instrumentId' in one ? String(one.instrumentId) : 'no id'
  const ids = instruments.map(idOf)
  return instruments.flatMap((one, place) => {
    const id = idOf(one)
    const twice = ids.indexOf(id) < place ? [`${id}: instrumentId: it was published before`] : []
    const issues = Instrument.safeParse(one).error?.issues ?? []
    return [
      ...twice,
      ...issues.map(({ path, message }) => [id, toDotPath(path), message].filter(Boolean).join(': ')),
    ]
  })
}

/** Fails the build on a wrong instrument. The client therefore needs no grammar to check instruments again. */
export const checkInstruments = (
  load: () => Promise<readonly unknown[]> = async () => (await import('#instruments/catalogue.ts')).catalogue,
): Plugin => ({
  name: 'check-instruments',
  apply: 'build',
  async buildStart() {
    const problems = await instrumentProblems(await load())
    if (problems.length > 0) this.error(`bad instruments\n${problems.join('\n')}`)
  },
})

/** Runs the server beside `npm run dev`, under the same address. Both stop together. */
const postOffice: Plugin = {
  name: 'post-office',
  apply: (_, { command }) => command === 'serve' && !process.env.VITEST,
  configureServer({ httpServer }) {
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/server/main.ts'], {
      stdio: 'inherit',
      env: { ...process.env, PORT: '8787', PUBLIC_URL: 'http://localhost:5173' },
    })
    httpServer?.on('close', () => child.kill())
  },
}

/** Slow tests with the real server, and attacks on the figures. They are part of `npm test`, not of `npm run check`. */
const stories = [
  'tests/sync/**/*.test.ts',
  'tests/price/**/*.test.tsx',
  'tests/bots/**/*.test.ts',
  'tests/domain/disclosure/{bars,teeth}.test.ts',
  'tests/server/{sqlite,commands}.test.ts',
  'tests/storage/{attackers,damaged,faulty-disk,killed,pin,refused,second-tab}.test.ts',
  'tests/domain/disclosure/worst-cohorts.test.ts',
]
const browsers = ['tests/e2e/**', 'tests/webkit/**']
/**
 * Tests without a page, a disk or a clock leave no state, so their files share one loaded copy of the source. `pin`
 * and `made-up-kinds` are excluded, because they replace a module and later files would get the replacement.
 */
const pure = ['tests/{domain,instruments}/**/!(made-up-kinds).test.ts', 'tests/crypto/!(pin).test.ts']

/** Room tests unmount after each test, so their files share one loaded copy of the source. */
const rooms = ['tests/{features,workbench,ui}/**/*.test.tsx']

export default defineConfig(({ isSsrBuild }) => ({
  plugins: isSsrBuild
    ? []
    : [checkInstruments(), withoutJsonSchema, react(), pwa, postOffice, keepPrevious(), precompress()],
  define: { __RELEASE__: JSON.stringify(process.env.npm_package_version ?? '0.0.0') },
  build: isSsrBuild
    ? {
        ssr: 'src/server/main.ts',
        outDir: 'dist/server',
        target: 'node20',
        copyPublicDir: false,
        rollupOptions: { output: { entryFileNames: 'main.js' } },
      }
    : {
        outDir: 'dist/client',
        target: ['safari16.4', 'chrome111', 'firefox114'],
        cssCodeSplit: false,
        rolldownOptions: {
          // A library imports it for Node only. Browsers have their own.
          external: ['crypto'],
          output: { codeSplitting: { groups: chunkGroups } },
        },
      },
  server: { proxy: { '/api': 'http://localhost:8787' } },
  test: {
    environment: 'node',
    setupFiles: ['tests/support/setup.ts'],
    env: { TZ: 'America/Phoenix' },
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [...stories, ...browsers, ...pure, ...rooms],
        },
      },
      {
        extends: true,
        test: { name: 'rooms', environment: 'jsdom', isolate: false, include: rooms },
      },
      { extends: true, test: { name: 'pure', isolate: false, include: pure, exclude: stories } },
      { extends: true, test: { name: 'stories', include: stories } },
    ],
  },
}))
