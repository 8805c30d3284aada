import type { ConversationFacts } from '../model';

export const channelNames: Record<ConversationFacts['channel'], string> = {
  chat: 'Chat',
  messaging: 'Messaging',
  voice: 'Call',
  email: 'E-mail',
};

export const phaseNames: Record<ConversationFacts['phase'], string> = {
  offered: 'Waiting',
  active: 'Active',
  wrapUp: 'Wrap-up',
  closed: 'Closed',
};

/** How a conversation is called on the page. */
export function nameOf({ customer: { name, phone, email } }: ConversationFacts): string {
  return name ?? phone ?? email ?? 'Unknown visitor';
}

export function initialsOf(name: string): string {
  const [first = '', last = ''] = [name.split(' ')[0], name.split(' ').slice(1).at(-1)];
  return (first.charAt(0) + last.charAt(0)).toUpperCase();
}

/** As `14:05`. */
export function clock(iso: string): string {
  return new Date(iso).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}
