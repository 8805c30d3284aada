import { describe, expect, it } from 'vitest';
import { keeperOf, keeperWords, sameKeeper } from '@/lib/domain/keeper';

const rt = (baseURL: string) => ({ system: 'request-tracker', baseURL });
const http = (baseURL: string, name?: string) => ({ system: 'http', baseURL, name });

it('an address is the same server however it is written, and another path is another', () => {
  const one = keeperOf(rt('https://rt.example/'));
  expect(sameKeeper(one, keeperOf(rt('https://RT.example')))).toBe(true);
  expect(sameKeeper(one, keeperOf(rt('https://rt.example/second/')))).toBe(false);
  expect(sameKeeper(one, keeperOf(http('https://rt.example/')))).toBe(false);
});

describe('a system of record is called', () => {
  it.each([
    ['this browser', { system: 'local' }, rt('https://rt.example')],
    ['Request Tracker', rt('https://rt.example'), rt('https://rt.example/')],
    ['Request Tracker at old.example', rt('https://old.example'), rt('https://rt.example/')],
    ['Acme desk', http('https://desk.example/api'), http('https://desk.example/api/', 'Acme desk')],
    ['desk.example', http('https://desk.example/api'), http('https://desk.example/api')],
    ['desk.example', http('https://desk.example/api'), http('https://new.example', 'Acme desk')],
  ])('%s', (words, kept, configured) => {
    expect(keeperWords(keeperOf(kept), configured)).toBe(words);
  });
});
