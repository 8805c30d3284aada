import type { CaseField } from '@/lib/domain/case';
import { conceptsAt } from './concepts';
import { stopwords } from './stopwords';
import { denied, stem, words } from './words';

/** A word of a label, as the terms that name it: its stem and its ideas. */
type Unit = string[];

/** What a yes-or-no field says of the customer. */
export interface Claim {
  label: Unit[];
  description: Unit[];
  /** It says that the customer wants something: who asks for that has said yes. */
  isWish: boolean;
  /** It says that something has been done: who asks to have it done says that it has not. */
  isDone: boolean;
}

/** Words of a label that say no more than that it is so. */
const fillers = new Set(
  `wanted requested needed required available present given anyone anybody somebody customer
   vorhanden gewünscht erwünscht benötigt jemand disponible deseado solicitado souhaité demandé
   desejado pedido dostępny wymagany ktoś`.split(/\s+/),
);
/** Where a thing is matters less than that it is: "Lift in the building". */
const placed = /^(.*\p{L}.*?)\s+(?:in|at|im|am|en|dans|no|na|w)\s.*$/iu;
/** A label or description that says so. */
const wish =
  /(?<!\p{L})(?:want|wish|request|need|möchte|wünsch|gewünscht|benötigt|quiere|desea|souhait|veut|quer(?!\p{L})|desej|chce|życzy)/iu;

/** A participle in a label. */
const done = /\p{L}{3}(?:ed|iert|ad[oa]s?|id[oa]s?|ée?s?|an[aey])(?!\p{L})/iu;

/** The telling words of a text, and the little ones that begin a phrase with a meaning. */
function unitsOf(text: string): Unit[] {
  const said = words(text);
  const stems = said.map(stem);
  return stems.flatMap((one, place) => {
    const word = said[place] ?? '';
    const tells = !stopwords.has(word) && !fillers.has(word);
    const ideas = conceptsAt(stems, place);
    return tells || ideas.length > 0 ? [[...(tells ? [one] : []), ...ideas]] : [];
  });
}

/** What a yes-or-no field asks, by its label and its description. */
export function claimOf({ label, description = '' }: CaseField): Claim {
  const units = unitsOf(placed.exec(label)?.[1] ?? label);
  return {
    label: units.length > 0 ? units : unitsOf(label),
    description: unitsOf(description),
    isWish: wish.test(`${label} ${description}`),
    isDone: done.test(label),
  };
}

export interface Mention {
  /** The part of the label that a text names, 0 to 1. */
  part: number;
  denied: boolean;
  /** It says nothing else: "ok, restarted it now". */
  alone: boolean;
  /** The text up to the last word that names it. */
  upTo: string;
}

const placeOf = (unit: Unit, stems: string[]) =>
  stems.findIndex((one, place) =>
    [one, ...conceptsAt(stems, place)].some((term) => unit.includes(term)),
  );

/** How a text names what the label says. */
export function mentionIn(text: string, { label }: Claim): Mention {
  const said = words(text);
  const stems = said.map(stem);
  const isDenied = denied(text);
  const named = label.map((unit) => placeOf(unit, stems)).filter((place) => place >= 0);
  return {
    part: label.length === 0 ? 0 : named.length / label.length,
    denied: named.some((place) => isDenied[place]),
    alone: said.every((word, place) => named.includes(place) || stopwords.has(word)),
    upTo: said.slice(0, Math.max(...named) + 1).join(' '),
  };
}

/** How many words of the description a text names, each word of the text counted once. */
export function describedIn(text: string, { label, description }: Claim): number {
  const stems = words(text).map(stem);
  const places = [...label, ...description].map((unit) => placeOf(unit, stems));
  return new Set(places.filter((place) => place >= 0)).size;
}
