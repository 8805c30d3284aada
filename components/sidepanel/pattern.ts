/**
 * Whether an address lies under a match pattern with one exact host, as `https://chat.example/*`.
 * A pattern without a port means every port, as the browser has it.
 */
export function isUnder(pattern: string, address: string): boolean {
  const parts = /^(https?):\/\/([^/:]+|\[[^\]]+\])(?::(\d+|\*))?(\/.*)$/i.exec(pattern);
  if (!parts || !URL.canParse(address)) return false;
  const [, scheme, host, port, path] = parts;
  const url = new URL(address);
  const samePlace = url.protocol === `${scheme}:` && url.hostname === host?.toLowerCase();
  const samePort = port === undefined || port === '*' || port === url.port;
  return samePlace && samePort && matchesGlob(path ?? '/*', url.pathname + url.search);
}

function matchesGlob(glob: string, text: string): boolean {
  const source = glob
    .split('*')
    .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
    .join('.*');
  return new RegExp(`^${source}$`).test(text);
}
