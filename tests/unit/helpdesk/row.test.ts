// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readHead } from '@/lib/helpdesk/head';
import { readRow } from '@/lib/helpdesk/row';
import { findBadSelector } from '@/lib/helpdesk/selectors';
import { schemas } from '@/lib/messageSchemas';
import converse from '@/lib/helpdesk/sites/converse.json';
import { siteDefinition } from '@/lib/config/site';
import { compiled, definition, show, trace } from './page';

function read(html: string, message: Record<string, unknown> = {}) {
  const pane = show(`<div class="pane">${html}</div>`);
  const item = pane.querySelector('.row');
  if (!item) throw new Error('no row');
  return readRow(compiled({ message }), item, pane, trace());
}

const words = '<p class="text">Hi</p>';

describe('the sender of a row', () => {
  it.each([
    ['customer', 'row customer'],
    ['agent', 'row customer agent'],
    ['system', 'row agent system'],
    ['note', 'row agent note system'],
  ])('is %s for "%s"', (sender, names) => {
    expect(read(`<div class="${names}">${words}</div>`)).toMatchObject({ kind: 'message', sender });
  });

  it('may be told by something in the row or by a rule', () => {
    expect(read(`<div class="row"><i class="agent"></i>${words}</div>`)).toMatchObject({
      sender: 'agent',
    });
    const sender = { customer: '.row', read: { attribute: 'data-by', map: { robot: 'bot' } } };
    expect(read(`<div class="row" data-by="robot">${words}</div>`, { sender })).toMatchObject({
      sender: 'bot',
    });
  });

  it('is not told by a row that is nested in it', () => {
    const nested = `<div class="row customer">${words}<div class="row note">${words}</div></div>`;
    expect(read(nested)).toMatchObject({ sender: 'customer', text: 'Hi' });
  });
});

describe('a row', () => {
  it('is no message without an id, a sender or a text', () => {
    const id = { attribute: 'id' };
    expect(read(`<div class="row agent">${words}</div>`, { id })).toEqual({
      kind: 'none',
      missing: 'id',
    });
    expect(read(`<div class="row">${words}</div>`)).toEqual({ kind: 'none', missing: 'sender' });
    expect(read('<div class="row agent"></div>')).toMatchObject({ kind: 'held', why: 'empty' });
  });

  it('is not read while it is pending', () => {
    const pending = '.sending';
    expect(read(`<div class="row agent sending">${words}</div>`, { pending })).toMatchObject({
      why: 'pending',
    });
  });

  it('keeps within what the protocol takes', () => {
    const long = 'x'.repeat(300_000);
    const reading = read(
      `<div class="row agent" id="${long}"><b>${long}</b><p class="text">${long}</p></div>`,
      { id: { attribute: 'id' }, author: { selector: 'b' } },
    );
    if (reading.kind !== 'message') throw new Error('no message');
    const { kind: _kind, ...rest } = reading;
    const message = { ...rest, at: 0 };
    const added = schemas.observe.shape.added.safeParse([{ message, after: null, news: false }]);
    expect(added.success).toBe(true);
  });
});

describe('the phase', () => {
  const phase = { offered: '.ring', active: '.live', closed: '.over' };
  const phaseOf = (html: string, rules: object | undefined) => {
    const pane = show(html);
    return readHead(compiled({ conversation: rules ? { phase: rules } : {} }), pane, trace());
  };

  it.each([
    ['the furthest in the pane', '<div class="pane live"><i class="over"></i></div>', 'closed'],
    ['on the pane itself', '<div class="pane ring"></div>', 'offered'],
    ['outside every pane', '<i class="over"></i><div class="pane live"></div>', 'closed'],
    ['not in another pane', '<div class="pane live"></div><div class="pane over"></div>', 'active'],
    ['unknown where none matches', '<div class="pane"></div>', 'unknown'],
  ])('is found %s', (_where, html, found) => {
    expect(phaseOf(html, phase)).toMatchObject({ phase: found, phaseFrom: 'page' });
  });

  it('counts a word that is read like a match', () => {
    const read = { selector: 'b', map: { Done: 'closed' } };
    expect(phaseOf('<div class="pane live"><b>Done</b></div>', { ...phase, read })).toMatchObject({
      phase: 'closed',
    });
  });

  it('is assumed where the site tells none', () => {
    expect(phaseOf('<div class="pane"></div>', undefined)).toMatchObject({
      phase: 'active',
      phaseFrom: 'assumed',
    });
  });
});

describe('a selector that the browser refuses', () => {
  it.each([
    ['conversation.pane', { conversation: { pane: '..' } }],
    ['conversation.phase.closed', { conversation: { phase: { closed: '..' } } }],
    ['message.ignore[1]', { message: { ignore: ['.a', '..'] } }],
    [
      'message.text.otherwise.selector',
      { message: { text: { selector: '.a', otherwise: { selector: '..' } } } },
    ],
  ])('is named: %s', (path, parts) => {
    expect(findBadSelector(definition(parts))).toBe(path);
  });
});

it('the definition for converse.js is valid', () => {
  expect(findBadSelector(siteDefinition.parse(converse))).toBeNull();
});
