import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request body of the chat-completions protocol, as far as the tests look at it. */
export interface ChatRequest {
  model: string;
  messages: { role: string; content: string }[];
  response_format?: {
    type: string;
    json_schema?: { strict: boolean; schema: Record<string, unknown> };
  };
  temperature?: number;
  max_tokens?: number;
  max_completion_tokens?: number;
}

export type Answer = (request: ChatRequest, response: ServerResponse) => void;

/** A server that speaks the protocol; `requests` are those it got. */
export interface ModelServer {
  baseURL: string;
  requests: ChatRequest[];
  /** The bodies as they came. */
  bodies: string[];
  /** Paths with their queries. */
  urls: string[];
  headers: IncomingMessage['headers'][];
  /** How it answers from now on. */
  answer(how: Answer): void;
  close(): Promise<void>;
}

/** Answers with this JSON. */
export const sends =
  (body: object): Answer =>
  (_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(body));
  };

/** A completion with this text as the model's message. */
export function completion(
  content: unknown,
  { message = {}, end = 'stop' }: { message?: object; end?: string } = {},
): object {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'test-model',
    choices: [
      { index: 0, finish_reason: end, message: { role: 'assistant', content, ...message } },
    ],
    usage: { prompt_tokens: 120, completion_tokens: 30, total_tokens: 150 },
  };
}

/** Answers with this text as the model's message. */
export const says = (content: unknown, rest: Parameters<typeof completion>[1] = {}): Answer =>
  sends(completion(content, rest));

/** Answers with an error of the protocol. */
export const fails =
  (status: number, message: string, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify({ error: { message, type: 'error', param: null, code: null } }));
  };

export async function startModelServer(): Promise<ModelServer> {
  let how: Answer = says('{}');
  const got: Pick<ModelServer, 'requests' | 'bodies' | 'urls' | 'headers'> = {
    requests: [],
    bodies: [],
    urls: [],
    headers: [],
  };
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      const parsed = JSON.parse(body) as ChatRequest;
      got.requests.push(parsed);
      got.bodies.push(body);
      got.urls.push(request.url ?? '');
      got.headers.push(request.headers);
      how(parsed, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    ...got,
    answer: (next) => (how = next),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
