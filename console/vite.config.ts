import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: process.env.FENHE_STATIC ?? 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1500,
    // everything as files: the content security policy allows no inline data
    assetsInlineLimit: 0,
  },
  server: { proxy: { '/api': 'http://localhost:8088' } },
});
