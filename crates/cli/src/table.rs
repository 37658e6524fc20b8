//! The table of a course: what is there, and what each grade wants.

use course::folder::Counted;
use course::grade::{self, GRADES, Row, Want};

/// Prints the table with both grades below it.
pub fn of(Counted { course, measures }: &Counted, digest: &str) -> String {
    let mut lines: Vec<[String; 5]> =
        vec![["", "have", "outline", "standard", "full"].map(str::to_owned)];
    lines.extend(measures.rows().iter().map(cells));
    let mut widths = [0usize; 5];
    for line in &lines {
        for (width, cell) in widths.iter_mut().zip(line) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let mut out = format!("{}: {}\n", course.front.slug, course.title);
    for line in &lines {
        let mut text = String::from(" ");
        for (cell, width) in line.iter().zip(widths) {
            text.push_str(&format!(" {cell:<width$} "));
        }
        out.push_str(text.trim_end());
        out.push('\n');
    }
    let computed = measures.computed().map_or("none yet", grade::name);
    let claimed = grade::name(course.front.grade);
    out.push_str(&format!("  computed grade: {computed}; claimed: {claimed}\n"));
    // The next grade is what an author works towards.
    let next = GRADES
        .into_iter()
        .find(|grade| measures.computed().is_none_or(|computed| *grade > computed));
    if let Some(next) = next {
        let missing = measures.missing(next);
        out.push_str(&format!("  missing for {}:\n", grade::name(next)));
        for line in missing {
            out.push_str(&format!("    - {line}\n"));
        }
    }
    out.push_str(&format!("  digest of this text, for `reviewed`: {digest}\n"));
    out
}

fn cells(row: &Row) -> [String; 5] {
    let [outline, standard, full] = &row.wants;
    [
        row.name.to_owned(),
        row.have.clone(),
        want(outline.as_ref()),
        want(standard.as_ref()),
        want(full.as_ref()),
    ]
}

fn want(want: Option<&Want>) -> String {
    match want {
        None => "–".to_owned(),
        Some(want) if want.is_met() => format!("✓ {}", want.text),
        Some(want) => format!("✗ {}", want.text),
    }
}
