# Machine translation, not yet reviewed by a person.
# Interface text of the portal, in Spanish. English is in en.ftl.
# Plain words, short sentences, no exclamation marks. Learners are learners; the place is a learning centre.

language-name = Español
product = Journeywork
skip = Ir al texto
close = Cerrar
loading = Un momento.
go-on = Continuar
go-home = Ir a la página de inicio
try-again = Intentar de nuevo
print = Imprimir
show-details = Mostrar detalles
save-to-file = Guardar en un archivo
saving = Guardando
saved = Guardado
not-saved = Todavía no está guardado
saved-nowhere = No se guarda en este ordenador
comma = { ", " }
of = { $done } de { $all }
minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}
level = Nivel { $level }
back-to-course = Volver al curso

## The bar
bar-name = Páginas principales
bar-courses = Cursos
bar-record = Mi registro
bar-settings = Ajustes

## Home
home-title = Inicio
home-empty-title = Aquí no hay trabajo guardado
home-empty-text = Puede empezar un curso ahora. Si tiene un archivo de registro de otro ordenador, ábralo primero.
home-find = Buscar un curso
home-open-file = Abrir un archivo de registro
home-my-courses = Mis cursos
home-all-done = Ha hecho todas las lecciones de este curso.

## Catalogue
catalogue-title = Buscar un curso
catalogue-found = { $count ->
    [0] Ningún oficio
    [one] { $count } oficio
   *[other] { $count } oficios
}
catalogue-no-course = Todavía sin curso
catalogue-more = Mostrar más
catalogue-none = Ningún oficio coincide con esta selección.
catalogue-all = Mostrar todos los oficios
staff-title = Cursos para el personal
staff-link = Los cursos para el personal están en una página aparte.
filter-title = Parte del título
filter-sector = Tipo de trabajo
filter-language = Idioma del curso
filter-any = Cualquiera
filter-level = Nivel { $level } · { $count }
filter-written = Con curso · { $count }
hours-short = alrededor de { $hours } h

## A trade without a course
trade-no-course = Aquí todavía no hay un curso de este oficio. Estos son sus datos.
trade-no-facts = No se pueden mostrar sus horas, peligros y herramientas: falta un archivo de este portal o está dañado. Por favor, avise a su docente.
fact-sector = Tipo de trabajo
fact-level = Nivel
fact-isco = Código de ocupación (ISCO-08)
fact-hours = Horas previstas
fact-screen = Ante esta pantalla
fact-hazards = Peligros de este oficio
fact-tools = Qué necesita
fact-before = Haga esto primero
fact-exam = Examen
hours-planned = { $theory } h con docente, { $workshop } h en el taller
hours-screen = alrededor de { $hours ->
    [one] { $hours } hora
   *[other] { $hours } horas
} ante esta pantalla
minutes-screen = alrededor de { $minutes } min ante esta pantalla
exam-facts = Preguntas: { $items }, tiempo: { $minutes } min. Respuestas correctas necesarias: { $needed }. Además, todas las respuestas de seguridad deben ser correctas.

## Course
course-start = Empezar
course-able = Qué podrá hacer
course-facts = Sobre este curso
course-sources = En qué se basa este curso
grade-outline = Esquema: solo hay algunas lecciones escritas. No da certificado.
grade-standard = Estándar: están todas las lecciones.
grade-full = Completo: están todas las lecciones en toda su extensión.
reviewed-no = Todavía sin revisar por una persona del oficio. Su instructor o instructora decide qué vale en su taller.
reviewed-no-marks = Ningún especialista lo ha revisado todavía. Tome de él lo que le ayude.
reviewed-by = Revisión: { $name }, { $role }, { $date }.
under18-supervised = Menores de 18 años: solo con una persona competente a su lado.
under18-no = No es para menores de 18 años.
state-empty = Sin empezar
state-half = Empezado
state-full = Hecho
state-locked = Todavía sin abrir
lock-safety = Los demás módulos se abren cuando apruebe la prueba de «{ $module }».
lock-needs = Haga esto primero: { $names }.
teacher-open = Para docentes: abrir este módulo
teacher-open-button = Abrir
teacher-name = Su nombre. Se anota en el registro de quien aprende.
lesson-planned = Esta lección está prevista. Todavía no está escrita.
translation-source = Aún no está todo traducido. El resto está en este idioma: { $language }.
translation-machine = Una máquina tradujo esto. Ninguna persona ha leído aún la traducción.
translation-outdated = El original cambió después de esta traducción.
course-in-language = Este curso aún no está en este idioma: { $language }. Aquí está en: { $shown }.
exam-in-language = Idioma del examen: { $language }.
course-closed = Este curso lo abre su docente. Por favor, pregúntele.
teacher-open-course = Para docentes: abrir este curso
consent-title = Este curso es para usted
consent-text = Aquí nada se califica. Lo que escribe no se guarda nunca. ¿Puede este equipo guardar qué lecciones abrió y terminó? Así encontrará de nuevo su lugar.
consent-yes = Sí, guardar mi lugar
consent-no = No, no guardar nada
consent-none = En este equipo no se guarda nada de este curso.
consent-kept = De este curso se guarda qué lecciones abrió y terminó. Nada más. Se queda en este equipo, salvo que usted decida llevárselo.
consent-stop = Borrar esto y no guardar nada más
may-stop = Puede parar en cualquier momento. Puede hablar con alguien de confianza.

## Lesson
lesson-list = Lecciones
lesson-words = Palabras de esta lección
lesson-sources = Fuentes
lesson-source-number = Fuente { $number }
lesson-not-translated = Esta parte todavía no está traducida.
lesson-done = Esta lección está hecha.
lesson-read = He leído esta lección
lesson-open = { $open ->
    [one] Queda { $open } pregunta por responder.
   *[other] Quedan { $open } preguntas por responder.
}
pager-name = Anterior y siguiente
table-name = Tabla
figure-described = La imagen en palabras
figure-spoken = Lo que se dice aquí, por escrito
callout-warning = ADVERTENCIA
callout-caution = Precaución
callout-tip = Consejo
callout-note = Nota
callout-important = Recuerde
callout-example = Ejemplo
callout-workshop = Taller

## Questions
item-check = Comprobar
item-try-again = Intentar de nuevo
item-show-why = Mostrar por qué
item-right = Correcto
item-not-yet = Todavía no es correcto
item-also-right = Esto también es parte de la respuesta
item-right-answer = Respuesta:
item-hint = Ver una pista
item-critical = Pregunta de seguridad
item-choose = Elija
item-blank = Hueco { $number }
item-order-up = Subir: { $step }
item-order-down = Bajar: { $step }
item-order-moved = Ahora en el puesto { $place }
item-order-keep = El orden ya está bien así
item-hotspot-how = Haga clic en el lugar de la imagen o elíjalo en la lista.
item-reflect-kept-nowhere = Lo que escriba aquí es para usted. No se guarda.
item-broken = No se puede mostrar esta pregunta. Por favor, avise a su docente.

## Check of a module
check-title = Prueba de este módulo
check-intro = Preguntas: { $count }. Respuestas correctas para aprobar: { $needed }. Después de la última pregunta verá qué era correcto. Puede repetir la prueba todas las veces que quiera.
check-start = Empezar
check-answered = Respondidas: { $done } de { $all }
check-finish = He terminado
check-passed = Prueba aprobada
check-opens = Abre los demás módulos
check-done-passed = Correctas: { $right } de { $all }. Ha aprobado.
check-done-not-yet = Correctas: { $right } de { $all }. Lea otra vez lo que todavía no era correcto y vuelva a intentarlo.

## Summary, glossary, workshop
summary-title = Lo que he hecho
summary-empty = Todavía no hay nada hecho en este curso.
summary-lessons = Lecciones hechas
summary-questions = Preguntas
summary-right = respondidas: { $answered }, correctas: { $right }, de ellas a la primera: { $first }
summary-time = Tiempo de trabajo
summary-check = Prueba: { $right } de { $all }
glossary-title = Palabras del oficio
glossary-empty = Este curso no tiene lista de palabras.
workshop-title = Tareas de taller
workshop-intro = Estas tareas se hacen a mano. Su instructor o instructora comprueba estos puntos y los firma.
workshop-must = (obligatorio)

## Settings
settings-title = Ajustes
settings-size = Tamaño del texto
settings-theme = Colores
settings-language = Idioma
settings-kept = Estos ajustes se quedan en este ordenador.
size-normal = Normal
size-large = Grande
size-larger = Muy grande
theme-auto = Como esté este ordenador
theme-light = Claros
theme-dark = Oscuros
theme-contrast = Alto contraste

## What is on this computer
record-title = Qué hay en este ordenador
record-empty = Aquí todavía no hay nada guardado.
record-state = Su trabajo
record-kept = se guarda en este ordenador
record-not-kept = no se guarda en este ordenador
record-steps = Pasos guardados
record-elsewhere = Solo en este ordenador
record-not-out = { $count ->
    [0] nada
    [one] { $count } paso
   *[other] { $count } pasos
}
record-out = Guardado en un archivo
record-last-out = la última vez el { $date }
record-never-out = nunca
record-terminal = Este ordenador
record-sessions = { $count } sesiones aquí, la anterior el { $date }
record-first-session = { $count ->
    [one] primera sesión aquí
   *[other] { $count } sesiones aquí
}
record-space = El navegador usa { $used } MB aquí y puede usar { $allowed } MB.
export-title = Llevarlo consigo
export-text = El archivo contiene su trabajo. Lléveselo cuando cambie de ordenador.
consent-take = Llevarme también qué lecciones de «{ $course }» abrí y terminé
export-ask = Mire en la carpeta de descargas. ¿Está el archivo ahí?
export-yes = Sí, está ahí
export-no = No
export-good = Bien. Guarde el archivo hasta que lo haya abierto en el otro ordenador.
export-blocked = Puede que este ordenador no permita descargas. Por favor, avise a su docente. Su trabajo sigue aquí.
export-failed = No se pudo crear el archivo. Avise a su docente. Su trabajo sigue aquí.
import-title = Abrir un archivo de registro
import-text = El archivo se añade a lo que hay aquí. Nunca sustituye nada.
import-choose = Elija un archivo que termine en .jwr
import-offer = Nuevos: { $new }, ya conocidos: { $known }, perdidos: { $lost }.
import-same = Este es su registro.
import-adopt = El registro de este archivo pasa a ser el registro de este ordenador.
import-second = Este archivo es el registro de otra persona. Se guarda aquí, separado del suyo.
import-damaged = Algo en este archivo ha cambiado o está dañado. Si tiene otra copia, use esa.
import-add = Añadir
import-leave = No añadir
import-done = Hecho. Nuevos: { $new }, ya conocidos: { $known }, perdidos: { $lost }.
import-not-a-record = Este no es un archivo de registro. Elija un archivo que termine en .jwr.
import-newer = Este archivo es de un programa más nuevo. Pida a su docente la versión más nueva del portal.
import-sealed = Este archivo está sellado. Este portal no puede abrirlo.
import-unreadable = No se puede leer este archivo. Aquí no ha cambiado nada. Pruebe otra vez con el archivo o con otra copia.
check-store-title = ¿Guarda datos este navegador?
check-store-text = Para docentes: escriba una marca, cierre el navegador y abra otra vez esta página. Si se encuentra la marca, el trabajo se queda aquí.
check-store-button = Escribir una marca
check-mark-written = La marca está escrita. Cierre el navegador y abra otra vez esta página.
check-mark-found = Se ha encontrado una marca del { $date }. Este navegador guarda datos.

## When something is wrong
unsaved-title = Su última respuesta todavía no está guardada.
nowhere-title = Su trabajo no se guardará.
store-refused = Este navegador no permite que el portal guarde datos. Por favor, avise a su docente. Antes de irse, guarde su trabajo en un archivo.
store-full = El disco de este ordenador está lleno. Por favor, llame a su docente. Sus respuestas siguen en la pantalla. Guarde un archivo antes de salir de esta página.
store-newer = Un portal más nuevo ha guardado trabajo aquí. Por favor, abra el portal más nuevo.
store-failed = El navegador no ha podido guardarlo. Por favor, avise a su docente. Sus respuestas siguen en la pantalla.
read-only = El portal está abierto en otra pestaña. Aquí solo se puede mirar. Para continuar aquí, cierre la otra pestaña.
emptied = Antes había trabajo guardado en este ordenador. Ahora no hay nada. Si tiene un archivo de registro, ábralo.
set-aside = Pasos que están aquí y cuentan: { $good }. Pasos que no se han podido leer y se han apartado: { $bad }.
missing-title = Esto no está aquí
missing-text = En este portal no hay ese curso ni esa lección.
damaged-title = No se puede abrir este curso
damaged-text = Un archivo del curso está dañado. Su registro está intacto. Por favor, avise a su docente.
incomplete-title = No se puede abrir esta página
incomplete-text = Falta aquí un archivo del portal. Su registro está intacto. Por favor, avise a su docente.
unknown-title = Esta página no existe
unknown-text = Puede que la dirección esté incompleta.

## Kinds of work
sector-construction = Construcción
sector-metal = Metal
sector-wood = Madera
sector-textile-leather = Textil y cuero
sector-food = Alimentación
sector-agriculture-animals = Campo, animales y bosque
sector-vehicles-logistics = Vehículos y transporte
sector-electrical-electronics = Electricidad y electrónica
sector-ict-digital = Informática
sector-printing-packaging = Imprenta y embalaje
sector-hospitality-personal-services = Hoteles, limpieza, peluquería y cuidados
sector-office-business = Oficina y empresa
sector-arts-crafts = Arte y artesanía
sector-green-jobs = Empleos verdes
sector-life-skills-staff = Habilidades para la vida

## Hazards
hazard-uv-radiation = radiación ultravioleta
hazard-allergy = alergia
hazard-animal-kicks-and-bites = coces y mordeduras de animales
hazard-arc-flash = arco eléctrico
hazard-asbestos-dust = polvo de amianto
hazard-awkward-postures = posturas forzadas
hazard-battery-acid = ácido de baterías
hazard-battery-fire = incendio de baterías
hazard-biological-agents = agentes biológicos
hazard-blood-contact = contacto con sangre
hazard-broken-glass = vidrio roto
hazard-buried-services = cables y tuberías enterrados
hazard-burns = quemaduras
hazard-carbon-monoxide = monóxido de carbono
hazard-chemical-burns = quemaduras químicas
hazard-cold = frío
hazard-confined-space = espacios confinados
hazard-crushing = aplastamiento
hazard-cuts = cortes
hazard-cutting-fluid = fluidos de corte
hazard-data-loss = pérdida de datos
hazard-debt = deudas
hazard-drowning = ahogamiento
hazard-dust = polvo
hazard-dust-explosion = explosión de polvo
hazard-electric-shock = descarga eléctrica
hazard-emotional-distress = malestar emocional
hazard-eye-injury = lesiones en los ojos
hazard-eye-strain = fatiga visual
hazard-falling-objects = caída de objetos
hazard-falls-from-height = caídas de altura
hazard-fire = incendio
hazard-flour-dust = polvo de harina
hazard-flying-particles = partículas proyectadas
hazard-food-allergens = alérgenos en los alimentos
hazard-fraud = fraude
hazard-group-conflict = conflictos en el grupo
hazard-heat-stress = estrés por calor
hazard-high-pressure-water = agua a alta presión
hazard-hot-surfaces = superficies calientes
hazard-hot-water-and-steam = agua caliente y vapor
hazard-hydraulic-injection = inyección de líquido hidráulico en la piel
hazard-infection = infección
hazard-isocyanates = isocianatos
hazard-kickback = retroceso brusco de la herramienta
hazard-laser-light = luz láser
hazard-lead-exposure = exposición al plomo
hazard-loss-of-confidentiality = pérdida de confidencialidad
hazard-manual-handling = manipulación manual de cargas
hazard-metal-fumes = humos metálicos
hazard-mould-spores = esporas de moho
hazard-moving-parts = partes en movimiento
hazard-needle-puncture = pinchazos con agujas
hazard-noise = ruido
hazard-overexertion = sobreesfuerzo
hazard-overturning = vuelco
hazard-oxygen-deficiency = falta de oxígeno
hazard-painful-memories = recuerdos dolorosos
hazard-pesticides = plaguicidas
hazard-pinch-points = puntos de atrapamiento
hazard-plastic-fumes = humos de plástico
hazard-pressure-release = salida brusca de presión
hazard-puncture-injury = heridas por pinchazo
hazard-refrigerants = gases refrigerantes
hazard-repetitive-strain = lesiones por movimientos repetidos
hazard-secondary-trauma = trauma secundario
hazard-sedentary-work = trabajo sedentario
hazard-sharp-edges = bordes cortantes
hazard-silica-dust = polvo de sílice
hazard-skin-irritation = irritación de la piel
hazard-slips-and-trips = resbalones y tropiezos
hazard-soldering-fumes = humos de soldadura con estaño
hazard-solvent-vapour = vapores de disolventes
hazard-stings = picaduras
hazard-stored-energy = energía acumulada
hazard-stress = estrés
hazard-sun-exposure = exposición al sol
hazard-toxic-gases = gases tóxicos
hazard-trench-collapse = derrumbe de zanjas
hazard-vehicle-movement = vehículos en movimiento
hazard-verbal-aggression = agresiones verbales
hazard-vibration = vibraciones
hazard-voice-strain = sobrecarga de la voz
hazard-weather-exposure = exposición a la intemperie
hazard-welding-fumes = humos de soldadura
hazard-wood-dust = polvo de madera
hazard-zoonoses = enfermedades transmitidas por animales
