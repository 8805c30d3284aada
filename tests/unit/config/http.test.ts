import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { loadConfiguration } from '@/lib/config/load';
import { describeDesk } from '../../helpdesks/json/record';

const described = describeDesk({ url: 'https://desk.acme.example/api/', token: 'secret' });

const caseFields = Object.keys(described.fields).map((name) => ({
  name,
  label: name,
  type: 'text',
}));

function problemLines(change: object): string[] {
  const { problems } = loadConfiguration({
    case: { fields: caseFields },
    record: { ...described, ...change },
  });
  return problems.map(({ path, message }) => `${path}: ${message}`);
}

it('a described helpdesk is accepted', () => expect(problemLines({})).toEqual([]));

it('the example in the documentation is accepted', () => {
  const text = readFileSync('docs/configuration.md', 'utf8');
  const [, example = ''] = /```json\n(\{\s*"system": "http".*?)```/s.exec(text) ?? [];
  const record = JSON.parse(example) as { fields: object };
  const fields = Object.keys(record.fields).map((name) => ({ name, label: name, type: 'text' }));
  expect(loadConfiguration({ case: { fields }, record }).problems).toEqual([]);
});

describe('what is wrong is named by its path', () => {
  const { find, create, update, paths, fields } = described;
  it.each([
    [
      'a path that is none',
      { paths: { ...paths, id: 'id' } },
      /^record\.paths\.id: not a JSONPath/,
    ],
    [
      'a place with a key that is none',
      { fields: { ...fields, topic: { path: '$.a', maps: {} } } },
      'record.fields.topic.maps: unknown key',
    ],
    [
      'a list of which nobody can say that it is missing',
      { find: { ...find, records: '$.tickets[*]' } },
      'record.find.records: must lead to one place, as $.tickets, without * ? or ..',
    ],
    [
      'a placeholder that has no value there',
      { create: { ...create, body: { ...create.body, id: ['{{id}}'] } } },
      'record.create.body.id[0]: there is no {{id}} here',
    ],
    [
      'a filter that is none',
      { find: { ...find, url: 'x?k={{conversationKey}}&u={{conversationKey|upper}}' } },
      'record.find.url: has {{ that begins no placeholder',
    ],
    [
      'a search that looks for nothing',
      { find: { url: 'tickets' } },
      'record.find: must hold {{conversationKey}}',
    ],
    [
      'a record that is never found again',
      { create: { url: 'tickets', body: {} } },
      'record.create: must hold {{conversationKey}}',
    ],
    [
      'another host',
      { find: { ...find, url: 'https://evil.example/{{conversationKey}}' } },
      'record.find.url: must be relative to baseURL, without a slash in front',
    ],
    [
      'steps up',
      { find: { ...find, url: '../{{conversationKey}}' } },
      'record.find.url: must have no . or .. as a step, and no #',
    ],
    [
      'a second line in a header',
      { headers: { Authorization: 'a\r\nX-Evil: 1' } },
      'record.headers.Authorization: plain characters only, on one line',
    ],
    [
      'a body that no GET carries',
      { find: { ...find, body: {} } },
      'record.find.body: a GET carries no body',
    ],
    [
      'a version that stands in no list',
      { find: { ...find, whole: true } },
      'record.find: whole: the version stands in a header, so that every record must be read',
    ],
    [
      'a version that stands nowhere',
      { paths: { id: '$.id', conversationKey: '$.external_key' } },
      'record.update: holds {{version}}, but paths.version does not say where that stands',
    ],
    [
      'a failure that fits nothing',
      { failures: [{ reason: 'away' }] },
      'record.failures[0]: needs status or path',
    ],
    ['an unknown key', { updates: update }, 'record.updates: unknown key'],
  ])('%s', (_what, change, line) => {
    expect(problemLines(change)).toEqual([
      typeof line === 'string' ? line : expect.stringMatching(line),
    ]);
  });

  it('and nothing is created by itself in the wrong place', () => {
    const { configuration } = loadConfiguration({
      case: { fields: [{ name: 'title', label: 'Title', type: 'text' }] },
      creation: { fields: ['title'] },
      record: { ...described, find: { url: 'tickets' } },
    });
    expect(configuration.creation.enabled).toBe(false);
  });

  it('a case field that there is not', () => {
    const { problems } = loadConfiguration({
      case: { fields: caseFields },
      record: { ...described, fields: { ...fields, colour: '$.colour' } },
    });
    expect(problems.map(({ path }) => path)).toEqual(['record.fields.colour']);
  });

  it('a placeholder of a case field that there is not', () => {
    const body = { key: '{{conversationKey}}', title: '{{fields.title}}', hue: '{{fields.hue}}' };
    expect(problemLines({ create: { ...create, body } })).toContain(
      'record.create: no case field "hue"',
    );
  });
});
