/** The lesson in WebKit, the engine of the iPad: the built app, the real server process. Not a part of `npm test`. */
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
