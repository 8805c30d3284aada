import type { Found } from '../values/found';
import { namedJustBefore, type Cue } from './cues';
import { answersWith, around } from './around';
import type { Heard } from './hear';

const sure = {
  told: 0.9,
  bare: 0.84,
  answered: 0.9,
  only: 0.82,
  likely: 0.75,
  alone: 0.6,
  vague: 0.5,
};

/** Money that was taken or given, and money that is wanted or that something costs, as customers say it. */
const moved = String.raw`charg\p{L}*|paid|pay(?:ing|ment)?s?|took|taken|taking|sent|transferr?\p{L}*|debit\p{L}*|deposit\p{L}*|withdr\p{L}*|bill(?:ed)?|invoice|fees?|spent|cost|bought|abgebucht|berechnet|bezahlt|überwiesen|rechnung|gebühr|abbuchung|kostet\p{L}*|cobr\p{L}*|pagu?[éeao]\p{L}*|cargo|factura|recibo|transfer\p{L}*|enviad\p{L}*|comisi[oó]n|pr[ée]l[eè]v\p{L}*|pay[ée]\p{L}*|factur\p{L}*|virement|débit\p{L}*|fatura|levant\p{L}*|pobra\p{L}*|zapłaci\p{L}*|przela\p{L}*|faktur\p{L}*|opłat\p{L}*|rachunek`;
/** What those say who repair it: "the garage says 900". */
const assessed = String.raw`(?:garage|workshop|mechanic|werkstatt|taller|garagiste|oficina|warsztat) (?:says|said|sagt|dice|dit|diz|mówi)`;
const wanted = String.raw`want|claim\p{L}*|refund\p{L}*|compensat\p{L}*|reimburs\p{L}*|damage\p{L}*|repair\p{L}*|estimate\p{L}*|quote[sd]?|receipts?|${assessed}|demand|owe[sd]?|full|will|möchte|fordere?|erstatt\p{L}*|entschädig\p{L}*|schaden|reparatur|kostenvoranschlag|gutachten|quiero|reclam\p{L}*|reembols\p{L}*|devol\p{L}*|daños?|presupuesto|réclam\p{L}*|rembours\p{L}*|indemni\p{L}*|dégâts?|devis|orçamento|prejuízo|indemniz\p{L}*|chcę|zwrot\p{L}*|odszkodowani\p{L}*|szkod\p{L}*|wycen\p{L}*`;
const told = new RegExp(String.raw`(?<!\p{L})(?:${moved}|${wanted})(?!\p{L})`, 'iu');
/** Wanted money is neither paid nor billed: "paid 210 for it, I want at least 150". */
const wants = new RegExp(String.raw`(?<!\p{L})(?:${wanted})(?!\p{L})`, 'iu');
/** What the field's own words say of it. */
const fieldWants =
  /claim|damage|refund|compens|reimburs|demand|asks? (?:for|back)|schaden|forder|erstatt|reclam|daño|demandé|rembours|réclam|dano|prejuízo|indemn|szkod|odszkod|zwrot/i;

const disputed =
  /disput|complain|question|concern|transaction|bill|fee\b|strittig|reklam|operaci|opéra|opera[çc]|faktur/i;

const perUnit =
  /^ ?(?:each|apiece|per|a (?:night|day|month|week|year|person)|an hour|jeweils|pro|die nacht|im monat|am tag|la noche|al mes|por|cada|chacun|par|la nuit|à la noite|za noc|miesięcznie|od osoby|\/)(?!\p{L})/iu;
const usual =
  /(?<!\p{L})(?:always|usually|normally|instead of|rather than|limit(?: of)?|up to|until now|before|minus|balance|over by|than|max|statt|sonst|immer|normalerweise|bisher|saldo|siempre|en vez de|límite|toujours|au lieu de|d['’]habitude|solde|sempre|em vez de|zawsze|zamiast|tarifa(?: de)?|tarif|excess(?: of)?)(?: (?:it['’]?s|is|was|i|płacę|pago|zahle ich))*(?: \p{L}{1,5})? ?$/iu;
/** "never paid", "used to cost", "my friend only pays". */
const notPaid =
  /(?<!\p{L})(?:(?:never|not|n['’]t|nie|nicht|nunca|jamais|pas|não) (?:paid|pay|bezahlt|pag\p{L}*|pay\p{L}*|zapłaci\p{L}*)|used to (?:cost|pay|be)|(?:friend|neighbour|neighbor|colleague)s? (?:only |just )?(?:pays?|paid))(?: \p{L}+){0,2} ?$/iu;
const total =
  /^ ?(?:in total|total|altogether|all in|overall|insgesamt|zusammen|en total|au total|en tout|no total|ao todo|razem|łącznie)(?!\p{L})/iu;
/** A bare number with a noun after it counts that; one that ends or goes on with a little word may be money. */
const noNoun =
  /^ ?(?:$|[,;:!)?]|\.(?:\s|$)|(?:for|from|to|in|on|at|of|but|and|or|because|although|even|again|this|back|says?|according|already|since|maybe|twice|total|now|für|von|aus|und|aber|an|auf|por|para|de|del|a|y|pero|el|en|pour|de|du|à|et|mais|em|e|mas|za|na|w|i|ale|od)(?!\p{L}))/iu;

/**
 * How sure an amount is to be the field's; null where nothing says that it is. A number without a
 * currency must be told as money, or answer the question how much.
 */
export function judgeAmount(
  found: Found,
  heard: Heard,
  cue: Cue,
  cues: Cue[],
  asked: boolean,
): number | null {
  const confidence = rate(found, heard, cue, asked);
  const rivals = cues.filter(({ field }) => field.type === 'currency');
  if (confidence === null || rivals.length < 2 || asked) return confidence;
  // One amount is not the price and the refund at once: here the label itself must stand before it.
  const named = namedJustBefore(around(heard, found).before, rivals) === cue;
  return named ? confidence : Math.min(confidence, sure.alone);
}

/** A limit, a voucher, a price elsewhere: amounts that the matter is not about. */
const aside = {
  before:
    /(?<!\p{L})(?:above|over|under|below|up to|at least|from|voucher (?:for|of)|ab|über|unter|bis zu|mindestens|más de|desde|hasta|plus de|moins de|à partir de|acima de|até|powyżej|poniżej) ?$/iu,
  after:
    /^ ?(?:\p{L}+ )?(?:vouchers?|coupons?|gift|gutschein|elsewhere|anderswo|vale|bon d|kupon|bon)(?!\p{L})/iu,
};

/** The one amount that was named, where the form has one for it, is that: seen right in nine of ten. */
export function asOnlyAmount(
  found: Found & { heard: Heard },
  confidence: number,
  cue: Cue,
  cues: Cue[],
): number {
  const { before, after } = around(found.heard, found);
  const rest = found.heard.text.slice(found.index + found.quote.length);
  const isAside = aside.before.test(before) || aside.after.test(after) || /^[^.!\n]*\?/.test(rest);
  if (isAside) return confidence;
  const isOnly = cues.every(({ field }) => field === cue.field || field.type !== 'currency');
  const isMeant = isOnly && isMoney(found) && confidence >= sure.alone;
  return isMeant ? Math.max(sure.only, confidence) : confidence;
}

function rate(found: Found, heard: Heard, cue: Cue, asked: boolean): number | null {
  const { before, after } = around(heard, found);
  if (!isMoney(found) && (!noNoun.test(after) || /[\p{L}\p{N}.#/-]$/u.test(before))) return null;
  if (!isMoney(found) && (identified.test(before) || /^\d{7,}$/.test(found.quote))) return null;
  if (notPaid.test(before)) return isMoney(found) ? sure.vague : null;
  if (perUnit.test(after) || usual.test(before)) return isMoney(found) ? sure.vague * 0.6 : null;
  if (heard.message.sender !== 'customer') return isMoney(found) ? sure.vague : null;
  const bonus = total.test(after) ? 0.06 : 0;
  if (asked && answersWith(heard, found)) {
    const isSmall = !isMoney(found) && Number(found.value) < smallest;
    return isSmall ? sure.alone : sure.answered + bonus;
  }
  const clause = before.slice(-40);
  const text = `${cue.field.label} ${cue.field.description ?? ''}`;
  const fits = fieldWants.test(text) && !disputed.test(text) ? wants : told;
  if (fits.test(clause) || (isMoney(found) && fits.test(`${before}${after}`)))
    return (isMoney(found) ? sure.told : sure.bare) + bonus;
  if (isMoney(found)) return (told.test(clause) ? sure.likely : sure.alone) + bonus;
  return told.test(clause) ? sure.vague : null;
}

/** A smaller number without a currency counts something else as often. */
const smallest = 10;

/** "invoice 4711": the number of the thing itself. */
const identified =
  /(?:invoice|bill|payment|transaction|rechnung|buchung|factura|recibo|facture|fatura|faktur\p{L}|rachunek) $/iu;

/** With a currency: that reading is the stronger one. */
const isMoney = ({ strength }: Found) => strength > 0.5;
