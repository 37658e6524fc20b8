//! Which crate may use which: a crate below never learns of one above.

use std::fs;

use anyhow::Result;

use super::Finding;
use crate::project::{Dependency, DependencyKind, Package, Project};

/// What a crate may use of ours, as names of folders; for all but tests.
struct Place {
    package: &'static str,
    uses: Uses,
    purity: Purity,
}

enum Uses {
    Only(&'static [&'static str]),
    /// Nobody depends on it, so it may use anything.
    Anything,
}

#[derive(PartialEq, Eq)]
enum Purity {
    /// Calls no clock, file system, browser or random source.
    Pure,
    Impure,
}

const PLACES: &[Place] = &[
    pure("journeywork-json", &[]),
    pure("journeywork-assess", &["journeywork-json"]),
    pure("journeywork-search", &[]),
    pure("journeywork-wording", &[]),
    pure("journeywork-course", &["journeywork-assess", "journeywork-json"]),
    pure("journeywork-record", &["journeywork-assess", "journeywork-json"]),
    pure("journeywork-credential", &["journeywork-assess", "journeywork-record"]),
    pure(
        "journeywork-interchange",
        &["journeywork-assess", "journeywork-course", "journeywork-record"],
    ),
    impure("journeywork-registry", &["journeywork-credential", "journeywork-record"]),
    impure("journeywork-document", &["journeywork-credential", "journeywork-record"]),
    impure(
        "journeywork",
        &[
            "journeywork-assess",
            "journeywork-course",
            "journeywork-credential",
            "journeywork-document",
            "journeywork-interchange",
            "journeywork-record",
            "journeywork-registry",
            "journeywork-search",
            "journeywork-wording",
        ],
    ),
    impure(
        "journeywork-app",
        &[
            "journeywork-assess",
            "journeywork-course",
            "journeywork-credential",
            "journeywork-interchange",
            "journeywork-json",
            "journeywork-record",
            "journeywork-search",
            "journeywork-wording",
        ],
    ),
    impure(
        "journeywork-testkit",
        &[
            "journeywork-assess",
            "journeywork-course",
            "journeywork-credential",
            "journeywork-record",
            "journeywork-search",
        ],
    ),
    free("journeywork-e2e"),
    free("xtask"),
];

const TESTKIT: &str = "journeywork-testkit";

const fn pure(package: &'static str, uses: &'static [&'static str]) -> Place {
    Place { package, uses: Uses::Only(uses), purity: Purity::Pure }
}

const fn impure(package: &'static str, uses: &'static [&'static str]) -> Place {
    Place { package, uses: Uses::Only(uses), purity: Purity::Impure }
}

const fn free(package: &'static str) -> Place {
    Place { package, uses: Uses::Anything, purity: Purity::Impure }
}

/// Checks the `Cargo.toml` of each crate.
pub fn check(project: &Project) -> Result<Vec<Finding>> {
    let mut wrong = Vec::new();
    for (name, package) in &project.packages {
        // Examples are hosts: they may use whatever is public.
        if package.folder.starts_with(project.path("examples")) {
            continue;
        }
        let Some(place) = PLACES.iter().find(|place| place.package == name) else {
            wrong.push(format!(
                "{name} has no place yet: say in xtask/src/tidy/arrows.rs and in ARCHITECTURE.md what it may use"
            ));
            continue;
        };
        let Uses::Only(allowed) = place.uses else {
            continue;
        };
        for other in ours(project, package) {
            if !allowed.contains(&other.package.as_str()) {
                wrong.push(arrow(name, other));
            }
        }
    }
    Ok(wrong)
}

fn arrow(name: &str, other: &Dependency) -> Finding {
    if other.package == TESTKIT {
        format!("{name} depends on {TESTKIT}, which is for [dev-dependencies] only")
    } else {
        format!("{name} depends on {}, which it must not know", other.package)
    }
}

/// Dependencies on our own crates that are not for tests only.
fn ours<'a>(project: &'a Project, package: &'a Package) -> impl Iterator<Item = &'a Dependency> {
    package.dependencies.iter().filter(|other| {
        other.kind != DependencyKind::Dev && project.packages.contains_key(&other.package)
    })
}

/// Calls that each pure crate's `clippy.toml` must forbid.
const FORBIDDEN: &[&str] = &[
    "std::time::SystemTime::now",
    "std::time::Instant::now",
    "std::env::var",
    "std::fs::read",
    "std::fs::read_to_string",
    "std::fs::write",
    "std::fs::File::open",
    "web_sys::window",
    "js_sys::Date::now",
    "js_sys::Math::random",
    "getrandom::fill",
    "std::collections::HashMap",
    "std::collections::HashSet",
];

/// Checks that clippy watches over the pure crates.
pub fn check_pure(project: &Project) -> Result<Vec<Finding>> {
    let mut wrong = Vec::new();
    for place in PLACES.iter().filter(|place| place.purity == Purity::Pure) {
        let Some(package) = project.packages.get(place.package) else {
            continue;
        };
        let file = package.folder.join("clippy.toml");
        let Ok(text) = fs::read_to_string(&file) else {
            wrong.push(format!("{} has no clippy.toml", place.package));
            continue;
        };
        for call in FORBIDDEN {
            if !text.contains(&format!("\"{call}\"")) {
                wrong.push(format!("{}/clippy.toml does not forbid {call}", place.package));
            }
        }
    }
    Ok(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    fn project(name: &str, dependencies: &[(&str, DependencyKind)]) -> Project {
        let package = |dependencies| Package {
            folder: format!("/x/{name}").into(),
            dependencies,
            has_library: true,
            published: true,
            for_browser: false,
        };
        let mut packages = BTreeMap::new();
        for place in PLACES {
            packages.insert(place.package.to_owned(), package(Vec::new()));
        }
        let dependencies = dependencies
            .iter()
            .map(|(package, kind)| Dependency { package: (*package).to_owned(), kind: *kind })
            .collect();
        packages.insert(name.to_owned(), package(dependencies));
        Project { root: "/x".into(), target: "/x/target".into(), packages }
    }

    #[test]
    fn arrows_down_are_allowed_and_up_are_not() {
        use DependencyKind::{Dev, Normal};
        let down = [("journeywork-assess", Normal), ("serde", Normal), (TESTKIT, Dev)];
        assert!(check(&project("journeywork-course", &down)).unwrap().is_empty());
        for (from, to) in [
            ("journeywork-assess", "journeywork-course"),
            ("journeywork-course", "journeywork-record"),
            ("journeywork-record", "journeywork-app"),
            ("journeywork-app", "journeywork"),
            ("journeywork-app", TESTKIT),
            ("journeywork-unknown", "journeywork-assess"),
        ] {
            let findings = check(&project(from, &[(to, Normal)])).unwrap();
            assert_eq!(findings.len(), 1, "{from} -> {to}: {findings:?}");
        }
    }
}
