import { describe, expect, test } from 'vitest';
import { readCSV } from '@/components/simulation/file/csv';
import type { Cell, Sheet } from '@/components/simulation/file/table';
import { guessMapping } from '@/components/simulation/mapping/guess';
import { columnNames } from '@/components/simulation/mapping/mapping';
import { recordsFrom } from '@/components/simulation/mapping/records';
import { readTranscript } from '@/components/simulation/mapping/transcript';
import { amount, order, topic } from './conversation';

const fields = [topic, order, amount];

function sheetOf(csv: string): Sheet {
  const table = readCSV({ text: csv, cut: false });
  if (!table.ok) throw new Error(table.message);
  return { name: 'cases.csv', ...table.value };
}

function named(sheet: Sheet) {
  const mapping = guessMapping(sheet, fields);
  const names = columnNames(sheet, mapping.named);
  const nameOf = (column: number | null) => (column === null ? null : (names[column] ?? null));
  return {
    ...mapping,
    text: nameOf(mapping.text),
    id: nameOf(mapping.id),
    sender: nameOf(mapping.sender),
    at: nameOf(mapping.at),
    channel: nameOf(mapping.channel),
    fields: Object.fromEntries(
      Object.entries(mapping.fields).map(([name, column]) => [name, nameOf(column)]),
    ),
  };
}

describe('columns are guessed', () => {
  test('by what they are called', () => {
    const sheet = sheetOf(
      'Ticket no,Channel,Created,Transcript,Topic,Order number\n7,e-mail,2026-03-01,"Customer: My parcel has not arrived",late,ORD-1234',
    );
    expect(named(sheet)).toMatchObject({
      named: true,
      row: 'conversation',
      id: 'Ticket no',
      channel: 'Channel',
      at: 'Created',
      text: 'Transcript',
      fields: { topic: 'Topic', order: 'Order number', amount: null },
    });
  });

  test('by what stands in them', () => {
    const sheet = sheetOf(
      'Nr;Grund;Verlauf der Sache\n1;Billing;"Kunde: Ich wurde zweimal belastet, bitte helfen"\n2;Delivery;"Kunde: Das Paket ist nicht da, seit Tagen"',
    );
    expect(named(sheet)).toMatchObject({
      id: 'Nr',
      text: 'Verlauf der Sache',
      fields: { topic: 'Grund' },
    });
  });

  test('as messages where ids come again and senders are named', () => {
    const sheet = sheetOf(
      'conversation id,sender,text\n1,customer,My invoice is wrong by far\n1,agent,Which one do you mean?\n2,customer,My parcel is late, again',
    );
    expect(named(sheet)).toMatchObject({
      row: 'message',
      id: 'conversation id',
      sender: 'sender',
      text: 'text',
    });
  });

  test('without a row of names', () => {
    const sheet = sheetOf(
      '17,"Customer: My parcel has not arrived yet"\n18,"Customer: Charged twice, sadly"',
    );
    expect(named(sheet)).toMatchObject({ named: false, text: 'Column B' });
  });
});

describe('transcripts', () => {
  const turns = (text: string) =>
    readTranscript(text).map(({ label, text: said }) => [label, said]);

  test.each([
    [
      'Customer: Hello\nAgent: Hi',
      [
        ['Customer', 'Hello'],
        ['Agent', 'Hi'],
      ],
    ],
    [
      '[10:02] Kunde: Hallo\r\n[10:03] Berater Tom: Guten Tag',
      [
        ['Kunde', 'Hallo'],
        ['Berater Tom', 'Guten Tag'],
      ],
    ],
    [
      'Anna (10:02:11): Hi\nTom (10:03:40): Hello',
      [
        ['Anna', 'Hi'],
        ['Tom', 'Hello'],
      ],
    ],
    ['2026-03-01 10:02 - Customer: a\nb\n\nc', [['Customer', 'a\nb\n\nc']]],
    ['no speaker at all', [[null, 'no speaker at all']]],
    [
      'Customer: here it is\nOrder number: 4711\nsee https://x.example',
      [['Customer', 'here it is\nOrder number: 4711\nsee https://x.example']],
    ],
    [
      'Anna: a\nTom: b\nAnna: c\nTom: d',
      [
        ['Anna', 'a'],
        ['Tom', 'b'],
        ['Anna', 'c'],
        ['Tom', 'd'],
      ],
    ],
  ])('%j', (text, expected) => {
    expect(turns(text)).toEqual(expected);
  });
});

describe('records', () => {
  const header: Cell[] = ['id', 'text', 'topic', 'order', 'amount'];
  const sheet = (...rows: Cell[][]): Sheet => ({ name: 's', rows: [header, ...rows], cut: false });
  const records = (from: Sheet, most?: number) =>
    recordsFrom(from, guessMapping(from, fields), fields, { now: 0, ...(most && { most }) });
  const said = 'Customer: ORD-1234 has not arrived\nAgent: Sorry\nCustomer: it cost 49,90 €';

  test('have senders, and values in the form of their fields', () => {
    const {
      records: [record],
    } = records(sheet(['a', said, 'Delivery', 'ORD-1234', '49,90']));
    expect(record?.gold).toEqual({ topic: 'late', order: 'ORD-1234', amount: 49.9 });
    expect(record?.conversation.messages.map(({ sender }) => sender)).toEqual([
      'customer',
      'agent',
      'customer',
    ]);
  });

  test('an empty cell says that empty is right, a missing column says nothing', () => {
    const from = sheet(['a', said, '', 'n/a', null]);
    expect(records(from).records[0]?.gold).toEqual({ topic: null, order: null, amount: null });
    const mapping = {
      ...guessMapping(from, fields),
      fields: { topic: 2, order: null, amount: null },
    };
    expect(recordsFrom(from, mapping, fields).records[0]?.gold).toEqual({ topic: null });
  });

  test('values that do not fit are counted and stay as they are', () => {
    const { records: made, odd } = records(
      sheet(['a', said, 'Refunds', '', ''], ['b', said, 'Refunds', '', '']),
    );
    expect(made[0]?.gold.topic).toBe('Refunds');
    expect(odd.topic).toEqual(new Map([['Refunds', 2]]));
  });

  test('more than a thousand are cut and said', () => {
    const rows = Array.from({ length: 1_001 }, (_, n): Cell[] => [n, said, 'late', null, null]);
    expect(records(sheet(...rows))).toMatchObject({ more: true });
    expect(records(sheet(...rows)).records).toHaveLength(1_000);
    expect(records(sheet(...rows.slice(1))).more).toBe(false);
  });

  test('rows of one message are gathered, an id that stands only once among them', () => {
    const from: Sheet = {
      name: 's',
      cut: false,
      rows: [
        ['conversation', 'sender', 'text', 'time', 'topic'],
        ['1', 'Client', 'I was charged twice for it', '2026-03-01T10:00:00Z', 'bill'],
        [null, 'Advisor', 'Let me look into that', '2026-03-01T10:01:00Z', null],
        ['2', 'Client', 'Where is my parcel, please', '2026-03-02T10:00:00Z', 'late'],
        ['2', 'Advisor', 'On its way to you now', '2026-03-02T10:01:00Z', null],
      ],
    };
    const mapping = { ...guessMapping(from, fields), row: 'message' as const };
    const made = recordsFrom(from, mapping, fields).records;
    expect(made.map(({ gold }) => gold.topic)).toEqual(['bill', 'late']);
    expect(made[0]?.conversation.messages.map(({ sender, at }) => [sender, at])).toEqual([
      ['customer', Date.parse('2026-03-01T10:00:00Z')],
      ['agent', Date.parse('2026-03-01T10:01:00Z')],
    ]);
  });

  test('of a file that was not read to its end the last conversation is left out', () => {
    const from: Sheet = {
      name: 's',
      cut: true,
      rows: [
        ['conversation id', 'sender', 'text'],
        ['1', 'customer', 'I was charged twice for it'],
        ['1', 'agent', 'Let me look into that'],
        ['2', 'customer', 'Where is my parcel, please'],
      ],
    };
    const made = recordsFrom(from, { ...guessMapping(from, fields), row: 'message' }, fields);
    expect(made.records).toHaveLength(1);
    expect(made.more).toBe(true);
  });

  test('the admin says who a speaker is', () => {
    const from = sheet([
      'a',
      'Bluebird: Hello there\nNadia: my bill is wrong\nBluebird: I see',
      '',
      '',
      '',
    ]);
    const mapping = { ...guessMapping(from, fields), senders: { bluebird: 'bot' as const } };
    const [record] = recordsFrom(from, mapping, fields).records;
    expect(record?.conversation.messages.map(({ sender }) => sender)).toEqual(['bot', 'bot']);
    const named = {
      ...mapping,
      senders: { bluebird: 'agent' as const, nadia: 'customer' as const },
    };
    expect(recordsFrom(from, named, fields).records[0]?.conversation.messages).toHaveLength(2);
  });

  test('rows without words are counted and left out', () => {
    expect(records(sheet(['a', '', 'late', '', ''], ['b', said, 'late', '', '']))).toMatchObject({
      skipped: 1,
      records: [{ conversation: { key: 'b' } }],
    });
  });
});
