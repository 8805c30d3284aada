import { describe, expect, test } from 'vitest';
import { readFile } from '@/components/simulation/file/readFile';
import { mostRows } from '@/components/simulation/file/table';
import { writeWorkbook } from '../../fixtures/workbook';

const blob = (...parts: (string | Uint8Array<ArrayBuffer>)[]) => new Blob(parts);

async function rowsOf(file: Blob, name = 'cases.csv') {
  const read = await readFile(file, name);
  if (!read.ok) throw new Error(read.message);
  return read.value.sheets[0]?.rows;
}

async function refusal(file: Blob, name = 'cases.csv') {
  const read = await readFile(file, name);
  return read.ok ? null : read;
}

/** Windows-1252, where each letter of `text` up to U+00FF is one byte. */
const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2 + (mark ? 2 : 0)));
  const letters = mark ? `\uFEFF${text}` : text;
  for (let n = 0; n < letters.length; n += 1)
    view.setUint16(n * 2, letters.charCodeAt(n), !bigEndian);
  return new Uint8Array(view.buffer);
}

describe('CSV', () => {
  const table = [
    ['id', 'text'],
    ['1', 'Größe "XL", über\nzwei Zeilen'],
  ];
  const text = 'id;text\r\n1;"Größe ""XL"", über\nzwei Zeilen"\r\n';

  test.each([
    ['UTF-8', 'utf-8', blob(text)],
    ['UTF-8 with a byte order mark', 'utf-8', blob('\uFEFF', text)],
    ['Windows-1252', 'windows-1252', blob(latin(text))],
    ['UTF-16, little-endian', 'utf-16le', blob(utf16(text, false, true))],
    ['UTF-16, big-endian', 'utf-16be', blob(utf16(text, true, true))],
    ['UTF-16 without a byte order mark', 'utf-16le', blob(utf16(text, false, false))],
  ])('in %s', async (_name, encoding, file) => {
    const read = await readFile(file, 'cases.csv');
    expect(read).toMatchObject({ ok: true, value: { kind: 'csv', encoding } });
    expect(await rowsOf(file)).toEqual(table);
  });

  test('in an encoding that the admin knows better', async () => {
    const polish = blob(
      new Uint8Array([0x69, 0x64, 0x3b, 0x6f, 0x0a, 0x31, 0x3b, 0xb3, 0xf3, 0x64, 0x9f]),
    );
    const read = await readFile(polish, 'cases.csv', 'windows-1250');
    expect(read.ok && read.value.sheets[0]?.rows).toEqual([
      ['id', 'o'],
      ['1', 'łódź'],
    ]);
  });

  test.each([
    ['commas', 'a,b\n1,2'],
    ['tabs', 'a\tb\n1\t2'],
    ['bars', 'a|b\n1|2'],
  ])('with %s between the columns', async (_name, csv) => {
    expect(await rowsOf(blob(csv))).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('short and empty rows are evened out', async () => {
    expect(await rowsOf(blob('a,b,c,,\n1\n\n,,\n1,2,3\n'))).toEqual([
      ['a', 'b', 'c'],
      ['1', null, null],
      ['1', '2', '3'],
    ]);
  });

  test('a million rows are read no further than needed', async () => {
    const block = blob(
      '4711,"Customer: Where is my parcel, please?\nAgent: One moment."\n'.repeat(10_000),
    );
    const file = new Blob(['id,text\n', ...Array.from({ length: 100 }, () => block)]);
    const started = performance.now();
    const read = await readFile(file, 'cases.csv');
    expect(performance.now() - started).toBeLessThan(5_000);
    const sheet = read.ok ? read.value.sheets[0] : undefined;
    expect(sheet).toMatchObject({ cut: true });
    expect(sheet?.rows).toHaveLength(mostRows);
  });

  test('a quotation mark that is never closed is named by its row', async () => {
    const file = blob(`id,text\n1,"fine"\n2,"never closed\n${'3,x\n'.repeat(50)}`);
    expect(await refusal(file)).toMatchObject({ reason: 'quotes' });
  });
});

describe('JSON Lines', () => {
  test('members become columns, what a line does not say stays unsaid', async () => {
    const line = (value: object) => `${JSON.stringify(value)}\n`;
    const messages = [{ sender: 'customer', author: null, text: 'Hi', at: '2026-01-01T00:00:00Z' }];
    const file = blob(
      line({ id: 'a', messages, gold: { topic: 'bill', order: null } }),
      line({ id: 'b', messages, gold: { topic: 'late' } }),
    );
    expect(await rowsOf(file, 'cases.jsonl')).toEqual([
      ['id', 'messages', 'gold.topic', 'gold.order'],
      ['a', messages, 'bill', null],
      ['b', messages, 'late', undefined],
    ]);
  });

  test('a line that is no object is named', async () => {
    const found = await refusal(blob('{"id": 1}\n[2]\n'), 'cases.jsonl');
    expect(found?.message).toContain('Line 2');
  });
});

describe('workbooks', () => {
  const file = (...sheets: Parameters<typeof writeWorkbook>[0]) => blob(writeWorkbook(sheets));

  test('formulas give their value, and one without a value is empty', async () => {
    const rows = [
      ['id', 'total', 'text'],
      [1, { formula: 'A2*2', value: 2 }, { formula: 'CONCAT("a","b")', value: 'ab' }],
      [2, null, { formula: 'CONCAT("a","b")' }],
    ];
    expect(await rowsOf(file({ name: 'Cases', rows }))).toEqual([
      ['id', 'total', 'text'],
      [1, 2, 'ab'],
      [2, null, null],
    ]);
  });

  test('merged cells all have the value of the first', async () => {
    const rows = [
      ['id', 'sender', 'text'],
      ['c1', 'Customer', 'Hello'],
      [null, 'Agent', 'Hi'],
      [null, 'Customer', 'My bill is wrong'],
    ];
    const read = await rowsOf(file({ name: 'Cases', rows, merged: ['A2:A4'] }));
    expect(read?.map(([id]) => id)).toEqual(['id', 'c1', 'c1', 'c1']);
  });

  test('titles above the table are passed over', async () => {
    const table = [
      ['id', 'text', 'topic'],
      ['1', 'My bill is wrong', 'bill'],
    ];
    const rows = [['Cases of May'], [null], ['As of', null, null], ...table];
    expect(await rowsOf(file({ name: 'Cases', rows, merged: ['A1:C1'] }))).toEqual(table);
    const narrow = [['My bill is wrong'], ['My parcel is late', 'late']];
    expect((await rowsOf(file({ name: 'Cases', rows: narrow })))?.length).toBe(2);
  });

  test('every sheet that holds something is there to choose', async () => {
    const sheets = [
      { name: 'Empty', rows: [] },
      { name: 'May & June', rows: [['id'], ['1']] },
      { name: 'July', rows: [['id'], ['2']] },
    ];
    const read = await readFile(file(...sheets), 'cases.xlsx');
    expect(read.ok && read.value.sheets.map(({ name }) => name)).toEqual(['May & June', 'July']);
  });

  test('a hundred thousand rows are read no further than needed', async () => {
    const rows = Array.from({ length: 100_000 }, (_, n) => [n, `Customer: parcel ${n} is late`]);
    const read = await readFile(file({ name: 'Cases', rows }), 'cases.xlsx');
    const sheet = read.ok ? read.value.sheets[0] : undefined;
    expect(sheet?.cut).toBe(true);
    expect(sheet?.rows.length).toBeLessThanOrEqual(mostRows + 1);
    expect(sheet?.rows[1]).toEqual([1, 'Customer: parcel 1 is late']);
  }, 30_000);

  test('a damaged workbook is refused with what to do', async () => {
    const bytes = writeWorkbook([{ name: 'Cases', rows: [['id'], ['1']] }]);
    const found = await refusal(blob(bytes.slice(0, 400)), 'cases.xlsx');
    expect(found?.message).toContain('save it again');
  });

  test('a password and an old Excel are told apart', async () => {
    const head = new Uint8Array([
      0xd0,
      0xcf,
      0x11,
      0xe0,
      0xa1,
      0xb1,
      0x1a,
      0xe1,
      ...new Uint8Array(504),
    ]);
    const locked = blob(head, utf16('EncryptedPackage', false, false));
    expect(await refusal(locked, 'cases.xlsx')).toMatchObject({ reason: 'password' });
    expect(await refusal(blob(head), 'cases.xls')).toMatchObject({ reason: 'oldWorkbook' });
  });
});

describe('what is no table', () => {
  test('an empty file', async () => {
    expect(await refusal(blob(''))).toMatchObject({ reason: 'empty' });
    expect(await refusal(blob('\n \n'))).toMatchObject({ reason: 'empty' });
  });

  test('five megabytes of anything', async () => {
    let seed = 1;
    const bytes = Uint8Array.from({ length: 5_000_000 }, () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed & 0xff;
    });
    expect(await refusal(blob(bytes))).toMatchObject({ reason: 'junk' });
  });
});
