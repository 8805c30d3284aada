import { findAll, type Found } from '../values/found';
import { sentencesOf } from './hear';
import { signOff } from './nameForms';
import { stopwords } from './stopwords';
import { fold } from './words';

const word = String.raw`[\p{Lu}\d][\p{L}\p{N}'’.&-]*`;
const joiner = String.raw`(?:&|and|und|y|et|e|i|of|de|do|da)`;
const name = String.raw`\p{Lu}[\p{L}\p{N}'’.&-]*(?: (?:${joiner} )?${word}){0,4}`;
const legal = String.raw`(?:Ltd|Limited|LLC|LLP|Inc|Corp|PLC|plc|GmbH|AG|KG|OHG|UG|SE|e\.K\.|S\.?L\.?U?|S\.?A\.?S?|SARL|SASU|Lda|Ltda|B\.?V|N\.?V|Sp\. ?z ?o\.?o|sp\. ?z ?o\.?o)(?![\p{L}])\.?`;
const forms: [RegExp, number][] = [
  [new RegExp(String.raw`(?<!\p{L})${name},? ${legal}`, 'gu'), 0.7],
  [
    new RegExp(
      String.raw`(?<=(?<!\p{L})(?:[Cc]ompany(?: name)?(?: is|:)?|[Ff]irma(?: ist| heißt|:)?|[Ee]mpresa(?: es| é|:)?|[Ee]ntreprise(?: est|:)?|[Ss]ociété(?: est|:)?) )${name}`,
      'gu',
    ),
    0.9,
  ],
  [
    new RegExp(
      String.raw`(?<=(?<!\p{L})(?:work(?:ing)? (?:at|for)|writing from|calling from|on behalf of|arbeite (?:bei|für)|im Auftrag (?:von|der)|(?:rufe|schreibe) von|trabajo en|travaille chez|trabalho na|pracuję w|z firmy) )${name}`,
      'gu',
    ),
    0.85,
  ],
  [
    new RegExp(
      String.raw`(?<=(?:[Tt]his is|[Ii]['’]?m|[Hh]ier ist|[Ss]oy|[Jj]e suis|[Ss]ou) ${name}(?: (?:from|at|von|der Firma|de|da|do|chez|z)|,) )${name}`,
      'gu',
    ),
    0.85,
  ],
  [
    new RegExp(
      String.raw`(?<=${signOff}\p{Lu}[\p{L}'’-]+(?: \p{L}[\p{L}'’.-]*){1,3}(?:, ?|\n))${name}(?=[ \t]*(?:$|[,.\n]))`,
      'gmu',
    ),
    0.85,
  ],
  // At the end: "…, Jo May, Harbour Mills", "…, Jo from Harbour Mills".
  [
    new RegExp(
      String.raw`(?<=(?:^|\n|[.!?,] )\p{Lu}[\p{L}'’-]+(?: \p{L}[\p{L}'’.-]*){1,2}, )${name}(?=[.!]?\s*$)`,
      'gu',
    ),
    0.78,
  ],
  [
    new RegExp(
      String.raw`(?<=(?:^|\n|[.!?,] )\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’.-]*)?,? (?:from|at|von|de|chez|da|z) )${name}(?=[.!]?\s*$)`,
      'gu',
    ),
    0.8,
  ],
];

/** What stands below a name in a signature as well. */
const department =
  /^(?:purchasing|procurement|sales|support|customer service|service|it|hr|human resources|finance|accounts|accounting|logistics|operations|marketing|production|maintenance|quality|einkauf|vertrieb|buchhaltung|technik|compras|ventas|contabilidad|achats|ventes|comptabilité|vendas|zakupy|księgowość)$/i;

/** Companies that a cue announces: a legal form, "company:", "I work at", the line below a signature. */
export function findCompanies(text: string): Found[] {
  return forms.flatMap(([form, strength]) =>
    findAll(text, form, ([match]) =>
      department.test(match) ? null : { value: match.replace(/,$/, ''), strength },
    ),
  );
}

const leadIn =
  /^(?:(?:yes|sure|ok|okay|hi|hello|it['’]?s|it is|we are|we['’]?re|from|at|the company is|ja|das ist|wir sind|von|sí|si|es|de|somos|oui|c['’]est|chez|sim|é|da|tak|z|to)[,.:]? +)+/i;
const atStart = new RegExp(String.raw`^${name}(?:,? ${legal})?(?=\s*(?:$|[.,;!(]))`, 'u');
const atEnd = new RegExp(String.raw`(?<=[.,;] )${name},? ${legal}$`, 'u');

/** The company in an answer to the question for it: a sentence's beginning, written like a name. */
export function companyInAnswer(text: string): Found[] {
  return sentencesOf(text.slice(0, 300)).flatMap((sentence, place) => {
    if (place > 1) return [];
    const start = leadIn.exec(sentence.text)?.[0].length ?? 0;
    const match = (atStart.exec(sentence.text.slice(start)) ??
      atEnd.exec(sentence.text.slice(start)))?.[0];
    const [first = ''] = (match ?? '').split(' ');
    if (!match || stopwords.has(fold(first)) || match.length < 3) return [];
    const value = match.replace(/[.,]$/, '');
    return [
      {
        value,
        quote: value,
        index: sentence.text.indexOf(match, start) + sentence.index,
        strength: 0.9,
      },
    ];
  });
}
