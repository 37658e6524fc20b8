use e2e::*;
use e2e::answer::*;
use e2e::browser::*;
use std::time::Instant;

fn walk(browser: Browser, way: Way) -> Result<()> {
    let t = Instant::now();
    let mut s = Setup::new(browser, way).on("/tmp/devdist".as_ref()).start()?;
    eprintln!("{browser:?} {way:?} start {:?}", t.elapsed());
    s.visit("#/")?;
    for hand in [Hand::Mouse, Hand::Keys] {
        s.visit("#/")?;
        s.put_in("q1", &Answer::Choose("Two".into()), hand)?;
        s.put_in("q2", &Answer::Assign(vec![("Row".into(), "B".into())]), hand)?;
        s.put_in("q2", &Answer::Write("hello 3.5".into()), hand)?;
        eprintln!("{hand:?} {:?}", t.elapsed());
        s.press_in(&scope("q1"), "item-check", hand)?;
        s.saved("q1")?;
    }
    assert_eq!(s.events()?.len(), 2);
    s.take_aim();
    let k = Instant::now();
    s.kill9()?;
    eprintln!("kill {:?}", k.elapsed());
    s.reopen()?;
    eprintln!("reopened {:?}", k.elapsed());
    s.visit("#/")?;
    assert_eq!(s.events()?.len(), 2);
    s.close()?;
    eprintln!("closed {:?}", k.elapsed());
    s.set_clock(e2e::clock::YEAR_1970);
    s.reopen()?;
    s.visit("#/")?;
    assert_eq!(s.remote().run("return new Date().getUTCFullYear()", &[])?, 1970);
    assert_eq!(s.events()?.len(), 2);
    eprintln!("{:?}", s.requests()?);
    eprintln!("complaints {:?}", s.complaints()?);
    eprintln!("axe {:?}", s.axe()?);
    eprintln!("{:?}", t.elapsed());
    Ok(())
}
tests!(walk: chromium_folder, chromium_served, firefox_folder, firefox_served);

fn special(browser: Browser, way: Way) -> Result<()> {
    let s = Setup::new(browser, way).on("/tmp/devdist".as_ref())
        .with(Special { storage: Storage::Refused, wasm: Wasm::Off, disk: Disk::Small(90), ..Special::default() }).start()?;
    s.visit("#/")?;
    eprintln!("{:?}", s.remote().run("let a; try { a = String(localStorage) } catch (e) { a = String(e) } return [a, typeof WebAssembly]", &[])?);
    eprintln!("{:?}", std::fs::read_dir(s.profile())?.count());
    eprintln!("{}", String::from_utf8(std::process::Command::new("df").arg(s.profile()).output()?.stdout)?);
    Ok(())
}
tests!(special: chromium_folder, firefox_folder);
