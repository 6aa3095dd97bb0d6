// How much a first visit of the portal's home loads: the document's scripts and styles with all they import, each compressed as it is
// sent. More than the portal may weigh fails the build.
import { readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

const MOST = 350 * 1000;
const root = process.env.FENHE_STATIC ?? join(import.meta.dirname, '..', 'dist');
const read = (file) => readFileSync(join(root, file));

/** Of a script: what it imports at once, not what it may load later. */
function imported(file, source) {
  return [...source.matchAll(/(?:import|from)\s*["'](\.[^"']+)["']/g)].map(([, path]) => posix.join(dirname(file), path));
}

const waiting = [...read('index.html').toString().matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, path]) => path);
const sizes = new Map();
while (waiting.length > 0) {
  const file = waiting.pop();
  if (sizes.has(file)) {
    continue;
  }
  const bytes = read(file);
  sizes.set(file, gzipSync(bytes).length);
  if (file.endsWith('.js')) {
    waiting.push(...imported(file, bytes.toString()));
  }
}

const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
const said = [...sizes].map(([file, size]) => `  ${String(Math.round(size / 100) / 10).padStart(7)} kB  ${file}`).join('\n');
console.log(`first load of the portal: ${Math.round(total / 100) / 10} kB gzip of ${MOST / 1000} kB\n${said}`);
if (sizes.size < 3 || total > MOST) {
  console.error(total > MOST ? 'the portal has become too heavy' : 'the document names no scripts: is it the built one?');
  process.exit(1);
}
