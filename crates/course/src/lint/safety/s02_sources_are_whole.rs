//! S2: a source can be found.

use super::told::warnings;
use crate::diagnostic::Severity;
use crate::folder::page::Page;
use crate::folder::report::Said;
use crate::lint::{Findings, Mends, Rule, Scene};
use crate::tree::{self, Footnote};

pub(crate) const RULE: Rule = Rule {
    code: 1302,
    name: Some("S2"),
    severity: Severity::Error,
    title: "a source names body, number and year, and a law its country",
    what: "The text of each footnote: parts with commas between them, first who says it, then its number or title, then the \
           year in four digits, then a note if one helps. A law begins with the country, or with EU. \"Experts say\" and \"it is \
           known\" are no sources; they are looked for in footnotes and in safety boxes.",
    why: "A teacher must be able to look the number up. A limit of one country is no limit in another, and an old one may have \
          been lowered since.",
    example: "[^co]: Directive on carcinogens.\n",
    instead: "[^co]: EU, Directive 2004/37/EC, 2022.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    for (_, page) in &scene.pages {
        for footnote in &page.body.footnotes {
            in_footnote(scene, page, footnote, findings);
        }
        for text in warnings(page) {
            if let Some(words) =
                scene.lists.find("vague-source", &text.text).and_then(|at| text.text.get(at))
            {
                let fault = findings
                    .fault(text.at(words), format!("\"{words}\" is no source"))
                    .help("say who found it, in a footnote: `[^source]: UK, HSE, INDG362, 2012.`; or leave the words out");
                findings.say(fault);
            }
        }
    }
}

fn in_footnote(
    scene: &Scene<'_>,
    page: &Page,
    footnote: &Footnote,
    findings: &mut Findings<'_>,
) {
    let text = tree::plain(&footnote.text);
    let text = text.trim();
    let Some(lacking) = lacking(scene, text) else { return };
    let fault = findings
        .fault(Scene::locate(page, &footnote.span, text), format!("the source \"{text}\" {}", lacking.words()))
        .label(format!("this is what `[^{}]` shows", footnote.label))
        .help(lacking.help());
    findings.say(fault);
}

/// What is wrong with a source.
enum Lacking {
    Anybody,
    Year,
    Part,
    Country,
}

impl Lacking {
    fn words(&self) -> &'static str {
        match self {
            Self::Anybody => "names nobody",
            Self::Year => "has no year between commas",
            Self::Part => "lacks the body, or the number or title",
            Self::Country => "is a law, and does not say of which country",
        }
    }

    fn help(&self) -> &'static str {
        match self {
            Self::Country => "begin with the country, or with EU: `EU, Directive 2004/37/EC, 2022.`",
            _ => "write who says it, its number or title, and the year, with commas: `ISO, 4063, 2023.`",
        }
    }
}

fn lacking(scene: &Scene<'_>, text: &str) -> Option<Lacking> {
    if ["vague-source", "no-source"].iter().any(|list| scene.lists.find(list, text).is_some()) {
        return Some(Lacking::Anybody);
    }
    let parts: Vec<&str> = text
        .split([',', ';', '，', '،'])
        .map(|part| part.trim().trim_end_matches('.'))
        .filter(|part| !part.is_empty())
        .collect();
    let Some(year) = parts.iter().rposition(|part| is_year(part)) else {
        return Some(Lacking::Year);
    };
    let Some((first, rest)) = parts.get(..year).and_then(<[&str]>::split_first) else {
        return Some(Lacking::Part);
    };
    let law = |part: &&str| scene.lists.find("law", part).is_some();
    // "HSE, Noise Regulations, 2005" names a body where the country should stand.
    if law(first) || (rest.iter().any(law) && scene.lists.is("law-body", first)) {
        return Some(Lacking::Country);
    }
    rest.is_empty().then_some(Lacking::Part)
}

/// `2022`, or `2022` with a word for "year" behind it.
fn is_year(part: &str) -> bool {
    let mut words = part.split_whitespace();
    let year = words.next().unwrap_or_default();
    let four = year.len() == 4 && year.chars().all(|c| c.is_ascii_digit());
    four && (year.starts_with("19") || year.starts_with("20")) && words.count() <= 1
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "At most 20 ppm.[^a]\n\n[^a]: Directive on carcinogens.", Some("Directive on carcinogens.")),
        Case::lesson("en", "At most 20 ppm.[^a]\n\n[^a]: Directive 2004/37/EC, 2022.", Some("Directive 2004/37/EC, 2022.")),
        Case::lesson("en", "At most 20 ppm.[^a]\n\n[^a]: HSE, Control of Noise Regulations, 2005.", Some("HSE, Control of Noise Regulations, 2005.")),
        Case::lesson("en", "At most 20 ppm.[^a]\n\n[^a]: Experts say, INDG362, 2012.", Some("Experts say, INDG362, 2012.")),
        Case::lesson("en", "> [!WARNING]\n> - It is known that smoke hurts.", Some("It is known that")),
        Case::lesson("en", "At most 20 ppm.[^a]\n\n[^a]: UK, HSE, Control of Noise Regulations, 2005, regulation 4.", None),
        Case::lesson("en", "At most 20 ppm.[^a]\n\n[^a]: ISO, 4063, 2023.", None),
        Case::lesson("es", "Hasta 20 ppm.[^a]\n\n[^a]: Directiva 2004/37/CE.", Some("Directiva 2004/37/CE.")),
        Case::lesson("es", "Hasta 20 ppm.[^a]\n\n[^a]: Según los expertos, guía 4, 2020.", Some("Según los expertos, guía 4, 2020.")),
        Case::lesson("es", "Hasta 20 ppm.[^a]\n\n[^a]: UE, Directiva 2004/37/CE, 2022.", None),
        Case::lesson("ru", "Не больше 20 ppm.[^a]\n\n[^a]: Как известно, ГОСТ 12.1.005, 1988.", Some("Как известно, ГОСТ 12.1.005, 1988.")),
        Case::lesson("ru", "Не больше 20 ppm.[^a]\n\n[^a]: Правительство, постановление 290, 2012 г.", Some("Правительство, постановление 290, 2012 г.")),
        Case::lesson("ru", "Не больше 20 ppm.[^a]\n\n[^a]: Россия, постановление 290, 2012 г.", None),
        Case::lesson("sr", "Највише 20 ppm.[^a]\n\n[^a]: Закон о раду, 2005.", Some("Закон о раду, 2005.")),
        Case::lesson("sr", "Највише 20 ppm.[^a]\n\n[^a]: Влада, Уредба 12, 2005.", Some("Влада, Уредба 12, 2005.")),
        Case::lesson("sr-Latn", "Najviše 20 ppm.[^a]\n\n[^a]: Stručnjaci kažu, vodič 3, 2019.", Some("Stručnjaci kažu, vodič 3, 2019.")),
        Case::lesson("sr", "Највише 20 ppm.[^a]\n\n[^a]: Србија, Закон о раду, 2005.", None),
    ]
};
