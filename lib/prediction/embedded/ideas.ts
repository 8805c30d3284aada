/**
 * What customers of any service talk about: one idea a line, named by its first word, in English,
 * German, Spanish, French, Portuguese and Polish. Words of a line may stand for each other; `_` is
 * inside a phrase, and `!` before a word means that it is denied ("has not arrived"). General words
 * only: what one company calls its things belongs into the labels and descriptions of its options.
 */
const orders = `
order purchase bought buy bestellung bestellnummer auftragsnummer bestellt kauf gekauft pedido compra commande achat acheté encomenda zamówienie zamówić kupić zakup
delivery shipping parcel package courier arrive driver lieferung versand paket zustellung bote geliefert envío entrega paquete repartidor livraison livrer colis expédition livreur encomenda pacote estafeta dostawa przesyłka paczka kurier die_sendung meine_sendung sendungsnummer
late delay overdue slow_delivery long_time waiting_for been_waiting verspätet verspätung verzögerung spät retraso llega_tarde muy_tarde demasiado_tarde más_tarde retard tardif atraso opóźnienie spóźniony not_here_yet no_show didnt_show nobody_came no_one_came never_came supposed_to_arrive supposed_to_be_here should_have_arrived should_have_come should_have_been noch_nicht_da längst niemand_gekommen warte_seit toujours_pas personne_n_est_venu todavía_no nadie_ha_venido ainda_não ninguém_veio wciąż_nie nikt_nie_przyszedł nobody_turned_up no_one_turned_up demora demorado atrasada atrasado opóźniona opóźnione spóźnia en_retard tarda
missing lost never_arrived not_received never_received didnt_arrive did_not_receive hasnt_arrived havent_received !arrive !receive !come !came !delivered !turned_up nothing_has_come still_waiting no_sign fehlt nicht_angekommen nicht_erhalten !angekommen !erhalten !bekommen !da falta no_ha_llegado !llegado !recibido manquant pas_reçu pas_arrivé !reçu em_falta não_recebi não_chegou !chegou !recebi brakuje nie_dotarła !dotarł !przyszło !otrzymałem !dostałem nicht_gekommen nicht_da fehlen fehlte faltan faltam manque rien_reçu nada_recibido nic_nie_dostałem
lose lost mislaid misplaced left_behind left_my forgot_my cant_find verloren verlegt liegen_lassen liegengeblieben vergessen fundsache perdí extraviado olvidé_mi égaré oublié_mon oublié_ma esqueci_meu zgubić zgubiłem zgubiona zaginął left_a i_left left_it left_in left_on left_under still_in_the lost_property lost_and_found fundbüro liegen_gelassen habe_ich_vergessen olvidado dejé_olvidado objetos_perdidos objets_trouvés oublié perdidos_e_achados deixei zostawiłem zostawiłam rzeczy_znalezione
track status progress update_on any_news where_is sendungsverfolgung verfolgen aktueller_stand seguimiento rastrear estado suivi statut où_en_est rastreio śledzenie wheres_my whats_happening_with whats_going_on any_update how_far wo_bleibt wo_ist dónde_está où_est onde_está gdzie_jest in_transit no_scan stuck_in
wrong incorrect mistake error false falsch fehler irrtum equivocado erróneo faux erreur mauvais errado incorreto zły błąd błędny instead_of_the not_what_i_ordered not_the_one mistaken misprint typo verwechselt vertauscht equivocada equivocados se_trompé trompé errada enganaram zły_towar pomyłka pomylony
return send_back send_it_back bring_back rücksendung retoure zurückschicken zurückgeben devolver devolución renvoyer devolução zwrot odesłać zwrócić go_back sent_back give_back send_them_back zurücksenden zurücknehmen zurückgehen retourner devolvo zwracam oddać return_label
exchange replace swap umtausch ersatz cambiar_por reemplazo échange remplacement troca wymiana wymienić swapped tauschen umtauschen umgetauscht échanger trocar wymieniam zamienić cambiar_las cambiarlo_por
stock available availability sold_out out_of_stock inventory vorrätig verfügbar verfügbarkeit ausverkauft lager existencias disponible disponibilidad agotado rupture épuisé disponibilité estoque esgotado disponível dostępny dostępność wyprzedany in_stock have_it_in back_in_stock when_will_you_have haben_sie_noch wieder_da volvéis_a_tener vuelve_a_haber de_nouveau_disponible voltam_a_ter
quantity amount how_many menge anzahl cantidad quantidade ilość
size sizing fit fits too_small too_big small large größe passt talla tamaño taille pointure tamanho rozmiar
colour color farbe couleur cor kolor
material fabric cotton leather stoff leder tela tejido cuero tissu cuir tecido couro tkanina skóra
basket shopping_cart checkout warenkorb kasse carrito cesta carrinho koszyk my_cart the_cart to_cart mon_panier
gift present wrapping geschenk regalo cadeau prenda prezent
customs_duty import_duty zoll aduana douane alfândega cło customs_fee customs_charge zollamt
drawing drawings data_sheet datasheet manuals zeichnung zeichnungen datenblatt plano_técnico plan_technique desenho_técnico rysunek
resale resell sell_my_ticket sell_my_tickets weiterverkaufen revender revendre odsprzedać
pickup pick_up collect collection abholung recogida retrait_en levantar recolha odbiór odebrać fetch come_and_get picked_up collect_it abgeholt abzuholen recoger recogerlo venir_chercher récupérer retirer ir_buscar apanhar odebrać_paczkę
`;

const money = `
refund money_back reimburse reimbursement get_my_money compensation compensate erstattung rückerstattung geld_zurück entschädigung reembolso devolución_del_dinero devolver_el_dinero indemnización compensación remboursement rembourser indemnisation estorno indemnização zwrot_pieniędzy zwrot_kosztów odszkodowanie rekompensata money_returned want_it_back get_it_back all_back get_back back_on_my geld_wiederhaben erstattet mi_dinero devuelvan remboursé reembolsado devolver_o_dinheiro oddać_pieniądze zwrócić_pieniądze
invoice bill billing billed receipt rechnung rechnungsnummer abrechnung beleg quittung factura recibo reçu_de fatura faturação faturamento faktura rachunek paragon bills facturation credit_note gutschrift nota_de_crédito nota_kredytowa korekta_faktury
charge fee fees debit overcharged took_money abgebucht abbuchung berechnet gebühr belastet abgezogen cobro cargo comisión prélevé frais cobrança taxa opłata obciążenie pobrano prowizja
pay payment paid zahlen bezahlen bezahlt überweisung pagar pago pagado payer paiement payé pagamento zapłacić płatność zapłata settle transfer_the settled abbezahlen payer_en
card credit_card debit_card kreditkarte karte tarjeta carte_bancaire carte
price cost expensive cheap rates fare how_much preis kosten teuer billiger caro barato cuánto_cuesta prix coût cher combien_coûte preço quanto_custa cena koszt drogi tani ile_kosztuje el_precio qué_precio precio_de how_much_is how_much_does how_much_do how_much_are how_much_would was_kostet wie_viel_kostet wieviel cuánto_vale quanto_é quanto_custam per_kwh unit_price
expensive too_high higher_than overcharged too_much went_up increase raised more_than_usual rise zu_hoch höher erhöhung gestiegen demasiado_alto subida aumento subido trop_élevé augmentation augmenté muito_alta za_wysoka podwyżka wzrosła going_up goes_up doubled tripled so_high twice_as_much verdoppelt viel_zu_hoch el_doble más_caro demasiado_caro a_doublé plus_cher o_dobro mais_caro dwukrotnie za_drogo
discount promo promotion coupon voucher code rabatt gutschein aktionscode descuento cupón remise réduction bon_de_réduction code_promo desconto cupom promoção zniżka kupon
credit balance guthaben saldo solde
twice double duplicate two_times second_time doppelt zweimal dos_veces doble duplicado deux_fois duas_vezes dwa_razy podwójnie charged_again two_charges dos_cobros
instalment payment_plan pay_later cant_pay extension_of_payment ratenzahlung raten stundung später_zahlen plazos aplazar fraccionar échelonner échelonnement plusieurs_fois prestações parcelamento em_parcelas adiar raty rozłożyć odroczyć pay_in_parts pay_the_rest pay_it_off spread_the in_parts in_three in_three_parts cannot_pay cant_afford nicht_auf_einmal a_plazos en_plusieurs_fois em_prestações na_raty
reminder dunning overdue_notice collection_agency mahnung mahngebühr inkasso recordatorio requerimiento relance mise_en_demeure lembrete cobrança wezwanie_do_zapłaty upomnienie
bank iban bank_account bank_details bankverbindung bankdaten datos_bancarios coordonnées_bancaires dados_bancários new_bank account_number_changed neue_bankverbindung
transfer wire sent_money money_sent überweisen überwiesen transferencia virement przelew przelać
recipient payee wrong_account empfänger falsches_konto destinatario bénéficiaire beneficiário odbiorca
direct_debit lastschrift einzug domiciliación recibo_domiciliado prélèvement_automatique débito_direto débito_automático polecenie_zapłaty
standing_order recurring_payment dauerauftrag orden_permanente virement_permanent ordem_permanente zlecenie_stałe
limit spending_limit allowance höchstbetrag kartenlimit plafond
decline card_refused payment_failed payment_refused wont_go_through didnt_go_through abgelehnt zahlung_fehlgeschlagen rechazado refusé recusado odrzucona wont_accept not_accepted doesnt_go_through keeps_failing fails_to
interest interest_rate interest_rates saver zins zinssatz tipo_de_interés intereses taux_d'intérêt intérêts juros taxa_de_juro oprocentowanie odsetki
loan mortgage lending borrow overdraft kredit darlehen hypothek baufinanzierung dispo préstamo hipoteca crédito_personal emprunt découvert empréstimo pożyczka kredyt hipoteczny un_prêt mon_prêt prêt_immobilier
cash atm withdraw withdrawal cash_machine cashpoint money_machine bargeld geldautomat automat abheben efectivo cajero retirada espèces distributeur retrait dinheiro levantamento gotówka bankomat
branch local_branch filiale zweigstelle oficina sucursal agence balcão oddział placówka
bank_statement account_statement kontoauszug auszug extracto relevé extrato wyciąg statement_of my_statement a_statement
savings deposit savings_account sparen sparkonto ahorro épargne livret poupança oszczędności lokata
invest shares fund portfolio aktien fonds depot inversión acciones investissement investimento ações inwestycje akcje
tax vat steuer mehrwertsteuer impuesto iva taxe tva imposto podatek
tax_return tax_declaration file_my_tax steuererklärung finanzamt declaración_de_la_renta déclaration_de_revenus déclaration_d_impôts declaração_de_irs zeznanie_podatkowe pit
self_employed self_employment freelance freelancer sole_trader selbständig selbstständig gewerbe autónomo autónoma indépendant auto_entrepreneur trabalhador_independente recibos_verdes działalność
owe owed owing debt arrears amount_due outstanding schulde schulden debo deuda dette dívida dług zaległość
compensation compensate claim_the_value make_up_for goodwill something_back schadenersatz schadensersatz entschädigung indemnización compensación indemnisation dédommagement indemnização compensação odszkodowanie rekompensata
fraud fraudulent scam suspicious hacked unauthorized unauthorised didnt_make never_made dont_recognise dont_recognize !recognise !recognize never_heard_of !know_this wasnt_me not_me !made_this betrug gehackt verdächtig nicht_von_mir kenne_ich_nicht !kenne estafa sospechoso !reconozco !conozco !hice piraté arnaque suspect !reconnais !connais golpe suspeito !reconheço !conheço !fiz oszustwo podejrzany !robiłem !robiłam !znam włamanie nie_zlecałem
identity_check verify_my_identity identity_verification proof_of_identity identitätsprüfung ausweisprüfung verificar_mi_identidad vérification_d_identité verificação_de_identidade weryfikacja_tożsamości
counterfeit fake_product not_genuine not_original fälschung falsificado contrefaçon falsificação podróbka
power_of_attorney on_behalf_of authorise_my authorised_person vollmacht bevollmächtigt poder_notarial autorizar_a procuration procuração pełnomocnictwo
unknown_transaction dont_recognise !recognise !recognize never_heard_of didnt_make never_made unknown_payment unknown_charge unbekannt kenne_ich_nicht !kenne no_reconozco !reconozco !conozco !hice ne_reconnais !reconnais !connais não_reconheço !reconheço !conheço nie_robiłem !robiłem !robiłam nieznana !znam
phishing fake suspicious_link click_a_link pretending_to_be fake_email fake_text verdächtige_mail falsche_mail enlace_sospechoso mensaje_sospechoso hameçonnage faux_mail mensagem_suspeita fałszywy podejrzany_link
steal stole theft robbed burgled break_in pickpocket took_my gestohlen diebstahl geklaut einbruch eingebrochen robado robaron robo hurto volé vol_de cambriolage roubado roubaram furto skradziony kradzież ukradli
`;

const contracts = `
cancel annul revoke call_off unsubscribe terminate termination stornieren kündigen abbestellen absagen dar_de_baja darme_de_baja anular résilier cancelamento rescindir anulować anulowanie wypowiedzenie wypowiedzieć rezygnacja zrezygnować odwołać withdraw_from opt_out stop_my end_my abmelden abbrechen kündige storniere cancelar anulo annuler résilie cancelo rezygnuję anulować_zamówienie
account profile konto benutzerkonto cuenta perfil compte conta
subscription subscribe plan abo abonnement vertrag tarif suscripción contrato forfait assinatura subskrypcja umowa
membership member mitgliedschaft mitglied membresía socio adhésion membre associação członkostwo członek
renew renewal extend extension prolong verlängern renovar prorrogar renouveler renovação prorrogação odnowić przedłużyć przedłużenie
due deadline due_date fällig frist vencimiento plazo échéance délai vencimento prazo termin_płatności termin
upgrade premium higher_level cheaper_plan bigger_plan downgrade hochstufen tarifwechsel mejorar cambio_de_tarifa passer_à changer_de_forfait ulepszyć zmiana_taryfy taryfa
pause freeze suspend_my put_on_hold pausieren ruhen aussetzen suspender_temporalmente suspendre_mon mettre_en_pause zawiesić hold_my put_my_membership suspender pausar geler suspendre congelar pausa
change update modify edit switch amend alter ändern wechseln aktualisieren umbuchen cambiar modificar actualizar mettre_à_jour alteração mudar atualizar zmienić zmiana aktualizować umstellen anpassen korrigieren berichtigen corregir corriger rectifier corrigir poprawić skorygować correct_my correct_the modifier changer modificação
reschedule another_date different_date different_day move_my move_the postpone bring_forward instead_of_the verschieben verlegen umbuchen anderer_tag lieber_am aplazar otra_fecha otro_día adelantar décaler autre_date avancer adiar outra_data remarcar antecipar przełożyć inny_termin przesunąć reporter_le reporter_ma reporter_mon cant_make_it another_time different_time other_day other_date move_it_to move_it push_back push_it_back come_another later_date earlier_date later_time earlier_time new_date anderen_tag anderen_termin anderes_datum neuer_termin geht_auch nicht_schaffen cambiarla cambiar_la_fecha cambiar_la_cita mover_la changer_la_date changer_de_date déplacer mudar_a_data alterar_a_data mudar_para zmienić_termin zmiana_terminu na_inny_dzień another_day change_delivery_date delivery_date change_the_date change_of_date date_change anderen_liefertermin liefertermin otra_hora autre_jour un_autre_jour outro_dia bring_it_forward not_at_home wont_be_home wont_be_in not_in_that_day nicht_zu_hause no_estaré no_estaremos ne_serai_pas ne_serons_pas não_estarei não_estou_em_casa nie_będzie_mnie nie_będzie_nas
address street moved moving new_house adresse anschrift umgezogen umzug umziehen dirección domicilio mudanza mudarme déménagé endereço morada mudança przeprowadzka przeprowadzam
moving moving_house move_house moving_to relocate new_flat umzug umziehen umgezogen ziehe_um mudanza mudarme mudamos déménagement déménageons mudança_de_casa vou_mudar przeprowadzka przeprowadzam moved_house move_out move_in moving_out moving_in leaving_my_flat hand_over_the_keys ausziehen einziehen auszug einzug ausgezogen eingezogen me_mudo emménager déménage sair_de_casa wyprowadzam wprowadzam
move_out moving_out leaving_my_flat leave_my_flat ausziehen auszug ausgezogen ziehe_aus dejo_el_piso quitte_mon_appartement saio_de_casa sair_de_casa wyprowadzam wyprowadzka
move_in moving_in keys_for_our_new our_new_house my_new_flat einziehen einzug ziehe_ein entro_a_vivir emménage emménager entrar_na_casa wprowadzam wprowadzka
personal_details personal_data my_details my_data change_of_name maiden_name got_married stammdaten persönliche_daten datos_personales mis_datos données_personnelles coordonnées dados_pessoais dane_osobowe marital_status new_name new_surname change_my_name heirat neuer_name estado_civil état_civil stan_cywilny
phone telephone mobile cell telefon rufnummer telefonnummer handynummer teléfono móvil celular portable telemóvel komórka mein_handy
open_account new_account open_an_account konto_eröffnen kontoeröffnung eröffnen abrir_una_cuenta apertura ouvrir_un_compte ouverture abrir_uma_conta abertura założyć_konto otworzyć_konto
close_account close_my_account close_the_account konto_schließen konto_auflösen kontoauflösung cerrar_la_cuenta cerrar_mi_cuenta cierre fermer_mon_compte clôturer fechar_a_conta encerrar encerramento zamknąć_konto zamknięcie
insurance policy versicherung versicherungsschein seguro póliza assurance apólice ubezpieczenie polisa insured insurer versichert asegurado assuré segurado ubezpieczony
claim damage_report schaden schadensfall schadenmeldung siniestro sinistre szkoda claims claim_for make_a_claim reclamar_daños déclarer_un_sinistre participar zgłosić_szkodę
cover coverage deductible excess deckung selbstbeteiligung cobertura franquicia couverture franchise franquia zakres
quote estimate offer_for how_much_would what_would_it_cost angebot kostenvoranschlag presupuesto cotización devis orçamento simulação cotação wycena kosztorys kalkulacja what_do_you_charge how_much_is how_much_does price_for cuánto_cuesta_un combien_pour quanto_fica quanto_custaria ile_kosztuje_ ile_by_kosztowało
new_customer sign_up register registration new_contract neukunde registrieren neuvertrag alta registrarme contratar inscription inscrire souscrire inscrição cadastro rejestracja nowa_umowa zapisać
loyalty points rewards bonus miles frequent_flyer status_level treuepunkte bonusprogramm meilen puntos millas fidelidad fidélité fidelização pontos milhas punkty mile lojalnościowy club
`;

const access = `
login log_in sign_in logging_in log_on logged_out locked_out access get_into cant_get_in anmelden einloggen zugang zugriff iniciar_sesión acceder entrar_en connexion connecter iniciar_sessão acesso aceder zalogować logowanie dostęp
password passcode passwort kennwort contraseña clave mot_de_passe senha palavra_passe hasło
username user_name user_id benutzername nombre_de_usuario identifiant nom_d'utilisateur nome_de_utilizador nome_de_usuário nazwa_użytkownika
forgot remember recover lost_my vergessen olvidé recordar recuperar oublié esqueci zapomniałem zapomniałam odzyskać
pin pin_code puk geheimzahl código_secreto code_secret code_pin código_pin kod_pin
authentication two_factor 2fa mfa verification_code security_code authenticator bestätigungscode zwei-faktor verificación código_de_verificación double_authentification verificação código_de_verificação weryfikacja kod_weryfikacyjny
single_sign_on sso saml identity_provider
blocked locked suspended disabled frozen gesperrt sperren blockiert bloqueado bloqué zablokowany zastrzec
permission permissions role roles admin allowed_to can_see access_rights berechtigung rechte rolle permisos rol droits autorisations permissões função uprawnienia rola
new_user add_user add_a_user remove_user delete_user new_colleague new_employee benutzer_anlegen neuer_benutzer neuer_kollege nuevo_usuario nouvel_utilisateur nouveau_collègue novo_utilizador novo_usuário nowy_użytkownik nowy_pracownik
new_phone new_device new_mobile changed_phones another_phone register_device neues_handy neues_gerät nuevo_móvil nuevo_teléfono nouveau_téléphone novo_telemóvel novo_celular nowy_telefon
privacy gdpr data_protection my_data datenschutz dsgvo privacidad protección_de_datos rgpd confidentialité ochrona_danych rodo
delete remove erase löschen entfernen borrar eliminar supprimer effacer apagar usunąć
`;

const products = `
broken defective damaged faulty cracked scratched doesnt_work stopped_working wont_turn_on out_of_order !work !turn_on !start !switch_on do_not_work packed_up kaputt defekt beschädigt zerbrochen !funktioniert !geht roto dañado averiado defectuoso !funciona no_va cassé défectueux abîmé endommagé en_panne !marche !fonctionne estragado avariado danificado zepsuty uszkodzony !działa broke smashed shattered in_pieces bent torn ripped spoiled rotten mouldy crushed chipped snapped split !charge !heat !cool !respond !light_up aufgerissen zerrissen zerdrückt ausgelaufen verdorben angeschlagen destrozado rasgado rajado aplastado podrido déchiré éventré écrasé rasgado amassado podre rozdarty rozbity pęknięty zgnieciony !klappt !enciende !arranca !carga !allume !démarre !liga !włącza !ładuje !ladt !lädt überhitzt overheats wont_charge drains popsuty popsuł popsuła avariou avariada averiada descompuesto estropeado estropeada rota cassée abîmée uszkodzona uszkodzone
repair fix service_visit reparatur reparieren reparar arreglar reparação conserto naprawa naprawić serwis
technician engineer engineer_visit service_visit appointment_for_repair techniker monteur técnico técnico_visita technicien dépanneur fachowiec
warranty guarantee garantie gewährleistung gwarancja
stain dirty spot filthy unclean smell stinks hair mould mold dust fleck schmutzig dreckig stinkt schimmel mancha sucio suciedad huele moho tache sent_mauvais moisissure sujo sujidade cheira plama brudny śmierdzi pleśń bolor mouldy
wash clean cleanliness laundry housekeeping towel waschen reinigen sauber sauberkeit handtuch lavar limpiar limpieza laver nettoyer propreté limpeza czyścić sprzątanie czystość pranie cleaner cleaners reinigung putzen gereinigt
noise loud sleep quiet lärm laut ruhestörung schlafen gefeiert ruido ruidoso dormir bruit bruyant barulho barulhento hałas głośno spać loud_music music barking bellen música musique música_alta głośna_muzyka imprezuje loud_party rattles rattling grinding squeaking quietscht klappert ruidos grince hałasuje loud_parties have_parties has_parties fiestas fêtes festas imprezy
drain drains blocked_drain clogged verstopft verstopfung abfluss desagüe atascado atasco bouché canalisation entupido ralo zatkany odpływ
smoke_alarm smoke_detector alarm false_alarm rauchmelder alarmanlage detector_de_humo alarma détecteur_de_fumée alarme czujnik_dymu
audio no_sound the_sound sound_quality sound_is bad_sound speaker lautsprecher kein_ton sonido altavoz haut_parleur le_son som dźwięk głośnik
camera kamera cámara caméra câmara
pairing pair bluetooth koppeln emparejar jumeler emparelhar sparować
software_update firmware firmware_update aktualisierung actualización_de_software mise_à_jour atualização_de_software aktualizacja
print prints printed photo_book engraving engraved gravur fotobuch grabado gravure gravação grawer nadruk
glasses lenses contact_lenses eye_test brille kontaktlinsen sehtest gafas lentillas lunettes lentilles óculos okulary soczewki
plant plants pflanze pflanzen planta plantas plante plantes roślina rośliny
appliance machine washing_machine device gerät maschine waschmaschine aparato lavadora appareil machine_à_laver aparelho máquina urządzenie pralka
router modem box wlan_router
instructions manual assembly install set_up setup anleitung aufbau montage installieren einrichten instrucciones montar montaje instruções instrukcja montaż zainstalować
battery cable akku ladegerät kabel batería cargador chargeur carregador cabo ładowarka phone_charger charging_cable
restart restarting restarted reboot rebooted unplug unplugged power_cycle off_and_on neu_starten neustart neugestartet ausgesteckt reiniciar desenchufar redémarrer débrancher desligar_e_ligar zrestartować zrestartowałem restartowałem
spare_part accessory ersatzteil zubehör repuesto accesorio pièce_détachée accessoire peça_de_reposição acessório część_zamienna akcesoria
quality poor_quality bad_quality qualität calidad qualidade jakość raw undercooked overcooked burnt_food tasteless roh_innen crudo cru surowe
safety dangerous injury burning sparks gas_leak gefahr gefährlich peligro danger dangereux perigo niebezpieczne gas_smell smell_of_gas smell_gas not_safe unsafe live_wire live_wires riecht_nach_gas gasgeruch huele_a_gas odeur_de_gaz sent_le_gaz cheiro_a_gás czuć_gaz zapach_gazu
flooding flooded flood burst burst_pipe pouring_in pouring_out coming_through_the water_running rohrbruch überschwemmung überflutet läuft_aus inundado inundación inondé inondation inundou inundada zalewa zalało zalanie pękła_rura
life chest_pain his_chest her_chest my_chest cant_breathe cannot_breathe short_of_breath unconscious heart_attack stroke collapsed heavy_bleeding lebensgefahr brustschmerzen atemnot bewusstlos herzinfarkt riesgo_vital dolor_en_el_pecho no_puede_respirar inconsciente douleur_à_la_poitrine inconscient ne_respire dor_no_peito falta_de_ar ból_w_klatce duszności nieprzytomny trouble_breathing hard_to_breathe not_breathing breathing_difficulties
`;

const technology = `
website web_site site web_page page browser webseite internetseite sitio_web página site_web strona
app mobile_app anwendung aplicación aplicativo aplikacja
slow loading takes_forever takes_ages very_slow lag laggy sluggish performance langsam träge lädt lento lentitud lenteur rame wolno
search find buscar búsqueda recherche chercher pesquisar szukać wyszukiwanie suchfunktion
outage is_down are_down went_down been_down goes_down unavailable unreachable !reachable !reach cant_reach nobody_can no_connection disconnected offline server_error ausfall ausgefallen !erreichbar keine_verbindung geht_nichts geht_nix nichts_geht caído caída avería sin_conexión sin_servicio panne coupure hors_service inaccessible falha queda sem_ligação sem_conexão inacessível awaria brak_połączenia niedostępny eine_störung netzstörung störungen_im nothing_works no_internet no_signal_at_all kein_internet sin_internet pas_d_internet plus_d_internet sem_internet nie_ma_internetu brak_internetu nada_funciona rien_ne_marche nic_nie_działa
internet wifi wlan network broadband netz netzwerk red réseau rede sieć
connection line leitung anschluss verbindung conexión connexion_internet ligne ligação linha conexão łącze połączenie
drops drops_out keeps_dropping unstable cuts_out abbrüche bricht_ab instabil se_corta cortes inestable instable coupures cai_muito instável zrywa niestabilny
speed mbit mbps geschwindigkeit velocidad vitesse prędkość débit_internet
signal coverage no_bars no_service empfang funkloch señal cobertura couverture réseau_mobile sinal zasięg no_reception bad_reception poor_reception
sim esim sim_card sim-karte karta_sim tarjeta_sim carte_sim
roaming abroad foreign_country im_ausland ausland en_el_extranjero extranjero à_l'étranger étranger no_estrangeiro no_exterior za_granicą zagranicą
porting port_my_number keep_my_number bring_my_number transfer_my_number rufnummer_mitnehmen rufnummernmitnahme mitnehmen portabilidad conservar_mi_número portabilité garder_mon_numéro manter_o_número przenieść_numer przeniesienie
data_volume gigabyte gb mobile_data datenvolumen datos_móviles données_mobiles dados_móveis pakiet_danych
tv television picture channel screen_black no_signal fernsehen kein_bild canal imagen télé canais televisão telewizja kanał kanały obraz fernsehsender film movie series season episode staffel folge serie película temporada episodio saison épisode filme série sezon odcinek
stream video playback buffering subtitles wiedergabe untertitel reproducción odtwarzanie
parental_control parental_controls child_profile kids_profile age_limit kindersicherung altersfreigabe jugendschutz control_parental contrôle_parental controlo_parental kontrola_rodzicielska
domain dns hosting ssl web_server
power electricity no_power strom stromausfall luz electricidad courant energia eletricidade prąd power_cut blackout no_electricity kein_strom apagón sin_luz coupure_de_courant plus_de_courant sem_luz falta_de_luz brak_prądu nie_ma_prądu
meter meter_reading zähler zählerstand contador lectura compteur relevé_compteur leitura licznik odczyt
gas heating boiler radiator hot_water heizung warmwasser calefacción caldera chauffage gaz chaudière aquecimento caldeira ogrzewanie kaloryfer no_heating no_hot_water keine_heizung kein_warmwasser sin_calefacción sin_agua_caliente plus_de_chauffage sem_aquecimento brak_ogrzewania
crash freezes froze closes_itself shuts_down it_hangs hangs_up stürzt_ab absturz abgestürzt hängt_sich cierra_solo se_bloquea plantage se_ferme a_travar fecha_sozinho zawiesza wyłącza_się freezing
error_message error_code exception stack_trace fehlermeldung fehlercode mensaje_de_error message_d'erreur mensagem_de_erro komunikat_błędu
bug bugs glitch malfunction incorrectly since_the_update after_the_update after_update seit_dem_update nach_dem_update desde_la_actualización depuis_la_mise_à_jour desde_a_atualização po_aktualizacji błąd_w
display button screen layout menu icon overlap hidden anzeige schaltfläche knopf bildschirm pantalla botón écran bouton affichage botão tela ekran przycisk wyświetla
calculate calculation total sum figures wrong_number berechnung berechnet rechnet summe total_faux obliczenia oblicza suma
integration connector sync synchronise synchronize plugin interface webhook connect_with schnittstelle anbindung conector sincronización connecteur integração sincronização integracja synchronizacja
api api_key endpoint rate_limit token
import upload csv spreadsheet hochladen einlesen subir charger_un carregar_ficheiro zaimportować wgrać
export download backup exportieren herunterladen descargar télécharger baixar eksport pobrać
report dashboard chart bericht auswertung informe rapport tableau_de_bord relatório raport
workflow automation automate approval approve automatisierung freigabe automatización aprobación flujo automatisation approbation automação aprovação automatyzacja zatwierdzanie
settings setting configure preferences default einstellung konfigurieren ajustes paramètres réglages definições ustawienia ustawić
notification alert benachrichtigung notificaciones powiadomienie
licence license seat lizenz arbeitsplätze licencja
email_account mailbox inbox outlook email_wont posteingang postfach buzón boîte_mail caixa_de_entrada skrzynka
computer laptop pc workstation keyboard mouse monitor headset docking rechner bildschirm tastatur maus ordenador portátil teclado ordinateur clavier computador komputer klawiatura
printer scanner drucker impresora imprimir imprimante impressora drukarka drukować
software program install_software logiciel oprogramowanie
vpn remote_access remote home_office fernzugriff homeoffice acceso_remoto accès_à_distance télétravail acesso_remoto zdalny
game gaming player spiel juego jugador jeu joueur jogo jogador gra gracz save_game saved_game my_save progress level_up spielstand partida_guardada sauvegarde progresso zapis_gry
`;

const travel = `
booking reservation buchung reservierung gebucht rezerwacja rezerwować
new_booking new_reservation do_you_have_a have_any_rooms any_rooms any_availability room_free free_room rooms_available want_to_book like_to_book would_like_to_book looking_for_a vacancy noch_ein_zimmer zimmer_frei noch_frei frei_vom würde_gern_buchen möchte_buchen tenéis_habitación tienen_habitación quisiera_reservar quiero_reservar avez_vous_une_chambre voudrais_réserver souhaite_réserver tem_quarto gostaria_de_reservar queria_reservar wolny_pokój chciałbym_zarezerwować chciałabym_zarezerwować book_a book_an rent_a hire_a reserve_a need_a_car need_a_van need_a_table need_a_room like_a_car like_a_van like_a_room like_a_table mieten alquilar_un reservar_un reservar_una louer_un louer_une réserver_une alugar_um wynająć zarezerwować_stolik
flight airline flug vuelo avión vol voo avião lot samolot airplane aeroplane
train zug bahn tren trem comboio pociąg
ticket fare fares fahrkarte billete boleto entrada bilhete passagem bilet tickets admission entrance_fee eintritt eintrittskarte entradas billet billets bilhetes bilety wejściówka
connection_missed missed_connection missed_my_flight missed_our anschluss_verpasst verpasst perdí_la_conexión correspondance_ratée raté perdi_a_ligação perdi_a_conexão spóźniłem_się
called_off flight_cancelled cancelled_by cancelled_our cancelled_my_flight wurde_annulliert flug_gestrichen annulliert gestrichen vuelo_cancelado vol_annulé a_été_annulé voo_cancelado lot_odwołany odwołano has_called_off been_called_off you_cancelled they_cancelled cancelled_by_you been_cancelled was_cancelled cancelled_event event_cancelled show_cancelled cancelled_or_moved organiser_moved moved_the_event abgesagt wurde_abgesagt se_ha_cancelado han_cancelado se_ha_suspendido a_été_annulée avez_annulé foi_cancelado foi_cancelada cancelaram został_odwołany zostało_odwołane odwołaliście carrier_cancelled airline_cancelled company_cancelled cancelled_trip cancelled_flight cancelled_flights cancelled_train cancelled_trains cancelled_booking_by annullierter_flug annullierung_durch ausgefallen fällt_aus vuelos_cancelados cancelación_del_vuelo vols_annulés voos_cancelados odwołane_loty odwołanie_lotu
hotel room zimmer doppelzimmer einzelzimmer habitación chambre quarto pokój
luggage baggage suitcase gepäck koffer equipaje maleta bagage valise mala bagaż walizka
hand_luggage carry_on extra_bag checked_bag allowance kilos kg how_many_bags freigepäck handgepäck zusatzgepäck equipaje_de_mano bulto bagage_en_cabine bagage_supplémentaire bagagem_de_mão bagaż_podręczny nadbagaż
sports_equipment skis bike bicycle surfboard golf fahrrad bicicleta esquís vélo prancha rower narty cycle e_bike scooter e_scooter vélos rowerem hulajnoga trotinete patinete trottinette
check_in boarding boarding_pass online_check_in einchecken bordkarte facturar tarjeta_de_embarque enregistrement carte_d'embarquement cartão_de_embarque odprawa karta_pokładowa
seat_selection seat window_seat aisle sit_together legroom sitzplatz fensterplatz asiento ventanilla siège hublot lugar assento miejsce przy_oknie
meal vegetarian vegan gluten essen mahlzeit vegetarisch comida vegetariana repas végétarien refeição posiłek wegetariańskie canteen catering kantine comedor cantine cantina stołówka
wheelchair disabled special_assistance mobility reduced_mobility unaccompanied minor travelling_alone crutches rollstuhl behindert begleitservice silla_de_ruedas movilidad_reducida menor_no_acompañado fauteuil_roulant mobilité_réduite mineur_non_accompagné cadeira_de_rodas mobilidade_reduzida menor_desacompanhado wózek inwalidzki niepełnosprawny deaf hearing_loop blind_visitor companion step_free barrierefrei gehörlos accesible accessible_place accessibilité acessibilidade niewidomy
pet pets dog dogs cat cats puppy animal haustier haustiere hund hündchen katze tier mascota perro perrito gato chien animaux cão cachorro cachorrinho animais zwierzę zwierzak pies psa psem kot kota mon_chat un_chat
name_change name_correction misspelt misspelled spelling_mistake typo_in_my_name wrong_name my_name_is_wrong name_falsch namenskorrektur falsch_geschrieben nombre_mal_escrito error_en_el_nombre faute_dans_mon_nom nom_mal nome_errado erro_no_nome błąd_w_nazwisku literówka surname_is_wrong name_is_misspelled
guest adults people persons party_of gäste erwachsene huéspedes voyageurs hóspedes pessoas goście dorosłych osób
parking car_park garage parkplatz tiefgarage aparcamiento aparcar estacionamiento stationnement garer estacionamento estacionar parkować parking_permit park_my anwohnerparken zona_azul zone_bleue
breakfast dinner lunch restaurant bar halfboard half_board frühstück abendessen halbpension desayuno petit_déjeuner dîner café_da_manhã pequeno_almoço jantar śniadanie kolacja restauracja
pool swimming spa sauna gym fitness massage wellness schwimmbad piscina gimnasio academia ginásio basen siłownia
facilities amenities equipment ausstattung einrichtungen instalaciones prestations instalações comodidades udogodnienia locker_room changing_room umkleide vestuario vestiaire balneário szatnia
allowed can_we_bring is_it_possible_to_bring erlaubt está_permitido se_permite autorisé est_ce_permis é_permitido dozwolone
airport shuttle airport_transfer taxi pick_us_up flughafen abholservice aeropuerto traslado aéroport navette lotnisko
event wedding conference meeting seminar celebration celebrate banquet birthday_party veranstaltung hochzeit feier tagung konferenz boda congreso mariage fête séminaire festa wydarzenie wesele konferencja impreza show gig performance
group gruppe
concert theatre festival match venue konzert vorstellung concierto espectáculo spectacle espetáculo koncert
tour guided_tour guide führung stadtführung visita_guiada visite_guidée zwiedzanie oprowadzanie
season_ticket monthly_pass travelcard travel_card monatskarte jahreskarte abono_de_transporte carte_mensuelle passe_mensal bilet_miesięczny
strike strikes streik huelga grève greve strajk
bus coach tram straßenbahn autobús tranvía autocar autocarro autobus tramwaj
route destination itinerary trip journey reise strecke viaje trayecto itinerario voyage trajet viagem podróż trasa
visa passport reisepass pasaporte passeport passaporte paszport wiza
`;

const home = `
car vehicle motorbike motorcycle van auto wagen fahrzeug pkw motorrad coche vehículo moto carro voiture scooter automóvel veículo samochód pojazd motocykl
accident collision crashed_into bumped hit_me rear_ended drove_into unfall zusammenstoß aufgefahren angefahren choque chocado accrochage percuté embouti acidente colisão batida bateram bateu wypadek stłuczka kolizja hit_a hit_my drove_into_the back_of_me driven_into ran_into crash_into reingefahren me_han_dado rentré_dans bateram_no wjechał
scratch dent windscreen windshield bumper mirror kratzer delle windschutzscheibe stoßstange parabrisas abolladura parachoques pare_brise rayure pare_chocs para_brisas para_choques szyba rysa zderzak paint paintwork bodywork windscreen_crack lack karosserie pintura carrocería carrosserie carroçaria lakier
water leak flood pipe burst dripping tap toilet wasser wasserschaden rohr rohrbruch leck tropft fuga gotera inundación tubería agua fuite inondation dégât_des_eaux tuyau vazamento fuga_de_água inundação cano woda wyciek zalanie zalał rura no_water tap_water water_pressure kein_wasser sin_agua plus_d_eau coupure_d_eau sem_água brak_wody leaking leaks leaked
fire smoke burned burnt feuer rauch verbrannt incendio fuego humo quemado feu fumée incendie brûlé fogo fumaça queimado pożar dym spalił gebrannt wohnungsbrand
storm hail lightning roof sturm hagel blitz dach tormenta granizo viento rayo tempête grêle foudre toit tempestade vento raio burza grad wichura strong_wind
house flat apartment home kitchen cellar haus wohnung keller küche casa piso apartamento vivienda cocina maison appartement logement cuisine cozinha dom mieszkanie kuchnia property
neighbour neighbor somebody_elses someone_elses third_party liability I_broke I_damaged nachbar haftpflicht fremdes vecino responsabilidad_civil voisin responsabilité_civile vizinho responsabilidade sąsiad odpowiedzialność
illness ill_with taken_ill feel_ill am_ill is_ill was_ill fell_ill sick hospital doctor medical doctor_abroad krank krankheit krankenhaus enfermo enfermedad malade hôpital doente doença chory choroba szpital clinic surgery operation fracture klinik clínica clinique klinika fever cough sore hurts vomiting rash headache dizzy infection sore_throat stomach_ache fieber schmerzen husten übelkeit fiebre dolor tos vomitar fièvre douleur toux febre dor tosse gorączka kaszel boli torn_a ligament cannot_train verletzt_und
injured hurt wounded ambulance bleeding broken_leg broken_arm whiplash verletzt verletzung krankenwagen herido heridos lesión lesionado blessé blessure ferido feridos ferimento machucado ranny ranna obrażenia karetka fell_and people_hurt
rent tenant landlord lease deposit_back miete vermieter mietvertrag kaution alquiler inquilino casero fianza loyer locataire propriétaire bail caution renda aluguel senhorio caução czynsz najemca najem kaucja
service_charge nebenkosten betriebskosten hausgeld gastos_de_comunidad charges_locatives condomínio opłaty_eksploatacyjne
viewing viewings besichtigung visitar_el_piso visite_de_l_appartement visitar_o_apartamento oglądanie_mieszkania
key keys door schlüssel schloss tür llave cerradura puerta clé clés serrure chave fechadura klucz zamek drzwi door_lock lockbox door_code
lift elevator aufzug fahrstuhl ascensor ascenseur elevador
stairs staircase floor narrow etage stock treppe treppenhaus étage escalier escalera piso_sin andar escada schody piętro
take_away take_away_the take_the_old old_one old_appliance removal altgerät mitnehmen nehmen_sie_die_alte retirar_el_viejo reprendre_l_ancien ancien_appareil levar_o_velho zabrać_stary stary_sprzęt
safe_place leave_it_with leave_with_the leave_it_outside signature unterschrift abstellen ablageort firma dejarlo_con signature_de déposer_chez assinatura deixar_com podpis zostawić_u leave_it_by leave_it_in leave_them_with put_it_in in_the_shed laisser_chez laisser_à dejar_en dejarlo_en deixar_na deixar_no zostawić_w
light lamp street_light bulb beleuchtung alumbrado farola éclairage lampadaire iluminação candeeiro oświetlenie latarnia straßenlaterne street_lighting lamppost street_lights
waste rubbish garbage trash bins rubbish_bin waste_bin wheelie_bin my_bin the_bin our_bin recycling müll abfall tonne mülltonne basura contenedor reciclaje poubelle déchets ordures lixo contentor śmieci odpady kosz bulky missed_collection not_collected sperrmüll wertstoffhof enseres encombrants déchetterie entulho gabaryty
tyre tire tyres wheel wheels rim puncture flat_tyre reifen winterreifen sommerreifen felge felgen neumático neumáticos rueda pneu pneus roue roues jante opony opona koło tyre_is_flat
brakes brake brake_pads bremsen bremse bremsbeläge frenos freins travões freios hamulce
engine motor gearbox clutch exhaust timing_belt kupplung getriebe auspuff embrague embrayage moteur embraiagem silnik sprzęgło
inspection oil oil_change service_due full_service mot_test garage_appointment ölwechsel inspektion hauptuntersuchung itv revisión_del vidange contrôle_technique révision inspeção przegląd przeglądu
climate air_conditioning aircon air_con cold_air cool_down klimaanlage kühlt aire_acondicionado enfría climatisation clim ar_condicionado klimatyzacja
breakdown broken_down wont_start doesnt_start warning_light tow towed tow_truck abschleppen abgeschleppt warnleuchte springt_nicht_an grúa pinchazo no_arranca dépannage crevaison ne_démarre reboque não_pega laweta holowanie nie_odpala kontrolka
hire rental rent_a_car hire_car car_hire rental_car mietwagen mieten alquilar alquiler_de louer location_de alugar aluguer wynajem wynająć wypożyczyć
road roads pothole pavement traffic_light street_sign schlagloch schlaglöcher ampel gehweg bache semáforo acera nid_de_poule trottoir chaussée buraco passeio dziura chodnik
residence register_my_address certificate_of_residence wohnsitz ummelden ummeldung anmeldung meldebescheinigung empadronamiento empadronar domiciliation meldunek zameldowanie atestado_de_residência
permission_to_build planning building_permit scaffolding street_party baugenehmigung bauantrag licencia_de_obras permis_de_construire licença_de_obras pozwolenie_na
pest pests mice mouse_in rats cockroaches infestation bed_bugs mäuse ratten ungeziefer schädlinge ratones cucarachas souris cafards ratos baratas myszy szczury karaluchy
damp mould humidity feucht feuchtigkeit humedad humidité humidade wilgoć bolor
solar solar_panels photovoltaic feed_in photovoltaik solaranlage einspeisung placas_solares panneaux_solaires painéis_solares fotowoltaika
charging_station charge_point charging_point wallbox ladesäule ladestation punto_de_carga borne_de_recharge posto_de_carregamento stacja_ładowania
`;

const services = `
appointment schedule visit slot time_slot book_a_visit termin terminvereinbarung cita rendez_vous marcação consulta marcar wizyta umówić pedir_turno check_up checkup see_a_doctor see_someone be_seen come_in_for booked_in rdv umówiony umówioną marcada marcado termin_am agendar
document form certificate copy copies proof confirmation_letter green_card dokument unterlagen formular bescheinigung kopie nachweis formulario certificado copia justificante formulaire attestation certidão comprovativo formularz zaświadczenie duplikat transcript paperwork papers paper certify beglaubigt documentos papiers papéis
prescription medication medicine tablets pharmacy rezept medikament apotheke receta medicamento farmacia ordonnance receita recepta lek apteka repeat_prescription refill pills dose tabletten pastillas comprimés comprimidos tabletki
doctor patient practice arzt praxis médico paciente médecin cabinet lekarz pacjent gp physician nurse surgery_hours krankenschwester enfermera infirmière enfermeira pielęgniarka
results test_results blood_test lab laborwerte befund análisis résultats analyses exames wyniki badania scan xray x_ray lab_results lab_report röntgen radiografía radiographie radiografia prześwietlenie
vaccination impfung vacuna vacunación vaccin vacina szczepienie
referral refer_me specialist überweisung_zum facharzt derivación volante especialista spécialiste encaminhamento skierowanie specjalista specjalisty
tooth teeth dentist toothache filling zahn zahnarzt zahnschmerzen muela diente dentista dent dentiste ząb dentysta
vet veterinary tierarzt veterinario veterinaria vétérinaire veterinário weterynarz
hairdresser haircut friseur peluquería coiffeur cabeleireiro fryzjer
lawyer solicitor legal_advice anwalt rechtsanwalt abogado avocat advogado prawnik adwokat
marriage married get_married wedding_ceremony heiraten trauung eheschließung standesamt casarnos casarse matrimonio mariage marier casamento ślub małżeństwo casarme casar_me
birth_certificate newborn baby_was_born geburt geburtsurkunde nacimiento naissance nascimento akt_urodzenia
bereavement died death passed_away deceased widow widower funeral gestorben verstorben todesfall sterbeurkunde fallecido falleció fallecimiento décédé décès faleceu falecimento óbito zmarł zmarła zgon
daycare day_care childcare kindergarten nursery kita krippe kindertagesstätte guardería crèche infantário jardim_de_infância przedszkole żłobek
parental maternity paternity pregnant pregnancy elternzeit mutterschutz schwanger maternidad paternidad embarazada maternité paternité enceinte maternidade paternidade grávida macierzyński ciąża ciąży having_a_baby expecting_a_baby a_baby_in un_bebé esperando_un un_bébé um_bebé dziecka_w
course class teacher kurs unterricht lehrer curso profesor leçon professeur aula professor lekcja nauczyciel lesson lessons classes tuition_lesson kurse unterrichtsstunde clases cours leçons aulas zajęcia lekcje kursu
exam grade klausur prova egzamin ocena abschlussprüfung resit retake examination test_paper coursework dissertation essay nachschreiben durchgefallen examen exámenes examens exame exames teste egzaminu poprawka
absence absent wont_be_in_school abwesend abwesenheit fehlzeit ausencia ausente absent ausência nieobecność nieobecny
school_trip excursion klassenfahrt ausflug excursión sortie_scolaire visita_de_estudo wycieczka
trainer coach personal_trainer trial_session probetraining entrenador entraîneur treinador aula_experimental trener
driving_lesson driving_test fahrstunde fahrprüfung clase_de_conducir examen_de_conducir leçon_de_conduite aula_de_condução jazdy
waiting_list waitlist warteliste lista_de_espera liste_d_attente lista_oczekujących lista_rezerwowa
enrolment admission apply einschreibung bewerbung antrag beantragen matrícula inscripción solicitud candidature demande_de dossier_de pedido_de wniosek podanie enrol enroll register_for immatrikulation rückmeldung matricular matriculado réinscription inscrever zapisać_się_na
scholarship bursary grant grants funding student_loan stipendium bafög beca bourse bolsa stypendium
tuition tuition_fees study_fees studiengebühren semesterbeitrag frais_de_scolarité propinas czesne
programme module degree bachelor master modul studiengang asignatura grado_en matière disciplina przedmiot kierunek
graduation ceremony gown abschlussfeier graduación remise_des_diplômes formatura absolutorium
withdrawal drop_out leave_the_university exmatrikulation exmatrikulieren abandonar_los abandonner_mes desistir_do rezygnacja_ze_studiów zrezygnować_ze skreślenie
mark marks grades graded mark_missing noten notas note_de oceny
school university college student schule universität escuela universidad estudiante école étudiant escola estudante szkoła uczelnia pupil tutor professor university_of uni hochschule faculté faculdade szkoły
salary payslip wages payroll overtime gehalt lohn gehaltsabrechnung lohnabrechnung überstunden nómina salaire fiche_de_paie recibo_de_vencimento wynagrodzenie pensja pay_slip payday bonus wage paycheck paid_my gehaltszettel sueldo salário pensji
resign resignation hand_in_my_notice give_notice my_notice last_day leaving_the_company reference_letter arbeitszeugnis zeugnis dimisión renuncia démission certificat_de_travail demissão świadectwo_pracy składam_wypowiedzenie
working_time overtime time_clock clock_in clocked timesheet shift shifts extra_hours überstunden arbeitszeit stechuhr schicht horas_extra turno heures_supplémentaires pointage horas_extraordinárias nadgodziny grafik
expenses travel_expenses expense_claim business_trip mileage_claim spesen reisekosten dienstreise gastos_de_viaje dietas frais_de_déplacement note_de_frais ajudas_de_custo despesas delegacja
retire pension retirement pensioner retired rente rentner ruhestand jubilación jubilar jubilarme pensión retraite retraité reforma aposentadoria emerytura emerytury
benefits company_car company_bike meal_voucher meal_vouchers perks dienstwagen jobrad leasing_bikes leasing_bike tickets_restaurant
holiday vacation leave_request sick_leave time_off urlaub krankmeldung krankschreibung vacaciones baja_médica congé arrêt_maladie férias baixa_médica urlop zwolnienie_lekarskie annual_leave days_off day_off vacation_days urlaubstage días_libres jours_de_congé dias_de_férias dni_wolne
job vacancy_for recruitment stelle bewerbung trabajo empleo vacante recrutement emprego vaga praca rekrutacja interview cv résumé_sent vorstellungsgespräch entrevista entretien_d_embauche rozmowa_kwalifikacyjna
id_card identity_card driving_licence permit licence_plate personalausweis führerschein ausweis genehmigung dni carné permiso_de_conducir carte_d'identité permis_de_conduire carta_de_condução bilhete_de_identidade dowód_osobisty prawo_jazdy
penalty fined a_fine the_fine this_fine fines my_fine parking_ticket bußgeld strafzettel strafe multa sanción amende contravention coima mandat kara late_fee surcharge speeding toll tolls speeding_ticket peaje péage maut portagem autostrada_opłata pénalité sanction recargo
food dish pizza cold_food ate eat speise gericht comida plato nourriture prato jedzenie danie food_was_cold arrived_cold kalt_angekommen fría froide frio zimne
allergy allergic ingredients intolerance zutaten alergia składniki
missing_item item_missing incomplete part_missing unvollständig falta_un il_manque niekompletny only_one_came only_two_came one_is_missing is_missing was_missing were_missing are_missing not_in_the_box not_in_the_parcel part_of_my fehlt_ein fehlen_zwei fehlt_eine il_manquait manquait faltaba faltaban faltava faltavam brakowało brakuje_jednego screws schrauben tornillos vis_manquantes parafusos śruby only_partly eines_fehlt only_got received_only nur_zwei_gekommen solo_ha_llegado
wrong_item wrong_one sent_the_wrong sent_me_a you_sent_a got_the_wrong received_the_wrong not_what_i_ordered falscher_artikel falsche_ware falsch_geliefert anderen_artikel artículo_equivocado mauvais_article pas_le_bon artigo_errado inny_towar zły_produkt ordered_vegetarian bestellt_und_jetzt anderes_gericht
prohibited may_i_send can_i_send allowed_to_send forbidden not_allowed verboten prohibido interdit proibido zabronione dozwolony
child children kid baby niño niños enfant criança dziecko ein_kind mein_kind mit_kindern kleinkind dzieci
hours opening_hours opening_times closing_time business_hours what_time_do what_time_does when_do_you_open are_you_open open_on open_today open_saturdays open_sundays öffnungszeiten geöffnet horario abierto abren horaires ouvert aberto abre_às godziny_otwarcia otwarte czynne how_late_are
sale offer angebot ausverkauf rebajas oferta soldes offre saldos promoção wyprzedaż
seller buyer listing advert verkäufer käufer anzeige vendedor comprador anuncio vendeur acheteur annonce anúncio sprzedawca kupujący ogłoszenie
bid auction gebot auktion puja subasta enchère leilão licytacja aukcja
review rating reviews bewertung rezension reseña valoración avaliação opinia recenzja
payout pay_out paid_out withdraw_my_money auszahlung ausgezahlt desembolso versement levantamento_de_fundos wypłata
donation donate donor spende spenden spendenbescheinigung donación donativo donar un_don mon_don doação doar darowizna darowiznę
wholesale reseller bulk_order großhandel mayorista grossiste atacado hurtowy hurtownia
gift_card gift_voucher geschenkgutschein geschenkkarte tarjeta_regalo vale_regalo carte_cadeau chèque_cadeau cartão_presente vale_presente karta_podarunkowa bon_podarunkowy
newsletter mailing_list marketing_emails promotional_emails werbung werbemails publicidad publicité publicidade reklama spam
confirmation confirmation_email confirmed_booking bestätigung bestätigungsmail confirmación mail_de_confirmation confirmação potwierdzenie
substitute substituted substitution ersatzartikel sustituto sustituido produit_de_remplacement substituto zamiennik
out_of_date best_before past_its_date haltbarkeitsdatum abgelaufene caducada périmé fora_de_prazo po_terminie
tip gratuity trinkgeld propina pourboire gorjeta napiwek
`;

const requests = `
dispute disagree contest object_to objection appeal reklamieren widersprechen widerspruch einspruch recurrir alegar recours odwołanie
complaint complain unacceptable disappointed dissatisfied unhappy disgusting ridiculous outrageous ashamed shame beschwerde beschweren unverschämt enttäuscht unzufrieden reclamar queja quejarme inaceptable decepcionado vergüenza plainte plaindre inacceptable déçu honte reclamação queixa inaceitável vergonha reklamacja skarga niedopuszczalne rozczarowany view_blocked awful terrible worst not_impressed for_gods_sake a_joke a_disgrace terrible_service frechheit unmöglich katastrophe indignado pésimo fatal scandaleux inadmissible péssimo skandal tragedia okropne not_happy not_satisfied not_good_enough nicht_zufrieden no_estoy_contento pas_content pas_satisfait não_estou_satisfeito nie_jestem_zadowolony
rude unfriendly impolite shouted attitude behaviour behavior staff employee receptionist unhöflich unfreundlich frech mitarbeiter verhalten maleducado grosero antipático empleado trato impoli désagréable personnel employé comportement mal_educado grosseiro funcionário pessoal atendimento niegrzeczny nieuprzejmy obsługa pracownik das_personal waiter kellner camarero garçom kelner
praise compliment feedback lob elogio felicitar pochwała
speak manager supervisor human vorgesetzter responsable gerente kierownik boss team_lead team_leader team_leader line_manager shift_manager führungskraft leitung chef teamleiter jefe jefa responsable_directo supérieur chefe przełożony przełożona szef kierowniczka
callback call_me_back call_back call_me ring_me phone_me call_us ring_back rückruf zurückrufen rufen_sie_mich llámenme llamarme devolver_la_llamada que_me_llamen rappeler rappelez me_rappeler ligar_me ligue_me me_liguem retornar_a_chamada oddzwonić oddzwonienie zadzwonić proszę_o_telefon call_you ring_you phone_you reach_you give_me_a_call give_me_a_ring sie_anrufen llamarle le_llamemos vous_rappeler ligar_lhe
photo photos picture pictures pic pics foto fotos bild bilder imagen imágenes imagem zdjęcie zdjęcia
attach attached attachment enclosed send_you sent uploaded angehängt anhang anbei beigefügt geschickt schicke adjunto adjunta adjuntado enviado ci_joint en_pièce_jointe envoyé anexo em_anexo załączam załączeniu załącznik wysłałem wysłałam
informed told aware knows manager_know notified agreed approved know_about bescheid informiert abgestimmt besprochen weiß_bescheid informado enterado avisado sabe au_courant informé prévenu avisé poinformowany uzgodnione już_wie
employed employment still_working in_paid_work still_employed in_work working_as berufstätig beschäftigt noch_arbeiten arbeiten_sie sigue_trabajando sigo_trabajando travaillez_vous travaille_encore continua_a_trabalhar ainda_trabalha nadal_pracuje jeszcze_pracuje zatrudniony zatrudniona
howto how_to how_do_i how_can_i how_do_you how_do_we where_do_i_find where_can_i where_do_i is_there_a_way is_it_possible_to can_i_change can_i_set can_i_build can_it wie_kann_ich wie_geht wie_mache wo_finde_ich kann_man gibt_es_eine_möglichkeit bedienung cómo_puedo cómo_se cómo_hago dónde_encuentro se_puede comment_faire comment_puis_je comment_on où_trouver est_il_possible como_faço como_posso onde_encontro é_possível jak_mogę jak_zrobić gdzie_znajdę czy_można what_do_i_need what_do_i_have_to which_documents was_brauche_ich welche_unterlagen qué_necesito qué_documentos quels_documents que_faut_il que_documentos o_que_preciso jakie_dokumenty co_muszę
wish feature_request suggestion suggest would_be_nice would_be_great so_nice would_love i_wish it_would_help does_not_have could_you_add please_add missing_feature idea_for verbesserungsvorschlag verbesserungswunsch wunsch vorschlag wäre_schön wäre_toll wünschenswert sugerencia estaría_bien sería_genial sería_útil serait_bien serait_pratique ce_serait sugestão seria_ótimo seria_bom byłoby_fajnie byłoby_świetnie przydałoby przydałaby
information inquiry enquiry just_wondering i_was_wondering asking_about information_about auskunft allgemeine_frage consulta renseignement informação informacja zapytanie
add additional extra hinzufügen zusätzlich añadir agregar ajouter supplémentaire adicionar acrescentar dodać
urgent urgency priority dringlichkeit priorität prioridad pilność priorytet asap immediately right_now right_away as_soon_as_possible emergency dringend sofort eilig inmediatamente cuanto_antes corre_prisa imediatamente pilne natychmiast hurry quick_please
no_rush no_hurry not_urgent whenever when_you_have_time !urgent !hurry kein_stress eilt_nicht keine_eile !eilig !dringend wenn_sie_zeit sin_prisa !urgente !prisa pas_pressé quand_vous_pouvez sem_pressa bez_pośpiechu !pilne !spieszy
deadline at_the_latest at_the_very_latest no_later_than needed_by need_it_by need_them_by fixed_date names_a_day by_monday by_tuesday by_wednesday by_thursday by_friday by_the_end_of by_january by_february by_march by_april by_may by_june by_july by_august by_september by_october by_november by_december spätestens bis_spätestens bis_zum fester_termin a_más_tardar como_muy_tarde antes_del fecha_fija au_plus_tard avant_le date_fixe o_mais_tardar no_máximo_até até_ao_dia data_fixa najpóźniej do_dnia
tomorrow tonight this_evening today_or_tomorrow is_today heute_oder_morgen heute_abend ist_heute hoy_o_mañana esta_noche es_hoy es_mañana aujourd_hui_ou_demain ce_soir demain hoje_ou_amanhã amanhã hoje_à_noite jutro dziś_lub_jutro dziś_wieczorem
nobody_can no_one_can everyone_is everyone_has everyone_cant everybody_is everybody_has everybody_cant affects_everyone affects_everybody none_of_us all_of_us all_users all_locked whole_company whole_team whole_office entire_office nobody_in alle_benutzer alle_kollegen keiner_kann niemand_kann ganze_firma bei_uns_geht nadie_puede toda_la_empresa tout_le_monde_est personne_ne ninguém_consegue toda_a_empresa nikt_nie wszyscy cała_firma
standstill cant_work cannot_work stand_still at_a_halt production_stopped doing_nothing cant_go_on cannot_go_on no_workaround no_way_around completely_blocked steht_still stillstand können_nicht_arbeiten nicht_arbeiten paralizado no_podemos_trabajar à_l'arrêt plus_travailler não_conseguimos_trabalhar stoi_praca nie_możemy_pracować stands_still standing_still standing_since machine_down line_down machine_is_down machine_stopped at_a_standstill bei_uns_steht steht_die steht_seit parada_la parado_la à_l_arrêt maszyna_stoi linia_stoi
stranded stuck_at stuck_in without_money no_money_left gestrandet sitzen_fest sitze_fest varado tirado tirada coincé coincée sem_dinheiro utknąłem utknęłam broken_down
expired no_longer_valid abgelaufen caducado vencido wygasł przeterminowany
invalid rejected denied not_accepted ungültig abgelehnt inválido rechazada refusé refusée recusado nieprawidłowy odrzucony !valid !gültig !válido !valable !ważny
`;

const identifiers = `
number identifier user_id account_id customer_id order_id kundennummer nr nummer número num identyfikator reference ref referenz kennung kenn
email e_mail mail mail_address email_address correo correo_electrónico courriel adres_email
name surname last_name full_name nombre apellido nom prénom nome imię nazwisko vorname nachname
postcode post_code postal_code zip zip_code plz postleitzahl código_postal code_postal cep kod_pocztowy
birth birthday date_of_birth birth_date born dob geburtsdatum geburtstag geboren fecha_de_nacimiento date_de_naissance né_le née_le data_de_nascimento data_urodzenia
`;

/** Every idea as its words; the first names it and stays when words are added. */
export const ideas: string[][] = [
  orders,
  money,
  contracts,
  access,
  products,
  technology,
  travel,
  home,
  services,
  requests,
  identifiers,
].flatMap((sphere) =>
  sphere
    .trim()
    .split('\n')
    .map((line) => [...new Set(line.split(' '))]),
);
