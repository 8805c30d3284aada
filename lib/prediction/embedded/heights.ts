import type { CaseField, FieldOption } from '@/lib/domain/case';
import { fold } from './words';

const levelWords =
  /priorit|urgen|severit|dringlich|wichtigkeit|schwere|gravedad|gravite|gravidade|criticid|criticite|pilnosc|impact/;

/** How high an option stands, 4 to 1, by the words of its label and value. */
const scale: [number, RegExp][] = [
  [
    4,
    /\b(?:emergency|critical|blocker|immediate|sofort|notfall|kritisch|emergencia|inmediat[oa]|critic[oa]|critique|immediat|imediat[oa]|krytyczn|natychmiast)/,
  ],
  [3, /\b(?:urgent|high|major|soon|hoch|dringend|bald|alt[oa]|pronto|elevee?|haute|wysok|piln)/],
  [
    2,
    /\b(?:normal|standard|medium|moderate|regular|mittel|medi[oa]|moyenn?e?|estandar|padrao|sredni)/,
  ],
  [
    1,
    /\b(?:low|minor|trivial|routine|niedrig|gering|baj[oa]|rutina|faible|basse|baix[oa]|rotina|nisk|rutynow)/,
  ],
];

/** "Not urgent" is as low as a level gets. */
const negation = /\b(?:not|non|no|nicht|kein\w*|pas|nao|nie)\W+$/;

/** What is taken where nothing else fits. */
const usual = /\b(?:normal|standard|regular|routine|estandar|rutina|padrao|rotina|rutynow)/;
const rest =
  /\b(?:(?:everything|anything|all|any other) (?:else|other)|alles (?:andere|ubrige|sonstige)|todo lo demas|(?:tout )?le reste|tudo o resto|wszystko inne|pozostale)/;

const top = 4;
const bottom = 1;

function heightOf(named: string): number | undefined {
  for (const [height, form] of scale) {
    const match = form.exec(named);
    if (match) return negation.test(named.slice(0, match.index)) ? bottom : height;
  }
  return undefined;
}

export interface Level {
  option: FieldOption;
  /** 4 (an emergency) to 1 (it can wait). */
  height: number;
  /** Taken where nothing else fits: by its name, or because its description says so. */
  isUsual: boolean;
  isRest: boolean;
}

/** Heights in order with the unnamed ones put between their neighbours; null where they do not fall. */
function falling(named: (number | undefined)[]): number[] | null {
  const heights: number[] = [];
  for (const [place, height] of named.entries()) {
    const above = heights.at(-1);
    const below = named.slice(place + 1).find((one) => one !== undefined) ?? bottom - 1;
    const own = height ?? (above === undefined ? top : (above + below) / 2);
    if (above !== undefined && own >= above) return null;
    heights.push(own);
  }
  return heights;
}

/** The options of a field that holds a priority or the like, highest first; null for any other field. */
export function levelsOf(field: CaseField): Level[] | null {
  if (!levelWords.test(fold(`${field.name} ${field.label}`))) return null;
  const options = (field.options ?? []).filter(({ enabled }) => enabled);
  const named = options.map(({ label, value }) => heightOf(fold(`${label} ${value}`)));
  if (options.length < 2 || named.every((height) => height === undefined)) return null;
  const levelsIn = (ordered: FieldOption[], heights: (number | undefined)[]) =>
    falling(heights)?.map((height, place): Level[] => {
      const option = ordered[place];
      if (!option) return [];
      const isRest = rest.test(fold(option.description ?? ''));
      return [{ option, height, isRest, isUsual: isRest || usual.test(fold(option.label)) }];
    });
  const levels = levelsIn(options, named) ?? levelsIn([...options].reverse(), [...named].reverse());
  return levels?.flat() ?? null;
}
