import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const require = createRequire(import.meta.url);

/** Editors that come ready for a browser, and are served as they are. */
const packages: Record<string, string> = {
  ckeditor4: require.resolve('ckeditor4/package.json'),
  ckeditor5: require.resolve('ckeditor5/package.json'),
  jquery: require.resolve('jquery/package.json'),
  selectize: require.resolve('@selectize/selectize/package.json'),
  tinymce: require.resolve('tinymce/package.json'),
};

/** A file of one of them, as `jquery/dist/jquery.js`; null for what there is not. */
export async function readPackage(path: string): Promise<Buffer | null> {
  const [name = '', ...rest] = path.split('/');
  const manifest = packages[name];
  if (!manifest || rest.includes('..')) return null;
  return readFile(join(dirname(manifest), ...rest)).catch(() => null);
}
