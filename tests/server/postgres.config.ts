/** Vitest configuration of the PostgreSQL run, so that the ordinary run does not need PostgreSQL. */
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    environment: 'node',
    include: ['tests/server/postgres.acceptance.ts'],
    setupFiles: ['tests/support/setup.ts'],
    env: { TZ: 'America/Phoenix' },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
