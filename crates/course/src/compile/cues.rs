//! Captions: WebVTT to cues. They travel in the pack, because a caption file cannot be loaded from a folder.

/// Start and end in milliseconds, and the text.
pub type Cue = (u32, u32, String);

/// Reads a caption file. Settings, regions and styles are left out.
///
/// # Errors
/// The line, counted from 1, at which it is no WebVTT.
pub fn read(text: &str) -> Result<Vec<Cue>, usize> {
    let text = text.trim_start_matches('\u{feff}');
    let mut lines = text.lines().enumerate().peekable();
    match lines.next() {
        Some((_, head))
            if head == "WEBVTT" || head.starts_with("WEBVTT ") || head.starts_with("WEBVTT\t") => {}
        _ => return Err(1),
    }
    let mut cues = Vec::new();
    while let Some((index, line)) = lines.next() {
        let Some((from, to)) = line.split_once("-->") else {
            // Notes and styles run to the next blank line and may hold anything; ids stand above their times.
            if line.starts_with("NOTE") || line.starts_with("STYLE") || line.starts_with("REGION") {
                while lines.next_if(|(_, line)| !line.trim().is_empty()).is_some() {}
            }
            continue;
        };
        let to = to.split_whitespace().next().unwrap_or_default();
        let (Some(from), Some(to)) = (millis(from.trim()), millis(to)) else {
            return Err(index + 1);
        };
        if to < from {
            return Err(index + 1);
        }
        let mut words = Vec::new();
        while let Some((_, line)) = lines.next_if(|(_, line)| !line.trim().is_empty()) {
            words.push(without_tags(line));
        }
        cues.push((from, to, words.join("\n")));
    }
    Ok(cues)
}

/// `hh:mm:ss.mmm` or `mm:ss.mmm`.
fn millis(text: &str) -> Option<u32> {
    let (clock, fraction) = text.split_once('.')?;
    if fraction.len() != 3 {
        return None;
    }
    let digits = |part: &str| {
        part.chars().all(|c| c.is_ascii_digit()).then(|| part.parse::<u32>().ok()).flatten()
    };
    let parts: Vec<u32> = clock.split(':').map(digits).collect::<Option<_>>()?;
    let (hours, minutes, seconds) = match parts.as_slice() {
        [minutes, seconds] => (0, *minutes, *seconds),
        [hours, minutes, seconds] => (*hours, *minutes, *seconds),
        _ => return None,
    };
    if minutes > 59 || seconds > 59 {
        return None;
    }
    hours
        .checked_mul(3600)?
        .checked_add(minutes * 60 + seconds)?
        .checked_mul(1000)?
        .checked_add(digits(fraction)?)
}

/// Voices, colours and the like are left out; the words stay.
fn without_tags(line: &str) -> String {
    let mut out = String::new();
    let mut within = false;
    for c in line.chars() {
        match c {
            '<' => within = true,
            '>' if within => within = false,
            _ if within => {}
            other => out.push(other),
        }
    }
    out.replace("&lt;", "<").replace("&gt;", ">").replace("&nbsp;", "\u{a0}").replace("&amp;", "&")
}
