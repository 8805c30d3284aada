import type { Conversation, Message } from '@/lib/domain/conversation';
import { asksToConfirm, confirms, whatIsAsked } from '../values/boolean';
import { dateOrderOf, type DateOrder } from '../values/dateOrder';
import { takenDay } from '../values/offeredDay';
import { readWords, type WordTerms } from './cues';

/** A customer's message as the embedded predictor reads it. */
export interface Heard {
  message: Message;
  /** The message's text with quoted mail blanked out, so that places in it stay the same. */
  text: string;
  /** What the agent or bot said just before: the question that this may answer. */
  asked: string;
  /** The words of that question. */
  askedWords: WordTerms;
  /** How many customer messages came between the question and this one. */
  since: number;
  /** The customer takes back something that was said before. */
  corrects: boolean;
  /** How the conversation writes days and months in figures. */
  dateOrder: DateOrder | null;
  /** The text is a day that the agent offered: the customer took it by its name, or agreed to it. */
  takenDay?: 'named' | 'agreed';
}

/** Longer messages are read up to here: what matters comes early, and time must not run away. */
const longestRead = 12_000;
const longestQuestion = 1500;
/** Of very long conversations the beginning and the end are read. */
const mostHeard = { first: 60, last: 240 };

const repeatRequest =
  /\b(?:repeat|say (?:that|it) again|once more|didn.t (?:catch|get)|wiederholen|noch ?mal|repetir|repita|répéter|powtórzyć|powtórz)\b/i;
const correction =
  /\b(?:sorry|no,? wait|wait,? no|scratch that|i meant|i mean|actually|correction|my mistake|typo|rather|instead|wrong|nein,? warte|ich meinte|meine ich|korrektur|vertippt|falsch|no,? espera|quise decir|quiero decir|perdón|me equivoqué|je voulais dire|pardon|erreur|quis dizer|desculpe|enganei|przepraszam|pomyłka|chodziło)\b/i;
/** Where an older mail begins: a line that says so, or the head of that mail. */
const quotedBelow = new RegExp(
  [
    String.raw`^-{2,} ?(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|mensaje (?:original|reenviado)|message (?:d'origine|transféré)|mensagem (?:original|encaminhada)|wiadomość (?:oryginalna|przekazana)).*$`,
    String.raw`^(?:on|am|el|le|em|w dniu) .{4,120}(?:wrote|schrieb|escribió|a écrit|escreveu|napisał\(?a?\)?).{0,40}:\s*$`,
    String.raw`^(?:from|von|de|od) ?: .{3,200}\n(?:.{0,200}\n)?(?:sent|date|to|subject|gesendet|datum|an|betreff|enviad[oa]( el)?|fecha|para|asunto|assunto|envoyé|à|objet|wysłano|data|do|temat) ?: `,
  ].join('|'),
  'im',
);

const blank = (text: string) => text.replace(/[^\n]/g, ' ');

/** The text with quoted lines and everything below a mail's quote mark turned into spaces. */
export function withoutQuotes(text: string): string {
  const mark = quotedBelow.exec(text);
  const own = mark ? text.slice(0, mark.index) + blank(text.slice(mark.index)) : text;
  return own.replace(/^[ \t]*>.*$/gm, blank);
}

const requests =
  /\?|(?<!\p{L})(?:please|could|can i|may i|need|tell me|give me|let me|bitte|brauche|nennen|geben|por favor|necesito|indi\p{L}*|s['’]il|besoin|preciso|pode|prosz[ęe]|poprosz[ęe]|potrzebuj\p{L}*)(?!\p{L})/iu;

/** The sentences of an agent's message that ask for something, if any of them is a question. */
function askingPart(block: string): string {
  if (!block.includes('?')) return block;
  const asking = sentencesOf(block).filter(({ text }) => requests.test(text));
  return asking.map(({ text }) => text).join('\n');
}

/** The customer's messages in order, each with the question that it may answer. */
export function hear(conversation: Conversation): Heard[] {
  const dateOrder = dateOrderOf(conversation);
  const heard: Heard[] = [];
  let question = '';
  let askedWords: WordTerms = [];
  let block = '';
  let since = 0;
  for (const message of conversation.messages) {
    if (message.sender === 'agent' || message.sender === 'bot')
      block = `${block}\n${message.text.slice(0, longestQuestion)}`.trim();
    if (message.sender !== 'customer') continue;
    if (block && !(question && repeatRequest.test(block))) {
      question = block;
      askedWords = readWords(askingPart(question));
    }
    since = block ? 0 : since + 1;
    block = '';
    const text = withoutQuotes(message.text.slice(0, longestRead));
    heard.push({
      message,
      text,
      asked: question,
      askedWords,
      since,
      corrects: correction.test(text),
      dateOrder,
    });
  }
  return heard.length <= mostHeard.first + mostHeard.last
    ? heard
    : [...heard.slice(0, mostHeard.first), ...heard.slice(-mostHeard.last)];
}

/**
 * What agents or bots read back and the customer confirmed with the next message, and the day of
 * theirs that the customer took: the customer's word too. Else only what was put as a question
 * counts; "yes" to anything else may mean anything.
 */
export function readBacks(conversation: Conversation): Heard[] {
  const { messages } = conversation;
  const dateOrder = dateOrderOf(conversation);
  return messages.slice(-mostHeard.last).flatMap((message, place, last): Heard[] => {
    const said = last[place - 1];
    const another = said?.sender === 'agent' || said?.sender === 'bot';
    if (message.sender !== 'customer' || !another) return [];
    const asked = { asked: '', askedWords: [], since: 0, corrects: false };
    const own = said.text.slice(0, longestQuestion);
    if (asksToConfirm(said.text) && confirms(message.text))
      return [{ message: said, text: whatIsAsked(own), ...asked, dateOrder }];
    const day = takenDay(own, message.text, said.at);
    if (!day) return [];
    const end = day.index + day.quote.length;
    const text = blank(own.slice(0, day.index)) + day.quote + blank(own.slice(end));
    return [
      { message: said, text, ...asked, dateOrder, takenDay: day.isNamed ? 'named' : 'agreed' },
    ];
  });
}

/** A part of a text that stands for itself: a sentence or a line. */
export interface Sentence {
  text: string;
  index: number;
}

/** Short forms whose full stop ends no sentence. */
const shortForms = 'Dr|Mr|Mrs|Ms|Prof|St|Jr|No|Nr|Hr|Fr|bzw|ca|inkl|Sr|Sra|Dra|Mme|ul|tel|Tel';
const sentence = new RegExp(
  String.raw`[^\s](?:[^\n.!?…]|(?<=(?<!\p{L})(?:${shortForms}))\.|[.!?…](?=\S))*[.!?…]*`,
  'gu',
);

/** The sentences of a text, trimmed; each stands literally at its place. */
export function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(sentence)].map((match) => ({
    text: match[0].trimEnd(),
    index: match.index,
  }));
}
