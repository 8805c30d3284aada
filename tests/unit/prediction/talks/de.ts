import { fieldsWith, type Talk } from './talk';

const fields = fieldsWith({
  customerName: 'Kundenname',
  orderNumber: 'Bestellnummer',
  customerNumber: 'Kundennummer',
  email: 'E-Mail',
  phone: 'Telefon',
  postcode: 'Postleitzahl',
  street: 'Anschrift',
  amount: 'Betrag',
  incidentDate: 'Datum des Vorfalls',
  birthDate: 'Geburtsdatum',
});

const talks: Talk[] = [
  {
    lines: [
      'c: Guten Tag, mein Paket AB-553012 ist noch nicht da',
      'a: Wie ist Ihr Name, bitte?',
      'c: Petra Voss',
    ],
    gold: { orderNumber: 'AB-553012', customerName: 'Petra Voss' },
  },
  {
    lines: [
      'a: Wie ist Ihre Kundennummer?',
      'c: vier fünf null sieben sieben drei eins',
      'a: Und Ihr Geburtsdatum?',
      'c: 28. Mai 1986',
    ],
    gold: { customerNumber: '4507731', birthDate: '1986-05-28' },
  },
  {
    lines: [
      'c: Sehr geehrte Damen und Herren,\n\nauf meiner Rechnung stehen 1.249,00 € zu viel. Meine Kundennummer ist 4507731.\n\nMit freundlichen Grüßen\nJörg von der Heide',
    ],
    gold: { amount: 1249, customerNumber: '4507731', customerName: 'Jörg von der Heide' },
  },
  {
    lines: [
      'a: Unter welcher Telefonnummer erreichen wir Sie?',
      'c: 0171 2345678',
      'a: und Ihre E-Mail-Adresse?',
      'c: anna punkt lang klammeraffe post punkt example',
    ],
    gold: { phone: '01712345678', email: 'anna.lang@post.example' },
  },
  {
    lines: [
      'c: Bestellung AB-104711',
      'c: Entschuldigung, vertippt, AB-104712',
      'a: Seit wann besteht das Problem?',
      'c: seit vorgestern',
    ],
    gold: { orderNumber: 'AB-104712', incidentDate: '2026-06-08' },
  },
  {
    lines: [
      'a: Ihre Anschrift bitte',
      'c: Lindenstraße 14, 10969 Berlin',
      'a: Und wie heißen Sie?',
      'c: ich heiße Mehmet Aydin',
    ],
    gold: { street: 'Lindenstraße 14', postcode: '10969', customerName: 'Mehmet Aydin' },
  },
  {
    lines: [
      'c: Ich bin sehr verärgert, das ist jetzt das dritte Mal',
      'a: Das tut mir leid. Wie ist Ihr Name?',
      'c: Das tut nichts zur Sache',
    ],
    gold: {},
  },
  {
    lines: [
      'c: hallo hier ist Sabine Krüger, ich habe zwölf euro fünfzig zu viel bezahlt',
      'a: Geht es um die Bestellung AB-777777?',
      'c: nein, um eine andere',
    ],
    gold: { customerName: 'Sabine Krüger', amount: 12.5 },
  },
  {
    lines: ['c: Hallo, ich hab ne Frage', 'a: Gerne, welche?', 'c: Habt ihr morgen offen?'],
    gold: {},
  },
  {
    lines: [
      'b: Bitte nennen Sie Ihre Postleitzahl.',
      'c: eins null neun sechs neun',
      'b: Sie sagten 10969. Richtig?',
      'c: Ja',
      'b: Ihr Name?',
      'c: mein name ist lena wolf',
    ],
    gold: { postcode: '10969', customerName: 'Lena Wolf' },
  },
];

export const de = { fields, talks };
