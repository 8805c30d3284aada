import { describe, expect, it } from 'vitest';
import { demoConfiguration } from '@/lib/config/demo';
import { loadConfiguration, loadLayers, loadText } from '@/lib/config/load';

const site = {
  id: 'acme-chat',
  name: 'Acme chat',
  matches: ['https://chat.acme.example/*'],
  conversation: { pane: '.chat', id: { attribute: 'id' }, channel: { constant: 'chat' } },
  message: { item: '.row', text: {}, sender: { customer: '.them', agent: '.me' } },
};
const category = {
  name: 'category',
  label: 'Category',
  type: 'choice',
  options: [{ value: 'billing', label: 'Billing' }],
};

function problemLines(document: unknown): string[] {
  return loadConfiguration(document).problems.map(({ path, message }) => `${path}: ${message}`);
}

describe('a configuration document', () => {
  it('may be empty: nothing is read and nothing is created', () => {
    const { configuration, problems } = loadConfiguration({});
    expect(problems).toEqual([]);
    expect(configuration.sites).toEqual([]);
    expect(configuration.creation.enabled).toBe(false);
    expect(configuration.record).toEqual({ system: 'local' });
  });

  it('is accepted as the demo has it', () => {
    const { configuration, problems } = loadConfiguration(demoConfiguration);
    expect(problems).toEqual([]);
    expect(configuration.case.fields).toHaveLength(demoConfiguration.case.fields.length);
  });

  it('does not depend on the order of keys', () => {
    const reversed = Object.fromEntries(Object.entries(demoConfiguration).reverse());
    expect(loadConfiguration(reversed)).toEqual(loadConfiguration(demoConfiguration));
  });
});

describe('what is wrong is named by its path', () => {
  it.each([
    ['no object', 'nonsense', ': must be a JSON object'],
    ['an unknown section', { site: [] }, 'site: unknown section'],
    ['an unknown key', { creation: { enable: true } }, 'creation.enable: unknown key'],
    [
      'an expression that would mask nothing',
      { prediction: { redact: ['email', '('] } },
      'prediction.redact[1]: not a regular expression',
    ],
    [
      'an expression that would keep nothing back',
      { prediction: { neverSend: ['['] } },
      'prediction.neverSend[0]: not a regular expression',
    ],
    ['a wrong type', { creation: { enabled: 'yes' } }, 'creation.enabled: must be a boolean'],
    [
      'a word that is none',
      { creation: { when: 'some' } },
      'creation.when: must be one of "all", "mandatory", "any"',
    ],
    [
      'a number out of range',
      { audit: { retentionDays: 0 } },
      'audit.retentionDays: must be at least 1',
    ],
    [
      'thresholds the wrong way round',
      { prediction: { thresholds: { fill: 0.4, suggest: 0.6 } } },
      'prediction.thresholds: suggest must not be above fill',
    ],
    [
      'a model without a server',
      { prediction: { provider: 'openai' } },
      'prediction.openai: required when provider is openai',
    ],
    [
      'a missing value deep inside',
      { case: { fields: [category, { ...category, name: 'b', options: [{ label: 'x' }] }] } },
      'case.fields[1].options[0].value: required',
    ],
    [
      'a choice without options',
      { case: { fields: [{ ...category, options: [] }] } },
      'case.fields[0].options: a choice needs options',
    ],
    [
      'a pattern that is none',
      { case: { fields: [{ name: 'a', label: 'A', type: 'text', pattern: '(' }] } },
      'case.fields[0].pattern: not a regular expression',
    ],
    [
      'a site that would read everything',
      { sites: [{ ...site, matches: ['*://*/*'] }] },
      'sites[0].matches[0]: must name one exact origin and a path, as https://chat.example.com/*',
    ],
    ['an unknown field', { creation: { fields: ['nope'] } }, 'creation.fields[0]: no field "nope"'],
    [
      'a rule about an unknown field',
      { updates: { rules: [{ name: 'r', fields: ['nope'] }] } },
      'updates.rules[0].fields[0]: no field "nope"',
    ],
    [
      'a parent that is none',
      {
        case: {
          fields: [
            category,
            {
              ...category,
              name: 'sub',
              dependsOn: 'category',
              options: [{ value: 'x', label: 'X', parent: 'shipping' }],
            },
          ],
        },
      },
      'case.fields[1].options[0].parent: "shipping" is no option of category',
    ],
    [
      'choices that depend on each other',
      {
        case: {
          fields: [
            { ...category, dependsOn: 'sub' },
            { ...category, name: 'sub', dependsOn: 'category' },
          ],
        },
      },
      'case.fields[1].dependsOn: "category" depends on this field in turn',
    ],
  ])('%s', (_name, document, line) => {
    expect(problemLines(document)).toContain(line);
  });

  it('with the place in the document even where an earlier item was refused', () => {
    const fields = [{ name: 'broken' }, category, { ...category }];
    expect(problemLines({ case: { fields } })).toContain(
      'case.fields[2]: "category" is there twice',
    );
  });

  it('and says where a text stops being JSON', () => {
    expect(loadText('{"sites": [').problems[0]?.message).toMatch(/^not JSON: /);
  });
});

describe('a bad part fails closed and the rest stays in force', () => {
  it('one site', () => {
    const { configuration } = loadConfiguration({ sites: [{ ...site, id: 'Bad id' }, site] });
    expect(configuration.sites.map(({ id }) => id)).toEqual(['acme-chat']);
  });

  it('one field', () => {
    const fields = [
      { ...category, type: 'colour' },
      { ...category, name: 'kind' },
    ];
    const { configuration } = loadConfiguration({ case: { fields } });
    expect(configuration.case.fields.map(({ name }) => name)).toEqual(['kind']);
  });

  it('creation is off when its section cannot be read', () => {
    const { configuration } = loadConfiguration({ creation: { enabled: true, when: 'never' } });
    expect(configuration.creation.enabled).toBe(false);
  });

  it('nothing is sent to a model when the prediction section cannot be read', () => {
    const { configuration } = loadConfiguration({ prediction: { provider: 'gpt' } });
    expect(configuration.prediction.provider).toBe('embedded');
  });

  it('the audit history is closed when its section cannot be read', () => {
    expect(loadConfiguration({ audit: { access: 1 } }).configuration.audit.access).toBe('none');
  });

  it('no case is created where the system of record is not known', () => {
    const { configuration } = loadConfiguration({
      record: { system: 'paper' },
      case: { fields: [category] },
      creation: { fields: ['category'] },
    });
    expect(configuration.creation.enabled).toBe(false);
  });
});

describe('a ticket cannot be filled from a case field that there is not', () => {
  const problemPaths = (record: object) =>
    loadConfiguration({
      case: { fields: [{ name: 'title', label: 'Title', type: 'text' }] },
      record: {
        system: 'request-tracker',
        baseURL: 'https://rt.acme.example/',
        queue: 'Support',
        ...record,
      },
    }).problems.map(({ path }) => path);

  it.each(['subject', 'requestor', 'content'])('%s', (key) => {
    expect(problemPaths({ [key]: 'title' })).toEqual([]);
    expect(problemPaths({ [key]: 'colour' })).toEqual([`record.${key}`]);
  });

  it('fields', () => {
    const fields = { title: 'Subject', colour: 'CF.{Colour}' };
    expect(problemPaths({ fields })).toEqual(['record.fields.colour']);
  });
});

describe('policy and own settings', () => {
  const own = { case: { fields: [category] }, feedback: { enabled: false } };

  it('policy wins section by section', () => {
    const policy = { feedback: '{"enabled":true}' };
    const { configuration, managed } = loadLayers(policy, own);
    expect(configuration.feedback.enabled).toBe(true);
    expect(configuration.case.fields).toHaveLength(1);
    expect(managed).toEqual(['feedback']);
  });

  it('a section whose text is no JSON is closed, not replaced by the own one', () => {
    const { configuration, problems } = loadLayers(
      { creation: '{enabled' },
      {
        ...own,
        creation: { fields: ['category'] },
      },
    );
    expect(configuration.creation.enabled).toBe(false);
    expect(problems[0]?.path).toBe('creation');
    expect(problems[0]?.message).toMatch(/^the policy's value is not JSON: /);
  });

  it('no settings at all are an empty configuration', () => {
    expect(loadLayers({}, null).problems).toEqual([]);
  });
});
