/** In a page that runs from right to left: what is read the other way stands in an element of its own. */
import type { ElementContent } from 'hast';
import { leftToRightParts } from '../isolate.ts';
import { element } from './element.ts';

/** The same nodes, telephone numbers and the like in `<bdi dir="ltr">`: what is copied from there holds no mark of direction. */
export function isolate(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return parts(node.value);
    if (node.type !== 'element' || node.properties.dir === 'ltr') return [node];
    return [{ ...node, children: isolate(node.children) }];
  });
}

const parts = (text: string): ElementContent[] =>
  leftToRightParts(text).flatMap((part, at): ElementContent[] => {
    if (part === '') return [];
    return [at % 2 === 1 ? element('bdi', { dir: 'ltr' }, part) : { type: 'text', value: part }];
  });
