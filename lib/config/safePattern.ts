/** How often `{…}`, `*`, `+` or `?` may repeat what stands before it. */
interface Quantifier {
  most: number;
  varies: boolean;
}

/** What a part of a pattern can cost. */
interface Cost {
  /** It may match a text in more than one way, so repeating it endlessly takes exponential time. */
  varies: boolean;
  /** How many repetitions without an end compete for the same text: the exponent of the time. */
  degree: number;
}

/** Repeated at most so often, a part that varies stays cheap on texts as short as values are. */
const fewTimes = 10;
/** Endless repetitions that may follow each other where no text is longer than a value. */
const mostOnValues = 4;

const quantifierForm = /[*+?]|\{(\d+)(,?)(\d*)\}/y;

function readQuantifier(source: string, at: number): (Quantifier & { length: number }) | null {
  quantifierForm.lastIndex = at;
  const match = quantifierForm.exec(source);
  if (!match) return null;
  const [text, least = '', comma = '', most = ''] = match;
  const lazy = source[at + text.length] === '?' ? 1 : 0;
  const length = text.length + lazy;
  if (text === '?') return { most: 1, varies: true, length };
  if (text === '*' || text === '+') return { most: Infinity, varies: true, length };
  if (comma === '') return { most: Number(least), varies: false, length };
  return { most: most === '' ? Infinity : Number(most), varies: least !== most, length };
}

/** Where the escape or class that begins at `at` ends. */
function atomEnd(source: string, at: number): number {
  if (source[at] === '\\') {
    return (
      at +
      (/^\\(?:[pPu]\{[^}]*\}|k<[^>]*>|u[\da-fA-F]{4}|x[\da-fA-F]{2}|.)/su.exec(
        source.slice(at, at + 80),
      )?.[0].length ?? 2)
    );
  }
  if (source[at] !== '[') return at + 1;
  let end = at + 1;
  while (end < source.length && source[end] !== ']') end += source[end] === '\\' ? 2 : 1;
  return end + 1;
}

class Reader {
  private at = 0;
  private safe = true;

  constructor(private readonly source: string) {}

  isSafe(mostEndless: number): boolean {
    const { degree } = this.alternatives();
    return this.safe && degree <= mostEndless;
  }

  /** Reads up to the end of the group or of the pattern. */
  private alternatives(): Cost {
    const whole: Cost = { varies: false, degree: 0 };
    while (this.at < this.source.length && this.source[this.at] !== ')') {
      if (this.source[this.at] === '|') {
        whole.varies = true;
        this.at += 1;
        continue;
      }
      const part = this.repeated(this.atom());
      whole.varies ||= part.varies;
      whole.degree += part.degree;
    }
    return whole;
  }

  private atom(): Cost {
    if (this.source[this.at] !== '(') {
      this.at = atomEnd(this.source, this.at);
      return { varies: false, degree: 0 };
    }
    this.at +=
      /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(this.source.slice(this.at, this.at + 60))?.[0]
        .length ?? 1;
    const inside = this.alternatives();
    this.at += 1;
    return inside;
  }

  private repeated(part: Cost): Cost {
    const quantifier = readQuantifier(this.source, this.at);
    if (!quantifier) return part;
    this.at += quantifier.length;
    const { most, varies } = quantifier;
    if (part.varies && most > fewTimes) this.safe = false;
    const degree = most === Infinity ? part.degree + 1 : part.degree * Math.max(1, most);
    return { varies: part.varies || varies, degree };
  }
}

/** Tried from every place of a text: an expression that begins with an endless repetition has one more. */
const beginsEndless = /^(?:\(|(?:\\.|\[[^\]]*\]|[^\\^])(?:[*+]|\{\d+,\}))/u;

/** The same for expressions that are tried on texts of any length, from every place of them. */
export function isSafeOnTexts(source: string, mostEndless: number): boolean {
  return isSafePattern(source, beginsEndless.test(source) ? mostEndless - 1 : mostEndless);
}

/**
 * Whether a regular expression surely ends soon: no part that can match in several ways (`a+`, `a|b`)
 * is repeated more than ten times, and at most `mostEndless` endless repetitions follow each other:
 * each of them multiplies the time by the length of the text. Stricter than needed; browsers cannot
 * stop an expression that runs.
 */
export function isSafePattern(source: string, mostEndless = mostOnValues): boolean {
  return new Reader(source).isSafe(mostEndless);
}
