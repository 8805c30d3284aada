import { findAll, type Found } from './found';

const written =
  /(?<![\w.+@-])[a-z0-9][\w.+%'-]{0,63}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5}[a-z]{2,24}(?![\w@])/gi;

const dot = '(?:dot|punkt|punto|point|ponto|kropka)';
const spoken = new RegExp(
  `(?<![\\w@])(?:[a-z0-9]+ (?:${dot}|underscore|dash|hyphen|minus|plus) ){0,4}[a-z0-9]+ (?:at|arroba|arobase|malpa|małpa|klammeraffe) [a-z0-9]+(?: ${dot} [a-z0-9]+){1,3}(?!\\w)`,
  'gi',
);
const signs: [RegExp, string][] = [
  [new RegExp(` ${dot} `, 'gi'), '.'],
  [/ (?:at|arroba|arobase|malpa|małpa|klammeraffe) /gi, '@'],
  [/ underscore /gi, '_'],
  [/ (?:dash|hyphen|minus) /gi, '-'],
  [/ plus /gi, '+'],
];

function unspeak(words: string): string {
  return signs.reduce((text, [word, sign]) => text.replace(word, sign), words).toLowerCase();
}

/** E-mail addresses as they are written, and as they are spelled out ("jo dot may at mail dot com"). */
export function findEmails(text: string): Found[] {
  return [
    ...findAll(text.includes('@') ? text : '', written, ([address]) =>
      address.includes('..') ? null : { value: address.toLowerCase(), strength: 0.95 },
    ),
    ...findAll(text, spoken, ([words]) => ({ value: unspeak(words), strength: 0.85 })),
  ];
}
