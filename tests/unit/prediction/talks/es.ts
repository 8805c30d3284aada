import { fieldsWith, type Talk } from './talk';

const fields = fieldsWith({
  customerName: 'Nombre del cliente',
  orderNumber: 'Número de pedido',
  customerNumber: 'Número de cliente',
  email: 'Correo electrónico',
  phone: 'Teléfono',
  postcode: 'Código postal',
  street: 'Dirección',
  amount: 'Importe',
  incidentDate: 'Fecha del incidente',
  birthDate: 'Fecha de nacimiento',
});

const talks: Talk[] = [
  {
    lines: [
      'c: Hola, el paquete AB-120934 llegó roto ayer',
      'a: ¿Cuál es su nombre?',
      'c: Me llamo Lucía Prado',
    ],
    gold: { orderNumber: 'AB-120934', incidentDate: '2026-06-09', customerName: 'Lucía Prado' },
  },
  {
    lines: [
      'c: Me han cobrado 35,50 euros de más',
      'a: ¿Su correo electrónico?',
      'c: lprado@correo.example',
    ],
    gold: { amount: 35.5, email: 'lprado@correo.example' },
  },
  {
    lines: [
      'a: ¿Me dice su número de cliente?',
      'c: cuatro cinco cero uno ocho ocho dos',
      'a: ¿Y su fecha de nacimiento?',
      'c: el 28 de mayo de 1986',
    ],
    gold: { customerNumber: '4501882', birthDate: '1986-05-28' },
  },
  {
    lines: [
      'a: ¿A qué teléfono le llamamos?',
      'c: al 612 345 678',
      'a: ¿Su dirección?',
      'c: calle Mayor 8, 28013 Madrid',
    ],
    gold: { phone: '612345678', street: 'calle Mayor 8', postcode: '28013' },
  },
  {
    lines: ['c: mi pedido es AB-104711', 'c: perdón, me equivoqué, es AB-104712'],
    gold: { orderNumber: 'AB-104712' },
  },
  {
    lines: [
      'c: Estimados señores:\n\nhace dos semanas pagué 1.250,00 € y no he recibido nada.\n\nAtentamente,\nJosé María del Valle',
    ],
    gold: { amount: 1250, incidentDate: '2026-05-27', customerName: 'José María del Valle' },
  },
  {
    lines: [
      'c: Hola buenas tardes',
      'a: ¿En qué puedo ayudarle?',
      'c: Soy cliente desde hace años y estoy harta',
    ],
    gold: {},
  },
  {
    lines: [
      'a: ¿Es el pedido AB-900900?',
      'c: sí, correcto',
      'a: ¿Con quién hablo?',
      'c: soy Ana Ruiz',
    ],
    gold: { orderNumber: 'AB-900900', customerName: 'Ana Ruiz' },
  },
  {
    lines: [
      'a: ¿Me deletrea su correo?',
      'c: ana punto ruiz arroba correo punto example',
      'a: gracias. ¿Y el código postal?',
      'c: dos ocho cero uno tres',
    ],
    gold: { email: 'ana.ruiz@correo.example', postcode: '28013' },
  },
  {
    lines: [
      'c: quiero hablar con Carmen, la de facturas',
      'a: ¿Su nombre, por favor?',
      'c: ¿para qué lo necesita?',
    ],
    gold: {},
  },
];

export const es = { fields, talks };
