//! The few words that plain pages need beside the author's, by language.

use assess::Lang;

use crate::tree::CalloutKind;

/// Words of one language; English where there are none.
#[derive(Debug, Clone, Copy)]
pub(super) struct Words {
    pub courses: &'static str,
    pub contents: &'static str,
    pub answers: &'static str,
    pub answer: &'static str,
    pub sources: &'static str,
    pub glossary: &'static str,
    pub tasks: &'static str,
    pub hint: &'static str,
    pub planned: &'static str,
    pub not_reviewed: &'static str,
    /// The same for a course in which nothing is marked: it has no workshop.
    pub not_reviewed_no_marks: &'static str,
    /// Of a text that stands in the source language.
    pub in_source: &'static str,
    pub by_machine: &'static str,
    pub outdated: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub danger: &'static str,
    pub caution: &'static str,
    pub tip: &'static str,
    pub note: &'static str,
    pub remember: &'static str,
    pub example: &'static str,
    pub workshop: &'static str,
    pub signature: &'static str,
}

const ENGLISH: Words = Words {
    courses: "Courses",
    contents: "Contents",
    answers: "Answers",
    answer: "Answer",
    sources: "Sources",
    glossary: "Glossary",
    tasks: "Workshop tasks",
    hint: "Hint",
    planned: "not written yet",
    not_reviewed: "Not yet checked by a tradesperson. Your instructor decides what applies in your workshop.",
    not_reviewed_no_marks: "Not yet checked by a specialist. Take from it what helps you.",
    in_source: "Not translated yet.",
    by_machine: "A machine translated this text. No person has read it.",
    outdated: "The original was changed after this translation.",
    previous: "Previous lesson",
    next: "Next lesson",
    danger: "Safety",
    caution: "Take care",
    tip: "Tip",
    note: "Note",
    remember: "Remember",
    example: "Example",
    workshop: "Workshop",
    signature: "Name, date, signature",
};

const RUSSIAN: Words = Words {
    courses: "Курсы",
    contents: "Содержание",
    answers: "Ответы",
    answer: "Ответ",
    sources: "Источники",
    glossary: "Словарь",
    tasks: "Задания в мастерской",
    hint: "Подсказка",
    planned: "ещё не написан",
    not_reviewed: "Ещё не проверено специалистом. Ваш инструктор решает, что верно для вашей мастерской.",
    not_reviewed_no_marks: "Специалист это ещё не проверил. Возьмите то, что вам помогает.",
    in_source: "Ещё не переведено.",
    by_machine: "Этот текст перевела машина. Никто из людей его не проверил.",
    outdated: "После этого перевода оригинал был изменён.",
    previous: "Предыдущий урок",
    next: "Следующий урок",
    danger: "Безопасность",
    caution: "Осторожно",
    tip: "Совет",
    note: "Примечание",
    remember: "Запомните",
    example: "Пример",
    workshop: "Мастерская",
    signature: "Имя, дата, подпись",
};

const SPANISH: Words = Words {
    courses: "Cursos",
    contents: "Contenido",
    answers: "Respuestas",
    answer: "Respuesta",
    sources: "Fuentes",
    glossary: "Glosario",
    tasks: "Tareas de taller",
    hint: "Pista",
    planned: "aún no escrita",
    not_reviewed: "Aún no revisado por una persona del oficio. Su instructor decide qué vale en su taller.",
    not_reviewed_no_marks: "Ningún especialista lo ha revisado todavía. Tome de él lo que le ayude.",
    in_source: "Aún sin traducir.",
    by_machine: "Una máquina tradujo este texto. Ninguna persona lo ha leído.",
    outdated: "El original cambió después de esta traducción.",
    previous: "Lección anterior",
    next: "Lección siguiente",
    danger: "Seguridad",
    caution: "Cuidado",
    tip: "Consejo",
    note: "Nota",
    remember: "Recuerde",
    example: "Ejemplo",
    workshop: "Taller",
    signature: "Nombre, fecha, firma",
};

const SERBIAN_LATIN: Words = Words {
    courses: "Kursevi",
    contents: "Sadržaj",
    answers: "Odgovori",
    answer: "Odgovor",
    sources: "Izvori",
    glossary: "Rečnik",
    tasks: "Zadaci u radionici",
    hint: "Pomoć",
    planned: "još nije napisano",
    not_reviewed: "Još nije proverio čovek iz struke. Vaš instruktor odlučuje šta važi u vašoj radionici.",
    not_reviewed_no_marks: "Stručnjak ovo još nije proverio. Uzmite ono što vam pomaže.",
    in_source: "Još nije prevedeno.",
    by_machine: "Ovaj tekst je prevela mašina. Nijedan čovek ga nije pročitao.",
    outdated: "Original je izmenjen posle ovog prevoda.",
    previous: "Prethodna lekcija",
    next: "Sledeća lekcija",
    danger: "Bezbednost",
    caution: "Oprez",
    tip: "Savet",
    note: "Napomena",
    remember: "Zapamtite",
    example: "Primer",
    workshop: "Radionica",
    signature: "Ime, datum, potpis",
};

const SERBIAN: Words = Words {
    courses: "Курсеви",
    contents: "Садржај",
    answers: "Одговори",
    answer: "Одговор",
    sources: "Извори",
    glossary: "Речник",
    tasks: "Задаци у радионици",
    hint: "Помоћ",
    planned: "још није написано",
    not_reviewed: "Још није проверио човек из струке. Ваш инструктор одлучује шта важи у вашој радионици.",
    not_reviewed_no_marks: "Стручњак ово још није проверио. Узмите оно што вам помаже.",
    in_source: "Још није преведено.",
    by_machine: "Овај текст је превела машина. Ниједан човек га није прочитао.",
    outdated: "Оригинал је измењен после овог превода.",
    previous: "Претходна лекција",
    next: "Следећа лекција",
    danger: "Безбедност",
    caution: "Опрез",
    tip: "Савет",
    note: "Напомена",
    remember: "Запамтите",
    example: "Пример",
    workshop: "Радионица",
    signature: "Име, датум, потпис",
};

const ARABIC: Words = Words {
    courses: "الدورات",
    contents: "المحتويات",
    answers: "الإجابات",
    answer: "الإجابة",
    sources: "المصادر",
    glossary: "كلمات المهنة",
    tasks: "مهام الورشة",
    hint: "تلميح",
    planned: "لم يُكتب بعد",
    not_reviewed: "لم يراجعها شخص من أهل المهنة بعد. مدرّبك يقرر ما يصلح في ورشتك.",
    not_reviewed_no_marks: "لم يراجعها مختص بعد. خذ منها ما يفيدك.",
    in_source: "لم يُترجم بعد.",
    by_machine: "ترجمت آلة هذا النص. لم يقرأه أي شخص.",
    outdated: "تغيّر النص الأصلي بعد هذه الترجمة.",
    previous: "الدرس السابق",
    next: "الدرس التالي",
    danger: "تحذير",
    caution: "انتباه",
    tip: "نصيحة",
    note: "ملاحظة",
    remember: "للتذكّر",
    example: "مثال",
    workshop: "الورشة",
    signature: "الاسم، التاريخ، التوقيع",
};

impl Words {
    pub fn of(lang: &Lang) -> Self {
        match lang.primary() {
            "ru" => RUSSIAN,
            "es" => SPANISH,
            "ar" => ARABIC,
            "sr" if lang.as_str().contains("Latn") => SERBIAN_LATIN,
            "sr" => SERBIAN,
            _ => ENGLISH,
        }
    }

    pub fn callout(&self, kind: CalloutKind) -> &'static str {
        match kind {
            CalloutKind::Warning => self.danger,
            CalloutKind::Caution => self.caution,
            CalloutKind::Tip => self.tip,
            CalloutKind::Note => self.note,
            CalloutKind::Important => self.remember,
            CalloutKind::Example => self.example,
            CalloutKind::Workshop => self.workshop,
        }
    }
}

/// `rtl` for scripts that run from right to left.
pub(super) fn direction(lang: &Lang) -> &'static str {
    match lang.primary() {
        "ar" | "fa" | "he" | "ur" | "ps" | "ckb" | "ug" => "rtl",
        _ => "ltr",
    }
}
