import type { ReadRule, SiteDefinition } from '@/lib/config/site';
import { siteDefinition } from '@/lib/config/site';
import { Layout } from '@/lib/helpdesk/layout';
import type { Trace } from '@/lib/helpdesk/rule';
import { compileSite, type Site } from '@/lib/helpdesk/site';

type Parts = { [Part in 'conversation' | 'message']?: Record<string, unknown> };

/** A site definition of the usual kind with some parts of it replaced. */
export function definition({ conversation, message }: Parts = {}): SiteDefinition {
  return siteDefinition.parse({
    id: 'acme',
    name: 'Acme',
    matches: ['https://acme.example/*'],
    conversation: {
      pane: '.pane',
      id: { attribute: 'id' },
      channel: { constant: 'chat' },
      ...conversation,
    },
    message: {
      item: '.row',
      text: { selector: '.text' },
      sender: { customer: '.customer', agent: '.agent', system: '.system', note: '.note' },
      ...message,
    },
  });
}

export function compiled(parts: Parts = {}): Site {
  return compileSite(definition(parts));
}

export function trace(): Trace {
  return { layout: new Layout(), source: () => undefined, frame: () => undefined };
}

/** Puts markup into the document; the pane in it. */
export function show(html: string): Element {
  document.body.innerHTML = html;
  return document.querySelector('.pane') ?? document.body;
}

/** What a rule of the conversation yields in a pane. */
export function yields(
  rule: ReadRule,
  html: string,
  name: 'subject' | 'channel' = 'subject',
): string | null {
  const site = compiled({ conversation: { [name]: rule } });
  return site.head[name]({
    item: null,
    pane: show(`<div class="pane">${html}</div>`),
    trace: trace(),
  });
}
