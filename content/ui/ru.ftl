# Machine translation, not yet reviewed by a person.
# Interface text of the portal, in Russian. English is in en.ftl.
# Plain words, short sentences, no exclamation marks. Learners are learners; the place is a learning centre.

language-name = Русский
product = Journeywork
skip = Перейти к тексту
close = Закрыть
loading = Одну минуту.
go-on = Продолжить
go-home = На начальную страницу
try-again = Попробовать ещё раз
print = Напечатать
show-details = Показать подробности
save-to-file = Сохранить в файл
saving = Сохраняется
saved = Сохранено
not-saved = Пока не сохранено
saved-nowhere = На этом компьютере не хранится
comma = { ", " }
of = { $done } из { $all }
minutes = { $minutes ->
    [one] { $minutes } минута
    [few] { $minutes } минуты
    [many] { $minutes } минут
   *[other] { $minutes } минуты
}
level = Уровень { $level }
back-to-course = Назад к курсу

## The bar
bar-name = Главные страницы
bar-courses = Курсы
bar-record = Мой журнал
bar-settings = Настройки

## Home
home-title = Начало
home-empty-title = Здесь нет сохранённой работы
home-empty-text = Вы можете начать курс сейчас. Если у вас есть файл журнала с другого компьютера, сначала откройте его.
home-find = Найти курс
home-open-file = Открыть файл журнала
home-my-courses = Мои курсы
home-all-done = Все уроки этого курса пройдены.

## Catalogue
catalogue-title = Найти курс
catalogue-found = { $count ->
    [0] Нет профессий
    [one] { $count } профессия
    [few] { $count } профессии
    [many] { $count } профессий
   *[other] { $count } профессии
}
catalogue-no-course = Курса пока нет
catalogue-more = Показать ещё
catalogue-none = Для этого выбора профессий нет.
catalogue-all = Показать все профессии
staff-title = Курсы для сотрудников
staff-link = Курсы для сотрудников находятся на отдельной странице.
filter-title = Часть названия
filter-sector = Вид работы
filter-language = Язык курса
filter-any = Любой
filter-level = Уровень { $level } · { $count }
filter-written = Есть курс · { $count }
hours-short = около { $hours } ч

## A trade without a course
trade-no-course = Для этой профессии здесь пока нет курса. Вот сведения о ней.
trade-no-facts = Часы, опасности и инструменты показать нельзя: файла этого портала нет или он повреждён. Пожалуйста, сообщите преподавателю.
fact-sector = Вид работы
fact-level = Уровень
fact-isco = Код занятия (ISCO-08)
fact-hours = Часов по плану
fact-screen = За этим экраном
fact-hazards = Опасности в этой профессии
fact-tools = Что понадобится
fact-before = Сначала пройдите
fact-exam = Экзамен
hours-planned = { $theory } ч с преподавателем, { $workshop } ч в мастерской
hours-screen = около { $hours ->
    [one] { $hours } часа
    [few] { $hours } часов
    [many] { $hours } часов
   *[other] { $hours } часа
} за этим экраном
minutes-screen = около { $minutes } мин за этим экраном
exam-facts = Вопросов: { $items }, время: { $minutes } мин. Нужно правильных ответов: { $needed }. Все ответы по безопасности должны быть верными.

## Course
course-start = Начать
course-able = Что вы сможете делать
course-facts = Об этом курсе
course-sources = На что опирается этот курс
grade-outline = Набросок: написаны только некоторые уроки. Сертификата этот курс не даёт.
grade-standard = Обычный: есть все уроки.
grade-full = Полный: все уроки даны в полном объёме.
reviewed-no = Пока не проверено специалистом по профессии. Что подходит для вашей мастерской, решает ваш мастер.
reviewed-no-marks = Специалист это ещё не проверил. Возьмите то, что вам помогает.
reviewed-by = Проверено: { $name }, { $role }, { $date }.
under18-supervised = До 18 лет: только когда рядом есть компетентный человек.
under18-no = Не для людей моложе 18 лет.
state-empty = Не начато
state-half = Начато
state-full = Пройдено
state-locked = Пока закрыто
lock-safety = Остальные модули откроются, когда вы пройдёте проверку по модулю «{ $module }».
lock-needs = Сначала пройдите: { $names }.
teacher-open = Для преподавателя: открыть этот модуль
teacher-open-button = Открыть
teacher-name = Ваше имя. Оно будет записано в журнал учащегося.
lesson-planned = Этот урок запланирован. Он ещё не написан.
translation-source = Переведено не всё. Остальное на этом языке: { $language }.
translation-machine = Это перевела машина. Никто из людей перевод ещё не прочитал.
translation-outdated = После перевода оригинал был изменён.
course-in-language = Этого курса ещё нет на языке: { $language }. Здесь он на языке: { $shown }.
exam-in-language = Язык экзамена: { $language }.
course-closed = Этот курс открывает преподаватель. Пожалуйста, спросите его.
teacher-open-course = Для преподавателя: открыть этот курс
consent-title = Этот курс для вас
consent-text = Здесь ничего не оценивают. То, что вы пишете, никогда не сохраняется. Можно ли хранить на этом компьютере, какие уроки вы открыли и прошли? Тогда вы снова найдёте своё место.
consent-yes = Да, сохранить моё место
consent-no = Нет, ничего не хранить
consent-none = На этом компьютере ничего из этого курса не хранится.
consent-kept = Из этого курса хранится: какие уроки вы открыли и прошли. Больше ничего. Это остаётся на этом компьютере, если вы сами не решите взять это с собой.
consent-stop = Удалить это и больше ничего не хранить
may-stop = Вы можете остановиться в любую минуту. Вы можете поговорить с тем, кому доверяете.

## Lesson
lesson-list = Уроки
lesson-words = Слова этого урока
lesson-sources = Источники
lesson-source-number = Источник { $number }
lesson-not-translated = Эта часть ещё не переведена.
lesson-done = Этот урок пройден.
lesson-read = Урок прочитан
lesson-open = { $open ->
    [one] Остался { $open } вопрос без ответа.
    [few] Осталось { $open } вопроса без ответа.
    [many] Осталось { $open } вопросов без ответа.
   *[other] Осталось { $open } вопроса без ответа.
}
pager-name = Предыдущий и следующий урок
table-name = Таблица
figure-described = Описание рисунка словами
figure-spoken = Текст того, что здесь говорят
callout-warning = ПРЕДУПРЕЖДЕНИЕ
callout-caution = Осторожно
callout-tip = Совет
callout-note = Примечание
callout-important = Запомните
callout-example = Пример
callout-workshop = Мастерская

## Questions
item-check = Проверить
item-try-again = Попробовать ещё раз
item-show-why = Показать почему
item-right = Верно
item-not-yet = Пока неверно
item-also-right = Это тоже входит в ответ
item-right-answer = Ответ:
item-hint = Показать подсказку
item-critical = Вопрос по безопасности
item-choose = Выберите
item-blank = Пропуск { $number }
item-order-up = Поднять выше: { $step }
item-order-down = Опустить ниже: { $step }
item-order-moved = Теперь на месте { $place }
item-order-keep = Порядок уже верный
item-hotspot-how = Щёлкните нужное место на рисунке или выберите его в списке.
item-reflect-kept-nowhere = То, что вы здесь пишете, только для вас. Это не сохраняется.
item-broken = Этот вопрос не удаётся показать. Пожалуйста, сообщите преподавателю.

## Check of a module
check-title = Проверка по этому модулю
check-intro = Вопросов: { $count }. Чтобы пройти, нужно правильных ответов: { $needed }. После последнего вопроса вы увидите, что было верно. Повторять проверку можно сколько угодно раз.
check-start = Начать
check-answered = Ответы даны: { $done } из { $all }
check-finish = Готово
check-passed = Пройдено
check-opens = Открывает остальные модули
check-done-passed = Верно: { $right } из { $all }. Проверка пройдена.
check-done-not-yet = Верно: { $right } из { $all }. Прочитайте ещё раз то, что пока неверно. Потом попробуйте снова.

## Summary, glossary, workshop
summary-title = Что сделано
summary-empty = В этом курсе пока ничего не сделано.
summary-lessons = Пройдено уроков
summary-questions = Вопросы
summary-right = ответов: { $answered }, верных: { $right }, из них с первой попытки: { $first }
summary-time = Время работы
summary-check = Проверка: { $right } из { $all }
glossary-title = Слова профессии
glossary-empty = В этом курсе нет списка слов.
workshop-title = Задания в мастерской
workshop-intro = Эти задания выполняются руками. Ваш мастер проверяет эти пункты и ставит подпись.
workshop-must = (обязательно)

## Settings
settings-title = Настройки
settings-size = Размер текста
settings-theme = Цвета
settings-language = Язык
settings-kept = Этот выбор остаётся на этом компьютере.
size-normal = Обычный
size-large = Крупный
size-larger = Очень крупный
theme-auto = Как настроен этот компьютер
theme-light = Светлые
theme-dark = Тёмные
theme-contrast = Высокий контраст

## What is on this computer
record-title = Что есть на этом компьютере
record-empty = Здесь пока ничего не сохранено.
record-state = Ваша работа
record-kept = хранится на этом компьютере
record-not-kept = не хранится на этом компьютере
record-steps = Сохранено шагов
record-elsewhere = Только на этом компьютере
record-not-out = { $count ->
    [0] ничего
    [one] { $count } шаг
    [few] { $count } шага
    [many] { $count } шагов
   *[other] { $count } шага
}
record-out = Сохранено в файл
record-last-out = последний раз { $date }
record-never-out = ещё ни разу
record-terminal = Этот компьютер
record-sessions = сеансов здесь: { $count }, предыдущий { $date }
record-first-session = { $count ->
    [1] первый сеанс здесь
    [one] здесь был { $count } сеанс
    [few] здесь было { $count } сеанса
    [many] здесь было { $count } сеансов
   *[other] здесь было { $count } сеанса
}
record-space = Браузер занимает здесь { $used } МБ, доступно ему { $allowed } МБ.
export-title = Взять с собой
export-text = В файле — ваша работа. Возьмите его с собой, когда переходите на другой компьютер.
consent-take = Взять с собой и то, какие уроки курса «{ $course }» вы открыли и прошли
export-ask = Посмотрите в папку загрузок. Файл там?
export-yes = Да, он там
export-no = Нет
export-good = Хорошо. Не удаляйте файл, пока не откроете его на другом компьютере.
export-blocked = Возможно, на этом компьютере нельзя скачивать файлы. Пожалуйста, сообщите преподавателю. Ваша работа по-прежнему здесь.
export-failed = Не удалось создать файл. Скажите об этом преподавателю. Ваша работа сохранена здесь.
import-title = Открыть файл журнала
import-text = Файл добавляется к тому, что здесь есть. Он ничего не заменяет.
import-choose = Выберите файл с окончанием .jwr
import-offer = Новых: { $new }, уже есть: { $known }, потеряно: { $lost }.
import-same = Это ваш журнал.
import-adopt = Журнал из этого файла станет журналом на этом компьютере.
import-second = Это журнал другого учащегося. Он будет храниться здесь отдельно от вашего.
import-damaged = Что-то в этом файле изменено или повреждено. Если есть другая копия, откройте её.
import-add = Добавить
import-leave = Не добавлять
import-done = Готово. Новых: { $new }, уже есть: { $known }, потеряно: { $lost }.
import-not-a-record = Это не файл журнала. Выберите файл с окончанием .jwr.
import-newer = Этот файл записан более новой программой. Попросите у преподавателя новую версию портала.
import-sealed = Этот файл запечатан. Этот портал не может его открыть.
import-unreadable = Этот файл не удаётся прочитать. Здесь ничего не изменилось. Попробуйте файл ещё раз или возьмите другую его копию.
check-store-title = Хранит ли этот браузер данные?
check-store-text = Для преподавателя: поставьте метку, закройте браузер, снова откройте эту страницу. Если метка найдена, работа здесь сохраняется.
check-store-button = Поставить метку
check-mark-written = Метка поставлена. Закройте браузер и снова откройте эту страницу.
check-mark-found = Найдена метка от { $date }. Этот браузер хранит данные.

## When something is wrong
unsaved-title = Ваш последний ответ пока не сохранён.
nowhere-title = Ваша работа не сохранится.
store-refused = Этот браузер не разрешает порталу сохранять данные. Пожалуйста, сообщите преподавателю. Прежде чем уйти, сохраните работу в файл.
store-full = На диске этого компьютера нет места. Пожалуйста, позовите преподавателя. Ваши ответы остаются на экране. Сохраните файл, прежде чем покинуть эту страницу.
store-newer = Работа здесь сохранена более новым порталом. Пожалуйста, откройте новую версию портала.
store-failed = Браузеру не удалось это сохранить. Пожалуйста, сообщите преподавателю. Ваши ответы остаются на экране.
read-only = Портал открыт в другой вкладке. Здесь можно только смотреть. Чтобы продолжить здесь, закройте другую вкладку.
emptied = Раньше на этом компьютере была сохранённая работа. Сейчас её нет. Если у вас есть файл журнала, откройте его.
set-aside = Шагов здесь: { $good }, они засчитаны. Не удалось прочитать: { $bad }, эти шаги отложены.
missing-title = Этого здесь нет
missing-text = Такого курса или урока в этом портале нет.
damaged-title = Этот курс не открывается
damaged-text = Файл курса повреждён. Ваш журнал цел. Пожалуйста, сообщите преподавателю.
incomplete-title = Эта страница не открывается
incomplete-text = Здесь не хватает файла портала. Ваш журнал цел. Пожалуйста, сообщите преподавателю.
unknown-title = Такой страницы нет
unknown-text = Возможно, адрес введён не полностью.

## Kinds of work
sector-construction = Строительство
sector-metal = Металл
sector-wood = Дерево
sector-textile-leather = Ткани и кожа
sector-food = Продукты питания
sector-agriculture-animals = Сельское хозяйство, животные и лес
sector-vehicles-logistics = Автомобили и перевозки
sector-electrical-electronics = Электрика и электроника
sector-ict-digital = Компьютеры
sector-printing-packaging = Печать и упаковка
sector-hospitality-personal-services = Гостиницы, уборка, волосы и уход
sector-office-business = Офис и бизнес
sector-arts-crafts = Искусство и ремёсла
sector-green-jobs = Зелёные профессии
sector-life-skills-staff = Жизненные навыки

## Hazards
hazard-uv-radiation = ультрафиолетовое излучение
hazard-allergy = аллергия
hazard-animal-kicks-and-bites = удары и укусы животных
hazard-arc-flash = вспышка электрической дуги
hazard-asbestos-dust = асбестовая пыль
hazard-awkward-postures = неудобные рабочие позы
hazard-battery-acid = аккумуляторная кислота
hazard-battery-fire = возгорание аккумулятора
hazard-biological-agents = биологические факторы
hazard-blood-contact = контакт с кровью
hazard-broken-glass = битое стекло
hazard-buried-services = подземные кабели и трубы
hazard-burns = ожоги
hazard-carbon-monoxide = угарный газ
hazard-chemical-burns = химические ожоги
hazard-cold = холод
hazard-confined-space = замкнутое пространство
hazard-crushing = сдавливание
hazard-cuts = порезы
hazard-cutting-fluid = смазочно-охлаждающая жидкость
hazard-data-loss = потеря данных
hazard-debt = долги
hazard-drowning = утопление
hazard-dust = пыль
hazard-dust-explosion = взрыв пыли
hazard-electric-shock = удар током
hazard-emotional-distress = тяжёлые переживания
hazard-eye-injury = травма глаз
hazard-eye-strain = утомление глаз
hazard-falling-objects = падающие предметы
hazard-falls-from-height = падение с высоты
hazard-fire = пожар
hazard-flour-dust = мучная пыль
hazard-flying-particles = отлетающие частицы
hazard-food-allergens = пищевые аллергены
hazard-fraud = мошенничество
hazard-group-conflict = конфликты в группе
hazard-heat-stress = перегрев организма
hazard-high-pressure-water = вода под высоким давлением
hazard-hot-surfaces = горячие поверхности
hazard-hot-water-and-steam = горячая вода и пар
hazard-hydraulic-injection = прокол кожи струёй гидравлической жидкости
hazard-infection = инфекция
hazard-isocyanates = изоцианаты
hazard-kickback = обратный удар инструмента
hazard-laser-light = лазерное излучение
hazard-lead-exposure = воздействие свинца
hazard-loss-of-confidentiality = разглашение личных сведений
hazard-manual-handling = подъём и перенос тяжестей вручную
hazard-metal-fumes = пары и дым металлов
hazard-mould-spores = споры плесени
hazard-moving-parts = движущиеся части
hazard-needle-puncture = уколы иглой
hazard-noise = шум
hazard-overexertion = физическая перегрузка
hazard-overturning = опрокидывание
hazard-oxygen-deficiency = нехватка кислорода
hazard-painful-memories = тяжёлые воспоминания
hazard-pesticides = пестициды
hazard-pinch-points = места защемления
hazard-plastic-fumes = пары нагретого пластика
hazard-pressure-release = внезапный выброс давления
hazard-puncture-injury = проколы острыми предметами
hazard-refrigerants = хладагенты
hazard-repetitive-strain = нагрузка от повторяющихся движений
hazard-secondary-trauma = вторичная психологическая травма
hazard-sedentary-work = сидячая работа
hazard-sharp-edges = острые кромки
hazard-silica-dust = кварцевая пыль
hazard-skin-irritation = раздражение кожи
hazard-slips-and-trips = поскальзывание и спотыкание
hazard-soldering-fumes = дым при пайке
hazard-solvent-vapour = пары растворителей
hazard-stings = укусы жалящих насекомых
hazard-stored-energy = накопленная энергия
hazard-stress = стресс
hazard-sun-exposure = работа под солнцем
hazard-toxic-gases = ядовитые газы
hazard-trench-collapse = обвал стенок траншеи
hazard-vehicle-movement = движение транспорта
hazard-verbal-aggression = словесная агрессия
hazard-vibration = вибрация
hazard-voice-strain = перенапряжение голоса
hazard-weather-exposure = непогода
hazard-welding-fumes = сварочный дым
hazard-wood-dust = древесная пыль
hazard-zoonoses = болезни от животных
