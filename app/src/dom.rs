//! From state to page by the shortest way.
//!
//! Leptos gives the signals, owners and components. The elements of a page are made here by plain calls instead of by
//! its `view!`: that macro makes a type of its own for every element, and the portal's wasm would be twice the size it
//! may be (docs/measured.md). Nothing in this file is generic where it costs bytes.
//!
//! `h!("p.quiet"; icon(Icon::Clock), words)` makes an element with its children;
//! `h!("a.button", "href" = route.to_string(); words)` one with attributes. Text is always text: there is
//! no way to put markup in.

mod raw;

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;

use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Element, Event, Node, Text};

use crate::browser::with_document;

/// A part of a page that is not in the page yet.
#[derive(Default)]
pub enum View {
    /// Nothing.
    #[default]
    Empty,
    /// Words.
    Text(String),
    /// An element with what is in it.
    Element(El),
    /// One after the other.
    Many(Vec<View>),
    /// Made again whenever a signal that it read changes.
    Live(Box<dyn Fn() -> View>),
}

/// An element.
pub struct El {
    element: Element,
    filled: Filled,
}

/// Whether something was put into an element.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Filled {
    No,
    Yes,
}

thread_local! {
    /// One element of each kind that was made, to copy: one call instead of one for each attribute.
    static MODELS: RefCell<BTreeMap<String, Element>> = const { RefCell::new(BTreeMap::new()) };
}

/// Makes an element: tag and classes as in a style sheet, `p.quiet`.
#[macro_export]
#[doc(hidden)]
macro_rules! h {
    ($tag:expr $(, $name:literal = $value:expr)* $(,)? $(; $($child:expr),* $(,)?)?) => {
        $crate::dom::el($tag)$(.set($name, $value))*$($(.with($child))*)?
    };
}
pub use h;

/// An element by tag and classes.
#[must_use]
pub fn el(selector: &str) -> El {
    El { element: copy(selector, &|| make(selector)), filled: Filled::No }
}

/// A drawing that looks the same wherever it stands; made once by `make`, under a name of its own.
#[must_use]
pub fn stamp(name: &str, make: &dyn Fn() -> El) -> El {
    El { element: copy(name, &|| make().element), filled: Filled::Yes }
}

fn copy(name: &str, make: &dyn Fn() -> Element) -> Element {
    let known = MODELS.with_borrow(|models| models.get(name).map(deep_copy));
    known.unwrap_or_else(|| {
        let model = make();
        let copy = deep_copy(&model);
        MODELS.with_borrow_mut(|models| models.insert(name.to_owned(), model));
        copy
    })
}

fn deep_copy(model: &Element) -> Element {
    model.unchecked_ref::<raw::Place>().copy(true)
}

fn make(selector: &str) -> Element {
    let mut parts = selector.split('.');
    let tag = parts.next().unwrap_or_default();
    let made = with_document(|document| match namespace(tag) {
        Some(uri) => document.create_element_ns(Some(uri), tag),
        None => document.create_element(tag),
    });
    // Tags are written in this program; a bad one shows in the first test of its page.
    let element = made.unwrap_or_else(|_| wasm_bindgen::throw_str("not a tag"));
    let classes: Vec<&str> = parts.collect();
    if !classes.is_empty() {
        put(&element, "class", Some(&classes.join(" ")));
    }
    element
}

fn namespace(tag: &str) -> Option<&'static str> {
    match tag {
        "svg" | "path" | "polygon" => Some("http://www.w3.org/2000/svg"),
        "math" | "mi" | "mn" | "mo" | "mtext" | "mspace" | "mfrac" | "msqrt" | "msub" | "msup"
        | "msubsup" | "mrow" | "mover" | "munder" => Some("http://www.w3.org/1998/Math/MathML"),
        _ => None,
    }
}

fn text_node(words: &str) -> Text {
    with_document(|document| document.create_text_node(words))
}

fn put(element: &Element, name: &str, value: Option<&str>) {
    match value {
        Some(value) => element.unchecked_ref::<raw::Place>().set(name, value),
        None => {
            // It fails only for names that are no names.
            let _ = element.remove_attribute(name);
        }
    }
}

impl El {
    /// Sets an attribute, once or for as long as the element lives.
    #[must_use]
    pub fn set(self, name: &'static str, value: impl Attribute) -> Self {
        value.set_on(&self.element, name);
        self
    }

    /// Sets a property that is not the attribute of that name: `checked`, `value`.
    #[must_use]
    pub fn property(self, name: &'static str, value: impl Into<JsValue>) -> Self {
        let _ = js_sys::Reflect::set(&self.element, &name.into(), &value.into());
        self
    }

    /// Keeps the property `checked` as a signal says.
    #[must_use]
    pub fn checked(self, on: impl Fn() -> bool + 'static) -> Self {
        let element = self.element.clone();
        effect(Box::new(move || {
            let _ = js_sys::Reflect::set(&element, &"checked".into(), &on().into());
        }));
        self
    }

    /// Puts something behind what is in it already.
    #[must_use]
    pub fn with(self, child: impl Into<View>) -> Self {
        self.filled_with(child.into())
    }

    fn filled_with(mut self, child: View) -> Self {
        match child {
            View::Empty => return self,
            // One call instead of two.
            View::Text(words) if self.filled == Filled::No => {
                self.element.set_text_content(Some(&words));
            }
            child => append(child, &self.element),
        }
        self.filled = Filled::Yes;
        self
    }

    /// Calls back on an event.
    #[must_use]
    pub fn on(self, event: &str, call: impl FnMut(Event) + 'static) -> Self {
        listen(&self.element, event, Box::new(call));
        self
    }
}

fn listen(element: &Element, event: &str, call: Box<dyn FnMut(Event)>) {
    // The browser frees it together with the element.
    let callback = Closure::wrap(call).into_js_value();
    let _ = element.add_event_listener_with_callback(event, callback.unchecked_ref());
}

/// What an attribute can be set to.
pub trait Attribute {
    /// Sets it; what is absent leaves the new element as it is.
    fn set_on(self, element: &Element, name: &'static str);
}

impl Attribute for &str {
    fn set_on(self, element: &Element, name: &'static str) {
        put(element, name, Some(self));
    }
}

impl Attribute for String {
    fn set_on(self, element: &Element, name: &'static str) {
        put(element, name, Some(&self));
    }
}

impl Attribute for Option<String> {
    fn set_on(self, element: &Element, name: &'static str) {
        self.as_deref().set_on(element, name);
    }
}

impl Attribute for Option<&str> {
    fn set_on(self, element: &Element, name: &'static str) {
        if self.is_some() {
            put(element, name, self);
        }
    }
}

/// Present or absent.
impl Attribute for bool {
    fn set_on(self, element: &Element, name: &'static str) {
        self.then_some("").set_on(element, name);
    }
}

/// An attribute that follows signals.
pub struct Live(Box<dyn Fn() -> Option<String>>);

/// An attribute that is set again whenever a signal that `value` read changes.
#[must_use]
pub fn live<T: Value>(value: impl Fn() -> T + 'static) -> Live {
    Live(Box::new(move || value().text()))
}

impl Attribute for Live {
    fn set_on(self, element: &Element, name: &'static str) {
        let element = element.clone();
        let there = Cell::new(false);
        effect(Box::new(move || {
            let value = (self.0)();
            if value.is_some() || there.get() {
                put(&element, name, value.as_deref());
            }
            there.set(value.is_some());
        }));
    }
}

/// What a live attribute can be at a moment.
pub trait Value {
    /// Its text; none takes the attribute away.
    fn text(self) -> Option<String>;
}

impl Value for &str {
    fn text(self) -> Option<String> {
        Some(self.to_owned())
    }
}

impl Value for Option<&str> {
    fn text(self) -> Option<String> {
        self.map(str::to_owned)
    }
}

impl Value for bool {
    fn text(self) -> Option<String> {
        self.then(String::new)
    }
}

/// A part that is made again whenever a signal that it read changes.
#[must_use]
pub fn dynamic<V: Into<View>>(make: impl Fn() -> V + 'static) -> View {
    View::Live(Box::new(move || make().into()))
}

/// A part that is made again when `state` gives another number, and not at each change of what either of them reads:
/// focus and half-typed words stay.
#[must_use]
pub fn dynamic_by<V: Into<View>>(
    state: impl Fn() -> u8 + 'static,
    make: impl Fn() -> V + 'static,
) -> View {
    let shown = follow_state(Box::new(state));
    dynamic(move || {
        shown.track();
        untrack(&make)
    })
}

/// A signal that changes only with the number. A memo would do the same with four thousand bytes more.
fn follow_state(state: Box<dyn Fn() -> u8>) -> RwSignal<u8> {
    let shown = RwSignal::new(untrack(&state));
    effect(Box::new(move || {
        let now = state();
        if shown.get_untracked() != now {
            shown.set(now);
        }
    }));
    shown
}

impl From<&str> for View {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for View {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for View {
    fn from(number: usize) -> Self {
        Self::Text(number.to_string())
    }
}

impl From<El> for View {
    fn from(element: El) -> Self {
        Self::Element(element)
    }
}

impl From<Vec<View>> for View {
    fn from(views: Vec<View>) -> Self {
        Self::Many(views)
    }
}

impl From<Vec<El>> for View {
    fn from(elements: Vec<El>) -> Self {
        Self::Many(elements.into_iter().map(Self::Element).collect())
    }
}

impl<V: Into<View>> From<Option<V>> for View {
    fn from(view: Option<V>) -> Self {
        view.map_or(Self::Empty, Into::into)
    }
}

impl<const N: usize> From<[View; N]> for View {
    fn from(views: [View; N]) -> Self {
        Self::Many(views.into())
    }
}

/// Puts a part at the end of an element.
pub fn append(view: View, parent: &Node) {
    match view {
        View::Empty => {}
        View::Text(text) => add_node(parent, &text_node(&text)),
        View::Element(El { element, .. }) => add_node(parent, &element),
        View::Many(views) => {
            for view in views {
                append(view, parent);
            }
        }
        View::Live(make) => follow(parent, make),
    }
}

fn add_node(parent: &Node, node: &Node) {
    parent.unchecked_ref::<raw::Place>().append(node);
}

/// Shows what `make` gives between two marks, and again after each change.
fn follow(parent: &Node, make: Box<dyn Fn() -> View>) {
    let (start, end) = (text_node(""), text_node(""));
    add_node(parent, &start);
    // The first time it comes behind what is there, without a detour.
    let first = Cell::new(Some(parent.clone()));
    let behind = end.clone();
    effect(Box::new(move || match first.take() {
        Some(parent) => append(make(), &parent),
        None => replace(&start, &end, make()),
    }));
    add_node(parent, &behind);
}

/// Puts a view in the place of all that stands between two marks.
fn replace(start: &Node, end: &Node, view: View) {
    while let Some(node) = start.next_sibling() {
        if node.is_same_node(Some(end)) {
            break;
        }
        if let Some(parent) = node.parent_node() {
            let _ = parent.remove_child(&node);
        }
    }
    let fresh = with_document(web_sys::Document::create_document_fragment);
    append(view, &fresh);
    if let Some(parent) = end.parent_node() {
        let _ = parent.insert_before(&fresh, Some(end));
    }
}

/// Runs now, and again whenever a signal that was read changes, until its owner goes.
fn effect(run: Box<dyn Fn()>) {
    let effect = RenderEffect::new(move |_: Option<()>| run());
    // Dropped with the owner, which ends it.
    let _ = StoredValue::new_local(effect);
}

/// A part of a page as a Leptos view, for components.
pub fn host(class: &'static str, view: View) -> impl IntoView {
    let place = NodeRef::<leptos::html::Div>::new();
    let view = StoredValue::new_local(Some(view));
    place.on_load(move |element| {
        if let Some(view) = view.try_update_value(Option::take).flatten() {
            append(view, &element);
        }
    });
    leptos::html::div().class(class).node_ref(place)
}
