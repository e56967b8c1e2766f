import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/**
 * The program `nvo` as one file, and beside it the thread that reads calendars. What they share
 * with the widgets is put in, packages stay out.
 */
export default defineConfig({
  root: fileURLToPath(new URL('./', import.meta.url)),
  publicDir: false,
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist',
    sourcemap: true,
    rolldownOptions: {
      input: { main: 'cli/main.ts', 'calendar-worker': 'calendar/calendar-worker.ts' },
      // Flat: each finds the other beside itself.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
