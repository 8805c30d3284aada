import type { Actor, PredictorName } from '@/lib/domain/case';
import type { Channel, ConversationHead, Sender } from '@/lib/domain/conversation';
import type { SiteState } from '@/lib/domain/site';

/** What people are told, in one place, so that each thing has one name in every screen. */
export const channelWords: Record<Channel, string> = {
  chat: 'Chat',
  messaging: 'Messaging',
  voice: 'Call',
  email: 'E-mail',
};

export const phaseWords: Record<ConversationHead['phase'], string> = {
  offered: 'Offered',
  active: 'Active',
  wrapUp: 'Wrap-up',
  closed: 'Closed',
  unknown: 'Phase unknown',
};

export const senderWords: Record<Sender, string> = {
  customer: 'Customer',
  agent: 'Agent',
  bot: 'Bot',
  system: 'System',
  note: 'Internal note',
};

export const actorWords: Record<Actor, string> = { ai: 'AI', person: 'You' };

export const predictorWords: Record<PredictorName, string> = {
  embedded: 'on this device, without a model',
  builtin: "the browser's own model",
  openai: 'the configured model',
};

/** Confidence as a word; the same bounds for every field, so that the words can be compared. */
export function confidenceWord(confidence: number): 'High' | 'Medium' | 'Low' {
  if (confidence >= 0.8) return 'High';
  return confidence >= 0.6 ? 'Medium' : 'Low';
}

/** Confidence as a number, for those who ask. */
export function confidencePercent(confidence: number): string {
  return new Intl.NumberFormat(undefined, { style: 'percent' }).format(confidence);
}

export interface Advice {
  /** What is the matter. */
  title: string;
  /** What to do next. */
  next: string;
}

/** How reading the page goes; null where all is well. `rule` is the path in the site definition. */
export function siteSentence(state: SiteState, site: string, rule: string | null): Advice | null {
  const where = (fallback: string) => `\`${rule ?? fallback}\``;
  const mend = 'Tell your administrator, or mend the site in the configuration.';
  switch (state) {
    case 'reading':
      return null;
    case 'loading':
      return { title: `${site} is still loading.`, next: 'It is read as soon as it is ready.' };
    case 'noConversation':
      return {
        title: 'No conversation is open.',
        next: `Open one in ${site}. If one is open, ${where('conversation.pane')} does not find it.`,
      };
    case 'noMessage':
      return {
        title: `${site} is not read: no message found by ${where('message.item')}.`,
        next: `If the conversation has messages, the page has changed. ${mend}`,
      };
    case 'folded':
      return {
        title: `${site} does not show the messages yet.`,
        next: 'Click on the page where it offers to show them.',
      };
    case 'ambiguous':
      return {
        title: 'Several conversations are open at once.',
        next: 'Click into the one that you work on; nothing is created until it is clear.',
      };
    case 'phaseUnknown':
      return {
        title: `${site} does not tell whether the conversation is accepted: ${where('conversation.phase')} finds nothing.`,
        next: `Nothing is created by itself. ${mend}`,
      };
    case 'badSelector':
      return {
        title: `${site} is not read: the browser refuses the selector at ${where('conversation.pane')}.`,
        next: mend,
      };
  }
}

/** `1 message`, `3 messages`. */
export function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}

/** Longer values and quotes are cut within a sentence, in characters. */
const longest = 60;

/** A text as it stands within a sentence: its beginning, where it is long. */
export function short(text: string): string {
  return text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(words: string[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' })
    .format(words)
    .replace(', and ', ' and ');
}
