/** The part of @xmpp/client, which ships no types, that customers are played with. */
declare module '@xmpp/client' {
  export interface Element {
    name: string;
  }
  export function xml(
    name: string,
    attributes?: Record<string, string>,
    ...children: unknown[]
  ): Element;
  export function client(options: {
    service: string;
    domain: string;
    username: string;
    password: string;
    resource: string;
  }): {
    on(event: 'error', listener: (error: Error) => void): void;
    start(): Promise<unknown>;
    send(element: Element): Promise<void>;
    stop(): Promise<unknown>;
  };
}
