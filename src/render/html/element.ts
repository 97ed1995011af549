/** A few lines instead of a template language: hast elements by hand. */
import type { Element, ElementContent, Properties } from 'hast';

type Child = ElementContent | string | undefined | false | Child[];

/** `element('p', { className: 'label' }, 'Who')`; empty children are left out. */
export function element(tagName: string, properties: Properties, ...children: Child[]): Element {
  return { type: 'element', tagName, properties, children: flat(children) };
}

function flat(children: Child[]): ElementContent[] {
  return children.flatMap((child) => {
    if (child === undefined || child === false || child === '') return [];
    if (typeof child === 'string') return [{ type: 'text' as const, value: child }];
    return Array.isArray(child) ? flat(child) : [child];
  });
}
