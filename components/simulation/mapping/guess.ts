import type { CaseField } from '@/lib/domain/case';
import { textOf, type Sheet } from '../file/table';
import { channelNamed } from './channels';
import { columnNames, dataRows, sampleOf, type Mapping } from './mapping';
import { senderNamed } from './speakers';

/** What columns are called, in the languages of the predictors. */
const names = {
  text: 'text transcript conversation messages message body dialog dialogue chat chatlog content description nachricht nachrichten gespräch verlauf mensaje mensajes conversación texto message texte conversation mensagem wiadomość rozmowa treść',
  id: 'id conversationid chatid ticketid caseid threadid sessionid conversation ticket case thread session ticketno ticketnumber ticketnr caseno casenumber reference ref number no nr gespräch gesprächsid vorgang vorgangsnummer vorgangsnr ticketnummer fallnummer conversaciónid idconversación',
  sender:
    'sender from author role speaker who participant direction absender von autor sprecher rolle remitente autor expéditeur auteur rôle remetente nadawca',
  at: 'at time date datetime timestamp created createdat sentat sent zeit zeitpunkt datum uhrzeit fecha hora date heure data czas',
  channel: 'channel kanal canal source medium kanał type',
};

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** `gold.category` of JSON Lines is called `category`. */
const lastName = (name: string) => name.slice(name.lastIndexOf('.') + 1);

/** Names are short, differ from each other, and are no numbers, dates or addresses. */
function isNamed({ rows: [first = []] }: Sheet): boolean {
  const texts = first.map(textOf);
  const filled = texts.filter((text) => text !== '');
  const plain = filled.every((text) => text.length <= 60 && !/^[\d.,:/\s-]+$|@|\n|: /.test(text));
  return plain && new Set(filled.map(bare)).size === filled.length && filled.length > 0;
}

function share(texts: string[], holds: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(holds).length / texts.length;
}

/** Columns of a sheet by what they are called and what stands in them, each used once. */
class Columns {
  private readonly names: string[];
  private readonly taken = new Set<number>();

  constructor(
    private readonly sheet: Sheet,
    private readonly named: boolean,
  ) {
    this.names = columnNames(sheet, named).map((name) => bare(lastName(name)));
  }

  sample(column: number): string[] {
    return sampleOf(this.sheet, this.named, column);
  }

  private take(fits: (column: number) => boolean): number | null {
    const found = this.names.findIndex((_, column) => !this.taken.has(column) && fits(column));
    if (found < 0) return null;
    this.taken.add(found);
    return found;
  }

  /** The column with the earliest of these names. */
  called(words: string[], fits: (column: number) => boolean = () => true): number | null {
    for (const word of words) {
      const found = this.take((column) => this.names[column] === bare(word) && fits(column));
      if (found !== null) return found;
    }
    return null;
  }

  holding(holds: (text: string) => boolean, least: number): number | null {
    return this.take((column) => share(this.sample(column), holds) >= least);
  }

  /** The column with the longest texts. */
  longest(): number | null {
    const lengths = this.names.map((_, column) => {
      const texts = this.taken.has(column) ? [] : this.sample(column);
      return texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length);
    });
    const most = Math.max(0, ...lengths);
    return most < 20 ? null : this.take((column) => lengths[column] === most);
  }
}

function fieldColumn(field: CaseField, columns: Columns): number | null {
  const called = columns.called([field.name, field.label]);
  if (called !== null || field.type !== 'choice') return called;
  const words = (field.options ?? []).flatMap(({ value, label }) => [bare(value), bare(label)]);
  return columns.holding((text) => words.includes(bare(text)), 0.8);
}

/** Whether ids come several times, as they do where a row is a message. */
function repeats(sheet: Sheet, named: boolean, column: number | null): boolean {
  if (column === null) return false;
  const all = dataRows(sheet, named)
    .slice(0, 200)
    .map((row) => textOf(row[column]));
  return new Set(all).size < all.length * 0.8;
}

/** What the columns of a sheet seem to be; the admin looks it over. */
export function guessMapping(sheet: Sheet, fields: CaseField[], named = isNamed(sheet)): Mapping {
  const columns = new Columns(sheet, named);
  const words = (kind: keyof typeof names) => names[kind].split(' ');
  const isText = (column: number) => columns.sample(column).some((text) => text.length > 20);
  const text = columns.called(words('text'), isText);
  const found = new Map(fields.map((field) => [field.name, fieldColumn(field, columns)]));
  const id = columns.called(words('id'));
  const sender = columns.called(words('sender'), (column) =>
    columns.sample(column).some((label) => senderNamed(label) !== null),
  );
  const at = columns.called(words('at'));
  const channel = columns.called(
    words('channel'),
    (column) => share(columns.sample(column), (word) => channelNamed(word) !== null) > 0.5,
  );
  const byMessage = sender !== null && repeats(sheet, named, id);
  return {
    named,
    row: byMessage ? 'message' : 'conversation',
    text: text ?? columns.longest(),
    id,
    sender,
    at,
    channel,
    channelOtherwise: 'chat',
    fields: Object.fromEntries(found),
    senders: {},
  };
}
