import { dayOf, isAnchored } from '../values/calendar';
import type { Found } from '../values/found';
import { lastMention, namedJustBefore, readWords, type Cue } from './cues';
import type { Heard } from './hear';
import { isBirth } from './kinds';
import { answersWith, around } from './around';
import { saidStage, stageOf } from './rescheduling';

/** A day that is named; "today" and "this morning" may be said of anything. */
const namedDay = 0.6;
const sure = {
  named: 0.93,
  asked: 0.9,
  side: 0.86,
  told: 0.85,
  opening: 0.8,
  alone: 0.55,
  /** Of what the customer did about it. */
  business: 0.35,
};

/** Fields of what has happened: their day is not in the future. */
const past =
  /incident|accident|damage|loss|transaction|began|begin|started|since|occurr|happened|purchase|bought|problem|fault|schaden|unfall|vorfall|beginn|seit|kauf|buchungstag|operaci[oó]n|siniestro|incidente|compra|desde|inicio|sinistre|incident|achat|depuis|début|sinistro|ocorr|início|zdarzeni|szkod|wypad|zakup|początk|od kiedy|transakcj/i;
/** "since Monday" is when a trouble began. */
const beginsSince = /^(?:since|seit|desde|depuis|od)(?!\p{L})/iu;
const sinceThen = /(?:^|\P{L})(?:since|seit(?: dem)?|desde(?: el| o)?|depuis(?: le)?) ?$/iu;

/** Fields of what agent and customer arrange: a yes to a day that the agent offers is for them. */
const arranges =
  /appointment|agreed|visit|slot|wanted|preferred|new date|reschedul|technician|inspection|termin|vereinbart|wunsch|neuer|besuch|cita|acordad|visita|deseada|nueva fecha|rendez-vous|convenu|visite|souhaitée|consulta|marcad|agendad|pretendida|wizyt|umówion|nowy termin/i;

/** What customers did about the matter, on another day than that of the matter itself. */
const business =
  /(?<!\p{L})(?:paid|ordered|applied|upload\p{L}*|sent|called|wrote|booked|appointment|reminder|invoice|until|expire\p{L}*|bezahlt|bestellt|beantragt|geschickt|angerufen|geschrieben|termin|died|born|dated|statement|married|gestorben|geboren|falleci\p{L}*|nacid[oa]|décéd\p{L}*|née?|morreu|faleceu|nascid[oa]|zmarł[ay]?|urodzon[ya]|pagu\p{L}*|pedí|envi\p{L}*|llam\p{L}*|payé|command\p{L}*|envoy\p{L}*|appel\p{L}*|paguei|pedi|liguei|zapłaci\p{L}*|zamówi\p{L}*|wysła\p{L}*|dzwoni\p{L}*)(?!\p{L})/iu;
/** "from 3 May" begins a stay, "until 8 May" ends it, whatever the field is called. */
const sides = {
  start:
    /(?:^|\P{L})(?:from|starting|as of|ab(?: dem)?|vom|von|desde(?: el)?|del?|à partir du|du|a partir de|od)(?: the| dem| el| le)? ?$/iu,
  end: /(?:^|\P{L})(?:until|till|til|to|through|bis(?: zum)?|hasta(?: el)?|al|jusqu['’]au|au|até|a|do)(?: the| dem| el| le)? ?$/iu,
};

const textOf = ({ field }: Cue) => `${field.label} ${field.name} ${field.description ?? ''}`;

/** Which end of a stay the field is, if it is one. */
function sideOf({ terms }: Cue, dates: Cue[]): 'start' | 'end' | null {
  if (terms.has('@end')) return 'end';
  const hasEnd = dates.some((other) => other.terms.has('@end'));
  return terms.has('@start') || (terms.has('@begin') && hasEnd) ? 'start' : null;
}

/** Whether a day was still to come when the message was written; unknown, it was not. */
const isToCome = (date: string, at: number) => isAnchored(at) && Date.parse(date) > dayOf(at);

/** Whether a day that the customer took of those offered is for the field. */
function isArranged(cue: Cue, dates: Cue[], taken: 'named' | 'agreed'): boolean {
  const isWanted = dates.length === 1 || stageOf(cue) === 'wanted';
  if (!isWanted || past.test(textOf(cue))) return false;
  return taken === 'named' || arranges.test(textOf(cue));
}

/** How sure a date is to be the field's, of several that may be told; null where it is not. */
export function judgeDate(
  found: Found,
  heard: Heard,
  cue: Cue,
  cues: Cue[],
  asked: boolean,
): number | null {
  const { before, after } = around(heard, found);
  const dates = cues.filter(({ field }) => field.type === 'date' && !isBirth(field));
  if (heard.takenDay) return isArranged(cue, dates, heard.takenDay) ? sure.asked : null;
  const side = sideOf(cue, dates);
  if (found.side && side) return found.side === side ? sure.side : null;
  const isPast = past.test(textOf(cue));
  if (isPast && isToCome(String(found.value), heard.message.at)) return null;
  const began = sinceThen.test(before) || beginsSince.test(found.quote);
  const wantsBegin = cue.terms.has('@begin');
  if (began && !isPast && !wantsBegin) return null;
  if (began && wantsBegin && dates.length === 1) return sure.asked;
  const stage = stageOf(cue);
  const said = stage && dates.length > 1 ? saidStage({ before, after }) : null;
  if (said) return said === stage ? sure.side : null;
  const told = /^ (?:is|was|ist|war|es|est|é|to|for|as|jest) [^,;]{0,25}/iu.exec(after)?.[0] ?? '';
  const named = namedJustBefore(before, dates);
  if (named === cue || lastMention(readWords(told), cue)) return sure.named;
  if (named) return null;
  if (side)
    return (
      (sides[side].test(before) && sure.side) ||
      (asked && answersWith(heard, found) ? sure.asked : null)
    );
  if (asked && answersWith(heard, found, 2)) return sure.asked;
  if (dates.length > 1) return null;
  if (found.side) return found.side === 'start' ? sure.alone : null;
  const about = readWords(`${before} ${after}`).flat();
  if (about.some((term) => cue.about.has(term))) return sure.told;
  if (business.test(`${before}${after}`)) return sure.business;
  const opens = isPast && found.strength >= namedDay && heard.asked === '';
  return opens ? sure.opening : sure.alone;
}
