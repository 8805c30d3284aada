import { describe, expect, it } from 'vitest';
import { keeps } from '@/lib/helpdesk/form/same';

describe('whether a page kept what was written', () => {
  it.each([
    ['ORD-1', 'ORD-1'],
    ['Two  words', 'two words'],
    ['one\n\ntwo', 'one\ntwo'],
    ['+49 (30) 1234-567', '+49301234567'],
    ['49.90', '49.9'],
    ['café', 'CAFÉ'],
  ])('%j is %j', (kept, written) => {
    expect(keeps(kept, written)).toBe(true);
  });

  it.each([
    ['', 'ORD-1'],
    ['ORD-', 'ORD-1'],
    ['499', '49.9'],
    ['-5', '5'],
    ['', '!'],
    ['something', ''],
  ])('%j is not %j', (kept, written) => {
    expect(keeps(kept, written)).toBe(false);
  });
});
