import { afterEach, describe, expect, it, vi } from 'vitest';
import type { CaseField } from '@/lib/domain/case';
import { predictEmbedded } from '@/lib/prediction/embedded';
import { ground } from '@/lib/prediction/ground';
import { conversationOf, fieldOf } from './conversation';

/** What is filled without asking, by field. */
function filled(fields: CaseField[], ...lines: string[]): Record<string, unknown> {
  const request = { fields, conversation: conversationOf(...lines), known: {} };
  const { predictions, refused } = ground(predictEmbedded(request), request);
  expect(refused).toEqual([]);
  return Object.fromEntries(
    predictions
      .filter(({ confidence }) => confidence >= 0.8)
      .map(({ field, value }) => [field, value]),
  );
}

describe('which of several dates a field wants', () => {
  const stay = [
    fieldOf('arrival', 'date', { label: 'Arrival' }),
    fieldOf('departure', 'date', { label: 'Departure' }),
  ];

  it.each([
    ['c: is the lodge free from 3 to 6 July 2026?'],
    ['c: wäre die Hütte vom 3. bis 6. Juli 2026 frei?'],
    ['c: ¿está libre la casa del 3 al 6 de julio de 2026?'],
    ['c: la maison est-elle libre du 3 au 6 juillet 2026 ?'],
    ['c: a casa está livre de 3 a 6 de julho de 2026?'],
    ['c: July 3-6, 2026 please'],
    [
      'a: When would you arrive and when would you leave?',
      'c: arriving 3 July 2026, leaving 6 July 2026',
    ],
  ])('both ends of a stay: %s', (...lines) => {
    expect(filled(stay, ...lines)).toEqual({ arrival: '2026-07-03', departure: '2026-07-06' });
  });

  it('knows the ends by other names', () => {
    const rental = [
      fieldOf('from', 'date', { label: 'Rental start' }),
      fieldOf('to', 'date', { label: 'Rental end' }),
    ];
    expect(filled(rental, 'c: busco un coche del 2 al 9 de julio de 2026')).toEqual({
      from: '2026-07-02',
      to: '2026-07-09',
    });
  });

  it('does not take the day that is asked for the other field', () => {
    const answer = filled(stay, 'a: On which day did you check out?', 'c: on 2 June 2026');
    expect(answer).toEqual({ departure: '2026-06-02' });
  });

  it('fills neither the day a trouble began nor one that was taken back later', () => {
    const delivery = fieldOf('delivery', 'date', { label: 'Delivery date' });
    expect(filled([delivery], 'c: the site is down since Monday, I await my delivery')).toEqual({});
    const lines = ['c: my delivery on 15 June please', 'c: no, the 16 June'];
    expect(filled([delivery], ...lines)).toEqual({});
  });

  it('fills the day of what happened with no day to come', () => {
    const incident = fieldOf('incident', 'date', { label: 'Date of incident' });
    expect(filled([incident], 'c: I move to my new flat on 1 December 2026')).toEqual({});
    expect(filled([incident], 'c: hail smashed the roof on 4 June 2026')).toEqual({
      incident: '2026-06-04',
    });
    expect(filled([incident], 'c: I sent you the photos on 4 June 2026')).toEqual({});
  });
});

describe('a day that stands and the one that is wanted instead', () => {
  const move = [
    fieldOf('booked', 'date', { label: 'Booked date' }),
    fieldOf('wanted', 'date', { label: 'New date' }),
  ];
  const both = { booked: '2026-07-03', wanted: '2026-07-06' };

  it.each([
    ['c: please move my slot from 3 July to 6 July', both],
    ['c: könnten Sie den Termin vom 3. Juli auf den 6. Juli verschieben?', both],
    ['c: quiero cambiar la cita del 3 de julio al 6 de julio', both],
    ['c: my delivery is on 3 July, 6 July would suit me better', both],
    ['c: can it come on 6 July instead of 3 July', both],
    ['c: the exam is on 3 July', { booked: '2026-07-03' }],
    ['c: 3 July is a holiday', {}],
  ])('%s', (line, expected) => {
    expect(filled(move, line)).toEqual(expected);
  });
});

describe('a day that the agent offers', () => {
  const visit = fieldOf('visit', 'date', { label: 'Appointment' });
  const offer = 'a: I can offer Thursday, 18 June or Tuesday, 23 June.';

  it.each([
    [offer, 'c: the 23rd please', '2026-06-23'],
    [offer, 'c: tuesday is better', '2026-06-23'],
    ['a: Frei wären der 18. Juni und der 23. Juni.', 'c: 18.', '2026-06-18'],
    ['a: The technician could come on 18 June at 9:40.', 'c: perfect, thanks', '2026-06-18'],
    ['a: ¿El 18 de junio a las 9:20?', 'c: vale', '2026-06-18'],
  ])('is the customer’s once taken: %s – %s', (said, answer, day) => {
    expect(filled([visit], 'c: when can you come?', said, answer)).toEqual({ visit: day });
  });

  it.each([
    [offer, 'c: neither of them, sorry'],
    [offer, 'c: ok, let me think'],
    [offer, 'c: the 23rd does not work for me'],
    [offer, 'c: can you do the 18th or the 23rd?'],
    ['a: The technician could come tomorrow.', 'c: ok thanks, what is the price?'],
    [offer, 'c: the 23rd clashes with work'],
    [offer, 'c: anything but the 18th'],
    [offer, 'c: der 23. ist zu spät'],
    [offer, 'c: el 18 trabajo'],
    ['a: The technician could come on 18 June.', 'c: ok but is there anything earlier?'],
    ['a: The technician could come on 18 June.', 'c: great, another week without heating'],
    ['a: We have nothing before 18 June, sorry.', 'c: ok, then I will look elsewhere'],
    ['a: Your contract ends on 18 June.', 'c: fine'],
    ['a: 4 July or 5 July?', 'c: we are 4 people'],
  ])('is not while it is open: %s – %s', (said, answer) => {
    expect(filled([visit], 'c: when can you come?', said, answer)).toEqual({});
  });

  it('says nothing of a day that no one arranges', () => {
    const letter = fieldOf('letter', 'date', { label: 'Date of the letter' });
    expect(
      filled([letter], 'c: what now?', 'a: You may pay until 18 June.', 'c: perfect, thanks'),
    ).toEqual({});
  });
});

describe('the day of what happened', () => {
  const incident = fieldOf('incident', 'date', { label: 'Date of incident' });

  function filledAt(at: number, text: string) {
    const conversation = conversationOf(`c: ${text}`);
    const messages = conversation.messages.map((message) => ({ ...message, at }));
    const request = { fields: [incident], conversation: { ...conversation, messages }, known: {} };
    const made = ground(predictEmbedded(request), request).predictions[0];
    return made?.value ?? null;
  }

  afterEach(() => vi.unstubAllEnvs());

  it.each(['Asia/Tokyo', 'America/Los_Angeles'])('may be this morning in %s', (zone) => {
    vi.stubEnv('TZ', zone);
    const morning = new Date(2026, 5, 10, 7).getTime();
    expect(filledAt(morning, 'hail smashed the roof this morning')).toBe('2026-06-10');
  });

  it('needs no day that the message was written on', () => {
    expect(filledAt(0, 'hail smashed the roof on 4 June 2026')).toBe('2026-06-04');
    expect(filledAt(NaN, 'hail smashed the roof on 4 June 2026')).toBe('2026-06-04');
  });
});

describe('which of several numbers a field wants', () => {
  const guests = fieldOf('guests', 'number', { label: 'Guests' });

  it.each([
    ['c: a table for tonight, we are 5', 5],
    ['c: es kommen 5 Personen', 5],
    ['c: somos 5', 5],
    ['c: on est 5', 5],
    ['c: 2 adults and 3 children', 5],
    ['c: zwei Erwachsene und drei Kinder', 5],
    ['c: there are five of us', 5],
  ])('counts people: %s', (line, count) => {
    expect(filled([guests], line)).toEqual({ guests: count });
  });

  it.each([
    'c: we waited 45 minutes in row 7',
    'c: me and 4 friends would come',
    'c: there is one more guest',
    'c: we paid 310',
  ])('leaves other numbers alone: %s', (line) => {
    expect(filled([guests], line)).toEqual({});
  });

  it('takes a bare number as the answer to how many', () => {
    expect(filled([guests], 'a: For how many guests?', 'c: 12')).toEqual({ guests: 12 });
    expect(filled([guests], 'a: We like our guests. What is your room?', 'c: 12')).toEqual({});
  });
});

describe('numbers with a unit', () => {
  const weight = fieldOf('weight', 'number', { label: 'Weight (kg)' });
  const days = fieldOf('days', 'number', { label: 'Days', description: 'Number of days off.' });
  const mileage = fieldOf('mileage', 'number', { label: 'Mileage' });
  const quantity = fieldOf('quantity', 'number', { label: 'Quantity' });

  it.each([
    [weight, 'c: the box weighs 4.2 kg', 4.2],
    [weight, 'c: das Paket hat 12 Kilo', 12],
    [mileage, 'c: it has done 62,000 miles', 62000],
    [quantity, 'c: 30 pcs of the long ones please', 30],
    [days, 'c: I would like to take 5 days off in May', 5],
  ])('are those of the field that is counted in it: %#', (field, line, value) => {
    expect(filled([field], line)).toEqual({ [field.name]: value });
  });

  it.each([
    [weight, 'c: it is 40 cm wide'],
    [days, 'c: I have been ill for 3 days'],
    [days, 'c: I asked 3 days ago'],
    [quantity, 'c: I waited 30 minutes'],
    [weight, 'c: I lost 5 kg since then'],
    [weight, 'c: I myself weigh 80 kg and the chair broke'],
    [days, 'c: I have 5 days of leave left'],
    [mileage, 'c: I live 30 miles away'],
    [mileage, 'c: the service is due every 15,000 miles'],
  ])('say nothing of another: %#', (field, line) => {
    expect(filled([field], line)).toEqual({});
  });
});

describe('which of several amounts a field wants', () => {
  it('the English "once" is no number', () => {
    const amount = fieldOf('amount', 'currency');
    expect(filled([amount], 'c: I was charged once already')).toEqual({});
  });

  it('the only one that is named, where the form has one', () => {
    const amount = fieldOf('amount', 'currency');
    const other = fieldOf('refunded', 'currency');
    expect(filled([amount], 'c: now a £100 penalty')).toEqual({ amount: 100 });
    expect(filled([amount, other], 'c: now a £100 penalty')).toEqual({});
    expect(filled([amount], 'c: a £100 penalty on top of the £40 fine')).toEqual({});
  });

  it.each([
    'c: do I get free shipping above £40?',
    'c: I have a £10 voucher',
    'c: I saw it for £40 elsewhere',
    'c: it used to cost £40',
    'c: I never paid £40',
  ])('none that the matter is not about: %s', (line) => {
    expect(filled([fieldOf('amount', 'currency')], line)).toEqual({});
  });

  const disputed = fieldOf('amount', 'currency', {
    label: 'Amount',
    description: 'Amount of the transaction in question',
  });
  const damage = fieldOf('damage', 'currency', { label: 'Damage amount' });

  it.each([
    ['c: a shop charged me 64.90 twice', 64.9],
    ['c: ich habe 1.250,00 Euro überwiesen', 1250],
    ['c: me han cobrado 64,90 y no es mío', 64.9],
    ['c: on m’a prélevé 64,90 € à tort', 64.9],
    ['c: pobrano mi 64,90 zł', 64.9],
  ])('money that moved: %s', (line, amount) => {
    expect(filled([disputed], line)).toEqual({ amount });
  });

  it.each([
    'c: my limit is 500 euros',
    'c: I have a question on invoice 4471',
    'c: is it 12 euros per month?',
    'c: I live at 14 Elm Road and called 3 times',
    'c: my rent is always 500 euros',
  ])('other figures: %s', (line) => {
    expect(filled([disputed], line)).toEqual({});
  });

  it('a price that the agent offers is not what the customer paid', () => {
    const lines = ['a: A new card costs 15 euros, is that right for you?', 'c: yes'];
    expect(filled([disputed], ...lines)).toEqual({});
  });

  it('a little number without a currency may be anything', () => {
    expect(filled([disputed], 'a: How much was the fee?', 'c: 3')).toEqual({});
    expect(filled([disputed], 'a: How much was the fee?', 'c: 3 euros')).toEqual({ amount: 3 });
  });

  it('one amount is not both the price and the refund', () => {
    const price = fieldOf('price', 'currency', { label: 'Price' });
    const refund = fieldOf('refund', 'currency', { label: 'Refund' });
    expect(filled([price, refund], 'c: please make it a refund of 18.90 euros')).toEqual({
      refund: 18.9,
    });
  });

  it('what is claimed, not what was paid', () => {
    expect(filled([damage], 'c: I paid 300 for the bike, the repair costs 120')).toEqual({
      damage: 120,
    });
    expect(filled([damage], 'c: die Werkstatt sagt 900')).toEqual({ damage: 900 });
    expect(filled([damage], 'a: How much is the damage?', 'c: about 4 thousand')).toEqual({
      damage: 4000,
    });
  });
});

describe('codes without a pattern', () => {
  const ticket = fieldOf('ticket', 'text', {
    label: 'Ticket number',
    examples: ['TK-30417', 'TK-55210'],
  });
  const seat = fieldOf('plate', 'text', { label: 'Number plate', examples: ['LK19 XTR'] });

  it('learns the shape from examples', () => {
    expect(filled([ticket], 'c: what became of TK-77120 and my 30 boxes?')).toEqual({
      ticket: 'TK-77120',
    });
    expect(filled([ticket], 'c: my locker is 4417 and the invoice AB-77120')).toEqual({});
  });

  it('keeps what belongs together, and to the customer', () => {
    expect(filled([seat], 'a: Your number plate?', 'c: it is BD51 SMR')).toEqual({
      plate: 'BD51 SMR',
    });
    expect(filled([seat], 'c: the other car was BD51 SMR')).toEqual({});
  });

  it('takes another shape only as the answer', () => {
    expect(filled([seat], 'a: Your number plate?', 'c: 7712 BBC')).toEqual({ plate: '7712 BBC' });
    expect(filled([seat], 'a: Your number plate?', 'c: I do not know, I paid 7712 for it')).toEqual(
      {},
    );
  });

  it('takes none that is old, and of two that are said at once none for sure', () => {
    const contract = fieldOf('contract', 'text', { label: 'Contract', pattern: '\\d{6}' });
    expect(filled([contract], 'c: contract 118204 is my old one')).toEqual({});
    expect(filled([contract], 'a: Your contract?', 'c: 118204 or 118240')).toEqual({});
  });

  it.each(['118204... no 118240', '118204, no wait, 118240', 'not 118204 but 118240'])(
    'takes what it was corrected to: %s',
    (answer) => {
      const contract = fieldOf('contract', 'text', { label: 'Contract', pattern: '\\d{6}' });
      expect(filled([contract], 'a: Your contract?', `c: ${answer}`)).toEqual({
        contract: '118240',
      });
    },
  );

  const serial = fieldOf('serial', 'text', { label: 'Device', examples: ['KX19 WDN', 'LR68 OTV'] });
  it.each([
    ['c: it is the blue one, BT21 FZK, parked outside', 'BT21 FZK'],
    ['a: And your name and number?', 'c: Dana Whitfield, BT21 FZK', 'BT21 FZK'],
    ['c: in case you need it, my number is BT21 FZK', 'BT21 FZK'],
    ['a: can you read it to me', 'c: it’s b t two one f z k', 'BT21FZK'],
  ])('takes one in the form of this field and of no other: %s', (...told) => {
    expect(filled([serial], ...told.slice(0, -1))).toEqual({ serial: told.at(-1) });
  });

  it('takes a word and a number for no code', () => {
    expect(filled([serial], 'c: it was made in Sept 2027 or above 5000')).toEqual({});
    const two = [serial, fieldOf('spare', 'text', { label: 'Spare', examples: ['AB12 CDE'] })];
    expect(filled(two, 'c: it is the blue one, BT21 FZK, parked outside')).toEqual({});
  });

  it('takes an IBAN for one where it passes the check', () => {
    const iban = fieldOf('iban', 'text', { label: 'IBAN' });
    const told = 'c: my new account is GB29 NWBK 6016 1331 9268 19 from March on';
    expect(filled([iban], told)).toEqual({ iban: 'GB29 NWBK 6016 1331 9268 19' });
    expect(filled([iban], told.replace('68 19', '68 91'))).toEqual({});
    expect(filled([iban], 'c: do not use GB29 NWBK 6016 1331 9268 19 any more')).toEqual({});
  });

  it('takes no address that somebody wrote to or can no longer use', () => {
    const email = fieldOf('email', 'email');
    expect(filled([email], 'c: I wrote to help@acme.example and got nothing')).toEqual({});
    expect(filled([email], 'c: I no longer have access to jo@mail.example')).toEqual({});
  });

  it('takes letters and digits in any order where the examples have none', () => {
    const code = fieldOf('code', 'text', { label: 'Reservation', examples: ['H4K219', 'R70QXB'] });
    expect(filled([code], 'a: The reservation?', 'c: b one one q seven z')).toEqual({
      code: 'B11Q7Z',
    });
  });

  it('takes a code that is the whole answer, of the only field that it fits', () => {
    const booking = fieldOf('booking', 'text', { label: 'Booking', pattern: '[A-Z0-9]{6}' });
    expect(filled([booking], 'a: And the reference?', 'c: Q7WX3K')).toEqual({ booking: 'Q7WX3K' });
    expect(filled([booking], 'c: seats 14A and 22B please')).toEqual({});
  });
});

describe('a phone number without its country', () => {
  const phone = fieldOf('phone', 'phone', { label: 'Contact phone' });
  const contract = fieldOf('contract', 'text', { label: 'Contract', pattern: '\\d{11}' });

  it.each([
    ['c: you can call me on 07700 900123 after noon'],
    ['c: I may be reached on 07700900123'],
    ['c: mein Handy: Sie erreichen mich unter 07700 900123'],
    ['c: mój numer to 07700 900123'],
    ['a: What is your number?', 'c: 07700 900123, thanks'],
    ['a: Great. Number?', 'c: 07700 900123'],
    [
      'a: what number can the driver ring',
      'c: oh double seven double oh nine double oh one two three',
    ],
    ['c: ok, po 12. tel. 07700 900123'],
    ['c: When will you come?\n\nDana Whitfield\n07700 900123'],
  ])('is filled where somebody is to be called: %s', (...lines) => {
    expect(filled([phone], ...lines)).toEqual({ phone: '07700900123' });
  });

  it('is not where another field has that form as well, or nobody says whose it is', () => {
    expect(filled([phone, contract], 'c: my number is 07700900123')).toEqual({});
    expect(filled([phone], 'a: Your contract number?', 'c: 118-02-19567')).toEqual({});
    expect(filled([phone], 'c: the contract number is 118-02-19567')).toEqual({});
    expect(filled([phone], 'c: a text came from 07700 900123, is that you?')).toEqual({});
  });
});

describe('in whose name', () => {
  const holder = fieldOf('holder', 'text', { label: 'Policyholder' });

  it.each([
    ['c: it is my wife’s policy, Dana Whitfield', 'Dana Whitfield'],
    ['c: es ist die Police meiner Frau, sie läuft auf Dana Weiß', 'Dana Weiß'],
    ['c: está a nombre de Dana Robles', 'Dana Robles'],
    ['c: c’est au nom de Dana Marchand', 'Dana Marchand'],
    ['c: a titular é a Dana Moreira', 'Dana Moreira'],
    ['c: hello, please cancel it all.\n\nKind regards, Dana Whitfield', 'Dana Whitfield'],
    ['c: LV-118204, Dana Whitfield', 'Dana Whitfield'],
  ])('%s', (line, name) => {
    expect(filled([holder], line)).toEqual({ holder: name });
  });

  const patient = fieldOf('patient', 'text', { label: 'Patient' });
  it.each([
    [['c: it is for my mother, Dana Whitfield.\n\nRegards\nRuth Tully']],
    [['a: what is the name', 'c: it’s for my wife dana whitfield']],
    [['a: what’s her name', 'c: dana whitfield born third of may nineteen sixty']],
    [['a: Who is it for?', 'c: my mother, her name is Dana Whitfield']],
  ])('somebody else, whom the field is about: %s', (lines) => {
    expect(filled([patient], ...lines)).toEqual({ patient: 'Dana Whitfield' });
  });

  it('but nobody who only helps', () => {
    const told = 'c: is it ok if my daughter Ruth Tully picks up the prescription for me?';
    expect(filled([patient], told)).toEqual({});
  });

  it.each([
    'c: Where is my certificate? I need it.\n\nDana Whitfield, 20451133',
    'c: Where is my certificate? I need it.\nDana Whitfield (20451133)',
    'c: Where is my certificate? I need it by Friday, so hurry. Dana Whitfield, Marlowe Freight',
  ])('a signature with more beside the name: %j', (line) => {
    const name = fieldOf('name', 'text', { label: 'Student name' });
    expect(filled([name], line)).toEqual({ name: 'Dana Whitfield' });
  });

  it('a label that is a person asks for the name', () => {
    expect(filled([patient], 'a: What is her name?', 'c: Dana Whitfield')).toEqual({
      patient: 'Dana Whitfield',
    });
  });

  it('asked who, in any language', () => {
    expect(filled([holder], 'a: Who is the policyholder?', 'c: me, Dana Whitfield')).toEqual({
      holder: 'Dana Whitfield',
    });
    expect(filled([holder], 'c: the passengers are me, Dana Whitfield, and a friend')).toEqual({
      holder: 'Dana Whitfield',
    });
    expect(filled([holder], 'a: Auf welchen Namen?', 'c: Dana Weiß')).toEqual({
      holder: 'Dana Weiß',
    });
  });
});

describe('companies, places and things', () => {
  const company = fieldOf('company', 'text', { label: 'Company' });
  const destination = fieldOf('destination', 'text', { label: 'Destination' });
  const device = fieldOf('device', 'text', { label: 'Device', examples: ['AirBox 3'] });

  it.each([
    [['c: I work for Marlowe Freight'], 'Marlowe Freight'],
    [['a: Which company are you from?', 'c: Marlowe & Sons, we are new here'], 'Marlowe & Sons'],
    [['c: It fails.\n\nRegards, Dana Whitfield, Marlowe Freight'], 'Marlowe Freight'],
  ])('company: %s', (lines, name) => {
    expect(filled([company], ...lines)).toEqual({ company: name });
  });

  it.each([
    ['c: my flight to Bergen was cancelled', 'Bergen'],
    ['c: Ich fliege nach Bergen', 'Bergen'],
    ['c: un vol à Bergen svp', 'Bergen'],
    ['c: any train from york to bath?', 'Bath'],
  ])('destination: %s', (line, place) => {
    expect(filled([destination], line)).toEqual({ destination: place });
  });

  it('asked for both, the company is not the person', () => {
    const name = fieldOf('name', 'text', { label: 'Contact name' });
    const lines = ['a: Your name and company?', 'c: Dana Whitfield, Marlowe Freight'];
    expect(filled([company, name], ...lines)).toEqual({ name: 'Dana Whitfield' });
  });

  it('neither a person nor a day is a destination', () => {
    expect(filled([destination], 'c: I spoke to Anna, my flight is moved to Monday')).toEqual({});
    expect(filled([destination], 'c: mam lot do jutra, a nie do soboty')).toEqual({});
  });

  it('a thing in a few words, as the answer or like an example', () => {
    expect(filled([device], 'a: Which model is it?', 'c: the Lumen X2')).toEqual({
      device: 'Lumen X2',
    });
    expect(filled([device], 'c: my AirBox 4 is dead')).toEqual({ device: 'AirBox 4' });
    const dashed = { ...device, examples: ['Aqua-Pump (small)'] };
    expect(filled([dashed], 'c: the aqua-pump (small) leaks')).toEqual({
      device: 'aqua-pump (small)',
    });
    expect(filled([device], 'a: Which model is it?', 'c: merci beaucoup')).toEqual({});
    expect(filled([device], 'a: Which model is it?', 'c: only tried the kitchen')).toEqual({});
    expect(filled([device], 'c: my device is dead :D really')).toEqual({});
    expect(filled([device], 'a: Which model is it?', 'c: no idea, sorry')).toEqual({});
  });
});
