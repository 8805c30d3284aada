import { fieldsWith, type Talk } from './talk';

const fields = fieldsWith({
  customerName: 'Imię i nazwisko',
  orderNumber: 'Numer zamówienia',
  customerNumber: 'Numer klienta',
  email: 'E-mail',
  phone: 'Telefon',
  postcode: 'Kod pocztowy',
  street: 'Adres',
  amount: 'Kwota',
  incidentDate: 'Data zdarzenia',
  birthDate: 'Data urodzenia',
});

const talks: Talk[] = [
  {
    lines: [
      'c: Dzień dobry, moja paczka AB-310077 nie dotarła',
      'a: Jak się Pan nazywa?',
      'c: Nazywam się Tomasz Wilk',
    ],
    gold: { orderNumber: 'AB-310077', customerName: 'Tomasz Wilk' },
  },
  {
    lines: [
      'a: Jaki jest numer telefonu?',
      'c: 601 234 567',
      'a: A adres?',
      'c: ul. Długa 7, 00-238 Warszawa',
    ],
    gold: { phone: '601234567', street: 'ul. Długa 7', postcode: '00-238' },
  },
  {
    lines: [
      'a: Proszę podać numer klienta',
      'c: cztery pięć zero jeden osiem osiem dwa',
      'a: I datę urodzenia',
      'c: 28 maja 1986',
    ],
    gold: { customerNumber: '4501882', birthDate: '1986-05-28' },
  },
  {
    lines: ['c: Zapłaciłam 1 249,50 zł za dużo', 'a: Pani imię i nazwisko?', 'c: Ewa Nowak'],
    gold: { amount: 1249.5, customerName: 'Ewa Nowak' },
  },
  {
    lines: [
      'c: zamówienie AB-104711',
      'c: przepraszam, pomyłka, AB-104712',
      'a: Od kiedy?',
      'c: od wczoraj',
    ],
    gold: { orderNumber: 'AB-104712', incidentDate: '2026-06-09' },
  },
  {
    lines: ['a: Pani adres e-mail?', 'c: ewa kropka nowak małpa poczta kropka example'],
    gold: { email: 'ewa.nowak@poczta.example' },
  },
  {
    lines: [
      'c: Jestem bardzo niezadowolona',
      'a: Przykro mi. Jak się Pani nazywa?',
      'c: a po co to Panu?',
    ],
    gold: {},
  },
  {
    lines: [
      'a: Czy chodzi o zamówienie AB-565656?',
      'c: tak, zgadza się',
      'a: Ile Pan zapłacił?',
      'c: dwieście złotych',
    ],
    gold: { orderNumber: 'AB-565656', amount: 200 },
  },
  {
    lines: [
      'c: Szanowni Państwo,\n\ndwa tygodnie temu zamówiłam pralkę i nic.\n\nPozdrawiam,\nAnna Kowalska',
    ],
    gold: { incidentDate: '2026-05-27', customerName: 'Anna Kowalska' },
  },
  {
    lines: [
      'c: dzień dobry',
      'a: Dzień dobry, w czym mogę pomóc?',
      'c: Chcę rozmawiać z kierownikiem',
    ],
    gold: {},
  },
];

export const pl = { fields, talks };
