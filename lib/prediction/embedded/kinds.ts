import type { CaseField } from '@/lib/domain/case';
import { fold } from './words';

/** What a text field holds, by its label and name: that decides how it is looked for. */
export type TextKind =
  | 'title'
  | 'description'
  | 'personName'
  | 'userName'
  | 'postcode'
  | 'streetAddress'
  | 'identifier'
  | 'other';

const kinds: [TextKind, RegExp][] = [
  [
    'userName',
    /\buser ?(?:name|id)\b|\blogin\b|benutzername|usuario|utilisateur|utilizador|uzytkownik/,
  ],
  [
    'personName',
    /(?:^|\b(?:customer|full|first|last|your|contact|caller|client|person|patient|guest|passenger|account holder|holder|of) )(?:\w+ and )?(?:sur|last ?)?name\b|kundenname|(?:vor|nach)?name (?:des|der)|^(?:voller )?name$|^(?:vor|nach)name|nombre(?! de (?:usuario|producto|empresa))|nom (?:du client|complet|de famille)|^nom$|nome (?:do|da|completo)|^nome$|imie|nazwisko/,
  ],
  [
    'postcode',
    /post ?code|postal code|\bzip\b|\bplz\b|postleitzahl|codigo postal|code postal|kod pocztowy|\bcep\b/,
  ],
  [
    'streetAddress',
    /(?:street|postal|home|delivery|shipping|billing|mailing)? ?address$|\bstreet\b|anschrift|\badresse\b|direccion|domicilio|\bendereco\b|\bmorada\b|\badres\b/,
  ],
  [
    'title',
    /(?<!job )(?:^|\b)(?:title|subject|summary|headline)\b|betreff|titel|zusammenfassung|asunto|titulo|resumen|\bobjet\b|\bsujet\b|\btitre\b|\bresume\b|assunto|resumo|\btemat\b|tytul/,
  ],
  [
    'identifier',
    /\b(?:id|no|nr|number|code|reference|ref|sku|imei|vin|iban|serial)\b|nummer|kennung|numero|identifi|referenc|numer\b/,
  ],
];
const description =
  /descri|problem|detail|issue|what happened|request|concern|inquiry|beschreibung|anliegen|vorgang|sachverhalt|consulta|motivo|demande|pedido|reclama|opis|zgloszen|summary|comment by customer/;

/** The kind of a `text` or `multiline` field. */
export function kindOf(field: CaseField): TextKind {
  const label = fold(field.label.replace(/[-_]/g, ' ')).trim();
  const name = fold(field.name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[-_]/g, ' '));
  if (field.type === 'multiline' && (description.test(label) || description.test(name)))
    return 'description';
  const found =
    kinds.find(([, words]) => words.test(label)) ?? kinds.find(([, words]) => words.test(name));
  return found?.[0] ?? 'other';
}
