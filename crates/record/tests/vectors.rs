//! Every vector in `vectors/`: JSON lines under a head that says what a reader must find. Another reader of the
//! format can run the same files.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use record::{Body, ClockTrust, DeviceId, EventId, Fault, Head, LearnerId, Log, lines};
use testkit::Case;

/// `device seq id`.
fn head(text: &str) -> Option<Head> {
    let mut words = text.split(' ');
    let device = DeviceId::parse(words.next()?)?;
    let seq = words.next()?.parse().ok()?;
    let id = EventId::parse(words.next()?)?;
    Some(Head { device, seq, id })
}

fn clock(log: &Log) -> &'static str {
    use record::clock::Jump;
    match log.clock().trust() {
        ClockTrust::Sure => "sure",
        ClockTrust::Unsure(Jump::Back) => "back",
        ClockTrust::Unsure(Jump::Ahead) => "ahead",
        ClockTrust::Unsure(Jump::BeforeProgram) => "before-program",
    }
}

fn same<T: PartialEq + std::fmt::Debug + ?Sized>(
    what: &str,
    said: &T,
    found: &T,
) -> Result<(), String> {
    if said == found { Ok(()) } else { Err(format!("{what}: said {said:#?}, found {found:#?}")) }
}

fn check(case: &Case) -> Result<(), String> {
    let learner = LearnerId::parse(case.one("learner")?).ok_or("bad learner")?;
    let read = lines::read(learner, &case.body);
    let log = &read.log;

    let mut heads = Vec::new();
    for text in case.all("head") {
        heads.push(head(text).ok_or("bad head")?);
    }
    let mut found: Vec<String> = read.faults.iter().map(Fault::to_string).collect();
    found.extend(log.faults().iter().map(Fault::to_string));
    found.extend(
        log.absent(&heads)
            .iter()
            .map(|h| format!("head {} absent at device {}, seq {}", h.id, h.device, h.seq)),
    );
    let said: Vec<String> =
        case.all("expect").filter(|e| *e != "nothing").map(str::to_owned).collect();
    same("expect", &said, &found)?;

    let keeps = case.one("keeps")?;
    same("keeps", keeps, log.len().to_string().as_str())?;
    if let Some(said) = case.all("clock").next() {
        same("clock", said, clock(log))?;
    }
    if let Some(said) = case.all("unknown").next() {
        let unknown = log.events().filter(|event| event.body == Body::Unknown).count();
        same("unknown", said, unknown.to_string().as_str())?;
    }
    if let Some(said) = case.all("order").next() {
        let order: Vec<String> =
            log.events().map(|event| format!("{}/{}", event.device, event.seq)).collect();
        same("order", said, order.join(" ").as_str())?;
    }
    for event in log.events() {
        let due = case.all("newdevice").any(|device| device == event.device.to_string());
        same("newdevice", &due, &log.needs_new_device(event.device))?;
    }

    // Whatever was kept is handed on as the bytes that came.
    for event in log.events() {
        let mut lines = case.body.split(|byte| *byte == b'\n');
        same("bytes handed on", &true, &lines.any(|line| line == event.raw()))?;
    }
    let again = lines::read(learner, &lines::write(log));
    same("read again", &true, &(again.log == *log && again.faults.is_empty()))
}

#[test]
fn each_vector_is_read_as_its_head_says() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors");
    let count = testkit::run_cases(&folder, "txt", check);
    assert!(count >= 45, "{count} vectors; none is ever taken away");
}
