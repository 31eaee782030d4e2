/**
 * Vitest configuration of the lesson in WebKit, with the built app and the real server process. `npm test` does not
 * include it.
 */
import { defineConfig } from 'vitest/config'
import { STEP_MS, TEST_MS } from '../support/patience.ts'

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/webkit/**/*.test.ts'],
    environment: 'node',
    env: { TZ: 'Europe/Amsterdam' },
    testTimeout: TEST_MS,
    hookTimeout: TEST_MS,
    expect: { poll: { timeout: STEP_MS } },
  },
})
