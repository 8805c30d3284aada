import { stem, words } from './words';

/**
 * What the values of fields are to a case, one role a line, in English, German, Spanish, French,
 * Portuguese and Polish: words by which fields are labelled, agents ask and customers tell. They say
 * which of several dates, numbers or names a field wants. `_` inside a phrase.
 */
const roles = `
start arrival arrive arriving check_in anreise anreisen anreisetag ankunft einzug llegada llegar llegamos arrivée arriver arrivons chegada chegar chegamos przyjazd przyjazdu przyjechać przyjeżdżamy zameldowanie begins beginning
end departure depart leaving leave check_out checkout until till abreise abreisen abreisetag abgereist auszug salida salir départ partons partida saída sair wyjazd wyjazdu wyjechać wymeldowanie end ends expiry ende fin fim koniec return drop_off rückgabe devolución restitution devolução zwrot
people people person persons guest guests adult adults child children kid kids baby passenger passengers traveller travellers traveler travelers user users ppl pax colleague colleagues employee employees staff member members seat seats licence licences license licenses participant participants attendees player leute mitarbeiter kollege kollegen personen gäste erwachsene kinder kind nutzer benutzer anwender reisende lizenz lizenzen plätze teilnehmer persona personas huésped huéspedes adulto adultos niño niños pasajero pasajeros usuario usuarios empleados licencia licencias personne personnes adulte adultes enfant enfants passager passagers voyageurs utilisateur utilisateurs salariés licence licences pessoa pessoas hóspedes crianças passageiro passageiros utilizadores funcionários licença licenças osoba osoby osób ludzi dorosłych dorośli dzieci pasażer pasażerowie pasażerów użytkownik użytkowników pracowników licencji
nights night nights nacht nächte nächten noche noches nuit nuits noite noites noc noce nocy
name name names namen named who whose wer wessen nombre quién llamo nom qui nome quem imię nazwisko kto holder policyholder insured titular tomador abonent subscriber abonné souscripteur titulaire versicherungsnehmer vertragsinhaber kontoinhaber
company company firm organisation organization employer business firma unternehmen betrieb arbeitgeber empresa compañía entreprise société firmy przedsiębiorstwo
place destination airport city town ziel zielort flughafen reiseziel stadt ort destino aeropuerto ciudad aéroport ville aeroporto cidade cel lotnisko miasto where_to where_are_you_going
thing device model handset router box appliance equipment make gerät modell typ aparato modelo dispositivo appareil modèle aparelho equipamento urządzenie modelu item object part damaged damage broken lost beschädigt kaputt gegenstand dañado roto artículo objeto abîmé endommagé cassé objet danificado partido artigo uszkodzone uszkodzony przedmiot
plate plate registration number_plate licence_plate license_plate reg kennzeichen matrícula immatriculation plaque placa rejestracyjny rejestracyjna rejestracja tablica
room room zimmer zimmernummer habitación chambre quarto pokój pokoju pokoje
flight flight fly flying flew flown travel travelling flug fliegen fliege geflogen reise vuelo volar viaje vuelo vol voler voyage voo voar viagem lot rejs lecę podróż
version version versión versão wersja wersję wersji
fault error fault fehler fehlercode fehlermeldung erreur erro błąd błędu
reach reach call_you phone_you ring_you contact callback number_for_you erreichen anrufen rückruf llamar joindre rappeler contactar ligar zadzwonić
begin since begin began started start beginn inicio début início początek since_when how_long beginning seit wann begonnen angefangen desde desde_cuándo cuándo_empezó depuis depuis_quand commencé desde_quando começou od kiedy zaczęło
payment transaction transfer transferred payment paid pay charge charged debit debited withdrawal withdrew purchase bought spent überwiesen überweisung abgebucht abbuchung zahlung bezahlt operación transacción pago pagué cargo cobrado transferencia compra opération paiement payé prélevé prélèvement virement achat operação transação pagamento paguei cobrado transferência transakcja transakcji płatność zapłacić zapłacił zapłaciła zapłaciłem zapłaciłam przelew pobrano
harm incident accident damage damaged burglary burgled stolen theft storm fire flood crash crashed collision broke broken hit fell unfall schaden beschädigt einbruch eingebrochen gestohlen sturm brand vorfall accidente siniestro daño robo robaron incendio choque chocó sinistre accident dégât dégâts cambriolage vol incendie volé sinistro acidente dano roubo roubaram incêndio bateram rebentou szkoda szkody wypadek kradzież włamanie stłuczka stłuczkę pożar zalanie
count how_many wie_viele für_wie_viele cuántos cuántas combien_de quantos quantas ilu ile
day date day when datum tag wann fecha día cuándo date jour quand data dia quando kiedy dzień dnia
amount amount sum total how_much price cost costs value worth estimate betrag summe kosten kostet wert importe cantidad valor precio cuesta presupuesto montant somme prix coûte devis quantia preço custa orçamento kwota kwotę suma koszt kosztuje
`;

interface Phrase {
  stems: string[];
  /** `@` and the first word of its line. */
  role: string;
}

const phrases = new Map<string, Phrase[]>();
for (const line of roles.trim().split('\n')) {
  const [name = '', ...named] = line.split(' ');
  for (const phrase of new Set(named)) {
    const stems = words(phrase.replace(/[_-]/g, ' ')).map(stem);
    const [first] = stems;
    if (first === undefined) continue;
    const known = phrases.get(first) ?? [];
    phrases.set(first, [...known, { stems, role: `@${name}` }]);
  }
}

const none: string[] = [];

/** The roles named by a phrase that begins at this stem. */
export function rolesAt(stems: string[], start: number): string[] {
  const starting = phrases.get(stems[start] ?? '');
  if (!starting) return none;
  return starting
    .filter((phrase) => phrase.stems.every((one, place) => one === stems[start + place]))
    .map(({ role }) => role);
}

/** The roles that a text names, each once. */
export function rolesIn(text: string): Set<string> {
  const stems = words(text).map(stem);
  return new Set(stems.flatMap((_, place) => rolesAt(stems, place)));
}
