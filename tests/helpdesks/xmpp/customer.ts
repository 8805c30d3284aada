import { client, xml } from '@xmpp/client';
import { randomUUID } from 'node:crypto';

export interface Customer {
  /** Sends a message to the agent; its id. */
  say(text: string): Promise<string>;
  /** Edits a message in place. */
  correct(id: string, text: string): Promise<void>;
  stop(): Promise<void>;
}

interface Login {
  service: string;
  domain: string;
  username: string;
  password: string;
}

/** A customer who writes to `agent` with a real XMPP client. */
export async function startCustomer(login: Login, agent: string): Promise<Customer> {
  const xmpp = client({ ...login, resource: randomUUID() });
  const failures: Error[] = [];
  xmpp.on('error', (error) => failures.push(error));
  await xmpp.start();
  await xmpp.send(xml('presence'));

  const send = async (text: string, ...more: unknown[]) => {
    const id = randomUUID();
    const to = { to: agent, type: 'chat', id };
    await xmpp.send(xml('message', to, xml('body', {}, text), ...more));
    return id;
  };
  return {
    say: (text) => send(text),
    async correct(id, text) {
      await send(text, xml('replace', { id, xmlns: 'urn:xmpp:message-correct:0' }));
    },
    async stop() {
      await xmpp.stop();
      if (failures[0]) throw failures[0];
    },
  };
}
