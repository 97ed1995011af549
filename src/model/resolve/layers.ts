/** Themes and country as layers, and which of their alterations are in force. */
import type { Alteration } from '../generated/types.ts';
import type { Layer, ResolveInput } from './types.ts';

export function layersOf({ themes, nation }: ResolveInput): Layer[] {
  const layers: Layer[] = themes.map(([name, theme]) => ({
    kind: 'theme',
    name,
    lang: theme.lang,
    title: theme.title,
    ...(theme.provenance && { provenance: theme.provenance }),
    alterations: theme.alterations ?? [],
    exits: theme.exits ?? [],
    source: theme,
  }));
  const adaptation = nation?.adaptation;
  if (nation && adaptation)
    layers.push({
      kind: 'nation',
      name: nation.code,
      lang: adaptation.lang,
      ...(adaptation.title !== undefined && { title: adaptation.title }),
      ...(adaptation.provenance && { provenance: adaptation.provenance }),
      alterations: adaptation.alterations ?? [],
      exits: adaptation.exits ?? [],
      source: adaptation,
    });
  return layers;
}

/** Both days count. */
export const inForce = ({ from, until }: Alteration, day: string): boolean =>
  (from === undefined || from <= day) && (until === undefined || day <= until);

/** Some day has both in force. */
export const sameTime = (a: Alteration, b: Alteration): boolean =>
  (a.from ?? '') <= (b.until ?? '9999') && (b.from ?? '') <= (a.until ?? '9999');

/** "the theme `child-protection`", "`xa`": for messages. */
export const layerInWords = (layer: Layer): string =>
  layer.kind === 'theme' ? `the theme \`${layer.name}\`` : `\`${layer.name}\``;
