import type { Found } from './found';

/** What stands between two numbers that add up: "2 adults and 2 children", "zwei Erwachsene, ein Kind". */
const between = /^ (?:\p{L}+ )?\p{L}+,? ?(?:and|und|y|et|e|i|plus|\+|&|,) $/iu;
/** Little numbers only: people and things that are counted one by one. */
const most = 100;

/** Sums of two neighbouring counts, with the words from the first number to the noun of the second. */
export function findSums(text: string, numbers: Found[]): Found[] {
  return numbers.flatMap((first, place) => {
    const second = numbers[place + 1];
    if (!second || Number(first.value) > most || Number(second.value) > most) return [];
    const end = second.index + second.quote.length;
    const noun = /^ (?:\p{L}+)/u.exec(text.slice(end))?.[0];
    if (!noun || !between.test(text.slice(first.index + first.quote.length, second.index)))
      return [];
    return [
      {
        value: Number(first.value) + Number(second.value),
        quote: text.slice(first.index, end + noun.length),
        index: first.index,
        strength: 0.3,
        isSum: true,
      },
    ];
  });
}
