import { buildExtension } from './build';

/** Builds what the browser tests load, once for all workers. */
export default async function globalSetup() {
  await buildExtension('test');
  await buildExtension('default');
}
