import { fold, words } from '../embedded/words';
import { day, dayOf, isAnchored, isoOf, nearestDays } from './calendar';
import { namesWeekday, relativeDays, unitDays } from './dateWords';
import { findAll, undecided, type Found } from './found';
import { readNumberWords } from './numberWords';
import { findWeekdays } from './weekday';

const relativeWord =
  /(?<!\p{L})(?:the )?(?:day (?:before yesterday|after tomorrow)|(?:this|last) (?:morning|afternoon|evening|night)|pasado mañana|antes de ayer|esta (?:mañana|tarde|noche|manhã|noite)|depois de amanhã|avant[- ]hier|apr[eè]s[- ]demain|ce (?:matin|soir)|cet après[- ]midi|aujourd['’]hui|\p{L}{3,12})(?!\p{L})/giu;
const isFrench =
  /^hier$|(?<!\p{L})(?:je|j|mon|ma|le|les|une|est|depuis|avant|matin|soir|pas|nous|vous|mes|du|à)(?!\p{L})/iu;
/** What stands before "mañana" and "morgen" where they are the morning, and the greeting. */
const beforeMorning =
  /(?:(?:la|una|cada|toda|buena|guten|schönen|am|heute|gestern|jeden|diesen|eines|\p{L}+tag|mittwoch) |^)$/iu;

/** Whether a word that also means the morning, or "here", does not mean a day. */
function meansNoDay(word: string, { input, index, 0: match }: RegExpExecArray): boolean {
  if (word === 'hier') return !isFrench.test(input);
  if (word !== 'morgen' && word !== 'manana') return false;
  const before = input.slice(Math.max(0, index - 14), index);
  const isNoun = word === 'morgen' && match.startsWith('M') && !/(?:^|[.!?\n] ?)$/.test(before);
  const greets = /^ ?(?:[,!.]|zusammen|$)/i.test(input.slice(index + match.length));
  return isNoun || (beforeMorning.test(before) && (before !== '' || greets));
}

function namedDays(text: string, today: number): Found[] {
  return findAll(text, relativeWord, (match) => {
    const word = fold(match[0]).replace(/^the /, '').replace('-', ' ');
    const days = relativeDays[word];
    if (days === undefined || meansNoDay(word, match)) return null;
    return { value: isoOf(today + days * day), strength: days === 0 ? 0.55 : 0.85 };
  });
}

const units = String.raw`days?|weeks?|fortnight|tage?n?|wochen?|d[ií]as?|semanas?|jours?|semaines?|dni|dzie[nń]|tydzie[nń]|tygodni[ae]?`;
const approximate = String.raw`about|around|almost|nearly|over|approximately|roughly|etwa|ungefähr|rund|fast|knapp|circa|ca\.?|unos|unas|casi|aproximadamente|environ|presque|cerca de|quase|około|prawie|ponad`;
const amount = String.raw`(?:(?:${approximate}) )?((?:(?:twenty|thirty|forty|dwadzieścia|trzydzieści)[- ])?(?:\d{1,3}|\p{L}{1,14}))`;
const countedForm = new RegExp(
  String.raw`(?<!\p{L})(?:(vor|hace|há|il y a|in|en|dentro de|dans|em|daqui a|za) (?:${amount} )?(${units})(?: or (?:so|two))?|(?:${amount} )?(${units}) (ago|temu|atrás|from (?:now|today)))(?!\p{L})`,
  'giu',
);
const backward = /^(?:vor|hace|há|il y a|ago|temu|atrás)$/i;
/** Words that may also tell how long something took. */
const orDuration = /^(?:in|en|em)$/i;
const isApproximate = new RegExp(String.raw`(?<!\p{L})(?:${approximate}) | or (?:so|two)$`, 'iu');
const one = new Set(['a', 'an', 'einem', 'einer', 'einen', 'un', 'una', 'une', 'um', 'uma']);

/** How many units the words before one count; null where they count none. */
function countOf(said: string): number | null {
  if (/^\d/.test(said)) return Number(said);
  const spoken = words(said);
  if (one.has(spoken.join())) return 1;
  const number = readNumberWords(spoken, 0);
  return number?.words === spoken.length ? number.value : null;
}

/** "two weeks ago", "vor drei Tagen", "in two weeks", "za tydzień"; round about is not sure. */
function countedDays(text: string, today: number): Found[] {
  return findAll(text, countedForm, ([said, before, many1, unit1, many2, unit2, after]) => {
    const many = many1 ?? many2;
    const unit = unitDays[fold(unit1 ?? unit2 ?? '')];
    const count = many === undefined ? aloneCount(before ?? after) : countOf(many);
    if (!unit || count === null) return null;
    const direction = backward.test(before ?? after ?? '') ? -1 : 1;
    const value = isoOf(today + direction * count * unit * day);
    if (isApproximate.test(said)) return undecided(value);
    return { value, strength: orDuration.test(before ?? '') ? 0.65 : 0.8 };
  });
}

/** Polish counts one week without a number: "za tydzień", "tydzień temu". */
const aloneCount = (word = '') => (/^(?:za|temu)$/i.test(word) ? 1 : null);

const clauseEnds = String.raw`(?= *(?:[.,;:!?)]+(?!\d)|$|\n|(?:and|but|at|because|i|it|we|or|when|um|und|oder|aber|y|o|a las|et|ou|à|e|às|i|lub|o) ))`;
const dayForm = new RegExp(
  String.raw`(?<![\p{L}\d])(?:the (\d{1,2})(?:st|nd|rd|th)${clauseEnds}|(?:el|le|del|du) (\d{1,2})${clauseEnds}|(?:día|dia|dnia) (\d{1,2})(?:-?go)?(?! ?(?:de|do|d'|[/.-]) ?[\p{L}\d])(?!\d)|(\d{1,2})-(?:go|ego)${clauseEnds})`,
  'giu',
);

/** German nouns are capitalised: what follows "am 3." in small letters is no thing that is counted. */
const germanDayForm =
  /(?<!\p{L})(?:[Aa]m|[Zz]um|[Vv]om|[Ss]eit dem|[Aa]b dem|[Bb]is zum) (\d{1,2})\.(?= *(?:[,;:!?)]|$|\n)| (?!tag|mal|stock|platz)\p{Ll})/gu;

/** "on the 3rd", "am 3.", "el día 3": of which month is not said. */
function daysOfMonth(text: string, at: number): Found[] {
  return [dayForm, germanDayForm].flatMap((form) =>
    findAll(text, form, ([, ...figures]) => {
      const [value, otherwise] = nearestDays(Number(figures.find(Boolean)), at);
      return value === undefined ? null : undecided(value, otherwise);
    }),
  );
}

/** Words that any of these dates hold, in a folded text; most messages have none. */
const countedHint = new RegExp(
  [...Object.keys(relativeDays), ...Object.keys(unitDays)]
    .map((word) => word.split(' ').at(-1))
    .join('|'),
);

const dayHint = /\d(?:st|nd|rd|th|-?e?go|\.)|(?:el|le|du|ia) \d/;

/** Dates that count from when the text was written, `at` (Unix milliseconds); none where that is unknown. */
export function findRelativeDates(text: string, at: number): Found[] {
  if (!isAnchored(at)) return [];
  const today = dayOf(at);
  const folded = fold(text);
  return [
    ...(countedHint.test(folded) ? [...namedDays(text, today), ...countedDays(text, today)] : []),
    ...(namesWeekday(folded) ? findWeekdays(text, today) : []),
    ...(dayHint.test(folded) ? daysOfMonth(text, at) : []),
  ];
}
