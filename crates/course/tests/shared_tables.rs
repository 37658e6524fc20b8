//! The tables that all courses share, as they stand in `content/`.

#![allow(
    clippy::disallowed_methods,
    clippy::expect_used,
    reason = "the tables lie on the disk; a missing one stops the test"
)]

use std::collections::BTreeSet;
use std::path::Path;

use course::trades::Library;

fn text(name: &str) -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../content").join(name))
        .expect("a shared table")
}

fn library() -> Library {
    Library::read(&text("trades.tsv"), &text("sectors.toml"), &text("hazards.toml"))
        .expect("tables that can be read")
}

#[test]
fn every_trade_names_a_sector_hazards_and_prerequisites_that_are_there() {
    let library = library();
    assert_eq!((library.trades.len(), library.sectors.len(), library.hazards.len()), (240, 15, 87));
    for trade in &library.trades {
        assert!(
            library.sectors.iter().any(|sector| sector.id == trade.sector),
            "{}: {}",
            trade.slug,
            trade.sector
        );
        assert!((3..=6).contains(&trade.hazards.len()), "{}", trade.slug);
        for hazard in &trade.hazards {
            assert!(library.hazard(hazard).is_some(), "{}: {hazard}", trade.slug);
        }
        for slug in &trade.prerequisites {
            let before =
                library.trade(slug.as_str()).unwrap_or_else(|| panic!("{}: {slug}", trade.slug));
            assert!(before.level <= trade.level, "{} comes before {}", slug, trade.slug);
        }
        assert_eq!(trade.titles.len(), 4, "{}", trade.slug);
    }
}

#[test]
fn every_hazard_and_sector_is_used_and_ordered() {
    let library = library();
    let used: BTreeSet<&str> =
        library.trades.iter().flat_map(|trade| &trade.hazards).map(String::as_str).collect();
    assert_eq!(library.hazards.iter().map(|row| row.id.as_str()).collect::<BTreeSet<_>>(), used);
    let orders: Vec<u16> = library.sectors.iter().map(|row| row.order).collect();
    assert_eq!(orders, (1..=15).collect::<Vec<_>>());
    assert!(library.sectors.iter().all(|row| row.icon == row.id));
}

#[test]
fn a_table_that_breaks_its_form_names_the_line() {
    let fault = |trades: &str, sectors: &str, hazards: &str| {
        Library::read(trades, sectors, hazards).expect_err("a fault").to_string()
    };
    let head = text("trades.tsv").lines().next().expect("a header").to_owned();
    assert_eq!(
        fault(&format!("{head}\nonly\ttwo\n"), "", ""),
        "trades.tsv:2: 2 cells, but the header has 15"
    );
    assert_eq!(
        fault("", "[wood]\norder = one\n", ""),
        "sectors.toml:2: a value is a whole number or a text in quotes"
    );
    assert_eq!(fault("", "[wood]\norder = 1\n", ""), "sectors.toml:1: [wood]: no key `icon`");
    assert_eq!(fault("", "", "icon = \"x\"\n"), "hazards.toml:1: a key before the first [table]");
    assert_eq!(fault("", "", "[cuts]\n[cuts]\n"), "hazards.toml:2: this table stands twice");
    assert_eq!(Library::read("", "", ""), Ok(Library::default()));
}
