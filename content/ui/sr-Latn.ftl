# Machine translation, not yet reviewed by a person.
# Interface text of the portal, in Serbian (Latin script, ekavian). English is in en.ftl.
# Plain words, short sentences, no exclamation marks. Learners are learners; the place is a learning centre.

language-name = Srpski (latinica)
product = Journeywork
skip = Idi na tekst
close = Sakrij
loading = Samo trenutak.
go-on = Nastavi
go-home = Idi na početnu stranu
try-again = Pokušaj ponovo
print = Odštampaj
show-details = Prikaži detalje
save-to-file = Sačuvaj u datoteku
saving = Čuva se
saved = Sačuvano
not-saved = Još nije sačuvano
saved-nowhere = Ne čuva se na ovom računaru
comma = { ", " }
of = { $done } od { $all }
minutes = { $minutes ->
    [one] { $minutes } minut
    [few] { $minutes } minuta
   *[other] { $minutes } minuta
}
level = Nivo { $level }
back-to-course = Nazad na kurs

## The bar
bar-name = Glavne strane
bar-courses = Kursevi
bar-record = Moj dnevnik
bar-settings = Podešavanja

## Home
home-title = Početak
home-empty-title = Ovde nema sačuvanog rada
home-empty-text = Možete odmah početi kurs. Ako imate datoteku dnevnika sa drugog računara, prvo je otvorite.
home-find = Pronađi kurs
home-open-file = Otvori datoteku dnevnika
home-my-courses = Moji kursevi
home-all-done = Završili ste sve lekcije ovog kursa.

## Catalogue
catalogue-title = Pronađi kurs
catalogue-found = { $count ->
    [0] Nijedno zanimanje
    [one] { $count } zanimanje
    [few] { $count } zanimanja
   *[other] { $count } zanimanja
}
catalogue-no-course = Još nema kursa
catalogue-more = Prikaži još
catalogue-none = Nijedno zanimanje ne odgovara ovom izboru.
catalogue-all = Prikaži sva zanimanja
staff-title = Kursevi za zaposlene
staff-link = Kursevi za zaposlene su na posebnoj strani.
filter-title = Deo naziva
filter-sector = Vrsta posla
filter-language = Jezik kursa
filter-any = Svejedno
filter-level = Nivo { $level } · { $count }
filter-written = Sa kursom · { $count }
hours-short = oko { $hours } h

## A trade without a course
trade-no-course = Za ovo zanimanje ovde još nema kursa. Ovo su podaci o njemu.
trade-no-facts = Sati, opasnosti i alat ne mogu da se prikažu: jedna datoteka ovog portala nedostaje ili je oštećena. Molimo vas, recite nastavniku.
fact-sector = Vrsta posla
fact-level = Nivo
fact-isco = Šifra zanimanja (ISCO-08)
fact-hours = Planirani sati
fact-screen = Za ovim ekranom
fact-hazards = Opasnosti u ovom zanimanju
fact-tools = Šta vam treba
fact-before = Prvo završite
fact-exam = Ispit
hours-planned = { $theory } h sa nastavnikom, { $workshop } h u radionici
hours-screen = oko { $hours ->
    [one] { $hours } sat
    [few] { $hours } sata
   *[other] { $hours } sati
} za ovim ekranom
minutes-screen = oko { $minutes } min za ovim ekranom
exam-facts = Broj pitanja: { $items }, vreme: { $minutes } min. Potrebno je tačnih odgovora: { $needed }. Svi odgovori o bezbednosti moraju biti tačni.

## Course
course-start = Počni
course-able = Šta ćete umeti da uradite
course-facts = O ovom kursu
course-sources = Na šta se kurs oslanja
grade-outline = Skica: napisano je samo nekoliko lekcija. Ne daje sertifikat.
grade-standard = Standardni: tu su sve lekcije.
grade-full = Potpuni: sve lekcije su u punom obimu.
reviewed-no = Ovo još nije proverio niko iz struke. Vaš instruktor odlučuje šta važi u vašoj radionici.
reviewed-no-marks = Stručnjak ovo još nije proverio. Uzmite ono što vam pomaže.
reviewed-by = Provereno: { $name }, { $role }, { $date }.
under18-supervised = Mlađi od 18 godina: samo uz stručnu osobu pored sebe.
under18-no = Nije za mlađe od 18 godina.
state-empty = Nije započeto
state-half = Započeto
state-full = Završeno
state-locked = Još nije otvoreno
lock-safety = Ostali moduli se otvaraju kada položite proveru „{ $module }”.
lock-needs = Prvo završite: { $names }.
teacher-open = Za nastavnika: otvori ovaj modul
teacher-open-button = Otvori
teacher-name = Vaše ime. Upisuje se u dnevnik polaznika.
lesson-planned = Ova lekcija je u planu. Još nije napisana.
translation-source = Nije sve još prevedeno. Ostalo je na ovom jeziku: { $language }.
translation-machine = Ovo je prevela mašina. Nijedan čovek još nije pročitao prevod.
translation-outdated = Original je izmenjen posle ovog prevoda.
course-in-language = Ovog kursa još nema na ovom jeziku: { $language }. Ovde je na: { $shown }.
exam-in-language = Jezik ispita: { $language }.
course-closed = Ovaj kurs otvara nastavnik. Pitajte svog nastavnika.
teacher-open-course = Za nastavnika: otvori ovaj kurs
consent-title = Ovaj kurs je za vas
consent-text = Ovde se ništa ne ocenjuje. Ono što napišete nikada se ne čuva. Sme li ovaj računar da čuva koje ste lekcije otvorili i završili? Tako ćete ponovo naći svoje mesto.
consent-yes = Da, sačuvaj moje mesto
consent-no = Ne, ne čuvaj ništa
consent-none = Na ovom računaru se ništa iz ovog kursa ne čuva.
consent-kept = Iz ovog kursa se čuva: koje ste lekcije otvorili i završili. Ništa drugo. To ostaje na ovom računaru, osim ako odlučite da ga ponesete.
consent-stop = Obriši ovo i ne čuvaj više ništa
may-stop = Možete stati u svakom trenutku. Možete razgovarati s nekim kome verujete.

## Lesson
lesson-list = Lekcije
lesson-words = Reči ove lekcije
lesson-sources = Izvori
lesson-source-number = Izvor { $number }
lesson-not-translated = Ovaj deo još nije preveden.
lesson-done = Ova lekcija je završena.
lesson-read = Lekcija je pročitana
lesson-open = { $open ->
    [one] Još { $open } pitanje čeka odgovor.
    [few] Još { $open } pitanja čekaju odgovor.
   *[other] Još { $open } pitanja čeka odgovor.
}
pager-name = Prethodna i sledeća lekcija
table-name = Tabela
figure-described = Slika opisana rečima
figure-spoken = Tekst onoga što se ovde govori
callout-warning = UPOZORENJE
callout-caution = Oprez
callout-tip = Savet
callout-note = Napomena
callout-important = Zapamtite
callout-example = Primer
callout-workshop = Radionica

## Questions
item-check = Proveri
item-try-again = Pokušaj ponovo
item-show-why = Prikaži zašto
item-right = Tačno
item-not-yet = Još nije tačno
item-also-right = I ovo pripada odgovoru
item-right-answer = Odgovor:
item-hint = Prikaži pomoć
item-critical = Pitanje o bezbednosti
item-choose = Izaberite
item-blank = Praznina { $number }
item-order-up = Pomeri gore: { $step }
item-order-down = Pomeri dole: { $step }
item-order-moved = Sada na mestu { $place }
item-order-keep = Redosled je već tačan
item-hotspot-how = Kliknite na mesto na slici ili ga izaberite sa spiska.
item-reflect-kept-nowhere = Ono što ovde napišete je samo za vas. Ne čuva se.
item-broken = Ovo pitanje ne može da se prikaže. Molimo vas, recite nastavniku.

## Check of a module
check-title = Provera ovog modula
check-intro = Broj pitanja: { $count }. Za prolaz je potrebno tačnih odgovora: { $needed }. Posle poslednjeg pitanja videćete šta je bilo tačno. Proveru možete da ponovite koliko god puta želite.
check-start = Počni
check-answered = Odgovoreno: { $done } od { $all }
check-finish = Gotovo
check-passed = Položeno
check-opens = Otvara ostale module
check-done-passed = Tačno: { $right } od { $all }. Položili ste.
check-done-not-yet = Tačno: { $right } od { $all }. Pročitajte još jednom ono što još nije bilo tačno, pa pokušajte ponovo.

## Summary, glossary, workshop
summary-title = Šta je urađeno
summary-empty = U ovom kursu još ništa nije urađeno.
summary-lessons = Završene lekcije
summary-questions = Pitanja
summary-right = odgovoreno: { $answered }, tačno: { $right }, od toga iz prvog pokušaja: { $first }
summary-time = Vreme rada
summary-check = Provera: { $right } od { $all }
glossary-title = Reči zanimanja
glossary-empty = Ovaj kurs nema spisak reči.
workshop-title = Zadaci u radionici
workshop-intro = Ove zadatke radite rukama. Vaš instruktor gleda ove stvari i potpisuje ih.
workshop-must = (obavezno)

## Settings
settings-title = Podešavanja
settings-size = Veličina teksta
settings-theme = Boje
settings-language = Jezik
settings-kept = Ovaj izbor ostaje na ovom računaru.
size-normal = Obična
size-large = Velika
size-larger = Vrlo velika
theme-auto = Kako je podešen ovaj računar
theme-light = Svetle
theme-dark = Tamne
theme-contrast = Jak kontrast

## What is on this computer
record-title = Šta je na ovom računaru
record-empty = Ovde još ništa nije sačuvano.
record-state = Vaš rad
record-kept = čuva se na ovom računaru
record-not-kept = ne čuva se na ovom računaru
record-steps = Sačuvani koraci
record-elsewhere = Samo na ovom računaru
record-not-out = { $count ->
    [0] ništa
    [one] { $count } korak
    [few] { $count } koraka
   *[other] { $count } koraka
}
record-out = Sačuvano u datoteku
record-last-out = poslednji put { $date }
record-never-out = još nijednom
record-terminal = Ovaj računar
record-sessions = broj sesija ovde: { $count }, prethodna { $date }
record-first-session = { $count ->
    [1] prva sesija ovde
    [one] ovde je bila { $count } sesija
    [few] ovde su bile { $count } sesije
   *[other] ovde je bilo { $count } sesija
}
record-space = Pregledač ovde koristi { $used } MB, a dozvoljeno mu je { $allowed } MB.
export-title = Ponesite sa sobom
export-text = U datoteci je vaš rad. Ponesite je kada prelazite na drugi računar.
consent-take = Ponesi i podatak koje su lekcije kursa „{ $course }” otvorene i završene
export-ask = Pogledajte u fasciklu za preuzimanja. Da li je datoteka tamo?
export-yes = Da, tamo je
export-no = Ne
export-good = Dobro. Sačuvajte datoteku dok je ne otvorite na drugom računaru.
export-blocked = Ovaj računar možda ne dozvoljava preuzimanje. Molimo vas, recite nastavniku. Vaš rad je i dalje ovde.
export-failed = Datoteka nije napravljena. Recite to nastavniku. Vaš rad je i dalje ovde.
import-title = Otvori datoteku dnevnika
import-text = Datoteka se dodaje onome što je već ovde. Ništa ne zamenjuje.
import-choose = Izaberite datoteku koja se završava na .jwr
import-offer = Novo: { $new }, već poznato: { $known }, izgubljeno: { $lost }.
import-same = Ovo je vaš dnevnik.
import-adopt = Dnevnik iz ove datoteke postaje dnevnik na ovom računaru.
import-second = Ovo je dnevnik drugog polaznika. Ovde se čuva odvojeno od vašeg.
import-damaged = Nešto u ovoj datoteci je izmenjeno ili oštećeno. Ako imate drugu kopiju, otvorite nju.
import-add = Dodaj
import-leave = Ne dodaj
import-done = Gotovo. Novo: { $new }, već poznato: { $known }, izgubljeno: { $lost }.
import-not-a-record = Ovo nije datoteka dnevnika. Izaberite datoteku koja se završava na .jwr.
import-newer = Ovu datoteku je napravio noviji program. Tražite od nastavnika noviji portal.
import-sealed = Ova datoteka je zapečaćena. Ovaj portal ne može da je otvori.
import-unreadable = Ova datoteka ne može da se pročita. Ovde se ništa nije promenilo. Pokušajte ponovo sa istom datotekom ili sa drugom kopijom.
check-store-title = Da li ovaj pregledač čuva podatke?
check-store-text = Za nastavnika: upišite oznaku, ugasite pregledač, pa ponovo otvorite ovu stranu. Ako se oznaka nađe, rad se ovde čuva.
check-store-button = Upiši oznaku
check-mark-written = Oznaka je upisana. Ugasite pregledač i ponovo otvorite ovu stranu.
check-mark-found = Nađena je oznaka od { $date }. Ovaj pregledač čuva podatke.

## When something is wrong
unsaved-title = Vaš poslednji odgovor još nije sačuvan.
nowhere-title = Vaš rad se neće sačuvati.
store-refused = Ovaj pregledač ne dozvoljava portalu da čuva podatke. Molimo vas, recite nastavniku. Pre nego što odete, sačuvajte rad u datoteku.
store-full = Disk ovog računara je pun. Molimo vas, pozovite nastavnika. Vaši odgovori ostaju na ekranu. Sačuvajte datoteku pre nego što napustite ovu stranicu.
store-newer = Ovde je rad sačuvao noviji portal. Molimo vas, otvorite noviji portal.
store-failed = Pregledač nije uspeo da sačuva. Molimo vas, recite nastavniku. Vaši odgovori ostaju na ekranu.
read-only = Portal je otvoren u drugoj kartici. Ova kartica samo prikazuje. Da biste nastavili ovde, ugasite drugu karticu.
emptied = Na ovom računaru je ranije bilo sačuvanog rada. Sada ga nema. Ako imate datoteku dnevnika, otvorite je.
set-aside = Koraci koji su ovde i važe: { $good }. Koraci koji nisu mogli da se pročitaju i stavljeni su na stranu: { $bad }.
missing-title = Toga ovde nema
missing-text = U ovom portalu nema takvog kursa ni takve lekcije.
damaged-title = Ovaj kurs ne može da se otvori
damaged-text = Datoteka kursa je oštećena. Vaš dnevnik je netaknut. Molimo vas, recite nastavniku.
incomplete-title = Ova stranica ne može da se otvori
incomplete-text = Ovde nedostaje datoteka portala. Vaš dnevnik je netaknut. Molimo vas, recite nastavniku.
unknown-title = Ova strana ne postoji
unknown-text = Možda adresa nije cela.

## Kinds of work
sector-construction = Građevinarstvo
sector-metal = Metal
sector-wood = Drvo
sector-textile-leather = Tekstil i koža
sector-food = Hrana
sector-agriculture-animals = Poljoprivreda, životinje i šuma
sector-vehicles-logistics = Vozila i prevoz
sector-electrical-electronics = Električni radovi i elektronika
sector-ict-digital = Računari
sector-printing-packaging = Štampa i pakovanje
sector-hospitality-personal-services = Hoteli, čišćenje, kosa i nega
sector-office-business = Kancelarija i poslovanje
sector-arts-crafts = Umetnost i zanati
sector-green-jobs = Zeleni poslovi
sector-life-skills-staff = Životne veštine

## Hazards
hazard-uv-radiation = ultraljubičasto zračenje
hazard-allergy = alergija
hazard-animal-kicks-and-bites = udarci i ujedi životinja
hazard-arc-flash = bljesak električnog luka
hazard-asbestos-dust = azbestna prašina
hazard-awkward-postures = nezgodni položaji tela
hazard-battery-acid = kiselina iz akumulatora
hazard-battery-fire = požar baterije
hazard-biological-agents = biološki agensi
hazard-blood-contact = dodir s krvlju
hazard-broken-glass = polomljeno staklo
hazard-buried-services = podzemni kablovi i cevi
hazard-burns = opekotine
hazard-carbon-monoxide = ugljen-monoksid
hazard-chemical-burns = hemijske opekotine
hazard-cold = hladnoća
hazard-confined-space = skučen prostor
hazard-crushing = prignječenje
hazard-cuts = posekotine
hazard-cutting-fluid = tečnost za hlađenje pri rezanju
hazard-data-loss = gubitak podataka
hazard-debt = dugovi
hazard-drowning = utapanje
hazard-dust = prašina
hazard-dust-explosion = eksplozija prašine
hazard-electric-shock = strujni udar
hazard-emotional-distress = emocionalna uznemirenost
hazard-eye-injury = povreda oka
hazard-eye-strain = naprezanje očiju
hazard-falling-objects = predmeti koji padaju
hazard-falls-from-height = pad s visine
hazard-fire = požar
hazard-flour-dust = brašnena prašina
hazard-flying-particles = leteće čestice
hazard-food-allergens = alergeni u hrani
hazard-fraud = prevara
hazard-group-conflict = sukob u grupi
hazard-heat-stress = toplotni stres
hazard-high-pressure-water = voda pod visokim pritiskom
hazard-hot-surfaces = vruće površine
hazard-hot-water-and-steam = vrela voda i para
hazard-hydraulic-injection = prodor hidraulične tečnosti kroz kožu
hazard-infection = infekcija
hazard-isocyanates = izocijanati
hazard-kickback = povratni udar alata
hazard-laser-light = lasersko zračenje
hazard-lead-exposure = izloženost olovu
hazard-loss-of-confidentiality = odavanje ličnih podataka
hazard-manual-handling = ručno dizanje i nošenje tereta
hazard-metal-fumes = metalni dim
hazard-mould-spores = spore buđi
hazard-moving-parts = pokretni delovi
hazard-needle-puncture = ubod igle
hazard-noise = buka
hazard-overexertion = preveliki telesni napor
hazard-overturning = prevrtanje
hazard-oxygen-deficiency = nedostatak kiseonika
hazard-painful-memories = bolna sećanja
hazard-pesticides = pesticidi
hazard-pinch-points = mesta uklještenja
hazard-plastic-fumes = isparenja plastike
hazard-pressure-release = naglo ispuštanje pritiska
hazard-puncture-injury = ubodi na oštre predmete
hazard-refrigerants = rashladni gasovi
hazard-repetitive-strain = naprezanje zbog pokreta koji se ponavljaju
hazard-secondary-trauma = sekundarna trauma
hazard-sedentary-work = sedeći rad
hazard-sharp-edges = oštre ivice
hazard-silica-dust = kvarcna prašina
hazard-skin-irritation = nadražaj kože
hazard-slips-and-trips = klizanje i spoticanje
hazard-soldering-fumes = dim pri lemljenju
hazard-solvent-vapour = pare rastvarača
hazard-stings = ubodi insekata
hazard-stored-energy = nakupljena energija
hazard-stress = stres
hazard-sun-exposure = izloženost suncu
hazard-toxic-gases = otrovni gasovi
hazard-trench-collapse = urušavanje rova
hazard-vehicle-movement = kretanje vozila
hazard-verbal-aggression = verbalna agresija
hazard-vibration = vibracije
hazard-voice-strain = naprezanje glasa
hazard-weather-exposure = izloženost lošem vremenu
hazard-welding-fumes = dim pri zavarivanju
hazard-wood-dust = drvena prašina
hazard-zoonoses = bolesti koje se prenose sa životinja
