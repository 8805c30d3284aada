import demoSite from '@/lib/helpdesk/sites/demo.json' with { type: 'json' };

/**
 * A configuration to try Sidecase with: the demo helpdesk of this project and fields that suit a
 * shop, a bank or an airline. Descriptions carry the words that customers use, in every language
 * that they write in, because the embedded predictor ranks options by them.
 */
export const demoConfiguration = {
  sites: [demoSite],
  case: {
    fields: [
      {
        name: 'title',
        label: 'Title',
        type: 'text',
        required: true,
        description: 'The problem in one line, in the words of the customer.',
      },
      {
        name: 'category',
        label: 'Category',
        type: 'choice',
        required: true,
        description: 'What the problem is about.',
        // Words alone, before anything was learnt, seldom make a choice surer than this.
        thresholds: { fill: 0.6, suggest: 0.35 },
        options: [
          {
            value: 'delivery',
            label: 'Delivery',
            description:
              'Parcel, package or shipment is late, lost, has not arrived, wrong address, tracking, courier. Paket, Lieferung, Sendung verspätet, nicht angekommen, Zustellung. Paquete, entrega, envío, pedido no ha llegado, retraso.',
          },
          {
            value: 'defect',
            label: 'Defective product',
            description:
              'Item is broken, damaged, cracked, faulty, does not work, stopped working, warranty, repair. Gerät defekt, kaputt, beschädigt, funktioniert nicht, Garantie. Producto roto, dañado, defectuoso, no funciona, garantía.',
          },
          {
            value: 'billing',
            label: 'Billing',
            description:
              'Invoice, charge, charged twice, payment, refund, wrong amount, fee, bill. Rechnung, abgebucht, doppelt berechnet, Gebühr, Erstattung, Betrag. Factura, cobro, cobrado dos veces, importe, reembolso, pago.',
          },
          {
            value: 'access',
            label: 'Account access',
            description:
              'Cannot log in or sign in, password, locked account, verification code. Anmelden, einloggen, Passwort, Konto gesperrt. Iniciar sesión, contraseña, cuenta bloqueada, acceso.',
          },
          {
            value: 'booking',
            label: 'Booking',
            description:
              'Change or cancel a flight, trip, room, table, appointment or reservation. Buchung, Flug, Reise, Termin umbuchen, stornieren. Reserva, vuelo, viaje, cita, cambiar, cancelar.',
          },
          {
            value: 'outage',
            label: 'Outage',
            description:
              'Internet, network, power, line or service is down, no connection, slow, no signal. Internet, Netz, Strom, Leitung ausgefallen, Störung, keine Verbindung. Internet, red, luz, línea, sin conexión, avería, sin señal.',
          },
          {
            value: 'security',
            label: 'Fraud and security',
            description:
              'Card stolen or lost, unknown transaction, fraud, phishing, hacked, block the card. Karte gestohlen, verloren, unbekannte Abbuchung, Betrug, sperren. Tarjeta robada, perdida, fraude, cargo desconocido, bloquear.',
          },
          {
            value: 'cancellation',
            label: 'Contract and cancellation',
            description:
              'Cancel or end the contract, subscription or membership, notice period, change of plan. Vertrag, Abo, Mitgliedschaft kündigen, Tarif wechseln. Contrato, suscripción, dar de baja, cambiar de tarifa.',
          },
        ],
      },
      {
        name: 'urgency',
        label: 'Urgency',
        type: 'choice',
        description: 'How soon the customer needs an answer.',
        options: [
          {
            value: 'high',
            label: 'Urgent',
            description:
              'Urgent, immediately, right now, as soon as possible, emergency, today. Dringend, sofort, heute noch, so schnell wie möglich. Urgente, inmediatamente, ahora mismo, cuanto antes.',
          },
          {
            value: 'low',
            label: 'Not urgent',
            description:
              'No hurry, no rush, whenever you can, not urgent. Keine Eile, nicht dringend. Sin prisa, no es urgente.',
          },
        ],
      },
      {
        name: 'orderNumber',
        label: 'Order or contract number',
        type: 'text',
        description: 'Order, booking, contract, policy or invoice number.',
        pattern: '[A-Z]{2,4}-\\d{4,8}',
        examples: ['ORD-104233', 'BK-77120'],
      },
      {
        name: 'customerName',
        label: 'Customer name',
        type: 'text',
        description: 'Name of the customer.',
      },
      {
        name: 'email',
        label: 'E-mail',
        type: 'email',
        description: 'E-mail address of the customer.',
      },
      {
        name: 'phone',
        label: 'Phone',
        type: 'phone',
        description: 'Phone number of the customer.',
      },
      { name: 'amount', label: 'Amount', type: 'currency', description: 'The amount in question.' },
      { name: 'incidentDate', label: 'Date', type: 'date', description: 'When it happened.' },
      {
        name: 'description',
        label: 'Description',
        type: 'multiline',
        description: 'What the customer says about the problem.',
      },
    ],
  },
  creation: {
    enabled: true,
    channels: ['chat', 'messaging', 'voice', 'email'],
    fields: [
      'title',
      'category',
      'urgency',
      'orderNumber',
      'customerName',
      'email',
      'phone',
      'amount',
      'incidentDate',
      'description',
    ],
    when: 'mandatory',
  },
  updates: {
    rules: [
      {
        name: 'What the customer adds or corrects',
        fields: [
          'urgency',
          'orderNumber',
          'customerName',
          'email',
          'phone',
          'amount',
          'incidentDate',
        ],
      },
    ],
  },
  prediction: { provider: 'embedded' },
};
