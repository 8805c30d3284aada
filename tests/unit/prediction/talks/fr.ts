import { fieldsWith, type Talk } from './talk';

const fields = fieldsWith({
  customerName: 'Nom du client',
  orderNumber: 'Numéro de commande',
  customerNumber: 'Numéro client',
  email: 'E-mail',
  phone: 'Téléphone',
  postcode: 'Code postal',
  street: 'Adresse',
  amount: 'Montant',
  incidentDate: "Date de l'incident",
  birthDate: 'Date de naissance',
});

const talks: Talk[] = [
  {
    lines: [
      "c: Bonjour, mon colis AB-664120 n'est pas arrivé",
      "a: Votre nom, s'il vous plaît ?",
      "c: Je m'appelle Agathe Morel",
    ],
    gold: { orderNumber: 'AB-664120', customerName: 'Agathe Morel' },
  },
  {
    lines: [
      'a: Quel est votre numéro de téléphone ?',
      'c: 06 12 34 56 78',
      'a: Et votre adresse ?',
      'c: 12 rue de la Paix, 75002 Paris',
    ],
    gold: { phone: '0612345678', street: '12 rue de la Paix', postcode: '75002' },
  },
  {
    lines: [
      'a: votre numéro de téléphone ?',
      'c: zéro six douze trente-quatre cinquante-six soixante-dix-huit',
      'a: votre code postal ?',
      'c: sept cinq zéro zéro deux',
    ],
    gold: { phone: '0612345678', postcode: '75002' },
  },
  {
    lines: [
      'c: Bonjour,\n\nje conteste un prélèvement de 1 249,50 €. Mon numéro client est le 4501882.\n\nCordialement,\nLéa Petit',
    ],
    gold: { amount: 1249.5, customerNumber: '4501882', customerName: 'Léa Petit' },
  },
  {
    lines: [
      'c: commande AB-104711',
      'c: pardon, je voulais dire AB-104712',
      'a: Depuis quand ?',
      "c: c'est arrivé hier",
    ],
    gold: { orderNumber: 'AB-104712', incidentDate: '2026-06-09' },
  },
  {
    lines: [
      'a: Votre date de naissance ?',
      'c: le 28 mai 1986',
      'a: Et votre adresse e-mail ?',
      'c: lea point petit arobase courriel point example',
    ],
    gold: { birthDate: '1986-05-28', email: 'lea.petit@courriel.example' },
  },
  {
    lines: [
      'c: Je suis très déçue',
      "a: J'en suis désolé. Quel est votre nom ?",
      'c: Pourquoi donc ?',
    ],
    gold: {},
  },
  {
    lines: [
      'a: Il s’agit de la commande AB-121212 ?',
      'c: oui, exact',
      'a: Combien avez-vous payé ?',
      'c: douze euros et cinquante centimes',
    ],
    gold: { orderNumber: 'AB-121212', amount: 12.5 },
  },
  {
    lines: [
      'c: Bonjour, ici Paul Girard, je voudrais résilier',
      'a: Votre numéro client ?',
      'c: je ne sais pas',
    ],
    gold: { customerName: 'Paul Girard' },
  },
  {
    lines: ['c: Bonsoir', 'a: Bonsoir, que puis-je pour vous ?', 'c: Vos horaires pour samedi svp'],
    gold: {},
  },
];

export const fr = { fields, talks };
