import { programs } from './packages';
import { runPerl } from './perl';

/** Delivers a message as the mail server would, to queue Support: headers, an empty line, a body. */
export async function mailTo(
  { home, url }: { home: string; url: string },
  message: string,
): Promise<void> {
  const gate = ['--queue', 'Support', '--action', 'correspond', '--url', url];
  await runPerl(home, [programs.mailgate, ...gate], message);
}
