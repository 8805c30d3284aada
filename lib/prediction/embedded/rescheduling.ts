import type { Around } from './around';
import type { Cue } from './cues';

/** A day that is agreed so far, or the one that is wanted for it. */
export type Stage = 'standing' | 'wanted';

const wantedField =
  /(?<!\p{L})(?:new|wanted|requested|desired|preferred|alternative|asks for|neue[rsnm]?|wunsch\p{L}*|gewünscht\p{L}*|nuev[ao]|desead[ao]|solicitad[ao]|nouve(?:au|lle)|souhait\p{L}*|nov[ao]|pretendid[ao]|pedid[ao]|now[ay]|żądan[ay]|preferowan[ay])(?!\p{L})/iu;
const standingField =
  /(?<!\p{L})(?:original|initial|previous|booked|current|scheduled|planned|as it stands|ursprünglich\p{L}*|bisherig\p{L}*|gebucht\p{L}*|geplant\p{L}*|aktuell\p{L}*|reservad[ao]|programad[ao]|actual|inicial|anterior|initiale?|prévue?|réservée?|marcad[ao]|agendad[ao]|pierwotn[ay]|zaplanowan[ay]|umówion[ay])(?!\p{L})/iu;

/** What the label says; where it says nothing, the description. */
export function stageOf({ field }: Cue): Stage | null {
  for (const text of [`${field.label} ${field.name.replace(/_/g, ' ')}`, field.description ?? '']) {
    if (wantedField.test(text)) return 'wanted';
    if (standingField.test(text)) return 'standing';
  }
  return null;
}

const change = String.raw`mov(?:e|ed|ing)|chang\p{L}*|postpon\p{L}*|reschedul\p{L}*|swap\p{L}*|shift\p{L}*|push\p{L}*|bring|switch\p{L}*|exten\p{L}*|make it|verschieb\p{L}*|verleg\p{L}*|änder\p{L}*|umbuch\p{L}*|verläng\p{L}*|cambi\p{L}*|mover\p{L}*|aplaz\p{L}*|pasar\p{L}*|décal\p{L}*|report\p{L}*|déplac\p{L}*|mud\p{L}*|adi\p{L}*|alter\p{L}*|remarc\p{L}*|przeło\p{L}*|przenie\p{L}*|zmieni\p{L}*|przesun\p{L}*`;
/** What may stand between such words and a day: an article, a weekday. */
const article = String.raw`(?: the| dem| den| el| le| o| dia)?(?: \p{L}+day)? ?`;
const before = (words: string) => new RegExp(String.raw`(?<!\p{L})(?:${words})$`, 'iu');

/** "instead of the 3rd", "move it from the 3rd". */
const replaced = [
  before(
    String.raw`(?:instead of|rather than|not|statt|anstatt|nicht|en vez de|en lugar de|no|au lieu (?:de|du)|pas|em vez d[eo]|não|zamiast|nie)${article}`,
  ),
  before(
    String.raw`(?:${change})(?!\p{L})[^.?!\n]* (?:from|vom|von|del|de|du|do|da|z|ze)${article}`,
  ),
];
/** "move it to the 5th", "rather the 5th". */
const chosen = [
  before(
    String.raw`(?:${change})(?!\p{L})[^.?!\n]* (?:to|until|till|for|on|auf|zum|a|al|para|au|pour|na|do)${article}`,
  ),
  before(
    String.raw`(?:rather|prefer\p{L}*|ideally|instead|better|lieber|stattdessen|besser|mejor|plutôt|préfér\p{L}*|melhor|raczej|wolał\p{L}*)(?: \p{L}+){0,2} ?`,
  ),
];
/** "the 5th instead", "the 5th would suit me". */
const suits =
  /^,? ?(?:instead|would (?:work|suit|be)|works|suits|(?:is|are|would be) (?:fine|ok|good|better|perfect)|stattdessen|passt|würde passen|wäre|me va|me vendría|convient|conviendrait|m['’]irait|dá jeito|dava|pasuje|byłoby)(?!\p{L})/iu;
/** "auf den 5. verschieben": where the verb stands last. */
const onto = before(String.raw`(?:auf|zum|bis zum)${article}`);
const changedLast = /^ (?:zu )?(?:verschieb|verleg|umbuch|änder|verläng|schieb)\p{L}*/iu;
/** "my delivery is on the 3rd", "I am booked for the 3rd". */
const arranged = before(
  String.raw`(?:booked|booking|scheduled|planned|due|coming|comes|delivered|appointment|exam|delivery|slot|session|deadline|service|gebucht|termin|geplant|kommt|soll|cita|reserva\p{L}*|prevista?|entrega|viene|rendez-vous|prévue?|livraison|examen|marcad[ao]|consulta|vem|umówion\p{L}*|dostaw\p{L}*|wizyt\p{L}*|egzamin)(?: (?!on |am )\p{L}+){0,3}(?: (?:for|on|in for|am|für den|para|pour|em|a|na|w))?${article}`,
);

/** What the words around a day say of it; null where they say neither. */
export function saidStage({ before: said, after }: Around): Stage | null {
  if (replaced.some((form) => form.test(said))) return 'standing';
  if (chosen.some((form) => form.test(said)) || suits.test(after)) return 'wanted';
  if (onto.test(said) && changedLast.test(after)) return 'wanted';
  return arranged.test(said) ? 'standing' : null;
}
