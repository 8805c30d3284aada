import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { SystemOfRecord } from '@/lib/records/record';
import { startJsonDesk, type JsonDesk } from '../../helpdesks/json/desk';
import { describeDesk } from '../../helpdesks/json/record';
import { passesTheContract } from '../../records/contract';
import { done, draftOf, openHttp } from '../../records/described';

let desk: JsonDesk;
let system: SystemOfRecord;

beforeAll(async () => {
  desk = await startJsonDesk();
});
afterAll(() => desk.stop());

beforeEach(() => {
  desk.reset();
  system = openHttp(describeDesk(desk));
});

passesTheContract(
  'a JSON helpdesk that is described as data',
  async () => () => openHttp(describeDesk(desk)),
);

const full = { title: 'Lost', severity: '2', amount: 12.5, urgent: true, callback: '2026-11-30' };

const kept = (name: string) =>
  [...desk.tickets.values()].at(-1)?.custom.find((field) => field.name === name)?.value;

const calls = () => desk.received.map(({ method }) => method);

describe('values', () => {
  it('stand there as the server has them, and come back in the types of their fields', async () => {
    const made = await done(system.create(draftOf(full)));
    expect([kept('severity'), kept('amount'), kept('urgent')]).toEqual([20, 12.5, 'Y']);
    expect(made).toMatchObject({
      reference: { label: 'A-1', url: 'https://desk.acme.example/tickets/1' },
      values: full,
      status: 'open',
    });
  });

  it('that are empty stand there as the admin says, and come back empty', async () => {
    const made = await done(system.create(draftOf({ title: 'Lost' })));
    expect([kept('severity'), kept('amount')]).toEqual([0, null]);
    expect(made.values).toMatchObject({
      severity: null,
      amount: null,
      urgent: null,
      callback: null,
    });
  });

  it.each([
    ['a number as text', 'amount', '12.50', 12.5],
    ['a moment where a day is meant', 'callback', '2026-11-30T12:00:00Z', '2026-11-30'],
    ['lines of another system', 'title', 'one\r\ntwo', 'one\ntwo'],
    ['a number where a text is meant', 'title', 42, '42'],
    ['what fits no type: people should see it', 'amount', 'much', 'much'],
    ['an option that is none of ours', 'severity', 9, '9'],
    ['an object where a value is meant', 'title', { a: 1 }, null],
  ])('%s', async (_what, name, there, ours) => {
    const made = await done(system.create(draftOf(full)));
    const [ticket] = desk.tickets.values();
    ticket?.custom.forEach((field) => {
      if (field.name === name) field.value = there;
    });
    expect((await done(system.read(made.reference.id))).values[name]).toBe(ours);
  });
});

describe('requests', () => {
  it('are few: four for a creation, one for an update whose answer is the record', async () => {
    const made = await done(system.create(draftOf(full)));
    expect(calls()).toEqual(['GET', 'POST', 'GET', 'GET']);
    desk.received.length = 0;
    await done(system.update(made.reference.id, draftOf(full), made.version));
    expect(calls()).toEqual(['PATCH']);
  });

  it('are three for a creation where the list has the whole of its records', async () => {
    const { find, paths, ...rest } = describeDesk(desk);
    const inBody = { ...paths, version: '$.revision' };
    const whole = openHttp({ ...rest, paths: inBody, find: { ...find, whole: true } });
    await done(whole.create(draftOf(full)));
    expect(calls()).toEqual(['GET', 'POST', 'GET']);
  });

  it('read and compare before an update where the server does not compare', async () => {
    const { update, paths, ...rest } = describeDesk(desk);
    const { version: _version, ...unversioned } = paths;
    const { headers: _headers, ...unguarded } = update;
    const careful = openHttp({ ...rest, paths: unversioned, update: unguarded });
    const made = await done(careful.create(draftOf(full)));
    await done(careful.update(made.reference.id, draftOf({ title: 'Found' }), made.version));
    expect(await careful.update(made.reference.id, draftOf(full), made.version)).toMatchObject({
      ok: false,
      reason: 'conflict',
      retryable: true,
    });
    expect(kept('title')).toBe('Found');
  });

  it('carry the keys of the admin and nothing of the browser’s', async () => {
    await system.read('1');
    expect(desk.received[0]?.headers).toMatchObject({ authorization: `Bearer ${desk.token}` });
    expect(desk.received[0]?.headers.cookie).toBeUndefined();
  });
});

describe('exactly one record for a conversation', () => {
  it('when two browsers make one at the same moment: the lower stays, the other goes', async () => {
    const posts: (() => void)[] = [];
    desk.fault = ({ method }) => {
      if (method !== 'POST' || posts.length === 2) return false;
      return new Promise<boolean>((let_) => {
        posts.push(() => let_(false));
        if (posts.length === 2) posts.forEach((go) => go());
      });
    };
    const other = openHttp(describeDesk(desk));
    const [one, two] = await Promise.all([
      done(system.create(draftOf(full))),
      done(other.create(draftOf(full))),
    ]);
    expect(two.reference.id).toBe(one.reference.id);
    expect([...desk.tickets.keys()].map(String)).toEqual([one.reference.id]);
  });

  it('when the answer to the creation is lost and it is asked again', async () => {
    const lost = cutAfter('POST');
    expect(await system.create(draftOf(full))).toMatchObject({ reason: 'away', retryable: true });
    expect(lost()).toBe(1);
    await done(system.create(draftOf(full)));
    expect(desk.tickets.size).toBe(1);
  });

  it('when one arrives late: the next look takes it back, or is made again', async () => {
    const { reference } = await done(system.create(draftOf(full)));
    const [first] = desk.tickets.values();
    if (first) desk.tickets.set(2, { ...first, id: 2 });
    desk.fault = ({ method }, response) => {
      if (method !== 'DELETE') return false;
      response.writeHead(503).end();
      return true;
    };
    expect(await system.find('acme:1')).toMatchObject({ reason: 'away', retryable: true });
    desk.fault = null;
    expect(await system.find('acme:1')).toMatchObject({ value: { reference } });
    expect([...desk.tickets.keys()]).toEqual([1]);
  });

  it('when a late one cannot be taken back: the first counts', async () => {
    const { withdraw: _withdraw, ...rest } = describeDesk(desk);
    const { reference } = await done(system.create(draftOf(full)));
    const [first] = desk.tickets.values();
    if (first) desk.tickets.set(2, { ...first, id: 2 });
    expect(await openHttp(rest).find('acme:1')).toMatchObject({ value: { reference } });
  });

  it('when the server’s search knows no more of keys than that they look alike', async () => {
    await done(system.create(draftOf(full, 'acme:12')));
    desk.fault = ({ method, url }, response) => {
      if (method !== 'GET' || !url.includes('?')) return false;
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ tickets: [...desk.tickets.values()] }));
      return true;
    };
    const made = await done(system.create(draftOf(full, 'acme:1')));
    expect(made.conversationKey).toBe('acme:1');
    expect((await done(system.create(draftOf(full, 'acme:1')))).reference.id).toBe('2');
  });

  it('when the search lags behind: the new record is read by the id that was answered', async () => {
    desk.fault = ({ method, url }, response) => {
      if (method !== 'GET' || !url.includes('?')) return false;
      response.setHeader('content-type', 'application/json');
      response.end('{"tickets": []}');
      return true;
    };
    expect(await done(system.create(draftOf(full)))).toMatchObject({ reference: { id: '1' } });
  });

  it('none rather than one for each attempt, where the server does not keep the key', async () => {
    const { create, ...rest } = describeDesk(desk);
    const cut = { external_key: null, custom: [], note: '{{conversationKey}}' };
    const forgetful = openHttp({ ...rest, create: { ...create, body: cut } });
    const made = await forgetful.create(draftOf(full));
    expect(made).toMatchObject({ ok: false, reason: 'invalid', retryable: false });
    expect(desk.tickets.size).toBe(0);
  });
});

/** Lets the server do what it is asked by this method, and cuts the answer off. */
function cutAfter(cut: string): () => number {
  let count = 0;
  desk.fault = ({ method }, response: ServerResponse) => {
    if (method !== cut || count > 0) return false;
    count += 1;
    response.end = () => response.destroy();
    return false;
  };
  return () => count;
}

describe('failures', () => {
  const json =
    (status: number, body: unknown) => (_received: unknown, response: ServerResponse) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      return true;
    };
  const page =
    (status: number, headers = {}) =>
    (_received: unknown, response: ServerResponse) => {
      response
        .writeHead(status, { 'content-type': 'text/html', ...headers })
        .end('<h1>Log in</h1>');
      return true;
    };

  it.each([
    ['401', json(401, {}), 'notSignedIn', false],
    ['403', json(403, {}), 'denied', false],
    ['404', json(404, {}), 'notFound', false],
    ['409', json(409, {}), 'conflict', true],
    ['412', json(412, {}), 'conflict', true],
    ['400', json(400, {}), 'invalid', false],
    ['413', json(413, {}), 'invalid', false],
    ['422', json(422, {}), 'invalid', false],
    ['429', json(429, {}), 'away', true],
    ['500', json(500, {}), 'away', true],
    ['503 with a page', page(503), 'away', true],
    ['a page where data is meant', page(200), 'notSignedIn', false],
    ['a redirection', page(302, { location: 'https://login.example/' }), 'notSignedIn', false],
    ['data of another shape', json(200, { error: 'later' }), 'away', true],
    ['an empty answer', json(200, null), 'away', true],
  ])('%s', async (_what, fault, reason, retryable) => {
    desk.fault = fault;
    const failed = { ok: false, reason, retryable };
    expect(await system.read('1')).toMatchObject(failed);
    expect(await system.find('acme:1')).toMatchObject(failed);
    expect(await system.create(draftOf(full))).toMatchObject(failed);
    expect(desk.tickets.size).toBe(0);
  });

  it('a broken answer, a cut one and no answer are all away', async () => {
    desk.fault = (_received, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"tickets": [{"id"');
      return true;
    };
    expect(await system.find('acme:1')).toMatchObject({ reason: 'away', retryable: true });
    cutAfter('GET');
    expect(await system.find('acme:1')).toMatchObject({ reason: 'away', retryable: true });
    const nobody = openHttp(describeDesk({ url: 'http://127.0.0.1:9/', token: 'x' }));
    expect(await nobody.find('acme:1')).toMatchObject({ reason: 'away', retryable: true });
  });

  it('an answer without end is given up', async () => {
    desk.fault = (_received, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const more = () => {
        while (!response.destroyed && response.write(' '.repeat(64 * 1024)));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
      return true;
    };
    expect(await system.read('1')).toMatchObject({ reason: 'away', retryable: true });
  });

  it('say why in the server’s own words', async () => {
    desk.fault = json(422, { error: { detail: 'Severity 9 is unknown.' } });
    const failed = await system.read('1');
    expect(failed).toMatchObject({
      message: 'Acme desk refuses the case as it stands. It says: “Severity 9 is unknown.”',
    });
  });

  it('mean what the admin says they mean', async () => {
    const failures = [
      { status: [200], path: '$.error', pattern: 'rate', reason: 'away' },
      { path: '$.error', reason: 'denied' },
    ];
    const own = openHttp({ ...describeDesk(desk), failures });
    desk.fault = json(200, { error: 'rate limited' });
    expect(await own.read('1')).toMatchObject({ reason: 'away' });
    desk.fault = json(200, { error: 'forbidden' });
    expect(await own.read('1')).toMatchObject({ reason: 'denied' });
  });

  it('a status for "there is none" is no failure of a search', async () => {
    const { find, ...rest } = describeDesk(desk);
    const own = openHttp({ ...rest, find: { ...find, none: [404] } });
    desk.fault = json(404, {});
    expect(await own.find('acme:1')).toEqual({ ok: true, value: null });
  });
});

it('a redirection to another host is not followed, so that it gets no keys', async () => {
  const elsewhere = await startJsonDesk();
  try {
    desk.fault = ({ url }, response) => {
      response.writeHead(307, { location: `${elsewhere.url}${url}` }).end();
      return true;
    };
    expect(await system.create(draftOf(full))).toMatchObject({ reason: 'notSignedIn' });
    expect(elsewhere.received).toEqual([]);
  } finally {
    await elsewhere.stop();
  }
});

describe('what customers write stays data', () => {
  const hostile = {
    'quotes and placeholders': `O'Brien said "no" \\ {{id}} {{fields.title}}`,
    'a request': 'line one\nIf-Match: *\r\n\r\nDELETE /api/tickets/1',
    'the end of a JSON text': '","external_key":null,"x":"',
    'steps up': '../../admin',
    markup: '<script>alert(1)</script>',
    'characters that nobody sees': '\u0000\u2028\u200b',
    'a name that objects have': 'constructor',
    'another one': '__proto__',
  };
  const long = 'x'.repeat(100_000);

  it.each(Object.entries({ ...hostile, long, half: '\ud800' }))(
    'as a value: %s',
    async (_name, text) => {
      const made = await done(system.create(draftOf({ title: text, severity: text })));
      const plain = text.replace(/\r\n?/g, '\n').toWellFormed();
      expect(made.values.title?.toString().toWellFormed()).toBe(plain);
      expect(desk.received.map(({ url }) => url.split('?')[0])).toEqual([
        '/api/tickets',
        '/api/tickets',
        '/api/tickets',
        '/api/tickets/1',
      ]);
    },
  );

  it.each([...Object.values(hostile), '..', '.', '%2e%2e', '#', '?a=b', 'a/b', 'a&external_key=b'])(
    'as the key of a conversation: %j',
    async (key) => {
      const made = await system.create(draftOf(full, key));
      const target = new Set(desk.received.map(({ url }) => new URL(url, desk.url).pathname));
      expect([...target].filter((path) => !path.startsWith('/api/tickets'))).toEqual([]);
      if (!made.ok) throw new Error(made.message);
      expect(await system.find(key)).toMatchObject({ value: { reference: { id: '1' } } });
      expect(await system.find('acme:1')).toEqual({ ok: true, value: null });
    },
  );

  it.each(['..', '.', '%2E%2e/', '../tickets', '', '1/../2', '1?x', '1#x', '1\r\nx: y'])(
    'as an id: %j leads nowhere else',
    async (id) => {
      await done(system.create(draftOf(full)));
      desk.received.length = 0;
      expect(await system.withdraw(id)).toBeDefined();
      expect(await system.read(id)).toMatchObject({ ok: false });
      expect(desk.tickets.size).toBe(1);
      for (const { url } of desk.received) {
        expect(url).toMatch(/^\/api\/tickets\/[^/?#]+$/);
      }
    },
  );

  it('in a header: it stays in its line', async () => {
    const { create, ...rest } = describeDesk(desk);
    const headers = { 'X-Key': 'k {{conversationKey}}' };
    const own = openHttp({ ...rest, create: { ...create, headers } });
    await own.create(draftOf(full, 'ä\r\nX-Evil: 1'));
    const post = desk.received.find(({ method }) => method === 'POST');
    expect(post?.headers['x-key']).toBe('k %C3%A4%0D%0AX-Evil: 1');
    expect(post?.headers['x-evil']).toBeUndefined();
  });

  it('in the words of a search: quoted as its language wants', async () => {
    const { find, ...rest } = describeDesk(desk);
    const url = "tickets?external_key=a&q=key = '{{conversationKey|backslash}}'";
    const own = openHttp({ ...rest, find: { ...find, url } });
    await own.find("x' OR '1'='1");
    const asked = new URL(desk.received[0]?.url ?? '', desk.url).searchParams.get('q');
    expect(asked).toBe("key = 'x\\' OR \\'1\\'=\\'1'");
  });

  it('an address that a server gives for people is a page or nothing', async () => {
    const own = openHttp({
      ...describeDesk(desk),
      paths: { ...describeDesk(desk).paths, url: '$.state' },
    });
    const made = await done(own.create(draftOf(full)));
    const [ticket] = desk.tickets.values();
    Object.assign(ticket ?? {}, { state: 'javascript:alert(1)' });
    expect((await done(own.read(made.reference.id))).reference.url).toBeNull();
  });
});

describe('a check', () => {
  const check = async (record: object) => {
    const checked = await openHttp(record).check([]);
    if (!checked.ok) throw new Error(checked.message);
    return checked.value.map(({ path, message }) => `${path}: ${message}`);
  };

  it('finds nothing wrong with what fits', async () => {
    await done(system.create(draftOf({ title: 'Lost' })));
    expect(await check(describeDesk(desk))).toEqual([]);
  });

  it('names what stands nowhere and what is never written', async () => {
    await done(system.create(draftOf(full)));
    const described = describeDesk(desk);
    const { custom } = described.update.body;
    expect(
      await check({
        ...described,
        paths: { ...described.paths, status: '$.status' },
        fields: { ...described.fields, title: '$.titel' },
        update: {
          ...described.update,
          body: { ...described.update.body, custom: custom.slice(0, 4) },
        },
      }),
    ).toEqual([
      'fields.callback: update does not write {{fields.callback}}',
      'paths.status: nothing stands there in any of 1 records',
      'fields.title: nothing stands there in any of 1 records',
    ]);
  });

  it('names a search that finds what it should not, and lists that are none', async () => {
    await done(system.create(draftOf(full)));
    const described = describeDesk(desk);
    const url = 'tickets?key={{conversationKey}}';
    expect(
      await check({
        ...described,
        find: { url, records: '$.tickets' },
        check: { url: 'tickets', records: '$.items' },
      }),
    ).toEqual([
      'find: finds records for a conversation that has none',
      'check.records: nothing stands there',
    ]);
  });

  it('says why it could not be made', async () => {
    const denied = openHttp({ ...describeDesk(desk), headers: { Authorization: 'Bearer wrong' } });
    expect(await denied.check([])).toMatchObject({ ok: false, reason: 'notSignedIn' });
  });
});

it('a server that takes no record back says so', async () => {
  const { withdraw: _withdraw, ...rest } = describeDesk(desk);
  const own = openHttp(rest);
  const made = await done(own.create(draftOf(full)));
  expect(await own.withdraw(made.reference.id)).toMatchObject({ ok: false, reason: 'invalid' });
});
