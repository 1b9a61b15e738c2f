import { defineConfig } from 'vitest/config';
import react from '@vitejs/plugin-react';
import packageJson from './package.json' with { type: 'json' };

const define = { __APP_VERSION__: JSON.stringify(packageJson.version) };

export default defineConfig({
  test: {
    // Coverage is set for all projects together: it cannot be set for one.
    coverage: {
      provider: 'v8',
      include: ['shared/**', 'electron/**', 'renderer/**'],
      reportsDirectory: 'coverage',
    },
    projects: [
      {
        define,
        test: {
          name: 'node',
          // A shared machine can be five times slower; only a hang shall end a test.
          testTimeout: 60_000,
          environment: 'node',
          include: ['tests/{shared,electron,faults,scripts}/**/*.test.ts'],
        },
      },
      {
        define,
        plugins: [react()],
        test: {
          name: 'dom',
          testTimeout: 60_000,
          environment: 'jsdom',
          include: ['tests/renderer/**/*.test.{ts,tsx}'],
          setupFiles: ['tests/support/domSetup.ts'],
        },
      },
    ],
  },
});
