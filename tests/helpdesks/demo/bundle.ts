import { fileURLToPath } from 'node:url';

/** The page of the helpdesk, and one with a form of many editors. */
const roots = { '/': './page', '/forms/': './page/forms' };
type Base = keyof typeof roots;

/** A page's files by path, as `/index.html`. */
export type PageFiles = Map<string, string>;

/** Bundles a page in memory when it is first asked for; most tests never open it. */
export function bundlePages(): (base: Base) => Promise<PageFiles> {
  const pages = new Map<Base, Promise<PageFiles>>();
  return (base) => {
    const files = pages.get(base) ?? build(base);
    pages.set(base, files);
    return files;
  };
}

async function build(base: Base): Promise<PageFiles> {
  const vite = await import('vite');
  const built = await vite.build({
    root: fileURLToPath(new URL(roots[base], import.meta.url)),
    base,
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, modulePreload: { polyfill: false } },
  });
  const files: PageFiles = new Map();
  for (const file of [built].flat().flatMap((each) => ('output' in each ? each.output : []))) {
    files.set(
      `${base}${file.fileName}`,
      file.type === 'chunk' ? file.code : file.source.toString(),
    );
  }
  return files;
}
