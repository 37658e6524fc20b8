//! The floor: the least that a page with the same content takes.

use std::fs;
use std::path::Path;

use anyhow::{Context, bail};
use e2e::Result;

use crate::course;

/// Writes the first lesson as one page that asks for nothing else.
pub fn write_lesson(portal: &Path, folder: &Path) -> Result<()> {
    let pages = portal.join("plain");
    let page = format!("{}/en/module-1-{}.html", course::slug(0), course::lesson_id(1, 1));
    let text =
        fs::read_to_string(pages.join(&page)).with_context(|| format!("no plain page {page}"))?;
    let style = fs::read_to_string(pages.join("plain.css"))?;
    let link = "<link rel=\"stylesheet\" href=\"../../plain.css\">";
    let whole = text.replace(link, &format!("<style>{style}</style>"));
    if whole == text {
        bail!("{page} does not link the style as it did");
    }
    fs::create_dir_all(folder)?;
    Ok(fs::write(folder.join("index.html"), whole)?)
}

/// Writes a page that draws all rows of a catalogue with a few lines of script.
pub fn write_list(catalogue: &Path, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    fs::copy(catalogue, folder.join("catalogue.js"))?;
    let page = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Trades</title>
<style>li { display: flex; gap: 1rem; padding: .5rem; border-bottom: 1px solid #ccc } a { flex: 1 }</style>
<h1>Trades</h1><ul id=\"rows\"></ul>
<script>
function journeywork(kind, name, text) {
  const list = document.getElementById('rows');
  for (const [slug, title, , stands, course] of JSON.parse(text).trades) {
    const row = document.createElement('li');
    const link = document.createElement('a');
    link.href = '#' + slug;
    link.textContent = title;
    const level = document.createElement('span');
    level.textContent = 'Level ' + stands;
    const time = document.createElement('span');
    time.textContent = course ? Math.ceil(course[1] / 60) + ' h' : '';
    row.append(link, level, time);
    list.append(row);
  }
}
</script>
<script src=\"catalogue.js\"></script></html>
";
    Ok(fs::write(folder.join("index.html"), page)?)
}
