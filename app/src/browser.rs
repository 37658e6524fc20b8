//! The browser's doors that the portal uses: one small function each.

use std::future::Future;

use js_sys::{Array, Function, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, HtmlElement, Window};

thread_local! {
    // Asked for once: a page of a lesson needs them more than a thousand times.
    #[allow(clippy::expect_used)]
    static WINDOW: Window = web_sys::window()
        // Workers have no window; the portal never starts in one.
        .expect("the portal runs in a page");
    #[allow(clippy::expect_used)]
    static DOCUMENT: Document = window().document().expect("a window has a page");
}

/// The window. There always is one where this program runs.
pub fn window() -> Window {
    WINDOW.with(Clone::clone)
}

/// The page.
pub fn document() -> Document {
    DOCUMENT.with(Clone::clone)
}

/// Uses the page without a handle of one's own.
pub fn with_document<T>(call: impl FnOnce(&Document) -> T) -> T {
    DOCUMENT.with(call)
}

/// What stands behind `#` in the address.
pub fn hash() -> String {
    window().location().hash().unwrap_or_default()
}

/// Goes to an address behind `#`.
pub fn go(hash: &str) {
    let _ = window().location().set_hash(hash);
}

/// Wall clock, UTC ms.
pub fn now() -> i64 {
    // Dates of JavaScript are whole numbers below 2^53.
    js_sys::Date::now() as i64
}

/// ms since the page was loaded, monotonic.
pub fn uptime() -> u64 {
    window().performance().map_or(0.0, |p| p.now()).max(0.0) as u64
}

/// Random bytes from the browser.
///
/// # Errors
/// Where the browser has no random source.
pub fn dice<const N: usize>() -> Result<[u8; N], String> {
    let mut bytes = [0u8; N];
    getrandom::fill(&mut bytes).map_err(|e| e.to_string())?;
    Ok(bytes)
}

/// True where `localStorage` is refused or null: the storage crate would throw.
pub fn local_storage_missing() -> bool {
    !matches!(Reflect::get(&window(), &"localStorage".into()), Ok(store) if store.is_object())
}

/// A member of a JavaScript value.
pub fn member(object: &JsValue, name: &str) -> Option<JsValue> {
    Reflect::get(object, &name.into()).ok().filter(|v| !v.is_undefined() && !v.is_null())
}

/// A method of a JavaScript value.
fn method(object: &JsValue, name: &str) -> Option<Function> {
    member(object, name)?.dyn_into().ok()
}

/// Loads a script of data through the loader and hands over its string.
///
/// # Errors
/// The script cannot be loaded or holds something else.
pub async fn data_script(src: &str, kind: &str, name: &str) -> Result<String, String> {
    let loader = member(&window(), "journeywork").ok_or("this page has no loader")?;
    let data = member(&loader, "data").ok_or("the loader keeps no data")?;
    let key = format!("{kind}/{name}");
    if let Some(text) = member(&data, &key).and_then(|v| v.as_string()) {
        return Ok(text);
    }
    let load = method(&loader, "load").ok_or("the loader loads nothing")?;
    let promise = Promise::new(&mut |done, failed| {
        let _ = load.call3(&loader, &src.into(), &done, &failed);
    });
    JsFuture::from(promise).await.map_err(|_| format!("{src} could not be loaded"))?;
    // It stays in the loader: another page of the portal may be waiting for the same script.
    let text = member(&data, &key).and_then(|v| v.as_string());
    text.ok_or_else(|| format!("{src} does not hold {key}"))
}

/// Brings a part of the program through the loader.
///
/// # Errors
/// Its file is missing or no part of this program.
pub async fn part(name: &str) -> Result<(), String> {
    let loader = member(&window(), "journeywork").ok_or("this page has no loader")?;
    let bring = method(&loader, "part").ok_or("the loader knows no parts")?;
    let promise =
        bring.call1(&loader, &name.into()).ok().and_then(|p| p.dyn_into::<Promise>().ok());
    let promise = promise.ok_or_else(|| format!("there is no part {name}"))?;
    JsFuture::from(promise).await.map(drop).map_err(|e| format!("part {name}: {e:?}"))
}

/// Hands a file to the learner. No event tells whether it arrived: ask.
///
/// # Errors
/// The browser refused to make the file.
pub fn download(name: &str, bytes: &[u8], mime: &str) -> Result<(), String> {
    let fault = |e: JsValue| format!("{e:?}");
    let parts = Array::of1(&Uint8Array::from(bytes));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type(mime);
    let blob =
        web_sys::Blob::new_with_u8_array_sequence_and_options(&parts, &options).map_err(fault)?;
    let url = web_sys::Url::create_object_url_with_blob(&blob).map_err(fault)?;
    let link: web_sys::HtmlAnchorElement =
        document().create_element("a").map_err(fault)?.dyn_into().map_err(|_| "no link")?;
    link.set_href(&url);
    link.set_download(name);
    if let Some(body) = document().body() {
        let _ = body.append_child(&link);
    }
    link.click();
    link.remove();
    // The address must live until the browser has read it.
    after(60_000, move || {
        let _ = web_sys::Url::revoke_object_url(&url);
    });
    Ok(())
}

/// Reads a file that the learner chose.
///
/// # Errors
/// The browser could not read it.
pub async fn read_file(file: &web_sys::File) -> Result<Vec<u8>, String> {
    let buffer = JsFuture::from(file.array_buffer()).await.map_err(|e| format!("{e:?}"))?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// Calls back once, after some ms.
pub fn after(ms: i32, call: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(call);
    let _ = window()
        .set_timeout_with_callback_and_timeout_and_arguments_0(callback.unchecked_ref(), ms);
}

/// Calls back after the next frame is laid out.
pub fn next_frame(call: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(call);
    let _ = window().request_animation_frame(callback.unchecked_ref());
}

/// Listens on the window for as long as the page lives.
pub fn on_window(event: &str, call: impl Fn(web_sys::Event) + 'static) {
    let callback = Closure::<dyn Fn(web_sys::Event)>::new(call);
    let _ = window().add_event_listener_with_callback(event, callback.as_ref().unchecked_ref());
    callback.forget();
}

/// Moves focus to the first of these elements that is there.
pub fn focus_first(ids: &[String]) {
    if let Some(id) = ids.iter().find(|id| element(id).is_some()) {
        focus(id);
    }
}

/// Moves focus to an element, without scrolling.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        let _ = element.focus();
    }
}

/// An element of the page by its id.
pub fn element(id: &str) -> Option<HtmlElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Scrolls to an element; the bar above is left free by its scroll margin.
pub fn scroll_to(id: &str) {
    if let Some(element) = element(id) {
        element.scroll_into_view();
    }
}

/// Scrolls to the top of the page.
pub fn scroll_to_top() {
    window().scroll_to_with_x_and_y(0.0, 0.0);
}

/// Asks for the lock of the writing tab: true when this tab has it now, held until the tab closes.
/// Browsers without locks (before Firefox 96) let every tab write; forks are then found when reading.
/// The browser is asked at once, before the answer is awaited.
pub fn try_lock(name: &str) -> impl Future<Output = bool> + use<> {
    lock(name, LockWait::IfFree)
}

/// Waits until the lock is free and takes it.
pub fn wait_lock(name: &str) -> impl Future<Output = bool> + use<> {
    lock(name, LockWait::Queue)
}

#[derive(Clone, Copy)]
enum LockWait {
    IfFree,
    Queue,
}

fn lock(name: &str, wait: LockWait) -> impl Future<Output = bool> + use<> {
    let answer = ask_for_lock(name, wait);
    async move {
        match answer {
            Some(answer) => JsFuture::from(answer).await.is_ok_and(|v| v.is_truthy()),
            None => true,
        }
    }
}

/// None where the browser has no locks.
fn ask_for_lock(name: &str, wait: LockWait) -> Option<Promise> {
    let navigator: JsValue = window().navigator().into();
    let locks = member(&navigator, "locks")?;
    let request = method(&locks, "request")?;
    let options = Object::new();
    let if_free = matches!(wait, LockWait::IfFree);
    let _ = Reflect::set(&options, &"ifAvailable".into(), &if_free.into());
    Some(Promise::new(&mut |done, _| {
        // Where storage is refused, locks are too: then nothing is kept, and every tab may write nothing.
        let done_anyway = done.clone();
        let refused = Closure::once_into_js(move |_: JsValue| {
            let _ = done_anyway.call1(&JsValue::NULL, &true.into());
        });
        let done_too = done.clone();
        // The lock is held until the promise that the callback returns is settled: never, here.
        let callback = Closure::once_into_js(move |lock: JsValue| -> JsValue {
            let got = !lock.is_null();
            let _ = done.call1(&JsValue::NULL, &got.into());
            if got { Promise::new(&mut |_, _| {}).into() } else { JsValue::NULL }
        });
        let requested = request.call3(&locks, &name.into(), &options, &callback);
        let on_refusal =
            requested.ok().and_then(|promise| Some((method(&promise, "catch")?, promise)));
        let _ = match on_refusal {
            Some((catch, promise)) => catch.call1(&promise, &refused),
            None => done_too.call1(&JsValue::NULL, &true.into()),
        };
    }))
}

/// Asks the browser not to throw the store away; the answer cannot be relied on.
pub fn ask_to_keep() {
    let navigator: JsValue = window().navigator().into();
    if let Some(storage) = member(&navigator, "storage")
        && let Some(persist) = method(&storage, "persist")
    {
        let _ = persist.call0(&storage);
    }
}

/// Bytes used and allowed, where the browser tells.
pub async fn estimate() -> Option<(f64, f64)> {
    let navigator: JsValue = window().navigator().into();
    let storage = member(&navigator, "storage")?;
    let promise: Promise = method(&storage, "estimate")?.call0(&storage).ok()?.dyn_into().ok()?;
    let answer = JsFuture::from(promise).await.ok()?;
    Some((member(&answer, "usage")?.as_f64()?, member(&answer, "quota")?.as_f64()?))
}

/// Languages of the browser, best first.
pub fn languages() -> Vec<String> {
    window().navigator().languages().iter().filter_map(|v| v.as_string()).collect()
}
