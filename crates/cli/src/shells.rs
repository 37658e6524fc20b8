//! `journeywork completions` and `journeywork man`: made from the same definitions as `--help`.

use std::io::{self, Write};
use std::path::PathBuf;

use clap::Command;
use clap_complete::Shell;
use clap_mangen::Man;

use crate::Verdict;
use crate::disk::DiskFault;

/// Prints what a shell reads to complete words.
pub fn completions(shell: Shell, mut command: Command) -> Result<Verdict, DiskFault> {
    // Into memory first: the generator ends the program where a pipe is closed.
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, "journeywork", &mut script);
    print(&script)
}

/// Prints the manual: the program, then each command.
pub fn manual(mut command: Command) -> Result<Verdict, DiskFault> {
    command.build();
    let mut page = Vec::new();
    let mut each = |man: &Man| man.render(&mut page).map_err(screen_fault);
    each(&Man::new(command.clone()))?;
    all(&command, "journeywork", &mut each)?;
    print(&page)
}

fn all(
    command: &Command,
    name: &str,
    each: &mut impl FnMut(&Man) -> Result<(), DiskFault>,
) -> Result<(), DiskFault> {
    for inner in command.get_subcommands().filter(|inner| inner.get_name() != "help") {
        let title = format!("{name}-{}", inner.get_name());
        each(&Man::new(inner.clone()).title(&title))?;
        all(inner, &title, each)?;
    }
    Ok(())
}

fn print(bytes: &[u8]) -> Result<Verdict, DiskFault> {
    match io::stdout().lock().write_all(bytes) {
        Err(fault) if fault.kind() != io::ErrorKind::BrokenPipe => Err(screen_fault(fault)),
        _ => Ok(Verdict::Clean),
    }
}

fn screen_fault(fault: io::Error) -> DiskFault {
    DiskFault::Io(PathBuf::from("standard output"), fault)
}
