import type { Sender } from '@/lib/domain/conversation';

/** What files call speakers, in the languages of the predictors. */
const words: Record<Sender, string> = {
  customer:
    'customer client user visitor guest caller consumer member shopper buyer kunde kundin kund anrufer anruferin gast cliente usuario usuaria utente appelant klient klientka klant inbound incoming end-user',
  agent:
    'agent agente advisor adviser representative rep support operator operador operadora staff csr employee assistant mitarbeiter mitarbeiterin berater beraterin kundenservice kundendienst asesor asesora conseiller conseillère consultant konsultant konsultantka atendente medewerker outbound outgoing',
  bot: 'bot chatbot virtual automat automated robot',
  system: 'system event info status',
  note: 'note internal notiz intern nota interne comment',
};

const senderByWord = new Map(
  (Object.entries(words) as [Sender, string][]).flatMap(([sender, list]) =>
    list.split(' ').map((word): [string, Sender] => [word, sender]),
  ),
);

/** The sender that a label names by one of its words, as `Agent Anna` or `KUNDE 1`; null for a mere name. */
export function senderNamed(label: string): Sender | null {
  for (const word of label.toLowerCase().split(/[^\p{L}-]+/u)) {
    const sender = senderByWord.get(word);
    if (sender) return sender;
  }
  return null;
}

/**
 * Who each speaker of one conversation is. A mere name is the customer where an agent is known, the
 * agent where a customer is, and where nobody is, who speaks first is the customer.
 *
 * @param chosen what the admin says, by label in lower case.
 */
export function assignSenders(
  labels: string[],
  chosen: Readonly<Record<string, Sender>>,
): Map<string, Sender> {
  const known = new Map<string, Sender>();
  for (const label of labels) {
    const sender = chosen[label.toLowerCase()] ?? senderNamed(label);
    if (sender) known.set(label, sender);
  }
  const senders = new Set(known.values());
  let customer = senders.has('customer');
  const agent = senders.has('agent');
  for (const label of labels) {
    if (known.has(label)) continue;
    known.set(label, customer ? 'agent' : 'customer');
    customer ||= !agent;
  }
  return known;
}
