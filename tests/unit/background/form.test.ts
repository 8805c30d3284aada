import { beforeEach, describe, expect, it } from 'vitest';
import { predictForm as predictFormIn } from '@/lib/background/form';
import type { Context } from '@/lib/background/context';
import { loadConfiguration } from '@/lib/config/load';
import { ok } from '@/lib/domain/result';
import type { Database } from '@/lib/storage/database';
import type { TabView } from '@/lib/storage/rows';
import { document, newDatabase, page, predictWords, worker } from './world';

const ask = { siteId: 'acme', key: 'acme:1', fields: ['order', 'topic'] };

/** The tab in which the form is. */
const formTab = 7;

const predictForm = (
  context: Context,
  data: typeof ask | (Omit<typeof ask, 'key'> & { key: null }),
) => predictFormIn(context, data, formTab);

let database: Database;
beforeEach(() => {
  database = newDatabase();
});

/** A worker that knows a conversation in which the customer said this. */
async function knowing(text: string, change: Parameters<typeof worker>[1] = {}) {
  const start = worker(database, change);
  await page(database, start).say(text);
  return start.context;
}

function configured(change: object) {
  const { configuration } = loadConfiguration({ ...document, ...change });
  return {
    configuration: async () => ({
      configuration,
      own: null,
      problems: [],
      managed: [],
      origins: [],
    }),
  };
}

describe("what may be filled into the helpdesk's own form", () => {
  it('is each field that reaches its threshold, with its quote', async () => {
    const context = await knowing('order 4711');
    expect(await predictForm(context, ask)).toEqual(
      ok({
        values: [
          {
            field: 'order',
            label: 'Order',
            value: '4711',
            texts: ['4711'],
            confidence: 0.9,
            quote: 'order 4711',
          },
        ],
        from: null,
        watched: null,
      }),
    );
  });

  it('is nothing of what the form does not ask for', async () => {
    const context = await knowing('order 4711 topic parcel');
    const answer = await predictForm(context, { ...ask, fields: ['topic'] });
    expect(answer).toMatchObject({ value: { values: [{ field: 'topic', value: 'parcel' }] } });
  });

  it('is nothing below `fill`, though it may be suggested in the panel', async () => {
    const strict = configured({ prediction: { thresholds: { fill: 0.95, suggest: 0.5 } } });
    const context = await knowing('order 4711', strict);
    expect(await predictForm(context, ask)).toEqual(ok({ values: [], from: null, watched: null }));
  });

  it('names a choice by its value and by its label', async () => {
    const options = [{ value: 'parcel', label: 'Parcels' }];
    const fields = [{ name: 'topic', label: 'Topic', type: 'choice', options }];
    const context = await knowing('topic parcel', configured({ case: { fields } }));
    const answer = await predictForm(context, ask);
    expect(answer).toMatchObject({ value: { values: [{ texts: ['parcel', 'Parcels'] }] } });
  });

  it('keeps to what stands in the case for fields that the form lacks', async () => {
    const seen: unknown[] = [];
    const predict: typeof predictWords = (request, ...rest) => {
      seen.push(request.known);
      return predictWords(request, ...rest);
    };
    const context = await knowing('order 4711 topic parcel', { predict });
    await predictForm(context, { ...ask, fields: ['topic'] });
    expect(seen.at(-1)).toEqual({ order: '4711' });
  });
});

describe('asking for a form', () => {
  it('changes no case and no history', async () => {
    const context = await knowing('order 4711');
    const before = [await database.cases.toArray(), await database.audit.toArray()];
    await predictForm(context, ask);
    expect([await database.cases.toArray(), await database.audit.toArray()]).toEqual(before);
  });

  it('says that the conversation is not known, and may be asked again', async () => {
    const { context } = worker(database);
    expect(await predictForm(context, ask)).toMatchObject({
      ok: false,
      reason: 'notFound',
      retryable: true,
    });
  });

  it("never answers from another site's conversation", async () => {
    const context = await knowing('order 4711');
    const answer = await predictForm(context, { ...ask, siteId: 'other' });
    expect(answer).toMatchObject({ ok: false, reason: 'notFound' });
  });

  describe('on a page that shows no conversation', () => {
    const alone = { ...ask, key: null };
    const shows = (tabId: number, activeKey: string | null, state: TabView['state'] = 'reading') =>
      database.tabs.put({
        siteId: 'acme',
        reader: 'r',
        tabId,
        state,
        rule: null,
        activeKey,
        at: 0,
      });
    const others = async () => [3, 1, 2];

    it('is from the one that the agent looked at last, and says whose', async () => {
      const start = worker(database);
      const [ann, bo] = [page(database, start, 'acme:1'), page(database, start, 'acme:2')];
      await ann.become({ customerName: 'Ann' });
      await ann.say('order 4711');
      await bo.say('order 5822');
      await shows(1, 'acme:1');
      await shows(2, 'acme:2');
      const tabs = { ...start.context.tabs, others };
      const answer = await predictForm({ ...start.context, tabs }, alone);
      expect(answer).toMatchObject({ value: { values: [{ value: '4711' }], from: 'Ann' } });
    });

    it('is nothing where no other tab shows one', async () => {
      const context = await knowing('order 4711');
      expect(await predictForm(context, alone)).toMatchObject({ ok: false, reason: 'off' });
    });

    it('is nothing where the page shows several, and that is said', async () => {
      const context = await knowing('order 4711');
      await shows(formTab, null, 'ambiguous');
      const answer = await predictForm(context, alone);
      expect(answer).toMatchObject({ ok: false, reason: 'noConversation' });
    });
  });

  it('predicts nothing where assistance is off for the channel', async () => {
    let asked = 0;
    const predict: typeof predictWords = (...request) => {
      asked += 1;
      return predictWords(...request);
    };
    const off = configured({ assistance: { channels: ['email'] }, creation: { enabled: false } });
    const context = await knowing('order 4711', { ...off, predict });
    asked = 0;
    expect(await predictForm(context, ask)).toMatchObject({ ok: false, reason: 'off' });
    expect(asked).toBe(0);
  });

  it('predicts nothing where nothing on it is empty', async () => {
    const failure = { ok: false, reason: 'away', message: 'Away.', retryable: true } as const;
    const context = await knowing('order 4711');
    const none = { ...ask, fields: [] };
    const answer = await predictForm({ ...context, predict: async () => failure }, none);
    expect(answer).toEqual(ok({ values: [], from: null, watched: null }));
  });

  it('passes on why a predictor gave nothing', async () => {
    const failure = { ok: false, reason: 'away', message: 'Away.', retryable: true } as const;
    const context = await knowing('order 4711');
    const answer = await predictForm({ ...context, predict: async () => failure }, ask);
    expect(answer).toEqual(failure);
  });
});
