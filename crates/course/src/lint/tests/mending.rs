//! Repairs are proved: the fault is gone, no error is new, and the text is what was meant.

use std::collections::BTreeSet;

use super::{Case, FOLDERS, Text};
use crate::diagnostic::{Diagnostic, Edit, Fix, Severity};
use crate::folder;
use crate::lint::{Mends, Rule};
use crate::shelf::{MemoryShelf, Shelf};
use crate::trades::Library;

/// Applies a repair as `--fix` would.
fn mend(shelf: &MemoryShelf, fix: &Fix) -> MemoryShelf {
    let mut shelf = shelf.clone();
    match fix {
        Fix::Edit(edits) => {
            let mut edits: Vec<&Edit> = edits.iter().collect();
            edits.sort_by_key(|edit| edit.at.key());
            for edit in edits.iter().rev() {
                let mut text =
                    String::from_utf8(shelf.bytes(&edit.at.file).unwrap().to_vec()).unwrap();
                text.replace_range(edit.at.bytes.clone(), &edit.text);
                shelf.put(edit.at.file.clone(), text);
            }
            let overlap = edits.windows(2).any(|pair| {
                pair[0].at.file == pair[1].at.file && pair[0].at.bytes.end > pair[1].at.bytes.start
            });
            assert!(!overlap, "{edits:?}");
        }
        Fix::Rename { from, to } => {
            for path in shelf.files() {
                let inside = path.strip_prefix(from.as_str());
                if let Some(rest) = inside.filter(|rest| rest.is_empty() || rest.starts_with('/')) {
                    let target = format!("{to}{rest}");
                    assert!(shelf.bytes(&target).is_none(), "{target} is there");
                    let bytes = shelf.remove(&path).unwrap();
                    shelf.put(target, bytes);
                }
            }
        }
        Fix::Create { path, text } => {
            assert!(shelf.bytes(path).is_none(), "{path} is there");
            shelf.put(path.clone(), text.clone());
        }
    }
    shelf
}

/// Errors of the format, without their places: those move. The rules of good teaching may see more of a mended text.
fn errors(faults: &[Diagnostic]) -> BTreeSet<(u16, String)> {
    let of_format =
        faults.iter().filter(|fault| fault.severity == Severity::Error && fault.code.0 < 1000);
    of_format.map(|fault| (fault.code.0, fault.message.clone())).collect()
}

/// How the lines of a file end: repairs must find their places in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LineEnds {
    Plain,
    Windows,
}

/// What is wrong with the repairs of a rule, and whether there is one.
fn mended(rule: &Rule, case: &Case, ends: LineEnds) -> Result<bool, String> {
    let mut shelf = case.shelf();
    if ends == LineEnds::Windows {
        let text = |path: &String| String::from_utf8(shelf.bytes(path)?.to_vec()).ok();
        let texts = shelf.files().into_iter().filter_map(|path| Some((text(&path)?, path)));
        for (text, path) in texts.collect::<Vec<_>>() {
            shelf.put(path, text.replace("\r\n", "\n").replace('\n', "\r\n"));
        }
    }
    let before = case.faults(&shelf);
    let fixes = |faults: &[Diagnostic]| -> Vec<Fix> {
        let of_rule = faults.iter().filter(|fault| fault.code.0 == rule.code);
        of_rule.filter_map(|fault| fault.fix.clone()).collect()
    };
    let wanted = fixes(&before);
    if case.by_hand && !wanted.is_empty() {
        return Err(format!("is mended by {wanted:?}"));
    }
    if wanted.is_empty() {
        let promised = case.becomes.is_some();
        return if promised { Err("has no repair".to_owned()) } else { Ok(false) };
    }
    let shelf = wanted.iter().fold(shelf, |shelf, fix| mend(&shelf, fix));
    if let Some(text) = case.becomes {
        let holds = |path: &String| {
            let bytes = shelf.bytes(path).unwrap_or_default();
            let found = String::from_utf8_lossy(bytes);
            let halves = found.contains('\r') && found.replace("\r\n", "").contains('\r');
            path == text || (found.replace('\r', "").contains(text) && !halves)
        };
        if !shelf.files().iter().any(holds) {
            return Err(format!("does not become {text:?} by {wanted:?}"));
        }
    }
    let after = case.faults(&shelf);
    if let Some(left) = after.iter().find(|fault| fault.code.0 == rule.code) {
        return Err(format!("is still there after {wanted:?}: {left:?}"));
    }
    let (before, after) = (errors(&before), errors(&after));
    let new: Vec<_> = after.difference(&before).collect();
    if new.is_empty() { Ok(true) } else { Err(format!("{wanted:?} makes new errors: {new:?}")) }
}

/// A repair makes its fault go away, and with it itself: to apply all repairs again changes nothing. It adds no error.
#[test]
fn repairs_mend() {
    let mut wrong = Vec::new();
    for (rule, cases) in FOLDERS.iter().flat_map(|folder| folder.iter()) {
        let mut some = false;
        for (number, case) in cases.iter().enumerate() {
            for ends in [LineEnds::Plain, LineEnds::Windows] {
                match mended(rule, case, ends) {
                    Ok(fixed) => some |= fixed,
                    Err(why) => {
                        let code = rule.code;
                        wrong.push(format!("JW{code:04}, case {number}, {ends:?}: {why}"));
                    }
                }
            }
        }
        if some && rule.mends == Mends::ByHand {
            wrong.push(format!("JW{:04} is mended, but does not say so", rule.code));
        }
        if !some && rule.mends == Mends::ByItself {
            wrong.push(format!("JW{:04}: no case is mended", rule.code));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Pieces of texts with most faults that are mended.
const PIECES: [&str; 66] = [
    "!!! tip\n    Text\n",
    "[a][saw]",
    "\n\n[saw]: 02-second.md\n",
    "\n",
    "\n\n",
    "\n\n",
    "\n\n",
    "Words here.",
    "Слова здесь.",
    " ",
    "- One",
    "* Two",
    "- [ ] No",
    "- [x]Yes",
    "- () No",
    "\n- ",
    "\n* ",
    "\n  - ",
    "\n> ",
    "> [!WARN]\n> Text",
    "> [!NOTE] Words",
    "\n> [!TIP]",
    "> > [!TIP]",
    "\n---\n",
    "    code",
    "\n\n    more",
    "      two",
    "##Title",
    "## Part {#Part 1}",
    "## Part {#part.why}",
    "## Part {#part} {.why}",
    "### Which? {#which .single objective=do level=aply}",
    "### Gap {#gap .text level=apply critcal}",
    "[[x]]",
    "[a](02-second.md)",
    "[a](02-secnd.md#saw)",
    "[a](#dp)",
    "[a](https://example.org)",
    "<https://example.org>",
    "[b](02 second.md)",
    "<br>",
    "<b>bold</b>",
    "<i>",
    "x<sup>2</sup>",
    "<!-- c --> Behind.",
    "<!-- c -->",
    "5$, 6$",
    "$x$",
    "H~2~O",
    "m^2^",
    "~5~",
    "Term\n: its meaning",
    "::: note\nText\n:::",
    ":::",
    "  \nnext",
    "| A | B |\n| --- |\n| 1 | 2 |",
    "| A | B |\n| - | - |\n| 1 | 2 | |",
    "1. One\n2) Two",
    "\t- tab",
    "\r\n",
    "й",
    "{{n}}",
    "`code`",
    "{mis=\"a b\"}",
    " {last}",
    "```\n",
];

proptest::proptest! {
    /// Whatever a text holds: a repair keeps to places of the file, and its fault is gone.
    #[test]
    fn repairs_mend_in_any_text(
        pieces in proptest::collection::vec(proptest::sample::select(&PIECES[..]), 0..14),
    ) {
        let second = "# Second\n\n## Aim {.objective}\n\n- Saw. {#saw}\n";
        let mut shelf = Case::new("en", Text::Files(&[]), None).shelf();
        shelf.put("01-start/02-second.md", second);
        let head = "# First\n\n## You will learn {.objective}\n\n- Set it. {#do}\n\n## Text\n\n";
        shelf.put("01-start/01-first.md", format!("{head}{}\n", pieces.concat()));
        let check = |shelf: &MemoryShelf| folder::check("case", shelf, &Library::default()).1;
        let before = check(&shelf);
        for fault in before.iter() {
            let Some(fix) = &fault.fix else { continue };
            let after = check(&mend(&shelf, fix));
            let count = |faults: &[Diagnostic]| {
                faults
                    .iter()
                    .filter(|other| (other.code, &other.message) == (fault.code, &fault.message))
                    .count()
            };
            let text = String::from_utf8_lossy(shelf.bytes("01-start/01-first.md").unwrap());
            assert!(count(&after) < count(&before), "{} is left in {text:?} after {fix:?}", fault.code);
        }
    }
}
