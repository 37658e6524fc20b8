//! Every version that set-up installs, in one place. Pin what is at least a week old.

/// When a tool is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Need {
    /// To build and serve the portal.
    Build,
    /// Only to run the checks.
    Test,
}

/// Whether `cargo install` obeys the tool's own lock file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lock {
    /// `--locked`: the versions that the tool's authors tested.
    Obeyed,
    /// The lock file names a crate that some registries do not serve yet.
    Ignored,
}

/// A program that comes from crates.io.
#[derive(Clone, Copy, Debug)]
pub struct CargoTool {
    /// Package name.
    pub package: &'static str,
    /// Program name; it answers `--version`.
    pub program: &'static str,
    /// Exact version.
    pub version: &'static str,
    /// Whether its lock file is obeyed.
    pub lock: Lock,
    /// Whether the package's default features are left out.
    pub features: Features,
    /// Optimisation level of the tool itself: 0 compiles fastest, 1 where its running time counts.
    pub opt_level: &'static str,
    /// When it is needed.
    pub need: Need,
    /// What it is for.
    pub purpose: &'static str,
    /// Usual time on two cores, for the person who waits.
    pub usual: &'static str,
}

/// Features that `cargo install` asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Features {
    /// The package's own default.
    Default,
    /// None: what they add (downloads, update checks) is not wanted here.
    None,
    /// None but this one.
    Only(&'static str),
}

/// Programs from crates.io, installed into `.tools/bin`.
pub const CARGO_TOOLS: &[CargoTool] = &[
    CargoTool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        // Must equal `wasm-bindgen` in Cargo.lock; `cargo xtask tidy` compares them.
        version: "0.2.130",
        lock: Lock::Ignored,
        features: Features::Default,
        opt_level: "1",
        need: Need::Build,
        purpose: "writes the JavaScript beside the wasm",
        usual: "2-6 minutes, once",
    },
    CargoTool {
        package: "geckodriver",
        program: "geckodriver",
        version: "0.37.1",
        lock: Lock::Obeyed,
        features: Features::Default,
        opt_level: "0",
        need: Need::Test,
        purpose: "lets the tests drive Firefox",
        usual: "1 minute, once",
    },
    CargoTool {
        package: "cargo-deny",
        program: "cargo-deny",
        version: "0.20.2",
        lock: Lock::Obeyed,
        features: Features::None,
        opt_level: "0",
        need: Need::Test,
        purpose: "checks licences and sources of dependencies",
        usual: "1-2 minutes, once",
    },
];

/// What `cargo xtask bench` compares with; nothing else needs it.
pub const MDBOOK: CargoTool = CargoTool {
    package: "mdbook",
    program: "mdbook",
    version: "0.5.1",
    lock: Lock::Obeyed,
    // Its server and its watching of files are not measured.
    features: Features::Only("search"),
    // Its own running time is measured.
    opt_level: "2",
    need: Need::Test,
    purpose: "the baseline of the benches",
    usual: "1-3 minutes, once",
};

/// A package from the npm registry.
#[derive(Clone, Copy, Debug)]
pub struct NpmTool {
    /// Package name.
    pub package: &'static str,
    /// Exact version.
    pub version: &'static str,
    /// When it is needed.
    pub need: Need,
    /// What it is for.
    pub purpose: &'static str,
}

/// Packages from npm, installed into `.tools/npm`. None has dependencies of its own, but esbuild its program for this machine.
pub const NPM_TOOLS: &[NpmTool] = &[
    NpmTool {
        package: "binaryen",
        version: "132.0.0",
        need: Need::Build,
        purpose: "wasm-opt and wasm-merge, which make the program small",
    },
    NpmTool {
        package: "esbuild",
        version: "0.25.10",
        need: Need::Build,
        purpose: "takes comments and blanks out of scripts and style",
    },
    NpmTool {
        package: "acorn",
        version: "8.19.0",
        need: Need::Test,
        purpose: "proves that boot.js is ES5",
    },
    NpmTool {
        package: "axe-core",
        version: "4.14.0",
        need: Need::Test,
        purpose: "accessibility rules for the browser tests",
    },
];

/// A browser of years ago, as an npm package brings it: `bin/chromium.br`, without the rest of a desktop.
#[derive(Clone, Copy, Debug)]
pub struct OldChromium {
    /// Its number.
    pub number: u16,
    /// Package name.
    pub package: &'static str,
    /// Exact version.
    pub version: &'static str,
    /// What it is for.
    pub purpose: &'static str,
}

/// Installed into `.tools/old`, for the tests alone. The portal needs Chromium 97; these are the nearest to be had.
pub const OLD_CHROMIUMS: &[OldChromium] = &[
    OldChromium {
        number: 92,
        package: "chrome-aws-lambda",
        version: "10.1.0",
        purpose: "must be told that it is too old",
    },
    OldChromium {
        number: 102,
        package: "@sparticuz/chrome-aws-lambda",
        version: "14.0.0",
        purpose: "must run the portal",
    },
];

/// A program that comes from the system's package manager.
#[derive(Clone, Copy, Debug)]
pub struct SystemTool {
    /// The program looked for on PATH.
    pub program: &'static str,
    /// Debian's packages that bring it.
    pub packages: &'static [&'static str],
    /// When it is needed.
    pub need: Need,
    /// What it is for.
    pub purpose: &'static str,
}

/// Programs from the system. Versions are Debian's; nothing depends on an exact one, but
/// for `brotli`, whose sizes the budget compares (bookworm has 1.0.9).
pub const SYSTEM_TOOLS: &[SystemTool] = &[
    SystemTool {
        program: "cc",
        packages: &["gcc", "libc6-dev"],
        need: Need::Build,
        purpose: "links native programs",
    },
    SystemTool {
        program: "node",
        packages: &["nodejs"],
        need: Need::Build,
        purpose: "runs wasm-opt",
    },
    SystemTool {
        program: "npm",
        packages: &["npm"],
        need: Need::Build,
        purpose: "installs wasm-opt",
    },
    SystemTool {
        program: "git",
        packages: &["git"],
        need: Need::Test,
        purpose: "lists the files of the project",
    },
    SystemTool {
        program: "brotli",
        packages: &["brotli"],
        need: Need::Test,
        purpose: "measures what the first page loads",
    },
    SystemTool {
        program: "codespell",
        packages: &["codespell"],
        need: Need::Test,
        purpose: "finds spelling mistakes",
    },
    SystemTool {
        program: "chromium",
        packages: &["chromium"],
        need: Need::Test,
        purpose: "browser tests",
    },
    SystemTool {
        program: "chromedriver",
        packages: &["chromium-driver"],
        need: Need::Test,
        purpose: "lets the tests drive Chromium",
    },
    SystemTool {
        program: "firefox-esr",
        packages: &["firefox-esr"],
        need: Need::Test,
        purpose: "browser tests",
    },
];

/// Debian's own Rust for WebAssembly, where rustup has no server to ask.
pub const DISTRO_RUST: &[&str] = &["rustc-web", "cargo-web", "rust-web-src"];
/// Its clippy, for the checks.
pub const DISTRO_CLIPPY: &str = "rust-web-clippy";
/// A linker for WebAssembly, where no rustup toolchain brings `rust-lld`.
pub const DISTRO_LINKER: &str = "lld-19";
/// The program of [`DISTRO_LINKER`].
pub const DISTRO_LINKER_PROGRAM: &str = "wasm-ld-19";

/// The compilation target of the portal.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// The name under which rustup knows Debian's Rust.
pub const DISTRO_TOOLCHAIN: &str = "distro";
/// The portal's package.
pub const APP_PACKAGE: &str = "journeywork-app";
/// The portal's program.
pub const APP_BIN: &str = "portal";
/// The cargo profile that the portal ships with.
pub const WASM_PROFILE: &str = "wasm";
/// The command line program that builds courses.
pub const CLI_PACKAGE: &str = "journeywork";
