//! Faults of links, boxes, pictures and tables.

use super::place::{Course, Fault, Line, Planter, Put, Where, any, line};

/// In the order of codes.
pub const PLANTERS: &[Planter] = &[
    line("a picture from the net", &[202], Where::Lessons, |at| {
        at.text.starts_with("![").then(|| at.swapped("(../media/", "(https://a.example/")).flatten()
    }),
    line("a link to the net", &[203], Where::Lessons, |at| {
        at.prose(" See [the maker](https://a.example/).")
    }),
    line("a link to no file", &[204], Where::Lessons, |at| {
        at.prose(" See [more](03-sharpning.md).")
    }),
    line("a misspelt link", &[204], Where::Lessons, |at| {
        at.swapped(".md)", "x.md)")
            .filter(|_| at.text.contains("](0") || at.text.contains("](../0"))
    }),
    any("a link to no id", &[205], |course| linked(course, "#burr-x")),
    line("a link out of the folder", &[206], Where::Lessons, |at| {
        at.prose(" See [more](../../readme.md).")
    }),
    any("a link to a translation that is not there", &[204], |course| linked(course, "!ru")),
    line("a space in a link", &[208], Where::Lessons, |at| at.prose(" See [more](my file.md).")),
    line("an unknown box", &[209], Where::Lessons, |at| boxed(at, "> [!WARN]")),
    line("a misspelt box", &[209], Where::Lessons, |at| {
        (at.text == "> [!NOTE]").then(|| Put::line("> [!NOTES]")).flatten()
    }),
    line("text beside the marker of a box", &[210], Where::Lessons, |at| {
        (at.text == "> [!NOTE]").then(|| Put::line("> [!NOTE] Keep in mind")).flatten()
    }),
    line("text beside a warning", &[210], Where::Lessons, |at| boxed(at, "> [!WARNING] Take care")),
    line("a box right after a box", &[211], Where::Lessons, |at| {
        (at.text.is_empty() && at.after == "> [!NOTE]" && at.before.starts_with('>'))
            .then(|| Put::lines(Vec::<String>::new(), 0))
            .flatten()
    }),
    line("a box in a list", &[212], Where::Lessons, |at| {
        let here = at.kind.is_empty() && at.role == "summary" && at.text.starts_with("- ");
        here.then(|| Put::lines([at.text, "", "  > [!NOTE]", "  > Keep it clean."], 2)).flatten()
    }),
    line("a picture that is not there", &[501], Where::Lessons, |at| {
        picture(at, "../media/", "../media/x")
    }),
    line("a picture with a capital", &[501], Where::Lessons, |at| {
        picture(at, "../media/m", "../media/M")
    }),
    line("a kind of picture that is none", &[502], Where::Lessons, |at| {
        picture(at, ".svg", ".bmp")
    }),
    line("no alt text", &[503], Where::Lessons, |at| {
        let rest = at.text.strip_prefix("![")?.split_once(']')?.1;
        Put::line(format!("![]{rest}"))
    }),
    line("alt text that is a file name", &[504], Where::Lessons, |at| {
        let rest = at.text.strip_prefix("![")?.split_once(']')?.1;
        Put::line(format!("![image1.png]{rest}"))
    }),
    any("a script in a drawing", &[505], |course| {
        drawings(course, |text| {
            let (head, end) = text.rsplit_once("</svg>")?;
            let line = head.matches('\n').count() + 1;
            Some((format!("{head}<script>1</script></svg>{end}"), line))
        })
    }),
    any("a drawing without viewBox", &[506], |course| {
        drawings(course, |text| {
            let (head, rest) = text.split_once(" viewBox=\"")?;
            let (_, rest) = rest.split_once('"')?;
            let line = head.get(..head.rfind("<svg")?)?.matches('\n').count() + 1;
            Some((format!("{head}{rest}"), line))
        })
    }),
];

fn boxed(at: &Line<'_>, marker: &str) -> Option<Put> {
    (at.text == "> [!WARNING]" && at.kind.is_empty()).then(|| Put::line(marker)).flatten()
}

fn picture(at: &Line<'_>, from: &str, to: &str) -> Option<Put> {
    at.text.starts_with("![").then(|| at.swapped(from, to)).flatten()
}

/// In each lesson a link to the next one, with another end: `#id` or `!lang`.
fn linked(course: &Course, end: &str) -> Vec<Fault> {
    let lessons = course.lessons();
    let pairs = lessons.iter().zip(lessons.iter().skip(1));
    let one = |(from, to): (&String, &String)| {
        let text = course.text(from)?;
        let (head, rest) =
            text.split_once("\n## In short").or_else(|| text.split_once("\n## Summary"))?;
        let target = match end.strip_prefix('!') {
            Some(lang) => format!("{}.{lang}.md", to.strip_suffix(".md")?),
            None => format!("{to}{end}"),
        };
        let line = head.matches('\n').count() + 2;
        let title = if text.contains("\n## In short") { "In short" } else { "Summary" };
        let new =
            format!("{head}\nGo on with [the next lesson](../{target}) then.\n\n## {title}{rest}");
        Some(Fault::text(from, new, line))
    };
    pairs.filter_map(one).collect()
}

/// Every drawing, changed, with the line of the fault.
fn drawings(course: &Course, change: fn(&str) -> Option<(String, usize)>) -> Vec<Fault> {
    let paths =
        course.files.keys().filter(|path| path.starts_with("media/") && path.ends_with(".svg"));
    let one = |path: &String| {
        let (text, line) = change(course.text(path)?)?;
        Some(Fault::text(path, text, line))
    };
    paths.filter_map(one).collect()
}
