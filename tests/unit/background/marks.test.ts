import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { watchMarks } from '@/lib/background/marks';
import { loadConfiguration } from '@/lib/config/load';
import type { PageMarks } from '@/lib/messages';
import { document, newDatabase, page, worker } from './world';

const shown = { fields: { order: { selector: '.order' } } };
const sites = document.sites.map((site) => ({ ...site, shown }));
const { configuration } = loadConfiguration({ ...document, sites });

it('tells the page which values AI wrote, until somebody else writes them', async () => {
  const database = newDatabase();
  const told: PageMarks[] = [];
  const start = worker(database, {
    configuration: async () => ({
      configuration,
      own: null,
      problems: [],
      managed: [],
      origins: [],
    }),
  });
  const tabs = {
    ...start.context.tabs,
    mark: async (_: number, one: PageMarks) => void told.push(one),
  };
  const chat = page(database, start);
  await chat.say('order 4711');
  await database.tabs.put({
    tabId: 1,
    siteId: 'acme',
    reader: 'r',
    state: 'reading',
    rule: null,
    activeKey: 'acme:1',
    at: 0,
  });
  watchMarks({ ...start.context, tabs });
  const mark = { field: 'order', label: 'Order', texts: ['4711'], quote: 'order 4711' };
  await expect.poll(() => told.at(-1)).toEqual({ siteId: 'acme', key: 'acme:1', marks: [mark] });

  const made = await chat.caseOf();
  const order = made?.fields.order;
  if (!made || !order) throw new Error('no case was made');
  await database.cases.update(made.id, {
    fields: { ...made.fields, order: { ...order, value: '5822', setBy: 'person' } },
  });
  await expect.poll(() => told.at(-1)?.marks).toEqual([]);
});
