// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { lineAndColumn, placeOf, placesIn } from '@/components/options/places';

const text = `{
  "case": {
    "fields": [
      { "name": "title", "label": 7 },
      { "a.b": {}, "x": [true, null, -1.5e3, "\\u00e9\\""] }
    ]
  }
}`;
const place = (path: string) => {
  const offset = placeOf(path, placesIn(text));
  return offset === null ? null : lineAndColumn(text, offset);
};

test.each([
  ['case.fields[0].label', 'line 4, column 35'],
  ['case.fields[1].x[3]', 'line 5, column 46'],
  // What is missing is looked for in the part around it.
  ['case.fields[1].label', 'line 5, column 7'],
  ['prediction', 'line 1, column 1'],
])('%s stands at %s', (path, where) => {
  expect(place(path)).toBe(where);
});

test.each([
  ['{"a": 1,}', 8],
  ['{"a" 1}', 5],
  ['[1, 2', 5],
  ['{a: 1}', 1],
  ['{} x', 3],
  ['', 0],
  ['01', 1],
  ['{"a": "line\nbreak"}', 6],
])('%s stops being JSON at %i', (broken, offset) => {
  const places = placesIn(broken);
  expect(places.error).toBe(offset);
  expect(placeOf('', places)).toBe(offset);
});

test('every JSON text of the kind is read to its end', () => {
  for (const whole of ['{}', '[]', ' null ', '[{"a":[[],{}]}]', text]) {
    expect(placesIn(whole).error).toBeNull();
  }
});
