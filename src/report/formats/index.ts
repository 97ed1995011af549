/** Every report format by its name, which is its file's; each is loaded when it is asked for. */
export const formats = {
  text: () => import('./text.ts'),
  json: () => import('./json.ts'),
  sarif: () => import('./sarif.ts'),
  github: () => import('./github.ts'),
  gitlab: () => import('./gitlab.ts'),
  junit: () => import('./junit.ts'),
  markdown: () => import('./markdown.ts'),
  html: () => import('./html.ts'),
};
