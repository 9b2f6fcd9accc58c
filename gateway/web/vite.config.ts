import { fileURLToPath } from 'node:url'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { budget } from './budget'
import { mock } from './mock/plugin'
import { offline } from './offline'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

// WHISTLE_URL names a running gateway to develop against.
const real = process.env.WHISTLE_URL
const proxy = real ? { '/api': real, '/login': real, '/logout': real } : undefined

// An entry for each, so that a resident never downloads what only staff need.
export default defineConfig({
  plugins: [vue(), mock(real), budget({ index: 50_000 }), offline('rounds')],
  define: { __VUE_OPTIONS_API__: 'false' },
  // The map's worker is a module, as the map itself.
  worker: { format: 'es' },
  server: { fs: { allow: [here('../..')] }, proxy },
  build: {
    // No data: addresses, which the content security policy refuses.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    emptyOutDir: true,
    rollupOptions: {
      input: {
        index: here('index.html'),
        desk: here('desk.html'),
        wall: here('wall.html'),
        operations: here('operations.html'),
        audit: here('audit.html'),
        calendars: here('calendars.html'),
        catalogue: here('catalogue.html'),
        shift: here('shift.html'),
        escalations: here('escalations.html'),
        card: here('card.html'),
        messages: here('messages.html'),
        duty: here('duty.html'),
        grids: here('grids.html'),
        keys: here('keys.html'),
        users: here('users.html'),
        scorecards: here('scorecards.html'),
        rate: here('rate.html'),
        meetings: here('meetings.html'),
        rounds: here('rounds.html'),
      },
    },
  },
  // Twenty seconds: a machine that builds everything else meanwhile is slow, not wrong.
  test: { environment: 'happy-dom', include: ['src/**/*.test.ts'], testTimeout: 20_000 },
})
