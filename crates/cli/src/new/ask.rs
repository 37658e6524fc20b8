//! What was not said on the command line is asked, if somebody is there to answer.

use std::io::{self, BufRead, IsTerminal, Write};

use crate::disk::DiskFault;

/// Asks questions.
pub struct Ask {
    input: Option<Box<dyn BufRead>>,
    output: Box<dyn Write>,
}

impl Ask {
    /// Asks whoever sits at the terminal; nobody where input is a pipe or a file.
    pub fn at_terminal() -> Self {
        let there = io::stdin().is_terminal();
        let input = there.then(|| Box::new(io::BufReader::new(io::stdin())) as Box<dyn BufRead>);
        Self { input, output: Box::new(io::stderr()) }
    }

    /// The value of an option: as it was given, or as it is answered. `check` says what is wrong with it.
    ///
    /// # Errors
    /// What was given is wrong, or nobody is there to answer.
    pub fn value<T>(
        &mut self,
        given: Option<&str>,
        flag: &str,
        question: &str,
        check: &dyn Fn(&str) -> Result<T, String>,
    ) -> Result<T, DiskFault> {
        if let Some(given) = given {
            return check(given).map_err(|wrong| DiskFault::Asked(format!("`{flag}`: {wrong}")));
        }
        let missing = || DiskFault::Asked(format!("`{flag}` is missing: {}", lower(question)));
        let input = self.input.as_mut().ok_or_else(missing)?;
        loop {
            let mut answer = String::new();
            let screen = |fault| DiskFault::Io("the terminal".into(), fault);
            write!(self.output, "{question}: ")
                .and_then(|()| self.output.flush())
                .map_err(screen)?;
            if input.read_line(&mut answer).map_err(screen)? == 0 {
                return Err(missing());
            }
            match check(answer.trim()) {
                Ok(value) => return Ok(value),
                Err(wrong) => writeln!(self.output, "  {wrong}").map_err(screen)?,
            }
        }
    }
}

/// A question in the middle of a sentence.
fn lower(question: &str) -> String {
    let mut chars = question.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Ask;
    use std::io::Cursor;

    fn ask(answers: &'static str) -> Ask {
        Ask { input: Some(Box::new(Cursor::new(answers))), output: Box::new(Vec::new()) }
    }

    fn number(text: &str) -> Result<u8, String> {
        text.parse().map_err(|_| "write a number".to_owned())
    }

    #[test]
    fn asks_until_the_answer_will_do() {
        assert_eq!(ask("\nmany\n 3 \n").value(None, "--level", "Level", &number).ok(), Some(3));
        assert!(ask("many\n").value(None, "--level", "Level", &number).is_err());
    }

    #[test]
    fn does_not_ask_for_what_was_given() {
        assert_eq!(ask("").value(Some("4"), "--level", "Level", &number).ok(), Some(4));
        let fault = ask("4\n").value(Some("x"), "--level", "Level", &number);
        assert_eq!(fault.expect_err("no number").to_string(), "`--level`: write a number");
    }

    #[test]
    fn names_the_option_where_nobody_answers() {
        let mut ask = Ask { input: None, output: Box::new(Vec::new()) };
        let fault = ask.value(None, "--title", "Title of the course", &number).expect_err("nobody");
        assert_eq!(fault.to_string(), "`--title` is missing: title of the course");
    }
}
