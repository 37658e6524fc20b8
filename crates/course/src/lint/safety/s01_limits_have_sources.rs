//! S1: a number that keeps people whole says where it comes from.

use assess::Kind;

use super::told::{Told, claims, critical, warnings};
use crate::diagnostic::{Diagnostic, Severity, Span};
use crate::folder::report::Said;
use crate::folder::walk;
use crate::grade::limit_in;
use crate::lint::{Findings, Mends, Placed, Rule, Scene};
use crate::tree::Inline;

pub(crate) const RULE: Rule = Rule {
    code: 1301,
    name: Some("S1"),
    severity: Severity::Error,
    title: "a limit in a safety box or a critical item names its source",
    what: "A number with ppm, mg/m³, %, dB, V, kV, A, °C, bar, kPa, m/s², lux, kg, m or min, in a paragraph or bullet of a \
           `[!WARNING]` box, needs a footnote in the same paragraph or bullet. In a critical item it is looked for in right \
           answers, feedback and explanation; one footnote anywhere in the item is enough. What the question itself says is a \
           case, not a limit.",
    why: "People trust such a number with their eyes, lungs and hands. Limits differ between countries and change; without a \
          source nobody can check the number or see that it is old.",
    example: "> [!WARNING]\n> - **Stop** when the meter shows more than 20 ppm.\n",
    instead: "> [!WARNING]\n> - **Stop** when the meter shows more than 20 ppm.[^eu-co]\n\n[^eu-co]: EU, Directive 2004/37/EC, \
              2022.\n",
    mends: Mends::ByHand,
    look: Some(look),
};

fn look(scene: &Scene<'_>, findings: &mut Findings<'_>) {
    for (_, page) in &scene.pages {
        for text in warnings(page) {
            if let Some(limit) = limit_in(&text.text).and_then(|at| text.text.get(at))
                && !has_footnote(text.inlines)
            {
                let fault = said(findings, text.at(limit), limit);
                findings.say(fault);
            }
        }
    }
    for placed in critical(scene) {
        if let Some((at, limit)) = limit_of(&placed)
            && !placed.page.slice(&placed.bytes).contains("[^")
        {
            let fault = said(findings, at, &limit);
            findings.say(fault);
        }
    }
}

fn said(findings: &Findings<'_>, at: Span, limit: &str) -> Diagnostic {
    findings
        .fault(at, format!("\"{limit}\" protects people, and no source is named for it"))
        .label("no footnote here")
        .help(format!(
            "write `{limit}[^source]`, and on a line of its own below `[^source]: EU, Directive 2004/37/EC, 2022.`; \
             where you have no source, say what to look for and leave the number out"
        ))
}

fn has_footnote(text: &[Inline]) -> bool {
    let mut found = false;
    walk::inlines(text, &mut |inline| found |= matches!(inline, Inline::Footnote(_)));
    found
}

/// The first limit that an item states.
fn limit_of(placed: &Placed<'_>) -> Option<(Span, String)> {
    let of_text = |told: &Told<'_>| {
        let limit = told.text.get(limit_in(told.text)?)?;
        Some((told.at(limit), limit.to_owned()))
    };
    let key = || match placed.item.kind {
        Kind::Number(_) => key_of(placed),
        _ => None,
    };
    key().or_else(|| claims(placed).iter().find_map(of_text))
}

/// The right answer of an item that asks for a number.
fn key_of(placed: &Placed<'_>) -> Option<(Span, String)> {
    let slice = placed.page.slice(&placed.bytes);
    let mut start = placed.bytes.start;
    for line in slice.split_inclusive('\n') {
        if let Some(key) = line.strip_prefix("- [x] ").map(str::trim)
            && limit_in(key).is_some()
        {
            let from = start.saturating_add(line.find(key)?);
            let at = from..from.saturating_add(key.len());
            return Some((placed.page.source.at(at), key.to_owned()));
        }
        start = start.saturating_add(line.len());
    }
    None
}

#[cfg(test)]
pub(crate) const CASES: &[crate::lint::tests::Case] = {
    use crate::lint::tests::Case;
    &[
        Case::lesson("en", "> [!WARNING]\n> - **Stop** above 20 ppm.\n> - Call your instructor.", Some("20 ppm")),
        Case::lesson("en", "> [!WARNING]\n> - **Stop** above 20 ppm.[^eu]\n> - Hold 2 boards of 3 mm.\n\n[^eu]: EU, Directive 2004/37/EC, 2022.", None),
        Case::lesson("en", "Let the glue dry for 20 min at 18 °C.", None),
        Case::item("en", "### How warm do you keep the soup? {#soup .number objective=do level=apply critical unit=shown}\n\n- [x] 63 ± 1 °C\n  > {ok}\n- [ ] 40 °C\n  > {no}\n\n> [!NOTE]\n> Germs grow below that.\n", Some("63 ± 1 °C")),
        Case::item("en", "### The meter shows 30 ppm. What do you do? {#meter .single objective=do level=apply critical}\n\n- [x] Leave and call\n  > {ok}\n- [ ] Work on up to 50 ppm\n  > {no}\n", None),
        Case::item("en", "### The meter shows 30 ppm. What do you do? {#meter .single objective=do level=apply}\n\n- [x] Leave above 20 ppm\n  > {ok}\n- [ ] Work on up to 50 ppm\n  > {no}\n", None),
        Case::lesson("es", "> [!WARNING]\n> - **Pare** por encima de 85 dB(A).", Some("85 dB(A)")),
        Case::lesson("es", "> [!WARNING]\n> - **Pare** por encima de 85 dB(A).[^ue]\n\n[^ue]: UE, Directiva 2003/10/CE, 2003.", None),
        Case::lesson("ru", "> [!WARNING]\n> - **Стоп**, если груз тяжелее 25 кг.", Some("25 кг")),
        Case::lesson("ru", "> [!WARNING]\n> - Так с 2020. В цехе носите щиток, 2 перчатки и 3 ремня.", None),
        Case::lesson("sr", "> [!WARNING]\n> - **Стани** изнад 10 bar.", Some("10 bar")),
        Case::lesson("sr", "> [!WARNING]\n> - **Стани** изнад 10 bar.[^eu]\n\n[^eu]: ЕУ, Директива 2014/68, 2014.", None),
        Case::lesson("sr-Latn", "> [!WARNING]\n> - **Stani** ispod −18 °C.", Some("−18 °C")),
    ]
};
