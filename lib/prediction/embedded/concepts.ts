import { contentOf, stem, words } from './words';

/**
 * What customers of any service talk about, one idea a line, in English, German, Spanish, French,
 * Portuguese and Polish: words that may stand for each other, `_` inside a phrase. It lets a
 * message meet an option that says the same in other words or in another language.
 */
const ideas = `
cancel cancellation annul revoke call_off unsubscribe stornieren storno kündigen kündigung abbestellen cancelar cancelación dar_de_baja anular annuler résilier résiliation cancelamento rescindir anulować anulowanie wypowiedzenie rezygnacja zrezygnować
refund money_back reimburse reimbursement get_my_money erstattung rückerstattung erstatten geld_zurück reembolso devolución_del_dinero devolver_el_dinero remboursement rembourser reembolsar estorno zwrot_pieniędzy zwrot_kosztów
return send_back send_it_back bring_back rücksendung retoure zurückschicken zurückgeben devolver devolución retourner renvoyer retour devolução zwrot odesłać zwrócić
exchange replace replacement swap umtausch umtauschen ersatz cambiar_por reemplazo échange échanger remplacement troca trocar wymiana wymienić
order purchase bought buy ordered bestellung bestellnummer auftragsnummer bestellen bestellt kauf gekauft pedido compra comprar comprado commande commander achat acheté encomenda zamówienie zamówić kupić zakup
delivery deliver shipping shipment ship shipped parcel package courier arrive lieferung liefern versand paket sendung zustellung geliefert envío entrega paquete livraison livrer colis expédition entrega encomenda pacote dostawa przesyłka paczka kurier
late delay delayed overdue slow_delivery long_time waiting verspätet verspätung verzögerung spät retraso retrasado tarde retard tardif atraso atrasado opóźnienie spóźniony
missing lost never_arrived not_received never_received didnt_arrive did_not_receive hasnt_arrived havent_received fehlt verloren nicht_angekommen nicht_erhalten falta perdido no_ha_llegado manquant perdu pas_reçu pas_arrivé em_falta não_recebi não_chegou zaginął brakuje nie_dotarła nie_dotarł
track tracking status progress sendungsverfolgung verfolgen stand seguimiento rastrear estado suivi statut rastreio rastrear estado śledzenie status
wrong incorrect mistake error false falsch fehler irrtum incorrecto equivocado erróneo faux erreur mauvais errado incorreto zły błąd błędny
invoice bill billing billed statement rechnung rechnungsnummer abrechnung factura facturación facture facturation fatura faturação faturamento faktura rachunek
charge charged fee fees debit debited abgebucht abbuchung berechnet gebühr belastet cobro cobrado cargo comisión tarifa prélevé prélèvement frais débité cobrança taxa opłata obciążenie pobrano
pay payment paid zahlen zahlung bezahlen bezahlt überweisung pagar pago pagado payer paiement payé pagamento pagar zapłacić płatność zapłata
card credit_card debit_card kreditkarte karte tarjeta carte cartão karta
price cost costs expensive cheap cheaper pricing pricey preis kosten teuer billiger precio costo coste caro barato prix coût cher preço custo cena koszt drogi tani
discount promo promotion coupon voucher code rabatt gutschein aktionscode descuento cupón promoción remise réduction bon_de_réduction code_promo desconto cupom promoção rabat zniżka kupon
credit balance guthaben saldo crédito solde crédit
twice double duplicate two_times doppelt zweimal dos_veces doble duplicado deux_fois double duas_vezes duplicado dwa_razy podwójnie
account profile konto benutzerkonto cuenta perfil compte profil conta perfil konto profil
login log_in sign_in signing_in logging_in log_on logged_out locked_out access anmelden anmeldung einloggen zugang zugriff iniciar_sesión acceso acceder entrar connexion connecter accès iniciar_sessão acesso aceder zalogować logowanie dostęp
password passwort kennwort contraseña clave mot_de_passe senha palavra_passe hasło
username user_name user_id benutzername nombre_de_usuario identifiant nom_d'utilisateur nome_de_utilizador nome_de_usuário nazwa_użytkownika
forgot forgotten remember recover lost_my vergessen olvidé olvidado recordar recuperar oublié récupérer esqueci esquecido zapomniałem zapomniałam odzyskać
authentication two_factor two-factor 2fa verification_code security_code authenticator bestätigungscode zwei-faktor verificación código_de_verificación vérification double_authentification verificação código_de_verificação weryfikacja kod_weryfikacyjny
blocked locked suspended disabled frozen gesperrt blockiert bloqueado bloqueada suspendida bloqué suspendu bloqueada bloqueado zablokowany zablokowane
change update modify edit switch ändern änderung wechseln aktualisieren cambiar modificar actualizar changer modifier mettre_à_jour alterar mudar atualizar zmienić zmiana aktualizować
address street moved adresse anschrift umgezogen umzug dirección domicilio mudanza adresse déménagé déménagement endereço morada mudança adres przeprowadzka
phone telephone mobile cell telefon handy rufnummer telefonnummer handynummer teléfono móvil celular téléphone portable telefone telemóvel celular telefon komórka
subscription subscribe subscribed plan abo abonnement vertrag tarif suscripción contrato abonnement contrat forfait assinatura contrato plano subskrypcja abonament umowa
membership member mitgliedschaft mitglied membresía socio adhésion membre associação membro członkostwo członek
renew renewal extend extension prolong verlängern verlängerung renovar renovación prorrogar renouveler renouvellement prolonger renovação prorrogação odnowić przedłużyć przedłużenie
due deadline due_date fällig frist vencimiento plazo échéance délai vencimento prazo termin_płatności termin
upgrade premium higher_level hochstufen mejorar mejora passer_à ulepszyć
fraud fraudulent scam phishing hacked stolen unauthorized unauthorised didnt_make betrug gestohlen gehackt fraude robado robada estafa hackeado fraude volé piraté arnaque roubado roubada golpe oszustwo skradziony skradziona włamanie
dispute disagree contest complain complaint reklamieren beschwerde widersprechen einspruch disputa reclamar queja reclamación contester réclamation plainte contestar reclamação queixa reklamacja skarga
broken defective damaged faulty cracked doesnt_work stopped_working wont_turn_on kaputt defekt beschädigt zerbrochen roto dañado averiado defectuoso no_funciona cassé défectueux abîmé endommagé en_panne partido estragado avariado danificado não_funciona zepsuty uszkodzony nie_działa
repair fix service_visit technician reparatur reparieren techniker reparar reparación técnico réparer réparation technicien reparar reparação técnico naprawa naprawić serwis
warranty guarantee garantie gewährleistung garantía garantie garantia gwarancja
stain dirty spot fleck schmutzig mancha sucio tache sale mancha sujo plama brudny
wash washing clean cleaning laundry waschen reinigen lavar limpiar laver nettoyer lavar limpar prać czyścić
size sizing fit fits too_small too_big small large größe passt talla tamaño taille pointure tamanho rozmiar
colour color farbe color couleur cor kolor
stock available availability sold_out out_of_stock inventory vorrätig verfügbar ausverkauft lager existencias disponible agotado stock rupture épuisé disponibilité estoque esgotado disponível dostępny wyprzedany
quantity amount how_many menge anzahl cantidad quantité quantidade ilość
website web_site site web_page page browser webseite internetseite sitio_web página site_web página strona strony
app application mobile_app anwendung aplicación application aplicativo aplikacja
slow loading takes_forever lag langsam lädt lento carga lent lento carregar wolno wolny
search searching find suche suchen buscar búsqueda recherche chercher busca pesquisar szukać wyszukiwanie
cart basket shopping_cart checkout warenkorb kasse carrito cesta panier carrinho cesto koszyk
outage down no_connection disconnected offline ausfall störung ausgefallen keine_verbindung caído avería sin_conexión sin_servicio panne coupure hors_service falha queda sem_ligação sem_conexão awaria brak_połączenia
internet wifi wlan network broadband router netz netzwerk internet red réseau box rede sieć
signal reception coverage empfang señal cobertura signal couverture sinal zasięg
power electricity strom stromausfall luz electricidad électricité courant energia eletricidade prąd
gas heating heizung gas calefacción chauffage gaz aquecimento gás ogrzewanie gaz
booking reservation book reserve reserved buchung reservierung buchen gebucht reserva reservar réservation réserver reserva reservar rezerwacja rezerwować
flight plane airline flug vuelo avión vol avion voo avião lot samolot
train zug bahn tren train trem comboio pociąg
hotel room zimmer habitación chambre quarto pokój
luggage baggage suitcase gepäck koffer equipaje maleta bagage valise bagagem mala bagaż walizka
appointment schedule reschedule termin verschieben cita turno rendez_vous marcação consulta wizyta
insurance policy claim coverage versicherung police schaden seguro póliza siniestro assurance sinistre seguro apólice sinistro ubezpieczenie polisa szkoda
bank transfer wire überweisen transferencia transferir virement transferência przelew
loan mortgage kredit darlehen préstamo hipoteca prêt empréstimo pożyczka kredyt
cash atm withdraw withdrawal bargeld geldautomat efectivo cajero retirada espèces distributeur retrait dinheiro levantamento gotówka bankomat
tax vat steuer mehrwertsteuer impuesto iva taxe tva imposto podatek
document form certificate dokument formular documento formulario document formulaire documento formulário dokument formularz
delete remove erase löschen entfernen borrar eliminar supprimer effacer apagar remover usunąć
add additional extra hinzufügen zusätzlich añadir agregar ajouter supplémentaire adicionar dodać
speak manager supervisor human vorgesetzter supervisor responsable gerente kierownik
urgent urgently urgency priority dringlichkeit priorität urgencia prioridad urgence priorité urgência pilność priorytet asap immediately right_now right_away as_soon_as_possible emergency dringend sofort eilig urgente urgentemente inmediatamente cuanto_antes urgent urgence immédiatement imediatamente pilne natychmiast
appliance machine washing_machine device gerät maschine waschmaschine aparato lavadora appareil machine_à_laver aparelho máquina urządzenie pralka
doctor medical prescription patient arzt rezept patient médico receta paciente médecin ordonnance médico receita paciente lekarz recepta pacjent
material fabric cotton leather stoff leder tela tejido cuero tissu cuir tecido couro materiał tkanina skóra
open opening hours close closed öffnungszeiten geöffnet horario abierto horaires ouvert horário aberto godziny_otwarcia otwarte
sale offer angebot ausverkauf rebajas oferta soldes offre saldos oferta promoção wyprzedaż oferta
gift present wrapping geschenk regalo cadeau presente prenda prezent
expired expire no_longer_valid abgelaufen caducado vencido expiré expirado wygasł przeterminowany
number id identifier kundennummer nr nummer número num numéro numer numero identyfikator reference ref referenz referencia référence referência kennung kenn
email e_mail mail mail_address email_address correo correo_electrónico courriel adres_email
name surname last_name full_name nombre apellido nom prénom nome apelido imię nazwisko vorname nachname
postcode post_code postal_code zip zip_code plz postleitzahl código_postal code_postal cep kod_pocztowy
birth birthday date_of_birth born dob geburtsdatum geburtstag geboren fecha_de_nacimiento date_de_naissance né data_de_nascimento data_urodzenia
invalid rejected declined denied not_accepted ungültig abgelehnt inválido rechazada rechazado invalide refusé refusée recusado recusada nieprawidłowy odrzucony odrzucona
`;

interface Phrase {
  stems: string[];
  /** The idea as a term: `#` and the first word of its line, which stays when lines are added. */
  idea: string;
}

/** Phrases by their first stem. */
const phrases = new Map<string, Phrase[]>();
ideas
  .trim()
  .split('\n')
  .forEach((line) => {
    const named = line.split(' ');
    for (const phrase of new Set(named)) {
      const stems = words(phrase.replace(/[_-]/g, ' ')).map(stem);
      const [first] = stems;
      if (first === undefined) continue;
      phrases.set(first, [...(phrases.get(first) ?? []), { stems, idea: `#${named[0] ?? ''}` }]);
    }
  });

/** The ideas named by a phrase that begins at this stem. */
export function conceptsAt(stems: string[], start: number): string[] {
  const first = stems[start];
  const starting = first === undefined ? undefined : phrases.get(first);
  if (!starting) return [];
  const named = starting
    .filter((phrase) => phrase.stems.every((one, place) => one === stems[start + place]))
    .map(({ idea }) => idea);
  return named.length > 1 ? [...new Set(named)] : named;
}

/** The ideas that stems in a row name, once for each time they are named. */
function conceptsOf(stems: string[]): string[] {
  return stems.flatMap((_, start) => conceptsAt(stems, start));
}

/** The ideas that a text names, as terms of their own (`#refund`). */
export function conceptsIn(text: string): string[] {
  return conceptsOf(words(text).map(stem));
}

/** All terms of a text: stems of telling words, and ideas. */
export function termsIn(text: string): string[] {
  return readTerms(text).terms;
}

/** The terms of a text, and the stems of all its words in order. */
export function readTerms(text: string): { terms: string[]; stems: string[] } {
  const said = words(text);
  const stems = said.map(stem);
  return { terms: [...contentOf(said, stems), ...conceptsOf(stems)], stems };
}
