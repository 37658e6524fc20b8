//! A picture of every page, at the sizes of the classroom, in each theme, in both directions; and nothing sticks
//! out at the side.

use anyhow::bail;
use e2e::{Browser, Result, Session, Way, setting, tests};
use serde_json::json;

use crate::access::{PAGES, THEMES};
use crate::fixture;

const SIZES: &[(u32, u32)] = &[(1366, 768), (800, 600)];

fn every_page_in_every_dress(browser: Browser, way: Way) -> Result<()> {
    let session = fixture::session(browser, way)?;
    session.visit("#/")?;
    session.store_opened()?;
    let mut wrong = Vec::new();
    for (width, height) in SIZES {
        resize(&session, *width, *height)?;
        for (name, route) in PAGES {
            session.open(route)?;
            for direction in ["ltr", "rtl"] {
                turn(&session, direction)?;
                for theme in THEMES {
                    session.dress(theme)?;
                    session.shoot(
                        &setting::shots()
                            .join(format!("{width}x{height}/{name}-{direction}-{theme}.png")),
                    )?;
                }
                wrong.extend(
                    sticking_out(&session)?
                        .into_iter()
                        .map(|what| format!("{name} {direction} {width}: {what}")),
                );
            }
        }
    }
    // As on a screen enlarged four times, or a telephone.
    resize(&session, 320, 640)?;
    for (name, route) in PAGES {
        session.open(route)?;
        wrong.extend(sticking_out(&session)?.into_iter().map(|what| format!("{name} 320: {what}")));
    }
    if wrong.is_empty() {
        return Ok(());
    }
    bail!("{} places stick out:\n{}", wrong.len(), wrong.join("\n"))
}
tests!(every_page_in_every_dress: chromium_folder);

/// Sets the size of the page itself, exactly.
fn resize(session: &Session, width: u32, height: u32) -> Result<()> {
    let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
    session.remote().chromium("Emulation.setDeviceMetricsOverride", &size)?;
    session
        .holds("the size is set", "return innerWidth === arguments[0];", &[json!(width)])
        .map(drop)
}

/// The portal has no language from right to left yet; the layout must be ready for one.
fn turn(session: &Session, direction: &str) -> Result<()> {
    let script = "
        document.documentElement.dir = arguments[0];
        document.querySelectorAll('main [dir=ltr][lang], main [dir=rtl][lang]').forEach((e) => { e.dir = arguments[0]; });
        return true;";
    session.holds("the direction is set", script, &[json!(direction)]).map(drop)
}

/// What makes the page wider than the screen.
fn sticking_out(session: &Session) -> Result<Vec<String>> {
    let script = "
        const root = document.documentElement;
        if (root.scrollWidth <= root.clientWidth) { return []; }
        const out = [...document.querySelectorAll('body *')].filter((e) => {
            const box = e.getBoundingClientRect();
            return box.width > 0 && (box.right > root.clientWidth + 1 || box.left < -1);
        });
        return [`${root.scrollWidth} instead of ${root.clientWidth}: `
            + out.slice(0, 4).map((e) => e.tagName + '.' + e.className).join(', ')];";
    Ok(serde_json::from_value(session.remote().run(script, &[])?)?)
}
