import { stopwordsOf, type Language } from './stopwords';
import { words } from './words';

/** Fewer words of a language, or fewer more than of any other, may be chance. */
const least = 2;

/** The language that most little words of a text belong to, or null where that is not clear. */
export function languageOf(text: string): Language | null {
  const said = words(text);
  const counts = Object.entries(stopwordsOf).map(([language, list]) => ({
    language: language as Language,
    count: said.filter((word) => list.has(word)).length,
  }));
  const [first, second] = counts.sort((a, b) => b.count - a.count);
  return first && first.count - (second?.count ?? 0) >= least ? first.language : null;
}
