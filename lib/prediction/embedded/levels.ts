import type { CaseField, Evidence, FieldOption } from '@/lib/domain/case';
import { statedIn } from './concepts';
import { levelsOf, type Level } from './heights';
import type { Said } from './rank';

/** Signs of how much a matter presses. Several ideas of one kind are one sign. */
const signs = {
  grave: [
    ['#life', '#injured'],
    ['#safety', '#fire'],
    ['#flooding'],
    ['#stranded'],
    ['#nobody_can'],
    ['#standstill', '#breakdown'],
  ],
  hurry: ['#urgent'],
  deadline: ['#deadline'],
  soon: ['#tomorrow'],
  calm: ['#no_rush'],
  asking: ['#howto', '#wish', '#information', '#praise', '#hours'],
  /** Asked for in passing, where the lowest level's own description names any of them. */
  paperwork: ['#invoice', '#document', '#reschedule', '#appointment', '#inspection', '#quote'],
  trouble: [
    ...['#broken', '#outage', '#crash', '#bug', '#missing', '#missing_item', '#fraud', '#steal'],
    ...['#complaint', '#blocked', '#decline', '#lose', '#drops', '#slow', '#twice', '#breakdown'],
  ],
};

export interface LevelSaid {
  option: FieldOption;
  confidence: number;
  evidence: [Evidence, ...Evidence[]];
}

/*
 * How sure a level is: asked for in so many words; named by its own description, or by two signs; by
 * one sign that its description does not name; or because nothing speaks for another, where it takes
 * the rest, or is but the normal one.
 */
const sure = { plain: 0.85, likely: 0.82, perhaps: 0.6, rest: 0.7, usual: 0.55 };
const high = 3;
const low = 1;
const mostEvidence = 2;
const longestQuote = 300;

/** The levels whose own words name one of the ideas, highest first. */
const describedBy = (levels: Level[], ideas: string[]) =>
  levels.filter(({ option }) =>
    statedIn(`${option.label}. ${option.description ?? ''}`).some((idea) => ideas.includes(idea)),
  );

interface Judgement {
  level: Level | undefined;
  confidence: number;
  ideas: string[];
}

/** The ideas among some that the customer names. */
type Named = (ideas: string[]) => string[];

/** What danger or standstill comes to: the level that speaks of it, else the highest. */
function grave(levels: Level[], named: Named): Judgement | null {
  const kinds = signs.grave.map(named).filter(({ length }) => length > 0);
  if (kinds.length === 0) return null;
  const ideas = kinds.flat();
  const [level, another] = describedBy(levels, ideas);
  if (level) return { level, confidence: another ? sure.perhaps : sure.plain, ideas };
  const several = kinds.length > 1 || named(signs.hurry).length > 0;
  return { level: levels[0], confidence: several ? sure.likely : sure.perhaps, ideas };
}

/** What hurry comes to: "high", or a level for what has a date. */
function pressing(levels: Level[], named: Named): Judgement | null {
  const hurry = named(signs.hurry);
  const level = levels.find(({ height }) => height === high);
  if (hurry.length > 0)
    return {
      level: level ?? levels[0],
      confidence: level ? sure.likely : sure.perhaps,
      ideas: hurry,
    };
  const dated = named(signs.deadline);
  const soon = named(signs.soon);
  const [forDated] = describedBy(levels, dated);
  if (forDated) return { level: forDated, confidence: sure.likely, ideas: dated };
  // Which day is meant is not known.
  const [forSoon] = describedBy(levels, soon);
  return forSoon ? { level: forSoon, confidence: sure.perhaps, ideas: soon } : null;
}

/** What a question, a wish or "no hurry" comes to: the lowest level, if it is one. */
function light(levels: Level[], named: Named, heard: Set<string>): Judgement | null {
  const lowest = levels.at(-1);
  if (lowest?.height !== low) return null;
  const calm = named(signs.calm);
  if (calm.length > 0) return { level: lowest, confidence: sure.plain, ideas: calm };
  if (named(signs.trouble).length > 0) return null;
  const isPaperwork = describedBy([lowest], signs.paperwork).length > 0;
  const asking = [...signs.asking, ...(isPaperwork ? signs.paperwork : [])];
  const ideas = named(asking);
  if (ideas.length === 0) return null;
  const others = [...heard].filter((idea) => !asking.includes(idea));
  const higher = describedBy(levels.slice(0, -1), others);
  return { level: lowest, confidence: higher.length > 0 ? sure.perhaps : sure.likely, ideas };
}

/** The level that the customer's words ask for, by urgency and impact; null where they say nothing of it. */
export function levelSaid(field: CaseField, said: Said[]): LevelSaid | null {
  const levels = levelsOf(field);
  if (!levels) return null;
  const heard = new Set(
    said.flatMap(({ sentences }) => sentences.flatMap(({ text }) => statedIn(text))),
  );
  const named: Named = (ideas) => ideas.filter((idea) => heard.has(idea));
  const judged = grave(levels, named) ?? light(levels, named, heard) ?? pressing(levels, named);
  if (!judged?.level) return null;
  const [first, ...others] = quotesOf(judged.ideas, said);
  const { level, confidence } = judged;
  return first ? { option: level.option, confidence, evidence: [first, ...others] } : null;
}

/**
 * What a level is by default: the one that takes everything else, or the normal one. Never more than
 * an offer: who does not know the words of an emergency does not hear one.
 */
export function usualLevel(field: CaseField, said: Said[], isOther: boolean): LevelSaid | null {
  const levels = levelsOf(field) ?? [];
  const level = levels.find(({ isRest }) => isRest) ?? levels.find(({ isUsual }) => isUsual);
  const opening = said.find(({ terms }) => terms.length > 0);
  const [sentence] = [...(opening?.sentences ?? [])].sort((a, b) => b.terms.size - a.terms.size);
  if (!level || !opening || !sentence) return null;
  const quote = sentence.text.slice(0, longestQuote).trimEnd();
  return {
    option: level.option,
    confidence: level.isRest && !isOther ? sure.rest : sure.usual,
    evidence: [{ messageId: opening.heard.message.id, quote }],
  };
}

/** The sentences that name one of the ideas. */
function quotesOf(ideas: string[], said: Said[]): Evidence[] {
  return said
    .flatMap(({ heard, sentences }) =>
      sentences
        .filter(({ text }) => statedIn(text).some((idea) => ideas.includes(idea)))
        .map(({ text }) => ({
          messageId: heard.message.id,
          quote: text.slice(0, longestQuote).trimEnd(),
        })),
    )
    .slice(0, mostEvidence);
}
