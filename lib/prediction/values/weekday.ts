import { day, isoOf } from './calendar';
import { weekdayOf } from './dateWords';
import { findAll, undecided, type Found, type Reading } from './found';

const lastWords = String.raw`last|past|letzte[nr]?|vergangenen|zeszł[yąa]|ostatni[ąa]?|ubiegł[yąa]`;
const nextWords = String.raw`next|nächste[nr]?|przyszł[yąa]|następn[yąa]`;
const comingWords = String.raw`coming|kommende[nr]?|próxim[oa]|najbliższ[yąa]`;
const openWords = String.raw`on|this|since|am|diese[nr]?|seit|el|este|desde|le|ce|depuis|na|no|nesta|w|we|od|t[eę]n?`;
const weekdayForm = new RegExp(
  String.raw`(?<!\p{L})((?:(?:${lastWords}|${nextWords}|${comingWords}|${openWords}) ){1,3})?(\p{L}{5,12})(?:[- ]feira)?( (?:pasado|dernier|passad[oa]|prochain|que viene|que vem|próxim[oa]))?(?!\p{L})`,
  'giu',
);
const isPast = new RegExp(
  String.raw`(?<!\p{L})(?:${lastWords}|pasado|dernier|passad[oa])(?!\p{L})`,
  'iu',
);
const isComing = new RegExp(
  String.raw`(?<!\p{L})(?:${comingWords}|prochain|que viene|que vem)(?!\p{L})`,
  'iu',
);
const isNext = new RegExp(String.raw`(?<!\p{L})(?:${nextWords})(?!\p{L})`, 'iu');
const isSince = /(?<!\p{L})(?:since|seit|desde|depuis|od)(?!\p{L})/iu;

/**
 * "last Monday", "am Montag", "el próximo lunes". Which Friday is the next one is agreed on only at the
 * end of a week, and "on Friday" may be past or future.
 */
export function findWeekdays(text: string, today: number): Found[] {
  return findAll(text, weekdayForm, ([said, before, name = '', after]) => {
    const weekday = weekdayOf(name);
    if (weekday === undefined || (!before && !after)) return null;
    const back = isoOf(today - ((dayOfWeek(today) - weekday + 7) % 7 || 7) * day);
    const ahead = (weekday - dayOfWeek(today) + 7) % 7 || 7;
    const coming = isoOf(today + ahead * day);
    if (isPast.test(said)) return { value: back, strength: 0.8 };
    if (isComing.test(said)) return { value: coming, strength: 0.8 };
    if (isNext.test(said)) return nextWeekday(today, ahead);
    return isSince.test(said) ? { value: back, strength: 0.55 } : undecided(back, coming);
  });
}

const dayOfWeek = (time: number) => new Date(time).getUTCDay();

function nextWeekday(today: number, ahead: number): Reading {
  const coming = isoOf(today + ahead * day);
  const untilMonday = (8 - dayOfWeek(today)) % 7 || 7;
  return ahead >= untilMonday
    ? { value: coming, strength: 0.8 }
    : undecided(isoOf(today + (ahead + 7) * day), coming);
}
