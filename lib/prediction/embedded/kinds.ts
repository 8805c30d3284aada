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
  | 'iban'
  | 'company'
  | 'place'
  | 'other';

const kinds: [TextKind, RegExp][] = [
  [
    'company',
    /(?:^|\b(?:your|customer|the) )(?:company|firm|employer|organi[sz]ation|business)(?: name)?$|name of (?:the |your )?(?:company|firm|employer)|^firma|firmenname|unternehmen|arbeitgeber|\bempresa\b|\bentreprise\b|\bsociete\b|nazwa firmy/,
  ],
  [
    'userName',
    /\buser ?(?:name|id)\b|\blogin\b|benutzername|usuario|utilisateur|utilizador|uzytkownik/,
  ],
  [
    'personName',
    /(?:^|\b(?:customer|full|first|last|your|contact|caller|client|person|patient|guest|passenger|student|pupil|citizen|resident|member|employee|colleague|applicant|tenant|driver|subscriber|traveller|visitor|participant|donor|buyer|requester|account holder|holder|of) )(?:\w+ and )?(?:sur|last ?)?name\b|kundenname|(?:vor|nach)?name (?:des|der)|^(?:voller )?name$|^(?:vor|nach)name|nombre(?! de (?:usuario|producto|empresa))|nom (?:du client|complet|de famille)|^nom$|nome (?:do|da|completo)|^nome$|imie|nazwisko/,
  ],
  [
    'personName',
    /\b(?:policy|account|card|contract|ticket|booking)? ?holder\b|policyholder|\bcaller\b|\bclaimant\b|\binsured (?:person|party)\b|versicherungsnehmer|(?:vertrags|konto|karten)inhaber|ansprechpartner|^anrufer|\btitular\b|\btomador\b|\bassure\b|\btitulaire\b|\bsouscripteur\b|\bsegurado\b|\babonent|\bwlasciciel\b|ubezpieczajac/,
  ],
  [
    'place',
    /^(?:destination|city|town|airport|arrival airport|place)\b|^(?:reise)?ziel(?:ort|flughafen)?$|^ort$|^stadt$|\bdestino\b|^ciudad|^ville|^cidade|^miasto|^cel podrozy/,
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
  ['iban', /\biban\b/],
  [
    'identifier',
    /\b(?:id|no|nr|number|code|reference|ref|sku|imei|vin|serial)\b|nummer|kennung|numero|identifi|referenc|numer\b/,
  ],
];
const description =
  /descri|problem|detail|issue|what happened|request|concern|inquiry|beschreibung|anliegen|vorgang|sachverhalt|consulta|motivo|demande|pedido|reclama|opis|zgloszen|summary|comment by customer/;

/** Descriptions of fields that hold the name of somebody, whatever their label says. */
const describesPerson =
  /^(?:first and last name|(?:full )?name (?:of (?:the )?(?:person|customer|client|guest|patient|passenger|caller)|the \w+ is under))|name des|^vor- und nachname|^nombre y apellido|^prenom et nom|^nom et prenom|^nome (?:completo|e apelido)|^imie i nazwisko/;

/** Descriptions of titles that sum nothing up: those of works, of people and of their jobs. */
const namesThing =
  /\b(?:films?|movies?|series|shows?|games?|books?|songs?|albums?|magazines?|courses?|jobs?|salutation|academic|mrs?|dr)\b|\b(?:filme?s?|serien?|spiele?s?|buche?s?|lied(?:er|es)?|anrede|akademisch\w*)\b|pelicula|\bserie\b|\bjuego|\blibro|\bjeu\b|\blivre\b|\bjogo|\blivro|\bfilm|\bserial|\bgry\b|\bksiazk/;

const sumsUp = /problem|issue|\bline\b|short|summar|anliegen|kurz|resum|breve|\bbref|krotk/;

/** Labels that name somebody and nothing of them: their name is meant. */
const person =
  /^(?:customer|client|patient|guest|passenger|driver|tenant|student|applicant|member|kunde|gast|fahrer(?:in)?|mieter(?:in)?|cliente|paciente|huesped|pasajero|conductor|locataire|passager|conducteur|hospede|passageiro|condutor|klient|pacjent|gosc|pasazer|kierowca)$/;

/** The kind of a `text` or `multiline` field. */
export function kindOf(field: CaseField): TextKind {
  const label = fold(field.label.replace(/[-_]/g, ' ')).trim();
  const name = fold(field.name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[-_]/g, ' '));
  if (field.type === 'multiline' && (description.test(label) || description.test(name)))
    return 'description';
  const found =
    kinds.find(([, words]) => words.test(label)) ?? kinds.find(([, words]) => words.test(name));
  const [kind = 'other'] = found ?? [];
  const about = fold(field.description ?? '');
  if (kind === 'title' && namesThing.test(about) && !sumsUp.test(about)) return 'other';
  const isPerson = describesPerson.test(about) || person.test(label);
  const isCode = /\d/.test(field.examples?.join() ?? '');
  return kind === 'other' && isPerson && !isCode ? 'personName' : kind;
}

export const birth = /birth|born|geburt|nacimiento|naissance|nascimento|urodzenia|\bdob\b/i;

/** Whether a date field holds a day of birth, which no other date is meant for. */
export const isBirth = ({ label, name }: CaseField) => birth.test(`${label} ${name}`);
