//! Entry points for fuzzing: each takes any bytes, and none may panic.

use crate::fold::same;
use crate::formula::Formula;
use crate::kind::{Strictness, TextRules, Typos};
use crate::number::{Decimal, parse_answer, parse_typed};
use crate::text::Lang;
use crate::unit::{Unit, suggest};

/// Numbers as authors and as learners write them, and units.
pub fn number(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let _ = parse_answer(&text);
    if let Ok(typed) = parse_typed(&text) {
        assert_eq!(Decimal::parse_source(&String::from(typed.value)), Ok(typed.value), "{text:?}");
    }
    let _ = (Unit::parse(&text), Unit::parse_typed(&text), suggest(&text));
}

/// Formulas: read, worked out, and read again from what they print.
pub fn formula(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    if let Ok(formula) = Formula::parse(&text) {
        let value = formula.evaluate(&|_| Some(Decimal::from(7)));
        assert_eq!(Formula::parse(formula.source()).as_ref(), Ok(&formula));
        if let Ok(value) = value {
            assert_eq!(Decimal::from_f64(value.to_f64()), Some(value), "{text:?}");
        }
    }
}

/// Folding in every language that has rules of its own.
pub fn fold(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for lang in ["en", "de", "es", "sv", "tr", "ru", "sr", "ar"] {
        let Ok(lang) = Lang::parse(lang) else {
            continue;
        };
        for strictness in [Strictness::Fold, Strictness::Strict] {
            let rules = TextRules {
                lang: lang.clone(),
                typos: Typos::One,
                case: strictness,
                accents: strictness,
            };
            let folded = crate::fold::fold(&text, &rules);
            assert_eq!(crate::fold::fold(&folded, &rules), folded, "{text:?}");
            let _ = same(&text, "kerf", &rules);
        }
    }
}
