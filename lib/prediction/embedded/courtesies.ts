import type { Sentence } from './hear';

const hello = String.raw`hi|hello|hey|good (?:morning|afternoon|evening|day)|hallo|(?:schönen )?guten (?:tag|morgen|abend)|moin|hola|buen[oa]s (?:d[ií]as|tardes|noches)|bonjour|bonsoir|salut|olá|ola|oi|bom dia|boa (?:tarde|noite)|dzień dobry|cześć|witam`;
const dear = String.raw`(?:dear|liebe[sr]?|sehr geehrte[rs]?|estimad[oa]s?|querid[oa]s?|ch[eè]re?s?|prezad[oa]s?|car[oa]s?|szanown[aiy]) [^,!.\n]{1,40}|(?:sir|madame?)(?: or |,? ?)(?:madam|sir|monsieur)`;
/** Said before the matter: assent, hesitation. With a comma after it, or it may be part of the sentence. */
const filler = String.raw`yes|yeah|yep|ok|okay|oh|ah|well|so|right|look|sorry|please|ja|nein|nee|also|na|nun|tja|sí|si|mire|mira|bueno|pues|oui|alors|ben|sim|então|olha|pois|tak|no|więc|proszę`;
const opening = new RegExp(
  String.raw`^(?:(?:${hello})(?: (?:there|all|team|zusammen|a todos|everyone|again))?[,!. ]+|(?:${dear})[,!]\s*|(?:${filler}), |(?:um+|uh+|ähm?|euh|hm+)[,. ]+)+`,
  'iu',
);
/** From here on a message says no more: thanks, goodbyes, regards and what stands below them. */
export const closing =
  /^(?:(?:kind|best|warm|many)? ?regards|best wishes|sincerely|cheers|thanks?|thank you|have a (?:nice|good)|bye|mit freundlichen|viele grüße|(?:beste|liebe) grüße|gruß|danke|vielen dank|auf wieder|tschüss|(?:un|muchos|saludos?|atentamente)(?: saludo)?|gracias|adiós|cordialement|bien à vous|merci|au revoir|atenciosamente|cumprimentos|obrigad[oa]|pozdrawiam|z poważaniem|dziękuję|do widzenia)(?!\p{L})/iu;
const introduction =
  /(?<!\p{L})(?:my name|this is \p{Lu}|mein name|ich heiße|hier (?:ist|spricht)|me llamo|mi nombre|je m['’]appelle|mon nom|meu nome|me chamo|nazywam się)/iu;
const longestIntroduction = 70;

/** Whether a sentence says little more than who speaks. */
export function introduces(text: string): boolean {
  return introduction.test(text) && text.length < longestIntroduction;
}

/** Ties a sentence to the one before it; a title has none before it. */
export const connective =
  /^(?:but|however|and|so|also|then|aber|und|dann|pero|y|además|et|mas|além disso|ale|a więc),? (?=\p{L})/iu;

/** Where what the customer says begins after a greeting and the like. */
export function withoutGreeting({ text, index }: Sentence): Sentence {
  const length = opening.exec(text)?.[0].length ?? 0;
  return length < text.length
    ? { text: text.slice(length), index: index + length }
    : { text: '', index };
}
