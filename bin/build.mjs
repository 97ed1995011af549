// Bundles src/ into dist/: one CommonJS file for the command line, and one for every module that is loaded lazily
// (`await import('…')` becomes a plain `require` of that file). Copies the fonts that a print embeds.
// Does nothing when no input has changed. The same inputs give the same bytes.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { argv, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { licences } from './licences.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
/** What the last build was made of: outside of dist/, which is published. */
const record = join(root, 'node_modules/.cache/trm/build.json');

/** Installed beside trm instead of being bundled: it loads a binary. */
const EXTERNAL = ['@myriaddreamin/typst-ts-node-compiler'];

const FONTS = {
  '@expo-google-fonts/noto-sans': [
    '400Regular',
    '400Regular_Italic',
    '600SemiBold',
    '700Bold',
    '700Bold_Italic',
  ],
  '@expo-google-fonts/ibm-plex-sans-arabic': ['400Regular', '700Bold'],
};

/** Web fonts for the HTML print, by the signs that they cover; `unicode.json` says which, by the names of the files. */
const WEB_FONTS = {
  '@fontsource/noto-sans': {
    subsets: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek'],
    faces: ['400-normal', '400-italic', '700-normal'],
  },
  '@fontsource/ibm-plex-sans-arabic': {
    subsets: ['arabic'],
    faces: ['400-normal', '700-normal'],
    // Hyphens and joiners are in every script: they are no reason to embed it.
    without: /^U\+20/,
  },
};

/** Draws PNG; the same bytes on every machine. */
const WASM = '@resvg/resvg-wasm/index_bg.wasm';

/** Builds what is stale. @returns the number of files written */
export async function build() {
  if (isFresh()) return 0;
  const esbuild = await import('esbuild');
  const inputs = new Set(['bin/build.mjs', 'bin/licences.mjs', 'package.json', 'package-lock.json']);
  const outputs = new Map();
  const entries = new Map([['cli.js', join(root, 'src/cli.ts')]]);
  // Every bundle may name modules to be loaded lazily, which become bundles in turn.
  for (const [output, entry] of entries) {
    const result = await esbuild.build({ ...options(output, entries), entryPoints: [entry] });
    for (const input of Object.keys(result.metafile.inputs))
      if (!input.startsWith('empty:')) inputs.add(input);
    outputs.set(output, result.outputFiles[0].contents);
  }
  for (const file of [...fontFiles(), ...webFontFiles(), wasmFile()]) {
    inputs.add(relative(root, file.from).split(sep).join('/'));
    outputs.set(file.to, readFileSync(file.from));
  }
  outputs.set('fonts/unicode.json', webFontRanges());
  outputs.set('LICENSES.txt', Buffer.from(licences(root, inputs)));
  const written = put(outputs);
  mkdirSync(dirname(record), { recursive: true });
  writeFileSync(record, JSON.stringify({ inputs: digests(inputs), outputs: [...outputs.keys()].sort() }));
  return written;
}

function options(output, entries) {
  return {
    absWorkingDir: root,
    bundle: true,
    minify: true,
    write: false,
    metafile: true,
    outfile: join(dist, output),
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    // An `import()` that stayed one would start Node's loader of ES modules.
    supported: { 'dynamic-import': false },
    define: { 'import.meta.dirname': '__dirname' },
    alias: { 'ajv/dist/runtime/ucs2length': join(root, 'src/model/ucs2length.ts') },
    external: EXTERNAL,
    legalComments: 'none',
    logLevel: 'silent',
    plugins: [withoutChildProcess, withoutSpread, lazy(output, entries)],
  };
}

/** commander can start other programs as commands; ours never does, and loading what it needs takes a while. */
const withoutChildProcess = {
  name: 'without-child-process',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:node:)?child_process$/ }, ({ importer }) =>
      /[\\/]node_modules[\\/]commander[\\/]/.test(importer)
        ? { path: 'none', namespace: 'empty' }
        : undefined,
    );
    onLoad({ filter: /./, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** js-yaml's parser spreads objects into ones that Node 20 then handles two to three times slower. */
const withoutSpread = {
  name: 'without-spread',
  setup({ onLoad, esbuild }) {
    onLoad({ filter: /[\\/]node_modules[\\/]js-yaml[\\/].*\.mjs$/ }, async ({ path }) => {
      const supported = { 'object-rest-spread': false };
      return { contents: (await esbuild.transform(readFileSync(path, 'utf8'), { supported })).code };
    });
  },
};

/** Turns dynamic imports into bundles of their own. */
function lazy(output, entries) {
  return {
    name: 'lazy',
    setup({ onResolve, resolve: find }) {
      onResolve({ filter: /./ }, async (args) => {
        if (args.kind !== 'dynamic-import' || args.pluginData === 'found') return undefined;
        if (EXTERNAL.includes(args.path) || args.path.startsWith('node:'))
          return { path: args.path, external: true };
        const found = await find(args.path, {
          importer: args.importer,
          resolveDir: args.resolveDir,
          kind: 'import-statement',
          pluginData: 'found',
        });
        if (found.errors.length > 0) return { errors: found.errors };
        const own = relative(join(root, 'src'), found.path).split(sep).join('/');
        const target = own.startsWith('..')
          ? `lazy/${args.path.replace(/[^\w.-]+/g, '-')}.js`
          : own.replace(/\.ts$/, '.js');
        entries.set(target, found.path);
        const path = relative(dirname(join(dist, output)), join(dist, target))
          .split(sep)
          .join('/');
        return { path: path.startsWith('.') ? path : `./${path}`, external: true };
      });
    },
  };
}

function fontFiles() {
  const require = createRequire(import.meta.url);
  return Object.entries(FONTS).flatMap(([name, faces]) => {
    const folder = dirname(require.resolve(`${name}/package.json`));
    return faces.map((face) => {
      const file = readdirSync(join(folder, face)).find((entry) => entry.endsWith('.ttf'));
      return { from: join(folder, face, file), to: `fonts/${file}` };
    });
  });
}

function webFontFiles() {
  const require = createRequire(import.meta.url);
  return Object.entries(WEB_FONTS).flatMap(([name, { subsets, faces }]) => {
    const folder = dirname(require.resolve(`${name}/package.json`));
    const family = name.split('/')[1];
    const files = subsets.flatMap((subset) => faces.map((face) => `${family}-${subset}-${face}.woff2`));
    return files.map((file) => ({ from: join(folder, 'files', file), to: `fonts/${file}` }));
  });
}

/** Which signs the files of a web font cover, in the notation of CSS: `{"noto-sans-latin": "U+0000-00FF,U+0131"}`. */
function webFontRanges() {
  const require = createRequire(import.meta.url);
  const entries = Object.entries(WEB_FONTS).flatMap(([name, { subsets, without }]) => {
    const ranges = JSON.parse(readFileSync(require.resolve(`${name}/unicode.json`), 'utf8'));
    const kept = (range) => range.split(',').filter((part) => !without?.test(part));
    return subsets.map((subset) => [`${name.split('/')[1]}-${subset}`, kept(ranges[subset]).join(',')]);
  });
  return Buffer.from(JSON.stringify(Object.fromEntries(entries)));
}

function wasmFile() {
  return { from: createRequire(import.meta.url).resolve(WASM), to: 'resvg.wasm' };
}

function isFresh() {
  if (!existsSync(record)) return false;
  const { inputs, outputs } = JSON.parse(readFileSync(record, 'utf8'));
  return (
    outputs.every((output) => existsSync(join(dist, output))) &&
    inputs.every(([file, digest]) => existsSync(join(root, file)) && digestOf(file) === digest)
  );
}

function digests(files) {
  return [...files].sort().map((file) => [file, digestOf(file)]);
}

function digestOf(file) {
  return createHash('sha256')
    .update(readFileSync(join(root, file)))
    .digest('hex')
    .slice(0, 16);
}

/** Writes what differs, and removes what an earlier build left. */
function put(outputs) {
  let written = 0;
  if (existsSync(dist)) {
    for (const file of readdirSync(dist, { recursive: true, withFileTypes: true })) {
      const path = join(file.parentPath, file.name);
      const name = relative(dist, path).split(sep).join('/');
      if (file.isFile() && !outputs.has(name)) rmSync(path);
    }
  }
  for (const [name, contents] of outputs) {
    const path = join(dist, name);
    if (existsSync(path) && readFileSync(path).equals(contents)) continue;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, contents);
    written++;
  }
  return written;
}

if (argv[1] !== undefined && resolve(argv[1]) === fileURLToPath(import.meta.url)) {
  const written = await build();
  stdout.write(written === 0 ? 'dist/ is up to date.\n' : `dist/: ${written} files written.\n`);
}
