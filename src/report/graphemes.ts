import { eastAsianWidth } from 'get-east-asian-width';
import { visible } from '../model/visible.ts';

/** A user-perceived character: as it stands in the text, as it is shown, and its width in terminal columns. */
export interface Grapheme {
  text: string;
  shown: string;
  width: number;
}

/** The text by user-perceived characters, of any script: wide, combining, joined. A tab is one of width 1. */
export function graphemes(text: string): Grapheme[] {
  if (/^[\t -~]*$/.test(text))
    return Array.from(text, (character) => ({ text: character, shown: character, width: 1 }));
  // Building it takes as long as checking a small workspace: only for text that needs it.
  segmenter ??= new Intl.Segmenter('en');
  return Array.from(segmenter.segment(text), ({ segment }) => {
    const shown = visible(segment);
    return { text: segment, shown, width: shown === '\t' ? 1 : widthOf(shown) };
  });
}

let segmenter: Intl.Segmenter | undefined;

/** What is only marks, joiners and the like takes no column; a sequence shown as a picture takes two. */
function widthOf(grapheme: string): number {
  const base = grapheme.replace(/^[\p{Mn}\p{Me}\p{Cf}\p{Default_Ignorable_Code_Point}]+/u, '');
  if (base === '') return 0;
  if (/\p{Emoji_Presentation}|\ufe0f/u.test(base)) return 2;
  return eastAsianWidth(base.codePointAt(0)!);
}
