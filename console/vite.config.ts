import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const platform = process.env.FENHE_PLATFORM ?? 'http://localhost:8088';

/** In development every page of a face is answered with the face's document, as the platform does. */
const pages: Plugin = {
  name: 'pages',
  configureServer(server) {
    server.middlewares.use((request, _response, next) => {
      const path = request.url?.split('?')[0] ?? '/';
      if (!path.includes('.') && !/^\/(api|v3|@|src|node_modules)/.test(path)) {
        request.url = path.startsWith('/console') ? '/console.html' : '/index.html';
      }
      next();
    });
  },
};

export default defineConfig({
  plugins: [react(), pages],
  appType: 'mpa',
  build: {
    outDir: process.env.FENHE_STATIC ?? 'dist',
    emptyOutDir: true,
    chunkSizeWarningLimit: 1500,
    // everything as files: the content security policy allows no inline data
    assetsInlineLimit: 0,
    rollupOptions: { input: { portal: 'index.html', console: 'console.html' } },
  },
  server: {
    // the platform answers to the address that its pages came from, and to no other site's
    proxy: Object.fromEntries(['/api', '/v3'].map((path) => [path, { target: platform, changeOrigin: false }])),
  },
  test: { environment: 'jsdom' },
});
