//! From a Fluent file to the words on the screen.

use wording::{Arg, category, format};

#[test]
fn arguments_and_choices_are_filled_in() {
    let pattern =
        "{$new->[0]Nothing new[one]{$new} new answer[other]{$new} new answers}, {$known} known";
    let say = |new: u32| format(pattern, "en", &[("new", new.into()), ("known", 340u32.into())]);
    assert_eq!(say(0), "Nothing new, 340 known");
    assert_eq!(say(1), "1 new answer, 340 known");
    assert_eq!(say(12), "12 new answers, 340 known");
}

#[test]
fn malformed_patterns_are_shown_as_they_stand() {
    for odd in ["{$", "{$x", "{$x->[one", "}{", "{$x->}", "[a]{$y}"] {
        let _ = format(odd, "en", &[("x", Arg::Number(1))]);
    }
    assert_eq!(format("a {$x", "en", &[("x", Arg::Number(1))]), "a {$x");
    assert_eq!(format("a {$missing}", "en", &[]), "a missing");
}

#[test]
fn plural_categories_follow_the_language() {
    let of = |lang, numbers: &[u64]| {
        numbers.iter().map(|n| category(lang, *n).as_str()).collect::<Vec<_>>()
    };
    assert_eq!(of("en", &[0, 1, 2]), ["other", "one", "other"]);
    assert_eq!(
        of("ru", &[1, 2, 5, 11, 21, 22, 112]),
        ["one", "few", "many", "many", "one", "few", "many"]
    );
    assert_eq!(of("sr-Latn", &[1, 3, 5, 12, 21]), ["one", "few", "other", "other", "one"]);
    assert_eq!(of("ar", &[0, 1, 2, 3, 11, 100]), ["zero", "one", "two", "few", "many", "other"]);
    assert_eq!(of("pl", &[1, 21, 22, 25]), ["one", "many", "few", "many"]);
}

#[cfg(feature = "compile")]
#[test]
fn a_fluent_file_is_compiled() {
    let file = "# note\nhello = Hello, {$name}\nleft = {$n ->\n    [one] {$n} minute left\n   *[many] {$n} minutes left\n}\n";
    let patterns = wording::compile(file).unwrap();
    assert_eq!(patterns["hello"], "Hello, {$name}");
    assert_eq!(format(&patterns["left"], "en", &[("n", 1u32.into())]), "1 minute left");
    assert_eq!(format(&patterns["left"], "en", &[("n", 7u32.into())]), "7 minutes left");
    assert!(wording::compile("broken").is_err());
    assert!(wording::compile("a = {FUN($x)}\n").is_err());
}
