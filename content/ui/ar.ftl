# Machine translation, not yet reviewed by a person.
# Interface text of the portal, in Arabic. English is in en.ftl.
# Plain words, short sentences, no exclamation marks. Learners are learners; the place is a learning centre.

language-name = العربية
product = Journeywork
skip = الانتقال إلى النص
close = إغلاق
loading = لحظة واحدة.
go-on = متابعة
go-home = الانتقال إلى صفحة البداية
try-again = محاولة أخرى
print = طباعة
show-details = عرض التفاصيل
save-to-file = حفظ في ملف
saving = جارٍ الحفظ
saved = تم الحفظ
not-saved = لم يُحفظ بعد
saved-nowhere = لا يُحفظ على هذا الحاسوب
comma = { "، " }
of = { $done } من { $all }
minutes = { $minutes ->
    [zero] { $minutes } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتان
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}
level = المستوى { $level }
back-to-course = العودة إلى الدورة

## The bar
bar-name = الصفحات الرئيسية
bar-courses = الدورات
bar-record = سجلّ تعلّمي
bar-settings = الإعدادات

## Home
home-title = البداية
home-empty-title = لا يوجد عمل محفوظ هنا
home-empty-text = يمكنك بدء دورة الآن. إذا كان لديك ملف سجلّ من حاسوب آخر، يرجى فتحه أولًا.
home-find = البحث عن دورة
home-open-file = فتح ملف سجلّ
home-my-courses = دوراتي
home-all-done = أنجزت كل دروس هذه الدورة.

## Catalogue
catalogue-title = البحث عن دورة
catalogue-found = { $count ->
    [0] لا توجد مهن
    [zero] لا توجد مهن
    [one] مهنة واحدة
    [two] مهنتان
    [few] { $count } مهن
    [many] { $count } مهنة
   *[other] { $count } مهنة
}
catalogue-no-course = لا توجد دورة بعد
catalogue-more = عرض المزيد
catalogue-none = لا توجد مهنة تناسب هذا الاختيار.
catalogue-all = عرض كل المهن
staff-title = دورات للموظفين
staff-link = دورات الموظفين في صفحة خاصة بها.
filter-title = جزء من العنوان
filter-sector = نوع العمل
filter-language = لغة الدورة
filter-any = الكل
filter-level = المستوى { $level } · { $count }
filter-written = لها دورة · { $count }
hours-short = نحو { $hours } س

## A trade without a course
trade-no-course = لا توجد هنا دورة لهذه المهنة بعد. هذه معلومات عنها.
trade-no-facts = لا يمكن عرض ساعاتها ومخاطرها وأدواتها: أحد ملفات هذه البوابة مفقود أو تالف. يرجى إخبار معلّمك.
fact-sector = نوع العمل
fact-level = المستوى
fact-isco = رمز المهنة (ISCO-08)
fact-hours = الساعات المخططة
fact-screen = أمام هذه الشاشة
fact-hazards = المخاطر في هذه المهنة
fact-tools = ما تحتاج إليه
fact-before = يلزم إنجاز هذا أولًا
fact-exam = الامتحان
hours-planned = ساعات مع المعلّم: { $theory }، ساعات في الورشة: { $workshop }
hours-screen = نحو { $hours ->
    [zero] { $hours } ساعة
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $hours } ساعات
    [many] { $hours } ساعة
   *[other] { $hours } ساعة
} أمام هذه الشاشة
minutes-screen = نحو { $minutes ->
    [zero] { $minutes } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
} أمام هذه الشاشة
exam-facts = عدد الأسئلة: { $items }، الوقت بالدقائق: { $minutes }. الإجابات الصحيحة المطلوبة: { $needed }، ويجب أن تكون كل إجابات السلامة صحيحة.

## Course
course-start = بدء
course-able = ما ستقدر على عمله
course-facts = عن هذه الدورة
course-sources = ما تستند إليه هذه الدورة
grade-outline = مخطط: كُتبت دروس قليلة فقط. لا تمنح شهادة.
grade-standard = عادية: كل الدروس موجودة.
grade-full = كاملة: كل الدروس موجودة بكامل محتواها.
reviewed-no = لم يراجعها شخص من أهل المهنة بعد. مدرّبك يقرر ما يصلح في ورشتك.
reviewed-no-marks = لم يراجعها مختص بعد. خذ منها ما يفيدك.
reviewed-by = المراجعة: { $name }، { $role }، في { $date }.
under18-supervised = لمن هم دون 18 سنة: فقط مع شخص مؤهل بجانبهم.
under18-no = ليست لمن هم دون 18 سنة.
state-empty = لم يبدأ
state-half = بدأ
state-full = مكتمل
state-locked = لم يُفتح بعد
lock-safety = تُفتح الوحدات الأخرى بعد النجاح في اختبار «{ $module }».
lock-needs = يلزم إنجاز هذا أولًا: { $names }.
teacher-open = للمعلّم: فتح هذه الوحدة
teacher-open-button = فتح
teacher-name = اسمك. يُكتب في سجلّ المتعلّم.
lesson-planned = هذا الدرس مخطط له. لم يُكتب بعد.
translation-source = لم يُترجم كل هذا بعد. الباقي بهذه اللغة: { $language }.
translation-machine = ترجمت آلة هذا النص. لم يقرأ أي شخص الترجمة بعد.
translation-outdated = تغيّر النص الأصلي بعد هذه الترجمة.
course-in-language = هذه الدورة غير متاحة بعد بهذه اللغة: { $language }. وهي هنا بهذه اللغة: { $shown }.
exam-in-language = لغة الامتحان: { $language }.
course-closed = المعلّم هو من يفتح هذه الدورة. يرجى سؤاله.
teacher-open-course = للمعلّم: فتح هذه الدورة
consent-title = هذه الدورة لك
consent-text = لا شيء هنا يُقيَّم. وما تكتبه لا يُحفظ أبدًا. هل يمكن لهذا الحاسوب أن يحفظ الدروس التي فُتحت وأُنجزت؟ هكذا تعود إلى مكانك.
consent-yes = نعم، حفظ مكاني
consent-no = لا، عدم حفظ أي شيء
consent-none = لا يُحفظ أي شيء من هذه الدورة على هذا الحاسوب.
consent-kept = المحفوظ من هذه الدورة: الدروس التي فُتحت وأُنجزت. لا شيء آخر. يبقى ذلك على هذا الحاسوب ما لم يكن القرار لك بأخذه معك.
consent-stop = حذف هذا وعدم حفظ أي شيء آخر
may-stop = يمكنك التوقف هنا في أي وقت. ويمكنك التحدث إلى شخص تثق به.

## Lesson
lesson-list = الدروس
lesson-words = كلمات هذا الدرس
lesson-sources = المصادر
lesson-source-number = المصدر { $number }
lesson-not-translated = هذا الجزء لم يُترجم بعد.
lesson-done = تم إنجاز هذا الدرس.
lesson-read = قرأت هذا الدرس
lesson-open = { $open ->
    [zero] لم يبقَ أي سؤال بلا إجابة.
    [one] بقي سؤال واحد بلا إجابة.
    [two] بقي سؤالان بلا إجابة.
    [few] بقيت { $open } أسئلة بلا إجابة.
    [many] بقي { $open } سؤالًا بلا إجابة.
   *[other] بقي { $open } سؤال بلا إجابة.
}
pager-name = السابق والتالي
table-name = جدول
figure-described = الصورة بالكلمات
figure-spoken = نص الكلام المسموع هنا
callout-warning = تحذير
callout-caution = انتباه
callout-tip = نصيحة
callout-note = ملاحظة
callout-important = للتذكّر
callout-example = مثال
callout-workshop = الورشة

## Questions
item-check = التحقق
item-try-again = محاولة أخرى
item-show-why = عرض السبب
item-right = صحيح
item-not-yet = ليس صحيحًا بعد
item-also-right = هذا أيضًا من الإجابة
item-right-answer = الإجابة:
item-hint = عرض تلميح
item-critical = سؤال عن السلامة
item-choose = يرجى الاختيار
item-blank = الفراغ { $number }
item-order-up = نقل إلى أعلى: { $step }
item-order-down = نقل إلى أسفل: { $step }
item-order-moved = الآن في الموضع { $place }
item-order-keep = الترتيب صحيح كما هو
item-hotspot-how = يرجى النقر على المكان في الصورة أو اختياره من القائمة.
item-reflect-kept-nowhere = ما تكتبه هنا لك وحدك. لا يُحفظ.
item-broken = لا يمكن عرض هذا السؤال. يرجى إخبار معلّمك.

## Check of a module
check-title = اختبار هذه الوحدة
check-intro = عدد الأسئلة: { $count }. الإجابات الصحيحة المطلوبة للنجاح: { $needed }. بعد السؤال الأخير يظهر ما كان صحيحًا. يمكنك إعادة الاختبار كما تشاء.
check-start = بدء
check-answered = أُجيب عن { $done } من { $all }
check-finish = انتهيت
check-passed = تم النجاح
check-opens = يفتح الوحدات الأخرى
check-done-passed = الصحيح: { $right } من { $all }. لقد نجحت.
check-done-not-yet = الصحيح: { $right } من { $all }. يرجى قراءة ما لم يكن صحيحًا بعد، ثم المحاولة من جديد.

## Summary, glossary, workshop
summary-title = ما أنجزته
summary-empty = لم يُنجز شيء في هذه الدورة بعد.
summary-lessons = الدروس المنجزة
summary-questions = الأسئلة
summary-right = المُجاب عنها: { $answered }، الصحيحة: { $right }، منها من المحاولة الأولى: { $first }
summary-time = وقت العمل
summary-check = الاختبار: { $right } من { $all }
glossary-title = كلمات المهنة
glossary-empty = ليس لهذه الدورة قائمة كلمات.
workshop-title = مهام الورشة
workshop-intro = تُنجز هذه المهام باليد. مدرّبك ينظر إلى هذه النقاط ويوقّع عليها.
workshop-must = (إلزامي)

## Settings
settings-title = الإعدادات
settings-size = حجم النص
settings-theme = الألوان
settings-language = اللغة
settings-kept = تبقى هذه الاختيارات على هذا الحاسوب.
size-normal = عادي
size-large = كبير
size-larger = كبير جدًا
theme-auto = حسب إعداد هذا الحاسوب
theme-light = فاتحة
theme-dark = داكنة
theme-contrast = تباين عالٍ

## What is on this computer
record-title = ما يوجد على هذا الحاسوب
record-empty = لم يُحفظ شيء هنا بعد.
record-state = عملك
record-kept = محفوظ على هذا الحاسوب
record-not-kept = لا يُحفظ على هذا الحاسوب
record-steps = الخطوات المحفوظة
record-elsewhere = على هذا الحاسوب فقط
record-not-out = { $count ->
    [0] لا شيء
    [zero] لا شيء
    [one] خطوة واحدة
    [two] خطوتان
    [few] { $count } خطوات
    [many] { $count } خطوة
   *[other] { $count } خطوة
}
record-out = الحفظ في ملف
record-last-out = آخر مرة في { $date }
record-never-out = ولا مرة
record-terminal = هذا الحاسوب
record-sessions = عدد الجلسات هنا: { $count }، والسابقة في { $date }
record-first-session = { $count ->
    [zero] لا جلسات هنا بعد
    [one] أول جلسة هنا
    [two] جلستان هنا
    [few] { $count } جلسات هنا
    [many] { $count } جلسة هنا
   *[other] { $count } جلسة هنا
}
record-space = يستخدم المتصفح هنا { $used } ميغابايت، ويمكنه أن يستخدم { $allowed } ميغابايت.
export-title = أخذ العمل معك
export-text = في الملف عملك. يرجى أخذه معك عند الانتقال إلى حاسوب آخر.
consent-take = أخذ الدروس المفتوحة والمنجزة من «{ $course }» أيضًا
export-ask = يرجى النظر في مجلد التنزيلات. هل الملف هناك؟
export-yes = نعم، هو هناك
export-no = لا
export-good = جيد. يرجى الاحتفاظ بالملف حتى فتحه على الحاسوب الآخر.
export-blocked = ربما لا يسمح هذا الحاسوب بالتنزيل. يرجى إخبار معلّمك. عملك ما زال هنا.
export-failed = تعذّر إنشاء الملف. يرجى إخبار المعلّم. عملك ما زال هنا.
import-title = فتح ملف سجلّ
import-text = يضيف الملف إلى ما هو موجود هنا. لا يستبدل أي شيء.
import-choose = يرجى اختيار ملف ينتهي اسمه بالحروف jwr
import-offer = الجديد: { $new }، الموجود من قبل: { $known }، المفقود: { $lost }.
import-same = هذا سجلّك.
import-adopt = يصبح السجلّ الذي في هذا الملف هو السجلّ على هذا الحاسوب.
import-second = هذا الملف سجلّ متعلّم آخر. يُحفظ هنا منفصلًا عن سجلّك.
import-damaged = شيء ما في هذا الملف تغيّر أو تلف. إن كانت لديكم نسخة أخرى فاستخدموها.
import-add = إضافة
import-leave = عدم الإضافة
import-done = تم. الجديد: { $new }، الموجود من قبل: { $known }، المفقود: { $lost }.
import-not-a-record = هذا ليس ملف سجلّ. يرجى اختيار ملف ينتهي اسمه بالحروف jwr.
import-newer = كتب هذا الملف برنامج أحدث. يرجى أن تطلب من معلّمك البوابة الأحدث.
import-sealed = هذا الملف مختوم. لا تستطيع هذه البوابة فتحه.
import-unreadable = لا يمكن قراءة هذا الملف. لم يتغير شيء هنا. يرجى تجربة الملف من جديد أو نسخة أخرى منه.
check-store-title = هل يحفظ هذا المتصفح البيانات؟
check-store-text = للمعلّم: يرجى كتابة علامة، ثم إغلاق المتصفح، ثم فتح هذه الصفحة من جديد. إذا وُجدت العلامة، فالعمل يبقى هنا.
check-store-button = كتابة علامة
check-mark-written = كُتبت العلامة. يرجى إغلاق المتصفح وفتح هذه الصفحة من جديد.
check-mark-found = وُجدت علامة من { $date }. هذا المتصفح يحفظ البيانات.

## When something is wrong
unsaved-title = إجابتك الأخيرة لم تُحفظ بعد.
nowhere-title = لن يُحفظ عملك.
store-refused = لا يسمح هذا المتصفح للبوابة بحفظ البيانات. يرجى إخبار معلّمك. يرجى حفظ عملك في ملف قبل أن تغادر.
store-full = قرص هذا الحاسوب ممتلئ. يرجى مناداة معلّمك. إجاباتك باقية على الشاشة. يرجى حفظ ملف قبل مغادرة هذه الصفحة.
store-newer = حفظت بوابة أحدث عملًا هنا. يرجى فتح البوابة الأحدث.
store-failed = لم يتمكن المتصفح من الحفظ. يرجى إخبار معلّمك. إجاباتك باقية على الشاشة.
read-only = البوابة مفتوحة في علامة تبويب أخرى. هذه للعرض فقط. للمتابعة هنا، يرجى إغلاق الأخرى.
emptied = كان على هذا الحاسوب عمل محفوظ من قبل. الآن لا يوجد شيء. إذا كان لديك ملف سجلّ، يرجى فتحه.
set-aside = خطوات موجودة هنا ومحسوبة: { $good }. خطوات تعذّرت قراءتها ووُضعت جانبًا: { $bad }.
missing-title = هذا غير موجود هنا
missing-text = لا توجد دورة أو درس كهذا في هذه البوابة.
damaged-title = لا يمكن فتح هذه الدورة
damaged-text = أحد ملفات الدورة تالف. سجلّك لم يتأثر. يرجى إخبار معلّمك.
incomplete-title = لا يمكن فتح هذه الصفحة
incomplete-text = ملف من ملفات البوابة غير موجود هنا. سجلّك لم يتأثر. يرجى إخبار معلّمك.
unknown-title = هذه الصفحة غير موجودة
unknown-text = ربما كان العنوان ناقصًا.

## Kinds of work
sector-construction = البناء
sector-metal = المعادن
sector-wood = الخشب
sector-textile-leather = النسيج والجلود
sector-food = الأغذية
sector-agriculture-animals = الزراعة والحيوانات والغابات
sector-vehicles-logistics = المركبات والنقل
sector-electrical-electronics = الكهرباء والإلكترونيات
sector-ict-digital = الحاسوب
sector-printing-packaging = الطباعة والتغليف
sector-hospitality-personal-services = الفنادق والتنظيف والشعر والرعاية
sector-office-business = المكتب والأعمال
sector-arts-crafts = الفنون والحرف
sector-green-jobs = الوظائف الخضراء
sector-life-skills-staff = المهارات الحياتية

## Hazards
hazard-uv-radiation = الأشعة فوق البنفسجية
hazard-allergy = الحساسية
hazard-animal-kicks-and-bites = رفس الحيوانات وعضّها
hazard-arc-flash = وميض القوس الكهربائي
hazard-asbestos-dust = غبار الأسبستوس
hazard-awkward-postures = وضعيات الجسم غير المريحة
hazard-battery-acid = حمض البطاريات
hazard-battery-fire = احتراق البطاريات
hazard-biological-agents = العوامل البيولوجية
hazard-blood-contact = ملامسة الدم
hazard-broken-glass = الزجاج المكسور
hazard-buried-services = الكابلات والأنابيب المدفونة
hazard-burns = الحروق
hazard-carbon-monoxide = أول أكسيد الكربون
hazard-chemical-burns = الحروق الكيميائية
hazard-cold = البرد
hazard-confined-space = الأماكن الضيقة المغلقة
hazard-crushing = السحق
hazard-cuts = الجروح
hazard-cutting-fluid = سوائل التبريد عند القطع
hazard-data-loss = فقدان البيانات
hazard-debt = الديون
hazard-drowning = الغرق
hazard-dust = الغبار
hazard-dust-explosion = انفجار الغبار
hazard-electric-shock = الصدمة الكهربائية
hazard-emotional-distress = الضيق النفسي
hazard-eye-injury = إصابة العين
hazard-eye-strain = إجهاد العين
hazard-falling-objects = الأشياء المتساقطة
hazard-falls-from-height = السقوط من ارتفاع
hazard-fire = الحريق
hazard-flour-dust = غبار الدقيق
hazard-flying-particles = الشظايا المتطايرة
hazard-food-allergens = مسببات الحساسية في الطعام
hazard-fraud = الاحتيال
hazard-group-conflict = الخلافات داخل المجموعة
hazard-heat-stress = الإجهاد الحراري
hazard-high-pressure-water = الماء عالي الضغط
hazard-hot-surfaces = الأسطح الساخنة
hazard-hot-water-and-steam = الماء الساخن والبخار
hazard-hydraulic-injection = نفاذ السائل الهيدروليكي عبر الجلد
hazard-infection = العدوى
hazard-isocyanates = مركبات الإيزوسيانات
hazard-kickback = ارتداد الأداة المفاجئ
hazard-laser-light = أشعة الليزر
hazard-lead-exposure = التعرّض لمعدن الرصاص
hazard-loss-of-confidentiality = إفشاء المعلومات الخاصة
hazard-manual-handling = رفع الأحمال وحملها يدويًا
hazard-metal-fumes = أبخرة المعادن
hazard-mould-spores = أبواغ العفن
hazard-moving-parts = الأجزاء المتحركة
hazard-needle-puncture = وخز الإبر
hazard-noise = الضوضاء
hazard-overexertion = الإجهاد البدني الزائد
hazard-overturning = الانقلاب
hazard-oxygen-deficiency = نقص الأكسجين
hazard-painful-memories = الذكريات المؤلمة
hazard-pesticides = المبيدات
hazard-pinch-points = نقاط الانحشار
hazard-plastic-fumes = أبخرة البلاستيك
hazard-pressure-release = خروج الضغط المفاجئ
hazard-puncture-injury = الوخز بأشياء حادة
hazard-refrigerants = غازات التبريد
hazard-repetitive-strain = إجهاد الحركات المتكررة
hazard-secondary-trauma = الصدمة النفسية الثانوية
hazard-sedentary-work = الجلوس الطويل في العمل
hazard-sharp-edges = الحواف الحادة
hazard-silica-dust = غبار السيليكا
hazard-skin-irritation = تهيّج الجلد
hazard-slips-and-trips = الانزلاق والتعثر
hazard-soldering-fumes = أبخرة اللحام بالقصدير
hazard-solvent-vapour = أبخرة المذيبات
hazard-stings = لسعات الحشرات
hazard-stored-energy = الطاقة المخزّنة
hazard-stress = التوتر
hazard-sun-exposure = التعرّض للشمس
hazard-toxic-gases = الغازات السامة
hazard-trench-collapse = انهيار جوانب الخندق
hazard-vehicle-movement = حركة المركبات
hazard-verbal-aggression = الإساءة اللفظية
hazard-vibration = الاهتزاز
hazard-voice-strain = إجهاد الصوت
hazard-weather-exposure = التعرّض لتقلبات الطقس
hazard-welding-fumes = أدخنة اللحام
hazard-wood-dust = غبار الخشب
hazard-zoonoses = الأمراض المنقولة من الحيوانات
