/**
 * Document tree -> tagged PDF/UA-1, through Typst. The tree travels as JSON and the templates walk it:
 * no string of a source is ever Typst code. Fonts are the given ones; none of the machine's is used.
 */
import { UsageError } from '../../model/finding.ts';
import { LEFT_TO_RIGHT } from '../isolate.ts';
import type { PrintTree } from '../tree.ts';

/** What a print is made with; `templates` are named as they import each other (`main.typ`, `style.json`). */
export interface PdfMaterials {
  templates: Record<string, string>;
  /** TrueType files. */
  fonts: Uint8Array[];
}

const ROOT = '/print';

/** Bytes of the PDF; the same for the same tree and materials. Throws UsageError with a plain message. */
export async function pdf(tree: PrintTree, materials: PdfMaterials): Promise<Uint8Array> {
  const { compiler, document } = await compile(tree, materials);
  try {
    return compiler.pdf(document, {
      pdfStandard: 'ua-1',
      creationTimestamp: Date.parse(tree.meta.asOf) / 1000,
    });
  } catch (error) {
    throw plainError(String(error));
  }
}

async function compile(tree: PrintTree, { templates, fonts }: PdfMaterials) {
  const { NodeCompiler } = await load();
  const compiler = NodeCompiler.create({
    workspace: ROOT,
    fontArgs: [{ fontBlobs: fonts.map((font) => Buffer.from(font)) }],
  });
  for (const [name, content] of Object.entries(templates)) {
    compiler.mapShadow(`${ROOT}/${name}`, Buffer.from(content));
  }
  compiler.mapShadow(`${ROOT}/tree.json`, Buffer.from(JSON.stringify(tree)));
  const result = compiler.compile({
    mainFilePath: `${ROOT}/main.typ`,
    ...(tree.meta.dir === 'rtl' && { inputs: { 'left-to-right': LEFT_TO_RIGHT } }),
  });
  const document = result.result;
  if (!document) {
    const error = result.takeError();
    const messages = error ? compiler.fetchDiagnostics(error).map((item) => String(item.message)) : [];
    throw new Error(`the print templates could not be set: ${messages.join('; ')}`);
  }
  return { compiler, document };
}

async function load() {
  try {
    return await import('@myriaddreamin/typst-ts-node-compiler');
  } catch {
    throw new UsageError(
      `The part that sets PDF (Typst) is not there for this machine (${process.platform} ${process.arch}).`,
      'Run "npm ci" on this machine again without --omit=optional, or choose --format html and print that from a browser.',
    );
  }
}

function plainError(message: string): Error {
  if (message.includes('text with missing codepoints')) {
    return new UsageError(
      'Some signs of the text cannot be set so that the PDF can be searched and read aloud: letters with marks that belong to another script.',
      'Write these signs in another way, or print --format html.',
    );
  }
  const missing = [...message.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu)].map(
    (match) => match[1]!,
  );
  if (missing.length === 0) return new Error(message);
  const named = [...new Set(missing)].map((text) => `${text} (${codePoints(text)})`);
  return new UsageError(
    `The fonts of the print have no sign for ${named.join(', ')}.`,
    'Write these signs in words, or print --format html.',
  );
}

const codePoints = (text: string): string =>
  [...text].map((sign) => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`).join(' ');
