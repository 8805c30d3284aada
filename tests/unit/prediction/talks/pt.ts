import { fieldsWith, type Talk } from './talk';

const fields = fieldsWith({
  customerName: 'Nome do cliente',
  orderNumber: 'Número do pedido',
  customerNumber: 'Número de cliente',
  email: 'E-mail',
  phone: 'Telefone',
  postcode: 'Código postal',
  street: 'Morada',
  amount: 'Valor',
  incidentDate: 'Data do incidente',
  birthDate: 'Data de nascimento',
});

const talks: Talk[] = [
  {
    lines: [
      'c: Olá, a internet está sem sinal desde ontem',
      'a: Qual é o seu nome?',
      'c: Meu nome é Caio Braga',
    ],
    gold: { incidentDate: '2026-06-09', customerName: 'Caio Braga' },
  },
  {
    lines: [
      'c: O telemóvel chegou avariado. Pedido AB-907755',
      'a: Qual é o seu e-mail?',
      'c: caio.braga@correio.example',
    ],
    gold: { orderNumber: 'AB-907755', email: 'caio.braga@correio.example' },
  },
  {
    lines: [
      'a: Qual é o seu número de cliente?',
      'c: quatro cinco zero um oito oito dois',
      'a: E a data de nascimento?',
      'c: 28 de maio de 1986',
    ],
    gold: { customerNumber: '4501882', birthDate: '1986-05-28' },
  },
  {
    lines: [
      'a: O seu telefone?',
      'c: +351 912 345 678',
      'a: E a sua morada?',
      'c: Rua Augusta 24, 1100-053 Lisboa',
    ],
    gold: { phone: '+351912345678', street: 'Rua Augusta 24', postcode: '1100-053' },
  },
  {
    lines: ['c: pedido AB-104711', 'c: desculpe, quis dizer AB-104712'],
    gold: { orderNumber: 'AB-104712' },
  },
  {
    lines: [
      'c: Prezados,\n\nfui cobrado R$ 1.250,00 a mais há duas semanas.\n\nAtenciosamente,\nJoão dos Santos',
    ],
    gold: { amount: 1250, incidentDate: '2026-05-27', customerName: 'João dos Santos' },
  },
  {
    lines: [
      'c: bom dia',
      'a: Bom dia, em que posso ajudar?',
      'c: Sou cliente há anos e estou muito triste',
    ],
    gold: {},
  },
  {
    lines: ['a: É o pedido AB-343434?', 'c: sim', 'a: Com quem falo?', 'c: aqui é Rita Sousa'],
    gold: { orderNumber: 'AB-343434', customerName: 'Rita Sousa' },
  },
  {
    lines: [
      'a: Quanto pagou?',
      'c: duzentos e cinquenta reais',
      'a: E o nome completo?',
      'c: rita sousa',
    ],
    gold: { amount: 250, customerName: 'Rita Sousa' },
  },
  {
    lines: ['c: quero falar com o gerente', 'a: O seu nome, por favor?', 'c: não quero dizer'],
    gold: {},
  },
];

export const pt = { fields, talks };
