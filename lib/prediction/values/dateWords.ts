import { fold } from '../embedded/words';

const monthNames = `
january jan januar janner janv janvier enero ene janeiro stycznia styczen
february feb februar fevrier fevr febrero fevereiro fev lutego luty
march mar marz mars marzo marco marca marzec
april apr avril avr abril abr kwietnia kwiecien
may mai mayo maio maja maj
june jun juni juin junio junho czerwca czerwiec
july jul juli juillet juil julio julho lipca lipiec
august aug aout agosto ago sierpnia sierpien
september sep sept septembre septiembre setembro set wrzesnia wrzesien
october oct oktober okt octobre octubre outubro out pazdziernika pazdziernik
november nov novembre noviembre novembro listopada listopad
december dec dezember dez decembre diciembre dic dezembro grudnia grudzien`;

const weekdayNames = `
sunday sonntag domingo dimanche niedziele niedziela
monday montag lunes lundi segunda poniedzialek
tuesday dienstag martes mardi terca wtorek
wednesday mittwoch miercoles mercredi quarta srode sroda
thursday donnerstag jueves jeudi quinta czwartek
friday freitag viernes vendredi sexta piatek
saturday samstag sonnabend sabado samedi sobote sobota`;

function table(lines: string, first: number): ReadonlyMap<string, number> {
  return new Map(
    lines
      .trim()
      .split('\n')
      .flatMap((line, number) =>
        line.split(' ').map((name): [string, number] => [name, number + first]),
      ),
  );
}

const months = table(monthNames, 1);
const weekdays = table(weekdayNames, 0);

/** Whether a folded text holds the name of a weekday; most texts hold none. */
export const namesWeekday = (folded: string): boolean => anyWeekday.test(folded);
const anyWeekday = new RegExp([...weekdays.keys()].join('|'));

/** 1 to 12 for the name or short name of a month in one of the six languages. */
export const monthOf = (name: string): number | undefined => months.get(fold(name));
/** 0 (Sunday) to 6 for the name of a weekday in one of the six languages. */
export const weekdayOf = (name: string): number | undefined => weekdays.get(fold(name));

/** Days away from today, by words, folded. `hier`, `morgen` and `manana` mean other things too: see relativeDate.ts. */
export const relativeDays: Record<string, number> = {
  today: 0,
  heute: 0,
  hoy: 0,
  aujourdhui: 0,
  hoje: 0,
  dzisiaj: 0,
  dzis: 0,
  tonight: 0,
  'this morning': 0,
  'this afternoon': 0,
  'this evening': 0,
  'esta manana': 0,
  'esta tarde': 0,
  'esta noche': 0,
  'esta manha': 0,
  'esta noite': 0,
  'ce matin': 0,
  'ce soir': 0,
  'cet apres midi': 0,
  'last night': -1,
  anoche: -1,
  yesterday: -1,
  gestern: -1,
  ayer: -1,
  hier: -1,
  ontem: -1,
  wczoraj: -1,
  'day before yesterday': -2,
  vorgestern: -2,
  anteayer: -2,
  'antes de ayer': -2,
  'avant hier': -2,
  anteontem: -2,
  przedwczoraj: -2,
  tomorrow: 1,
  tmrw: 1,
  morgen: 1,
  manana: 1,
  ubermorgen: 2,
  'day after tomorrow': 2,
  'pasado manana': 2,
  'depois de amanha': 2,
  'apres demain': 2,
  amanha: 1,
  demain: 1,
  jutro: 1,
  jutra: 1,
  pojutrze: 2,
};

/** Days in the units that an "ago" or "in" counts. Months and years are approximate and left out. */
export const unitDays: Record<string, number> = {
  day: 1,
  days: 1,
  tag: 1,
  tagen: 1,
  tage: 1,
  dia: 1,
  dias: 1,
  jour: 1,
  jours: 1,
  dni: 1,
  dzien: 1,
  fortnight: 14,
  week: 7,
  weeks: 7,
  woche: 7,
  wochen: 7,
  semana: 7,
  semanas: 7,
  semaine: 7,
  semaines: 7,
  tydzien: 7,
  tygodnie: 7,
  tygodni: 7,
};
