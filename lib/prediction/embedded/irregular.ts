/*
 * Words with the forms whose endings lead nowhere, or to another word. A word among its own forms is
 * left whole: a German "Termin" is no "term", and a "status" no "statement".
 */
const words = `
  send:sent pay:paid,payed buy:bought steal:stole,stolen lose:lost break:broke,broken
  leave:left,leaving forget:forgot,forgotten write:wrote,written choose:chose,chosen
  withdraw:withdrew,withdrawn sell:sold die:died,dead,death,dies zähler:zähler,zählern
  speak:spoke,spoken tear:tore,torn bring:brought child:children kündigen:gekündigt,kündigung
  buchen:gebucht,buchung zahlen:gezahlt,bezahlt,zahlung,bezahlen
  liefern:geliefert,lieferung,liefert bestellen:bestellt,bestellung schicken:geschickt,schickt
  pagar:pago,pagado,pagué perder:perdí,perdido,perdida zepsuć:zepsuty,zepsuła,zepsuł,zepsuta
  termin:termin,termine,terminen status:status maison:maison,maisons browser:browser,browsers
  quittung:quittung plato:plato,platos prato:prato,pratos porting:porting policy:policy,policies
  employé:employé,employés carte:carte,cartes karton:karton,kartons colis:colis
  waiter:waiter,waiters driver:driver,drivers plane:plane,planes quarter:quarter
  delay:delay,delays,delayed marcar:marcar,marcação,marcado boarding:boarding
  locker:locker,lockers stranded:stranded stundung:stundung freins:freins,frein
  freezer:freezer,freezers montar:montar,montaje vegan:vegan punkty:punkty,punktów
  interested:interested manager:manager,managers connecter:connecter correo:correo,correos
  sparen:sparen lightning:lightning rede:rede,redes trato:trato festa:festa,festas mejorar:mejorar
  router:router,routers,routera,routeur fehler:fehler,fehlern day:days hurto:hurto
  spende:spende,spenden viewing:viewing,viewings lesson:lesson,lessons listing:listing,listings
  enterado:enterado estacionar:estacionar,estacionado ahorro:ahorro,ahorros,ahorrar
`;

/** Each word with its forms. */
export const irregularForms = words
  .trim()
  .split(/\s+/)
  .map((entry): [string, string[]] => {
    const [word = '', forms = ''] = entry.split(':');
    return [word, forms.split(',')];
  });
