//! The form of each kind of question, with an example that shows where everything goes. It keeps the rules of good questions,
//! so that whoever writes over it keeps them too.

use assess::kind::KindName;

use super::words::Words;

/// What stands below the heading. It begins with the mark of what is not written yet; a question without a key needs nothing.
pub fn of(kind: KindName, words: &Words, picture: &str) -> String {
    let form = match kind {
        KindName::Single => SINGLE,
        KindName::Multiple => MULTIPLE,
        KindName::TrueFalse => TRUE_FALSE,
        KindName::Number => NUMBER,
        KindName::Text => TEXT,
        KindName::Cloze => CLOZE,
        KindName::Order => ORDER,
        KindName::Match => MATCH,
        KindName::Group => GROUP,
        KindName::Hotspot => HOTSPOT,
        KindName::Reflect => return String::new(),
    };
    format!(
        "{{{{todo}}}}\n\n{}",
        form.replace("True", words.yes).replace("False", words.no).replace("PICTURE", picture)
    )
}

const SINGLE: &str = "\
- [x] The right answer
  > Say why it is right, in one sentence.
- [ ] What many people do
  > Say what comes of it, and what to do.
- [ ] Another usual mistake
  > Say what comes of that, and what to do.
";

const MULTIPLE: &str = "\
- [x] One right answer
  > Say why it is right, in one sentence.
- [x] Another right one
  > Say why that one is right too.
- [ ] What many people do
  > Say what comes of it, and what to do.
- [ ] Another usual mistake
  > Say what comes of that, and what to do.
";

const TRUE_FALSE: &str = "\
- [x] True
  > Say why it is so, in one sentence.
- [ ] False
  > Say why people think so, and what is right.
";

const NUMBER: &str = "\
- [x] 12 ± 1 mm
  > Say how one works it out, step by step.
- [ ] 24 mm
  > Say which mistake gives this number, and what to do.

> [!NOTE]
> Show the whole sum, for answers that nobody foresaw.
";

const TEXT: &str = "\
- [x] answer
  > Say what it means, and where it is used.
- [x] another name for it
- [ ] a wrong name
  > Say what that is instead, and how they differ.

> [!NOTE]
> Explain the word, for answers that nobody foresaw.
";

const CLOZE: &str = "\
A sentence with a [[right word | ~~wrong word~~]] in it.

> [!NOTE]
> Say why it is this word and not another one.
";

const ORDER: &str = "\
1. The first step
2. What comes then
3. What comes last

> [!NOTE]
> Say what goes wrong in any other order.
";

const MATCH: &str = "\
| Sign | Cause |
| --- | --- |
| The first sign | What it comes from |
| A second sign | Another cause |
| A third sign | A third cause |
|  | A cause that fits none of them |

> [!NOTE]
> Say how one tells them apart at the bench.
";

const GROUP: &str = "\
- One group
  - A thing that belongs there
  - Another one
- The other group
  - A thing that belongs here
  - One more

> [!NOTE]
> Say how one tells the two groups apart.
";

/// A drawing to begin with: a shape for each answer, each large enough to be hit.
pub const DRAWING: &str = "\
<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"640\" height=\"400\" viewBox=\"0 0 640 400\">
  <rect width=\"640\" height=\"400\" fill=\"#ffffff\"/>
  <rect id=\"right\" x=\"60\" y=\"140\" width=\"120\" height=\"120\" fill=\"#d9e2ec\" stroke=\"#243b53\" stroke-width=\"4\"/>
  <circle id=\"other\" cx=\"320\" cy=\"200\" r=\"64\" fill=\"#d9e2ec\" stroke=\"#243b53\" stroke-width=\"4\"/>
  <polygon id=\"third\" points=\"520,140 590,260 450,260\" fill=\"#d9e2ec\" stroke=\"#243b53\" stroke-width=\"4\"/>
</svg>
";

const HOTSPOT: &str = "\
![What the picture shows, in a few words.](PICTURE)

- [x] [The right place](PICTURE#right)
  > Say why it is there, in one sentence.
- [ ] [Another place](PICTURE#other)
  > Say what that is, and where to look.
- [ ] [A third place](PICTURE#third)
  > Say what that is, and where to look.
";
