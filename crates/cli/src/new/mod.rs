pub fn run(what: crate::args::NewWhat) -> Result<crate::Verdict, crate::disk::DiskFault> {
    drop(what);
    Ok(crate::Verdict::Clean)
}
