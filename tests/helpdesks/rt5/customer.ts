import { findTickets } from './rest';
import type { RequestTracker } from './start';

interface Mail {
  /** The part of the address before `@customer.test`. */
  from: string;
  subject: string;
  text: string;
  /** The name of a small attached picture. */
  picture?: string;
}

const boundary = 'next-part';

/** As mail programs write it. */
function message({ from, subject, text, picture }: Mail): string {
  const plain = `Content-Type: text/plain; charset=utf-8\n\n${text}\n`;
  const body =
    picture === undefined
      ? plain
      : `Content-Type: multipart/mixed; boundary="${boundary}"\n\n--${boundary}\n${plain}\n--${boundary}\n` +
        `Content-Type: image/png; name="${picture}"\nContent-Disposition: attachment; filename="${picture}"\n` +
        `Content-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--${boundary}--\n`;
  const name = from.charAt(0).toUpperCase() + from.slice(1);
  return (
    `From: ${name} Customer <${from}@customer.test>\nTo: support@helpdesk.test\nSubject: ${subject}\n` +
    `Message-ID: <${crypto.randomUUID()}@customer.test>\nDate: ${new Date().toUTCString()}\nMIME-Version: 1.0\n${body}`
  );
}

/** A customer writes to the helpdesk; answers the id of the ticket that RT makes of it. */
export async function writeMail(rt: RequestTracker, mail: Mail): Promise<string> {
  await rt.mail(message(mail));
  const made = await findTickets(rt, `Requestor.EmailAddress = '${mail.from}@customer.test'`);
  const id = made.at(-1);
  if (id === undefined) throw new Error(`RT made no ticket of the mail from ${mail.from}`);
  return id;
}

/** The customer answers on a ticket. */
export async function answerMail(rt: RequestTracker, id: string, mail: Mail): Promise<void> {
  const subject = `Re: [helpdesk.test #${id}] ${mail.subject}`;
  await rt.mail(message({ ...mail, subject }));
}
