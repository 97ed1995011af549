/** Every format by its name, which is its file's; each is loaded when it is asked for. */
export const formats = {
  text: () => import('./text.ts'),
  markdown: () => import('./markdown.ts'),
  html: () => import('./html.ts'),
  json: () => import('./json.ts'),
};
