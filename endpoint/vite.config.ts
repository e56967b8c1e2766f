import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** The program `nvo` as one file: what it shares with the widgets is put in, packages stay out. */
export default defineConfig({
  root: fileURLToPath(new URL('./', import.meta.url)),
  publicDir: false,
  build: {
    ssr: 'cli/main.ts',
    target: 'node20',
    outDir: 'dist',
    sourcemap: true,
  },
});
