import { extname } from 'node:path';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { ZodError, prettifyError } from 'zod';
import { routes } from './api';
import { DeskError, type Desk } from './desk';
import type { DemoEvent } from './events';
import { bundlePages, type PageFiles } from './bundle';
import { readPackage } from './packages';

/**
 * Answers `/api/…` from the desk, `/api/events` with its changes, `/packages/…` with files of
 * editors, `/forms…` with the page that shows them, everything else with the page of the helpdesk.
 */
export function createListener(desk: Desk): RequestListener {
  const page = bundlePages();
  return (request, response) => {
    const pathname = pathOf(request);
    if (pathname === '/api/events') return streamEvents(desk, response);
    if (pathname.startsWith('/packages/')) return void sendPackage(pathname, response);
    const answered = pathname.startsWith('/api/')
      ? answer(desk, request, response)
      : page(baseOf(pathname)).then((files) => sendFile(files, pathname, response));
    answered.catch((error: unknown) => sendProblem(response, error));
  };
}

async function answer(
  desk: Desk,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const pathname = pathOf(request);
  for (const { method, path, answer } of routes) {
    const match = method === request.method ? path.exec(pathname) : null;
    if (!match) continue;
    const { id = '', messageId = '' } = match.groups ?? {};
    const body = await readJson(request);
    const asked = { id: decodeURIComponent(id), messageId: decodeURIComponent(messageId), body };
    sendJson(response, 200, (await answer(desk, asked)) ?? {});
    return;
  }
  sendJson(response, 404, { error: `no ${request.method} ${pathname}` });
}

/** Without the query. */
function pathOf({ url = '/' }: IncomingMessage): string {
  return url.replace(/\?.*/, '');
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text === '' ? {} : JSON.parse(text);
}

/** Server-sent events: first everything, then each change. */
function streamEvents(desk: Desk, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  const send = (event: DemoEvent) => response.write(`data: ${JSON.stringify(event)}\n\n`);
  send({ type: 'everything', state: desk.state() });
  response.on('close', desk.subscribe(send));
}

const baseOf = (pathname: string) => (/^\/forms(?:\/|$)/.test(pathname) ? '/forms/' : '/');

/** Any other path is a route of the page: a reload of `/conversations/c1` shows the same. */
function sendFile(files: PageFiles, pathname: string, response: ServerResponse): void {
  const path = files.has(pathname) ? pathname : `${baseOf(pathname)}index.html`;
  sendContent(response, path, files.get(path) ?? '');
}

const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.svg': 'image/svg+xml',
};

function sendContent(response: ServerResponse, path: string, content: string | Buffer): void {
  const type = types[extname(path)];
  response.writeHead(200, {
    ...(type && { 'content-type': `${type}; charset=utf-8` }),
    'cache-control': 'no-store',
  });
  response.end(content);
}

async function sendPackage(pathname: string, response: ServerResponse): Promise<void> {
  const content = await readPackage(pathname.slice('/packages/'.length));
  if (content) sendContent(response, pathname, content);
  else sendJson(response, 404, { error: `no ${pathname}` });
}

function sendProblem(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) return;
  if (error instanceof DeskError) return sendJson(response, error.status, { error: error.message });
  if (error instanceof ZodError) return sendJson(response, 400, { error: prettifyError(error) });
  if (error instanceof SyntaxError) return sendJson(response, 400, { error: error.message });
  sendJson(response, 500, { error: String(error) });
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
