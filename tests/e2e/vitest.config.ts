/** Browser tests: real Chromium, the built app, the real server process. One after another, for two cores. */
import { defineConfig } from 'vitest/config'
import { STEP_MS, TEST_MS } from '../support/patience.ts'

export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/e2e/**/*.test.ts'],
    environment: 'node',
    env: { TZ: 'Europe/Amsterdam' },
    fileParallelism: false,
    bail: 1,
    testTimeout: TEST_MS,
    hookTimeout: TEST_MS,
    expect: { poll: { timeout: STEP_MS } },
  },
})
