const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { Module, createRequire } = require('node:module');
const { dirname, join, sep } = require('node:path');
const { Script } = require('node:vm');

/**
 * What `module.enableCompileCache` does since Node 22, for Node 20: keeps what V8 made of our bundles beside them, in
 * `dist/.cache/`, and takes it from there at the next start. A run that cannot read or write it works without.
 *
 * @param {string} folder the bundles
 */
exports.enableCodeCache = (folder) => {
  const fresh = [];
  const compile = Module.prototype._compile;
  Module.prototype._compile = function (content, file) {
    if (!file.startsWith(folder + sep)) return compile.call(this, content, file);
    const kept = join(folder, '.cache', `${hex(content)}-${process.version}-${process.arch}`);
    const cachedData = read(kept);
    const script = new Script(Module.wrap(content), { filename: file, cachedData });
    if (cachedData === undefined || script.cachedDataRejected) fresh.push([kept, script]);
    const run = script.runInThisContext();
    return run.call(this.exports, this.exports, createRequire(file), this, file, dirname(file));
  };
  // At the end, when V8 has compiled what this run needed and not only what stands outermost.
  process.on('exit', () => {
    for (const [kept, script] of fresh) write(kept, script.createCachedData());
  });
};

/** V8 believes what it is given, and a damaged byte would end the process: so a digest stands before it. */
const DIGEST = 40;

function read(file) {
  try {
    const bytes = readFileSync(file);
    const data = bytes.subarray(DIGEST);
    return bytes.toString('latin1', 0, DIGEST) === hex(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

/** Under its name once it is whole: another run may be reading. */
function write(file, data) {
  const part = `${file}.${process.pid}`;
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(part, Buffer.concat([Buffer.from(hex(data)), data]));
    renameSync(part, file);
  } catch {
    // Where nothing can be kept, every start compiles anew.
  }
}

const hex = (bytes) => createHash('sha1').update(bytes).digest('hex');
