//! Headings that every course has, in the languages of the portal. They are a beginning: the teacher may change each of them.

use assess::Lang;

/// The words of one language.
#[derive(Debug)]
pub struct Words {
    pub learn: &'static str,
    pub why: &'static str,
    pub safety: &'static str,
    pub step: &'static str,
    pub example: &'static str,
    pub faded: &'static str,
    pub paper: &'static str,
    pub summary: &'static str,
    pub check: &'static str,
    pub think: &'static str,
    pub glossary: &'static str,
    pub wrong: &'static str,
    pub yes: &'static str,
    pub no: &'static str,
    pub all: &'static str,
    pub module: &'static str,
    pub about: &'static str,
    pub lesson: &'static str,
    pub objective: &'static str,
}

impl Words {
    /// Those of a language; English where it has none here.
    pub fn of(lang: &Lang) -> &'static Self {
        match (lang.primary(), lang.as_str()) {
            ("ru", _) => &RUSSIAN,
            ("es", _) => &SPANISH,
            ("sr", tag) if tag.contains("Latn") => &SERBIAN_LATIN,
            ("sr", _) => &SERBIAN,
            _ => &ENGLISH,
        }
    }

    /// Whether a question says that several answers count.
    pub fn says_all(&self, prompt: &str) -> bool {
        // The first two words are enough: "Choose all".
        let start = self.all.match_indices(' ').nth(1).map_or(self.all.len(), |(end, _)| end);
        let start = self.all.get(..start).unwrap_or(self.all).trim_end_matches(',');
        prompt.to_lowercase().contains(&start.to_lowercase())
    }
}

static ENGLISH: Words = Words {
    learn: "You will learn",
    why: "Why it matters",
    safety: "Safety first",
    step: "The first step",
    example: "Worked example",
    faded: "Now you",
    paper: "If the workshop is closed",
    summary: "In short",
    check: "Check yourself",
    think: "Think about it",
    glossary: "Glossary",
    wrong: "What people often get wrong",
    yes: "True",
    no: "False",
    all: "Choose all that apply.",
    module: "Safety, tools and workplace",
    about: "How to stay whole, which tools there are, and how to keep the place in order.",
    lesson: "Work safely",
    objective: "Name the dangers of this work and protect yourself.",
};

static RUSSIAN: Words = Words {
    learn: "Ты научишься",
    why: "Почему это важно",
    safety: "Сначала безопасность",
    step: "Первый шаг",
    example: "Разобранный пример",
    faded: "Теперь ты",
    paper: "Если мастерская закрыта",
    summary: "Коротко",
    check: "Проверь себя",
    think: "Подумай",
    glossary: "Словарь",
    wrong: "Частые заблуждения",
    yes: "Верно",
    no: "Неверно",
    all: "Выбери всё, что подходит.",
    module: "Безопасность, инструменты и рабочее место",
    about: "Как остаться целым, какие есть инструменты и как держать порядок.",
    lesson: "Работай безопасно",
    objective: "Назвать опасности этой работы и защитить себя.",
};

static SPANISH: Words = Words {
    learn: "Vas a aprender",
    why: "Por qué importa",
    safety: "Primero, la seguridad",
    step: "El primer paso",
    example: "Ejemplo resuelto",
    faded: "Ahora tú",
    paper: "Si el taller está cerrado",
    summary: "En resumen",
    check: "Comprueba lo que sabes",
    think: "Para pensar",
    glossary: "Glosario",
    wrong: "Errores frecuentes",
    yes: "Verdadero",
    no: "Falso",
    all: "Elige todas las que valen.",
    module: "Seguridad, herramientas y lugar de trabajo",
    about: "Cómo no hacerte daño, qué herramientas hay y cómo mantener el orden.",
    lesson: "Trabaja con seguridad",
    objective: "Nombrar los peligros de este trabajo y protegerte.",
};

static SERBIAN: Words = Words {
    learn: "Научићеш",
    why: "Зашто је важно",
    safety: "Прво безбедност",
    step: "Први корак",
    example: "Решен пример",
    faded: "Сада ти",
    paper: "Ако је радионица затворена",
    summary: "Укратко",
    check: "Провери себе",
    think: "Размисли",
    glossary: "Речник",
    wrong: "Честе заблуде",
    yes: "Тачно",
    no: "Нетачно",
    all: "Изабери све што важи.",
    module: "Безбедност, алат и радно место",
    about: "Како да останеш читав, који алат постоји и како да одржаваш ред.",
    lesson: "Ради безбедно",
    objective: "Наведи опасности овог посла и заштити се.",
};

static SERBIAN_LATIN: Words = Words {
    learn: "Naučićeš",
    why: "Zašto je važno",
    safety: "Prvo bezbednost",
    step: "Prvi korak",
    example: "Rešen primer",
    faded: "Sada ti",
    paper: "Ako je radionica zatvorena",
    summary: "Ukratko",
    check: "Proveri sebe",
    think: "Razmisli",
    glossary: "Rečnik",
    wrong: "Česte zablude",
    yes: "Tačno",
    no: "Netačno",
    all: "Izaberi sve što važi.",
    module: "Bezbednost, alat i radno mesto",
    about: "Kako da ostaneš čitav, koji alat postoji i kako da održavaš red.",
    lesson: "Radi bezbedno",
    objective: "Navedi opasnosti ovog posla i zaštiti se.",
};
