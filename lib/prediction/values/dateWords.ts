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

/** 1 to 12 for the name or short name of a month in one of the six languages. */
export const monthOf = (name: string): number | undefined => months.get(fold(name));
/** 0 (Sunday) to 6 for the name of a weekday in one of the six languages. */
export const weekdayOf = (name: string): number | undefined => weekdays.get(fold(name));

/** Days away from today, by words, folded. `hier` and `morgen` mean other things too: see date.ts. */
export const relativeDays: Record<string, number> = {
  today: 0,
  heute: 0,
  hoy: 0,
  aujourdhui: 0,
  hoje: 0,
  dzisiaj: 0,
  dzis: 0,
  tonight: 0,
  yesterday: -1,
  gestern: -1,
  ayer: -1,
  hier: -1,
  ontem: -1,
  wczoraj: -1,
  'day before yesterday': -2,
  vorgestern: -2,
  anteayer: -2,
  'avant hier': -2,
  anteontem: -2,
  przedwczoraj: -2,
  tomorrow: 1,
  ubermorgen: 2,
  'day after tomorrow': 2,
  'pasado manana': 2,
  amanha: 1,
  demain: 1,
  jutro: 1,
  pojutrze: 2,
};

/** Days in the units that an "ago" counts. Months and years are approximate and left out. */
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

/** Small numbers by their names, folded, as "two weeks ago" needs them. */
export const smallNumbers: Record<string, number> = {
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  ten: 10,
  einem: 1,
  einer: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  funf: 5,
  sechs: 6,
  sieben: 7,
  zehn: 10,
  un: 1,
  una: 1,
  dos: 2,
  tres: 3,
  cuatro: 4,
  cinco: 5,
  seis: 6,
  siete: 7,
  une: 1,
  deux: 2,
  trois: 3,
  quatre: 4,
  cinq: 5,
  sept: 7,
  um: 1,
  uma: 1,
  dois: 2,
  duas: 2,
  quatro: 4,
  sete: 7,
  dwa: 2,
  trzy: 3,
  cztery: 4,
  piec: 5,
  tydzien: 1,
};
