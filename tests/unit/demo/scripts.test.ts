import { describe, expect, it } from 'vitest';
import { sections } from '@/lib/config/schema';
import { demoConfiguration } from '@/lib/config/demo';
import type { FieldType } from '@/lib/domain/case';
import { readScripts, type Script } from '../../helpdesks/demo/script';

const scripts = readScripts();
const { fields } = sections.case.parse(demoConfiguration.case);

/** What a value of each type looks like in a case. */
const forms: Record<FieldType, (value: unknown) => boolean> = {
  text: (value) => typeof value === 'string',
  multiline: (value) => typeof value === 'string',
  choice: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  currency: (value) => typeof value === 'number' && value > 0,
  boolean: (value) => typeof value === 'boolean',
  date: (value) => /^\d{4}-\d\d-\d\d$/.test(String(value)),
  email: (value) => /^\S+@\S+\.\S+$/.test(String(value)),
  phone: (value) => /^\+?\d{7,15}$/.test(String(value)),
};

function ofLanguage(language: string): Script[] {
  return scripts.filter((script) => script.language === language);
}

describe('the scripted conversations', () => {
  it('cover every channel, an outbound call, three languages and many industries', () => {
    expect(scripts.length).toBeGreaterThanOrEqual(14);
    expect(new Set(scripts.map(({ id }) => id)).size).toBe(scripts.length);
    expect(new Set(scripts.map(({ channel }) => channel)).size).toBe(4);
    expect(new Set(scripts.map(({ industry }) => industry)).size).toBeGreaterThanOrEqual(8);
    expect(ofLanguage('de').length).toBeGreaterThanOrEqual(3);
    expect(ofLanguage('es').length).toBeGreaterThanOrEqual(3);
    expect(scripts.some((each) => each.channel === 'voice' && each.direction === 'outbound')).toBe(
      true,
    );
  });
});

describe.each(scripts.map((script) => [script.id, script] as const))('%s', (_, script) => {
  const { steps } = script;

  it('is accepted, spoken and ended in that order', () => {
    const first = new Set(steps.map((step) => step.do));
    first.delete('edit');
    first.delete('delete');
    expect([...first].slice(0, 3)).toEqual(['say', 'accept', 'end']);
  });

  it('changes only messages that were said before', () => {
    const said = new Set<string>();
    for (const step of steps) {
      if (step.do === 'say' && step.name !== undefined) said.add(step.name);
      if (step.do === 'edit' || step.do === 'delete') expect(said).toContain(step.name);
    }
  });

  it.each(Object.entries(script.expect))('expects a %s that the field can hold', (name, value) => {
    const field = fields.find((each) => each.name === name);
    if (!field) throw new Error(`no field ${name}`);
    expect(forms[field.type](value)).toBe(true);
    if (field.options) expect(field.options.map((option) => option.value)).toContain(value);
    if (field.pattern) expect(value).toMatch(new RegExp(`^(?:${field.pattern})$`, 'u'));
  });

  const said = Object.entries(script.expect).filter(([name]) =>
    ['orderNumber', 'customerName', 'email'].includes(name),
  );
  it.each(said)('tells the %s that it expects', (_name, value) => {
    const { subject, customer } = script;
    const words = steps.flatMap((step) =>
      step.do === 'edit' || (step.do === 'say' && step.sender === 'customer') ? [step.text] : [],
    );
    expect([subject, customer.name, customer.email, ...words].join('\n')).toContain(value);
  });
});
