import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { dirname, extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startCustomer, type Customer } from './customer';
import { pageHtml, type View } from './page';
import { domain, startProsody, type Prosody } from './prosody';

const agent = 'agent';

const contentTypes: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

export interface Xmpp {
  /** Where the agent, signed in, sees the chats. */
  pageUrl(view: View): string;
  /** A customer of this name, signed in; each has one address for ever. */
  customer(name: string): Promise<Customer>;
  /** The address under which the page knows a customer. */
  address(name: string): string;
  stop(): Promise<void>;
}

async function startPageServer({ httpPort }: Prosody) {
  const dist = dirname(fileURLToPath(import.meta.resolve('converse.js/dist/converse.min.js')));
  const websocketUrl = `ws://127.0.0.1:${httpPort}/xmpp-websocket`;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (!pathname.startsWith('/dist/')) {
      const view = pathname === '/overlayed' ? 'overlayed' : 'fullscreen';
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.end(pageHtml(view, websocketUrl, `${agent}@${domain}`, agent));
      return;
    }
    const path = join(dist, normalize(pathname.slice('/dist'.length)));
    readFile(path).then(
      (body) => {
        const type = contentTypes[extname(path)] ?? 'application/octet-stream';
        response.setHeader('content-type', type);
        response.end(body);
      },
      () => response.writeHead(404).end(),
    );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** Starts prosody and a page with converse.js, both on 127.0.0.1 on free ports. */
export async function startXmpp(): Promise<Xmpp> {
  const prosody = await startProsody();
  prosody.addAccount(agent);
  const server = await startPageServer(prosody);
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return {
    pageUrl: (view) => `http://127.0.0.1:${address.port}/${view}`,
    address: (name) => `${name}@${domain}`,
    customer(name) {
      prosody.addAccount(name);
      const service = `xmpp://127.0.0.1:${prosody.clientPort}`;
      const login = { service, domain, username: name, password: name };
      return startCustomer(login, `${agent}@${domain}`);
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await prosody.stop();
    },
  };
}
