/**
 * Words that say nothing about a problem, folded (lower case, no accents): articles, pronouns,
 * prepositions, auxiliary verbs, courtesies. Written for this project, one line a language.
 */
const stopwordLists = {
  en: `a an the this that these those there here it its i im ive id ill me my mine myself we us our you your youre u he him his she her they them their
    is am are was were be been being do does did doing done have has had having will would can could should may might must shall
    to of in on at by for from with into onto about as off over under than then so if or and but because while when where what which who whom whose why how
    not no yes dont doesnt didnt isnt arent wasnt wont cant couldnt wouldnt havent hasnt
    just also very really too only even still already again any some all each every both more most much many few other another such own same
    up down out get got getting go going went gone make made let lets put say said says see seems seem know think thought tell told like looks look
    want wanted wants need needed needs try trying tried ask asking wonder wondering wondered hope hoping happen happened happening
    hi hello hey dear good morning afternoon evening day thanks thank thx please pls sorry ok okay sure fine great well yeah yep nope oh hmm
    help helped assist assistance question questions problem problems issue issues one ones thing things something anything nothing someone anyone
    able actually currently now today since ago after before until during between through s t re ve ll d m
    customer customers believes would wants use used using`,
  de: `der die das den dem des ein eine einen einem einer eines ich mich mir mein meine meinen meinem meiner wir uns unser unsere du dich dir dein sie ihr ihre ihren ihnen er ihm ihn es
    ist bin bist sind seid war waren sein wird werden wurde worden habe hab hat haben hatte hatten kann konnen konnte muss soll sollte mochte wurde wurden will wollen
    zu von in im an am auf aus bei mit nach vor uber unter fur um durch gegen ohne seit bis als wie wenn ob dass weil und oder aber denn doch da dann
    nicht kein keine keinen ja nein auch noch nur schon sehr mehr immer wieder mal so hier dort jetzt heute gerade bitte danke hallo guten tag morgen abend gruss grusse
    was wer wo wann warum welche welcher welches man sich etwas nichts alle alles hilfe helfen frage problem zum zur beim vom ins`,
  es: `el la los las lo un una unos unas yo me mi mis mio mia tu te ti su sus se nos nuestro nuestra usted ustedes le les ella ellos
    es soy son era fue ser estar esta estan estoy estaba he ha han haber hay tengo tiene tener puedo puede pueden podria quiero quisiera quiere necesito
    de del a al en con por para sin sobre entre desde hasta y o u pero porque que como cuando donde cual quien si no ni
    muy mas tambien ya aun todavia solo hola buenos buenas dias tardes noches gracias favor ayuda ayudar pregunta problema algo nada todo esto eso este ese esta hoy ahora`,
  fr: `le la les l un une des du de d je j me m moi mon ma mes nous notre nos vous votre vos tu te t il elle ils elles on se s ce c cet cette ces
    est suis sont etait etre ai as a avons avez ont avoir peux peut pouvez pouvoir pourriez veux voudrais souhaite dois
    au aux en dans par pour sans sur sous avec chez entre vers depuis et ou mais que qu quoi qui quand comment pourquoi si ne n pas plus
    tres aussi encore deja bonjour bonsoir salut merci svp plait aide aider question probleme tout rien cela ca y aujourd hui maintenant`,
  pt: `o a os as um uma uns umas eu me mim meu minha meus minhas voce voces seu sua seus suas ele ela eles elas nos nosso nossa lhe
    e sou sao era foi ser estar esta estao estou estava tenho tem ter ha haver posso pode podem poderia quero queria preciso gostaria
    de do da dos das em no na nos nas ao aos com por para pelo pela sem sobre entre desde ate ou mas porque que como quando onde qual quem se nao nem
    muito mais tambem ja ainda so ola oi bom boa dia tarde noite obrigado obrigada favor ajuda ajudar pergunta problema algo nada tudo isto isso este esse hoje agora`,
  pl: `i a w we z ze na do od po o u za przez przy dla bez nad pod przed miedzy oraz lub albo ale bo ze zeby aby jak kiedy gdzie co kto ktory ktora ktore czy jesli
    ja mnie mi moj moja moje mojego mojej moim ty ci twoj pan pani panstwo sie siebie on ona ono oni go jej ich nas nam nasz
    jest jestem sa byl byla bylo byc bede bedzie mam ma maja miec moge moze mozna chce chcialbym chcialabym prosze potrzebuje musze
    nie tak tez jeszcze juz tylko bardzo teraz dzis dzien dobry czesc witam dziekuje pomoc pomocy pytanie problem to ten ta te tego tej tym cos nic wszystko`,
};

export type Language = keyof typeof stopwordLists;

const listOf = (language: Language) => stopwordLists[language].split(/\s+/);

/** The same by language, to tell which one a text is written in. */
export const stopwordsOf: Record<Language, ReadonlySet<string>> = {
  en: new Set(listOf('en')),
  de: new Set(listOf('de')),
  es: new Set(listOf('es')),
  fr: new Set(listOf('fr')),
  pt: new Set(listOf('pt')),
  pl: new Set(listOf('pl')),
};

export const stopwords: ReadonlySet<string> = new Set(
  Object.values(stopwordsOf).flatMap((list) => [...list]),
);
