import type { Around } from './around';
import type { Cue } from './cues';

/** A unit: the fields that are counted in it, and how it stands after a number. */
interface Unit {
  field: RegExp;
  after: RegExp;
  /** How it stands before one: only pieces do ("2 x"), and they need no further word to be meant. */
  before?: RegExp;
}

function unit(field: string, after: string, before?: string): Unit {
  return {
    field: new RegExp(String.raw`(?<!\p{L})(?:${field})(?!\p{L})`, 'iu'),
    after: new RegExp(String.raw`^ ?(?:${after})(?!\p{L})`, 'iu'),
    ...(before !== undefined && { before: new RegExp(String.raw`(?:${before})$`, 'iu') }),
  };
}

const kilogram = String.raw`kgs?|kilos?|kilogram\p{L}*|kilogramm\p{L}*|quilos?`;
const kilometre = String.raw`km|kilomet\p{L}*|kilómetros?|kilomètres?|quil[óo]metros?|miles?|mi|meilen?`;
const piece = String.raw`pcs?|pieces?|units?|stück|stk|piezas?|unidades?|pièces?|peças?|sztuk\p{L}?|szt`;

/** Their names in the six languages; a field with several is counted in the first that is said. */
const units: Unit[] = [
  unit(String.raw`${kilogram}|weight|gewicht|peso|poids|waga|wagi`, String.raw`${kilogram}(?! of)`),
  unit(
    String.raw`${kilometre}|mileage|odometer|laufleistung|kilometerstand|kilometraje|kilométrage|quilometragem|przebieg`,
    kilometre,
  ),
  unit(
    String.raw`quantity|pieces|units|menge|stückzahl|cantidad|quantité|quantidade|ilość`,
    String.raw`(?:${piece})|x(?=[ ,.\n]|$)`,
    String.raw`(?:^|[ \n])[x×] ?`,
  ),
  unit('cm|centimet\\p{L}*|zentimeter', 'cm|centimet\\p{L}*|zentimeter\\p{L}*|centymetr\\p{L}*'),
  unit('mm|millimet\\p{L}*', 'mm|millimet\\p{L}*'),
  unit('gb|gigabytes?', 'gb|gigas?|gigabytes?'),
  unit(
    '%|percent\\p{L}*|prozent\\p{L}*|porcentaje|pourcentage|procent',
    '%|percent|prozent|por ciento|pour cent|por cento|procent',
  ),
  unit('minutes?|minuten|minutos|minut', 'min|mins|minut\\p{L}*'),
  unit('hours?|stunden|horas|heures|godzin', 'hours?|hrs?|h|stunden?|horas?|heures?|godzin\\p{L}*'),
  unit('days|tage|días|jours|dias|dni', 'days?|tage?n?|días?|jours?|dias?|dni|dzień'),
];

/** A time that passed or is waited for, and no amount of it: "for 3 days", "2 weeks ago". */
const passed = {
  before:
    /(?<!\p{L})(?:for|since|in|within|after|every|last|past|seit|vor|nach|innerhalb von|hace|en|desde|depuis|il y a|dans|há|em|od|za|po)(?: \p{L}+)? $/iu,
  after: /^ ?\p{L}+ (?:ago|later|late|already|now|old|her|später|atrás|plus tard|temu)(?!\p{L})/iu,
};

/** What says that the thing is so heavy, has gone so far, or that so many are taken. */
const tells =
  /(?<!\p{L})(?:weighs?|weighed|weighing|heavy|parcel|package|box|wiegt|schwer|paket|pesa|paquete|pèse|colis|encomenda|waży|paczk\p{L}*|done|clock|odometer|gelaufen|tacho|recorrid\p{L}*|compteur|parcouru|percorrid\p{L}*|przejecha\p{L}*|off|leave|holiday|vacation|urlaub|frei|krank|vacaciones|baja|congés?|férias|urlop\p{L}*)(?!\p{L})/iu;
/** Limits, what is left, and what is so of somebody or something else. */
const saysNo =
  /(?<!\p{L})(?:up to|at most|at least|max\p{L}*|limit|every|left|away|waited|last (?:year|month|time)|holds?|myself|i weigh|per|höchstens|mindestens|alle|übrig|entfernt|como máximo|cada|quedan|au plus|chaque|reste|no máximo|restam|najwyżej|co|zostało)(?!\p{L})/iu;

/** Whether a number stands with the unit in which the field is counted, and words tell that it is meant. */
export function measuredBy({ before, after }: Around, { field }: Cue): 'told' | 'unit' | null {
  const text = `${field.label} ${field.name.replace(/_/g, ' ')} ${field.description ?? ''}`;
  const own = units.filter((one) => one.field.test(text));
  const isTime = /day|hour|minute|tag|stunde|hora|día|jour|heure|dia|godzin|dni/i.test(text);
  if (isTime && (passed.before.test(before) || passed.after.test(after))) return null;
  const found = own.find((one) => one.after.test(after) || one.before?.test(before));
  if (!found) return null;
  const around = `${before} ${after}`;
  return !saysNo.test(around) && (found.before || tells.test(around)) ? 'told' : 'unit';
}
