import type { CaseField, Evidence, FieldOption } from '@/lib/domain/case';
import type { Said } from './rank';
import { fold } from './words';

const levelWords =
  /priorit|urgen|severit|dringlich|wichtigkeit|schwere|gravedad|gravite|gravidade|criticid|criticite|pilnosc|impact/;

/** How high an option stands, 4 to 1, by the words of its label and value. */
const scale: [number, RegExp][] = [
  [4, /\b(?:emergency|critical|blocker|notfall|kritisch|emergencia|critic[oa]|critique|krytyczn)/],
  [3, /\b(?:urgent|high|major|hoch|dringend|alt[oa]|elevee?|haute|wysok|piln)/],
  [2, /\b(?:normal|standard|medium|moderate|mittel|medi[oa]|moyenn?e?|estandar|sredni)/],
  [1, /\b(?:low|minor|trivial|niedrig|gering|baj[oa]|faible|basse|baix[oa]|nisk)/],
];

/** "Not urgent" is as low as a level gets. */
const negation = /\b(?:not|non|no|nicht|kein\w*|pas|nao|nie)\W+$/;

function heightOf(named: string): number | undefined {
  for (const [height, form] of scale) {
    const match = form.exec(named);
    if (match) return negation.test(named.slice(0, match.index)) ? 1 : height;
  }
  return undefined;
}

interface Level {
  option: FieldOption;
  height: number;
}

/** The options of a field that holds a priority or the like, highest first; null for any other field. */
function levelsOf(field: CaseField): Level[] | null {
  if (!levelWords.test(fold(`${field.name} ${field.label}`))) return null;
  const levels = (field.options ?? []).flatMap((option) => {
    const height = heightOf(fold(`${option.label} ${option.value}`));
    return option.enabled && height !== undefined ? [{ option, height }] : [];
  });
  const differ = new Set(levels.map(({ height }) => height)).size === levels.length;
  return levels.length > 1 && differ ? levels.sort((a, b) => b.height - a.height) : null;
}

/** Signs of how much a matter presses. Several ideas of one kind are one sign. */
const signs = {
  injury: ['#injured'],
  danger: ['#safety', '#fire'],
  stranded: ['#stranded'],
  reach: ['#nobody_can'],
  standstill: ['#standstill'],
  hurry: ['#urgent'],
  calm: ['#no_rush'],
  asking: ['#howto', '#wish', '#information', '#praise'],
  trouble: ['#broken', '#outage', '#crash', '#bug', '#missing', '#fraud', '#steal', '#complaint'],
};

const graveKinds = [signs.injury, signs.danger, signs.stranded, signs.reach, signs.standstill];

export interface LevelSaid {
  option: FieldOption;
  confidence: number;
  evidence: [Evidence, ...Evidence[]];
}

const sure = { plain: 0.85, likely: 0.82, perhaps: 0.6 };
const mostEvidence = 2;
const longestQuote = 300;

/** The level that the customer's words ask for, by urgency and impact; null where they say nothing of it. */
export function levelSaid(field: CaseField, said: Said[]): LevelSaid | null {
  const levels = levelsOf(field);
  const [highest] = levels ?? [];
  const lowest = levels?.at(-1);
  if (!levels || !highest || !lowest) return null;
  const heard = new Set(said.flatMap(({ terms }) => terms));
  const named = (ideas: string[]) => ideas.filter((idea) => heard.has(idea));
  const answer = ({ option }: Level, confidence: number, ideas: string[]): LevelSaid | null => {
    const [first, ...others] = quotesOf(ideas, said);
    return first ? { option, confidence, evidence: [first, ...others] } : null;
  };
  const grave = graveKinds.map(named).filter(({ length }) => length > 0);
  if (grave.length > 0)
    return answer(highest, grave.length > 1 ? sure.likely : sure.perhaps, grave.flat());
  const calm = named(signs.calm);
  if (calm.length > 0) return lowest.height === 1 ? answer(lowest, sure.plain, calm) : null;
  const hurry = named(signs.hurry);
  const urgent = levels.find(({ height }) => height === 3) ?? highest;
  if (hurry.length > 0)
    return answer(urgent, urgent.height === 3 ? sure.likely : sure.perhaps, hurry);
  const asking = named(signs.asking);
  if (asking.length > 0 && lowest.height === 1 && named(signs.trouble).length === 0)
    return answer(lowest, sure.likely, asking);
  return null;
}

/** The sentences that name one of the ideas. */
function quotesOf(ideas: string[], said: Said[]): Evidence[] {
  return said
    .flatMap(({ heard, sentences }) =>
      sentences
        .filter(({ terms }) => ideas.some((idea) => terms.has(idea)))
        .map(({ text }) => ({
          messageId: heard.message.id,
          quote: text.slice(0, longestQuote).trimEnd(),
        })),
    )
    .slice(0, mostEvidence);
}
