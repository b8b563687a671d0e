import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `balagh serve` listens when nothing else is said; the development server hands data requests on to it. */
const balaghServer = 'http://127.0.0.1:4173';

export default defineConfig({
  // Relative addresses: the same bundle is served by `balagh serve` and from any folder of a static site.
  base: './',
  publicDir: 'web/public',
  plugins: [react()],
  worker: { format: 'es' },
  build: {
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      // Schemas that a page does not use are left out of it: reading reports comes with the reader, not with the first screen.
      treeshake: { manualPureFunctions: ['z'] },
      output: {
        codeSplitting: {
          // Each of the two with all that it imports: a browser asks for six files at a time, and every round trip delays
          // the first screen. What is imported later keeps its own files.
          groups: [
            { name: 'boot', test: /web[\\/]boot\.ts$/, priority: 2 },
            { name: 'first-screen', test: /web[\\/]main\.tsx$/, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    host: '127.0.0.1',
    port: 5173,
    proxy: { '/dataset': balaghServer, '/api': balaghServer },
  },
});
