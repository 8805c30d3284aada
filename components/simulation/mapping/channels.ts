import type { Channel } from '@/lib/domain/conversation';

const patterns: [RegExp, Channel][] = [
  [/e-?mail|correo|courriel/i, 'email'],
  [/voice|call|phone|telefon|téléphone|llamada|anruf|rozmowa/i, 'voice'],
  [/messag|whatsapp|sms|facebook|instagram|telegram|social/i, 'messaging'],
  [/chat/i, 'chat'],
];

/** The channel that a word of the file means; null where it tells none. */
export function channelNamed(text: string): Channel | null {
  return patterns.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}
