/**
 * Vitest configuration of the lesson in WebKit, with the built app and the real server process. `npm test` does not
 * include it.
 */
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/webkit/**/*.test.ts'],
    environment: 'node',
    env: { TZ: 'Europe/Amsterdam' },
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
})
