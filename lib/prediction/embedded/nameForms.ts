export const particle = String.raw`(?:de|del|della|di|da|do|dos|das|van|von|vom|zu|der|den|la|le|bin|al|el|ter|ten|mc|st\.?)`;
export const isParticle = new RegExp(`^${particle}$`, 'i');
const part = String.raw`\p{L}[\p{L}'’.-]*`;
export const name = String.raw`${part}(?: (?:${particle} ){0,2}${part}){0,3}`;
const capitalised = String.raw`\p{Lu}[\p{L}'’-]+(?: (?:${particle} ){0,2}\p{Lu}[\p{L}'’.-]*){0,3}(?![\p{L}\p{N}@_]|-\d)`;

/** A name written like one, just after a cue. Its capital is looked for first because that is cheap. */
const nameAfter = (cue: string) => String.raw`(?=\p{Lu})(?<=${cue})${capitalised}`;

/** Words that say "here comes a name" whatever its spelling. */
const clearCues = String.raw`my (?:full |first )?name(?: is|'s|’s)|the name(?: is|'s|’s)|name is|name['’]s|name ?[:=]|full name ?[:=]|(?:customer|client) name ?[:=]|call me|ich hei(?:ß|ss)e|mein(?: voller)? name(?: ist| lautet)|name ist|kundenname ?:|me llamo|mi nombre(?: completo)? es|nombre ?[:=]|je m['’]appelle|mon nom(?: complet)? est|nom ?[:=]|(?:o )?meu nome (?:completo )?(?:é|e)|(?:eu )?me chamo|chamo[- ]me|nome ?[:=]|nazywam si[ęe]|mam na imi[ęe]|imi[ęe](?: i nazwisko)? ?[:=]`;
/** Words that introduce a name only if it is written like one. */
const weakCues = String.raw`this is|i['’]?m|i am|(?<=\b(?:is|are|for|be) )me,|it['’]?s|hier ist|hier spricht|ich bin|soy|habla|je suis|ici|sou (?:o|a)|aqui (?:é|e)|jestem|z tej strony`;
const regards = String.raw`(?:regards|wishes|best|sincerely|faithfully|cheers|thanks|thank you|grüße|grüßen|gruß|saludos?|atentamente|cordialement|bien à vous|atenciosamente|cumprimentos|obrigad[oa]|pozdrawiam|dziękuję)`;
const below = String.raw`[,.!]{0,2}[ \t]{0,3}\n{1,3}[ \t]{0,3}`;
/** What stands before the name in a signature, below it or in the same line: "Best, Jo May". */
export const signOff = `(?:${caseless(
  String.raw`(?<!\p{L})${regards}(?:${below}|, )|(?:kind|best|warm) regards |mit (?:freundlichen|besten) grüßen |viele grüße |yours \p{L}+,? `,
)})`;

/** "The product name is …", "her name is …": the name of a thing or of somebody else. */
const ofOther = String.raw`(?<!(?:your|his|her|their|dein|ihr|seine?|su|tu|votre|ton|son|seu|sua|husband|wife|son|daughter|friend|mother|father|boss|colleague|manager|agent|user|login|product|item|company|business|brand|file|model|plan|store|shop|street|bank|card|domain|pet|dog|cat)(?:['’]s)? )`;
export const clear = new RegExp(
  String.raw`(?=\p{L})(?<=[ :=])(?<=(?<!\p{L})${ofOther}(?:${clearCues})(?: +|(?<=[:=])))${name}(?![\p{L}\p{N}@_])`,
  'giu',
);
export const weak = new RegExp(nameAfter(String.raw`(?<!\p{L})(?:${caseless(weakCues)}) `), 'gu');
export const beforeCue = new RegExp(
  String.raw`(?<!\p{L})${capitalised}(?= (?:is (?:my|the) name|ist mein name|es mi nombre)(?!\p{L}))`,
  'gu',
);
export const signed = new RegExp(String.raw`${nameAfter(signOff)}(?=[ \t]{0,3}(?:$|,))`, 'gmu');
const full = String.raw`\p{Lu}['’]?\p{L}[\p{L}'’-]+ (?:\p{Lu}\. |${particle} )?\p{Lu}['’]?\p{L}[\p{L}'’-]+`;
/** A message that ends with a name as a sentence or line of its own, or with what signs beside it: "Jo May, C-204418". */
export const atEnd = new RegExp(
  String.raw`(?=\p{Lu})(?<=[.!?](?: |\n+)|\n|\s[-–] )${full}(?=\s*$|(?:, | \(|\n)[^\n.!?]{2,60}\s*$)`,
  'gu',
);

/** "C-204418, Jo May": what identifies a customer, and the customer. */
export const afterCode =
  /(?=\p{Lu})(?<=(?:^|[ \n])[\p{L}\d]*-?\d{5}[\d-]*,? )\p{Lu}\p{Ll}[\p{L}'’-]+ \p{Lu}\p{Ll}[\p{L}'’-]+(?=[.!]?\s*$)/gu;

/** Somebody else in whose name a thing is: "my wife's policy, Jo May", "a nombre de", "auf den Namen". */
export const possessive = String.raw`(?:my|mein(?:e[mnr]?)?|mi|mon|ma|meu|minha|moj\p{L}|mój)`;
export const relative = String.raw`(?:wife|husband|partner|mum|mom|mother|dad|father|son|daughter|brother|sister|boss|colleague|friend|frau|mann|partnerin|mutter|vater|sohn|tochter|chefin?|kollege|kollegin|mujer|esposa|marido|madre|padre|hij[oa]|jef[ea]|femme|mari|mère|père|fils|fille|chef|mulher|esposa|mãe|pai|filh[oa]|chefe|żon\p{L}|mąż|męża|matk\p{L}|mam[ay]|ojc\p{L}|tat[ay]|syn\p{L}?|córk\p{L})`;
export const ofRelative = new RegExp(
  nameAfter(
    String.raw`(?<!\p{L})${caseless(String.raw`${possessive} ${relative}`)}(?:['’]?s)?(?: \p{Ll}+){0,2}(?:, | )`,
  ),
  'gu',
);
export const inNameOf = new RegExp(
  nameAfter(
    String.raw`(?<!\p{L})(?:${caseless('(?:under|in|on|for) (?:the )?name(?: of)?|registered to|belongs to|booked (?:under|for)|auf den namen|läuft auf|lautet auf|a nombre de|el titular es|la titular es|au nom de|le titulaire est|em nome de|no nome de|(?:o|a) titular é (?:o |a )?|na nazwisko|w imieniu')}) ?`,
  ),
  'gu',
);
/** "her name is …", after somebody else was told of. */
export const ofThird = new RegExp(
  String.raw`(?=\p{L})(?<= )(?<=(?<!\p{L})(?:his|her|their|ihr|sein|su|son|seu|jego|jej) (?:full |voller )?(?:name|nombre|nom|nome|imię)(?: is|['’]s| ist| es| est| é| to)? )${name}(?![\p{L}\p{N}@_])`,
  'giu',
);
export const title = String.raw`(?:Mrs?|Ms|Miss|Dr|Prof|Herrn?|Frau|Señora?|Sra?|Mme|Madame|Monsieur|M|Senhora?|Pan[ia]?)\.?`;
export const titled = new RegExp(
  nameAfter(
    String.raw`(?<!\p{L})(?:die |der |you['’]?re |are you |I['’]?m |[Hh]ier (?:ist|spricht) )${title} `,
  ),
  'gu',
);
export const otherTitle = new RegExp(String.raw`^${title}$`, 'u');

/** The expression with each ASCII letter in both cases, for cues beside a name whose case matters. */
function caseless(source: string): string {
  return source.replace(/\[[^\]]*\]|\\[pP]\{\w+\}|\\.|[a-z]/g, (token) =>
    token.length === 1 ? `[${token}${token.toUpperCase()}]` : token,
  );
}
